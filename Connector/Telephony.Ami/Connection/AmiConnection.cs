using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Telephony.Ami.Actions;
using Telephony.Ami.Events;

namespace Telephony.Ami.Connection;

/// <summary>
/// A logged-in connection to Asterisk's manager interface: actions with their answers, and all events in order. It lives once: when it
/// has ended, <see cref="Closed"/> says why, and a new one takes its place.
/// </summary>
/// <remarks>https://docs.asterisk.org/Configuration/Interfaces/Asterisk-Manager-Interface-AMI/AMI-v2-Specification/</remarks>
public sealed class AmiConnection : IAsyncDisposable
{
    private const int NamesInOneFilter = 20;

    private readonly AmiOptions _options;
    private readonly ILogger _logger;
    private readonly AmiTransport _transport;
    private readonly PendingActions _pending = new();
    private readonly EventQueue _events;
    private readonly AmiReadLoop _reading;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<AmiDisconnect> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ended;

    private AmiConnection(AmiOptions options, ILogger logger, AmiTransport transport)
    {
        _options = options;
        _logger = logger;
        _transport = transport;
        _events = new EventQueue(options.EventCapacity);
        _reading = new AmiReadLoop(transport.Input, options, _pending, _events);
    }

    /// <summary>All events that <see cref="AmiOptions.Interest"/> names, in the order in which Asterisk sent them. It completes when the connection ends.</summary>
    public ChannelReader<AmiEvent> Events => _events;

    /// <summary>Completes when the connection has ended, with the reason. It never fails.</summary>
    public Task<AmiDisconnect> Closed => _closed.Task;

    /// <summary>Asterisk's greeting, for example <c>Asterisk Call Manager/11.0.0</c>.</summary>
    public string Banner { get; private set; } = "";

    /// <summary>Bytes of whole packets received so far.</summary>
    public long BytesReceived => _reading.BytesReceived;

    /// <summary>Events received so far, including those nobody is interested in and rows of lists.</summary>
    public long EventsReceived => _reading.EventsReceived;

    /// <summary>Answers that came when nobody waited for them any more.</summary>
    public long AnswersIgnored => _reading.AnswersIgnored;

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="AmiConnectException">It did not come about; <see cref="AmiConnectException.Reason"/> says why.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public static async Task<AmiConnection> ConnectAsync(AmiOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        options.Validate();
        using var limit = new CancellationTokenSource(options.ConnectTimeLimit, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var transport = await AmiTransport.ConnectAsync(options, either.Token).ConfigureAwait(false);
            var connection = new AmiConnection(options, logger, transport);
            await connection.StartAsync(either.Token, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AmiConnectException(
                AmiDisconnectReason.HostUnreachable,
                $"{options.Host}:{options.Port} did not answer within {options.ConnectTimeLimit.TotalSeconds:0.###} s.",
                error);
        }
    }

    /// <summary>Sends an action and waits for its answer.</summary>
    /// <exception cref="AmiActionRefusedException">Asterisk answered with an error.</exception>
    /// <exception cref="AmiActionTimeoutException">No answer within <see cref="AmiOptions.ActionTimeLimit"/>.</exception>
    /// <exception cref="AmiConnectionLostException">The connection dropped meanwhile, or had before.</exception>
    /// <exception cref="ArgumentException">A value holds a line end, or the action is a list: those go to <see cref="SendListAsync"/>.</exception>
    public async Task<AmiResponse> SendAsync(AmiAction action, CancellationToken cancellationToken = default)
    {
        if (action is AmiListAction)
        {
            throw new ArgumentException($"The action {action.Name} answers with a list: send it with SendListAsync.", nameof(action));
        }

        return (await ExchangeAsync(action, _options.ActionTimeLimit, cancellationToken).ConfigureAwait(false)).Response;
    }

    /// <summary>Sends an action that lists things and waits for the whole list.</summary>
    /// <exception cref="AmiActionRefusedException">Asterisk answered with an error.</exception>
    /// <exception cref="AmiActionTimeoutException">The list was not complete within <see cref="AmiOptions.ListTimeLimit"/>.</exception>
    /// <exception cref="AmiConnectionLostException">The connection dropped meanwhile, or had before.</exception>
    public Task<AmiList> SendListAsync(AmiListAction action, CancellationToken cancellationToken = default) =>
        ExchangeAsync(action, _options.ListTimeLimit, cancellationToken);

    /// <summary>Logs off and closes. Waiting actions fail with <see cref="AmiDisconnectReason.ClosedByUs"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Volatile.Read(ref _ended) == 0)
        {
            await SayGoodbyeAsync().ConfigureAwait(false);
        }

        End(new AmiDisconnect(AmiDisconnectReason.ClosedByUs, "This side closed the connection."));
        await Closed.ConfigureAwait(false);
    }

    private async Task StartAsync(CancellationToken withinLimit, CancellationToken cancellationToken)
    {
        _ = ReadToEndAsync();
        try
        {
            Banner = await AmiLogin.RunAsync(this, _options, _reading.Banner, withinLimit).ConfigureAwait(false);
            await ExcludeAtServerAsync(withinLimit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            End(new AmiDisconnect(AmiDisconnectReason.ClosedByUs, "Connecting was cancelled."));
            throw;
        }
        catch (Exception error) when (error is AmiException or OperationCanceledException)
        {
            var (reason, message) = AmiLogin.Explain(error, _options);
            End(new AmiDisconnect(reason, message));
            throw new AmiConnectException(reason, message, error);
        }

        AmiLog.Connected(_logger, _options.Host, _options.Port, _options.Username, Banner);
        _ = WatchAsync();
    }

    private async Task<AmiList> ExchangeAsync(AmiAction action, TimeSpan limit, CancellationToken cancellationToken)
    {
        var pending = _pending.Add(action);
        using var limited = new CancellationTokenSource(limit, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        try
        {
            var exchange = SendAndAwaitAsync(action.ToBytes(pending.Id), pending);
            return await exchange.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _pending.Abandon(pending);
            AmiLog.NotAnswered(_logger, action.Name);
            throw new AmiActionTimeoutException(action.Name, limit);
        }
        catch (Exception error) when (error is OperationCanceledException or ArgumentException)
        {
            _pending.Abandon(pending);
            throw;
        }
    }

    private async Task<AmiList> SendAndAwaitAsync(ReadOnlyMemory<byte> bytes, PendingAction pending)
    {
        try
        {
            await _transport.WriteAsync(bytes, pending.TryBeginSending, _end.Token).ConfigureAwait(false);
            AmiLog.Sent(_logger, pending.Name);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            End(new AmiDisconnect(AmiDisconnectReason.LineDropped, $"Writing to {_options.Host}:{_options.Port} failed: {error.Message}"));
        }

        return await pending.Answer.ConfigureAwait(false);
    }

    // In parts, since a line of AMI has at most 1,024 bytes.
    private async Task ExcludeAtServerAsync(CancellationToken cancellationToken)
    {
        foreach (var names in _options.ExcludedAtServer.Chunk(NamesInOneFilter))
        {
            try
            {
                await SendAsync(FilterAction.Excluding(names), cancellationToken).ConfigureAwait(false);
            }
            catch (AmiActionRefusedException refused)
            {
                AmiLog.FilterRefused(_logger, string.Join(", ", names), refused.Reply);
            }
        }
    }

    private async Task ReadToEndAsync() => End(await _reading.RunAsync(_end.Token).ConfigureAwait(false));

    private async Task WatchAsync()
    {
        var watchdog = new PingWatchdog(_options, () => _reading.BytesReceived, PingAsync);
        try
        {
            await watchdog.WaitUntilDeadAsync(_end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        End(new AmiDisconnect(
            AmiDisconnectReason.PingTimeout,
            $"Nothing came from {_options.Host}:{_options.Port} for more than {_options.MissedPings} intervals of {_options.PingInterval.TotalSeconds:0.###} s."));
    }

    // How a Ping ends does not matter: what comes back counts as a sign of life, and nothing coming back does too.
    private async Task PingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(new PingAction(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is AmiException or OperationCanceledException)
        {
        }
    }

    private async Task SayGoodbyeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), _options.Clock);
        try
        {
            await SendAsync(new LogoffAction(), limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is AmiException or OperationCanceledException)
        {
        }
    }

    private void End(AmiDisconnect disconnect)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return;
        }

        _pending.FailAll(new AmiConnectionLostException(disconnect.Reason, disconnect.Message));
        _events.Complete();
        _end.Cancel();
        _transport.Dispose();
        AmiLog.Ended(_logger, _options.Host, _options.Port, disconnect.Reason, disconnect.Message);
        _closed.TrySetResult(disconnect);
    }
}
