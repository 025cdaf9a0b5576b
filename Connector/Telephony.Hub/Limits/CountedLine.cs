using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Telephony.Hub.Limits;

/// <summary>
/// Counts every message that comes on a browser's line, also those that no filter of SignalR sees: calls of methods that do not exist, pings, answers nobody
/// asked for. Each ends with the record separator 0x1E
/// (https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md#json-encoding). Whoever goes on far over the rate is cut off.
/// </summary>
internal sealed class CountedLine<THub>(
    HubLifetimeManager<THub> lifetime,
    IHubProtocolResolver protocols,
    IOptions<Microsoft.AspNetCore.SignalR.HubOptions> globalOptions,
    IOptions<HubOptions<THub>> hubOptions,
    ILoggerFactory loggers,
    IUserIdProvider users,
    IServiceScopeFactory scopes,
    HubOptions options,
    HubCounts counts,
    LogBudget budget,
    LineBeats beats,
    TimeProvider clock)
    : HubConnectionHandler<THub>(lifetime, protocols, globalOptions, hubOptions, loggers, users, scopes)
    where THub : Microsoft.AspNetCore.SignalR.Hub
{
    // SignalR's own pings, four in a minute each way, and a handshake.
    private const int OwnMessages = 10;
    private readonly ILogger _logger = loggers.CreateLogger<CountedLine<THub>>();

    /// <inheritdoc />
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var bucket = new TokenBucket(options.CommandsPerTenSeconds + options.RequestsPerTenSeconds + OwnMessages, clock);
        connection.Transport = new CountedTransport(connection.Transport, Take);
        using var beat = beats.Join(connection);
        await base.OnConnectedAsync(connection);

        void Take(int messages)
        {
            var left = messages;
            while (left > 0 && bucket.Debt <= RateFilter.MostDebt(options))
            {
                bucket.TakeOne();
                left--;
            }

            if (left > 0)
            {
                counts.Refused();
                if (budget.Allows(_logger, connection.ConnectionId))
                {
                    HubLog.FloodEnded(_logger, "messages", bucket.Debt);
                }

                connection.Abort(new ConnectionAbortedException("It sent too many messages."));
            }
        }
    }

    private sealed class CountedTransport(IDuplexPipe line, Action<int> take) : IDuplexPipe
    {
        public PipeReader Input { get; } = new CountedReader(line.Input, take);

        public PipeWriter Output => line.Output;
    }

    // Reads as the line does; every separator is counted once, when it is first seen.
    private sealed class CountedReader(PipeReader line, Action<int> take) : PipeReader
    {
        private const byte RecordSeparator = 0x1e;
        private ReadOnlySequence<byte> _read;
        private long _seen;

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            _seen = _read.Slice(consumed).Length;
            _read = default;
            line.AdvanceTo(consumed, examined);
        }

        public override void CancelPendingRead() => line.CancelPendingRead();

        public override void Complete(Exception? exception = null) => line.Complete(exception);

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Counted(await line.ReadAsync(cancellationToken));

        public override bool TryRead(out ReadResult result)
        {
            if (!line.TryRead(out result))
            {
                return false;
            }

            Counted(result);
            return true;
        }

        private ReadResult Counted(ReadResult result)
        {
            _read = result.Buffer;
            var messages = 0;
            foreach (var part in result.Buffer.Slice(Math.Min(_seen, result.Buffer.Length)))
            {
                messages += part.Span.Count(RecordSeparator);
            }

            take(messages);
            return result;
        }
    }
}
