using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Operate;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Outbox;

/// <summary>
/// Sends the outbox to Dataverse: events of one call in order, many in one request. Events that a pop hangs on go at once and overtake;
/// the rest waits a short while for company. One lane is kept for pops, so that a backlog never delays the phone that rings now.
/// </summary>
public sealed class OutboxSender(
    EventOutbox outbox,
    IDataverseGateway gateway,
    IReceiptTaker receipts,
    ConnectorRole role,
    ConnectorTelemetry telemetry,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<OutboxSender> logger) : BackgroundService
{
    private const int StopTries = 100;
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopPause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _busyCalls = new(StringComparer.Ordinal);
    private TimeSpan _linger = TimeSpan.FromMilliseconds(options.Outbox.LingerMilliseconds);
    private volatile bool _isFailing;
    private bool _hasBacklog;
    private int _busyLanes;
    private (long Since, TimeSpan For) _pause;

    /// <summary>What waits is sent before the connector stops, as long as Dataverse takes it and it is not too long.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _linger = TimeSpan.Zero;
        outbox.Wake();
        for (var tries = 0; tries < StopTries && role.IsActive && !_isFailing && outbox.PendingCount > 0 && ExecuteTask is { IsCompleted: false }; tries++)
        {
            await Task.Delay(StopPause, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = DataverseRetry.ForOutbox(clock, TimeSpan.FromSeconds(options.Outbox.MaxRetrySeconds), NoteFailure);
        var running = new List<Task>();
        role.Changed += outbox.Wake;
        while (!stoppingToken.IsCancellationRequested)
        {
            outbox.Reset();
            TimeSpan wait;
            while (Next(out wait) is { Count: > 0 } events)
            {
                running.Add(SendAndFreeAsync(events, retry, stoppingToken));
            }

            running.RemoveAll(sending => sending.IsCompleted);
            await WaitAsync(wait, stoppingToken).ConfigureAwait(false);
        }

        // What is on its way may still be answered into the outbox.
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>Waits until something was added or the time is over, never long: the verb <c>outbox resend</c> is another process.</summary>
    private async Task WaitAsync(TimeSpan wait, CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(outbox.Added, Task.Delay(wait == Timeout.InfiniteTimeSpan ? LookAgain : wait, clock, end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>The next events to send, their calls marked busy; nothing when there is none yet, with the time to look again.</summary>
    private List<OutboxEvent> Next(out TimeSpan wait)
    {
        wait = Timeout.InfiniteTimeSpan;
        var lanes = gateway.Limits.LanesFor(options.Outbox, _hasBacklog);
        lock (_lock)
        {
            if (_busyLanes >= lanes || !role.IsActive)
            {
                return [];
            }

            var now = clock.GetUtcNow();
            if (PauseLeft is { Ticks: > 0 } left)
            {
                wait = left;
                return [];
            }

            var events = outbox.TakeUrgent(_busyCalls, options.Outbox.MaxBatchEvents);
            if (events.Count == 0 && (_busyLanes < lanes - 1 || lanes == 1))
            {
                events = TakeLingered(now, out wait);
            }

            if (events.Count > 0)
            {
                _busyLanes++;
                _busyCalls.UnionWith(events.Select(item => item.CallKey));
            }

            return events;
        }
    }

    private List<OutboxEvent> TakeLingered(DateTimeOffset now, out TimeSpan wait)
    {
        wait = Timeout.InfiniteTimeSpan;
        var events = outbox.TakeOldest(_busyCalls, options.Outbox.MaxBatchEvents);
        _hasBacklog = events.Count >= options.Outbox.MaxBatchEvents;
        if (events.Count is 0 || _hasBacklog)
        {
            return events;
        }

        wait = (outbox.OldestAddedOn() ?? now) + _linger - now;
        if (wait <= TimeSpan.Zero || wait > _linger)
        {
            // Added later than now: the clock was turned back meanwhile.
            return events;
        }

        return [];
    }

    private async Task SendAndFreeAsync(List<OutboxEvent> events, ResiliencePipeline retry, CancellationToken stoppingToken)
    {
        // The pump's thread goes back to looking for work.
        await Task.Yield();
        using var send = role.TryBeginSend();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, send?.Lost ?? CancellationToken.None);
        try
        {
            if (send is not null)
            {
                await SendAsync(events, send.Lease, retry, end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // What was not sent stays in the outbox.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.SenderFailed(logger, fault.Message, fault);
            await Task.Delay(TimeSpan.FromSeconds(options.Outbox.MaxRetrySeconds), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            lock (_lock)
            {
                _busyLanes--;
                _busyCalls.ExceptWith(events.Select(item => item.CallKey));
            }

            outbox.Wake();
        }
    }

    private async Task SendAsync(List<OutboxEvent> events, string lease, ResiliencePipeline retry, CancellationToken stoppingToken, bool withoutSteps = false)
    {
        var sentOn = clock.GetUtcNow();
        using var trace = telemetry.Traces.StartActivity("record events", ActivityKind.Client);
        trace?.SetTag("events", events.Count);
        try
        {
            var answer = await retry.ExecuteAsync(
                async token =>
                {
                    await WaitForPauseAsync(token).ConfigureAwait(false);
                    sentOn = clock.GetUtcNow();
                    return await gateway.RecordCallEventsAsync(BatchOf(events, sentOn) with { WithoutSteps = withoutSteps }, lease, token).ConfigureAwait(false);
                },
                stoppingToken).ConfigureAwait(false);
            _isFailing = false;
            trace?.SetStatus(ActivityStatusCode.Ok);
            var answeredOn = clock.GetUtcNow();
            telemetry.Lag("sent-answered", answeredOn - sentOn);
            events.ForEach(item => telemetry.Lag("tracked-recorded", answeredOn - item.AddedOn));
            Settle(events, answer);
            receipts.Take(answer, sentOn);
        }
        catch (DataverseException fault) when (fault.Failure == DataverseFailure.Rejected)
        {
            // A lease that was lost is no fault of the events.
            await (role.Confirm?.Invoke(stoppingToken) ?? Task.CompletedTask).ConfigureAwait(false);
            stoppingToken.ThrowIfCancellationRequested();
            await BisectAsync(events, lease, fault, retry, withoutSteps, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Finds the event that spoils the batch: halves in order, until it is alone. That one is sent once more without the customers' steps on
    /// pops: one that throws undoes the request, though the event is sound.
    /// </summary>
    private async Task BisectAsync(
        List<OutboxEvent> events, string lease, DataverseException fault, ResiliencePipeline retry, bool withoutSteps, CancellationToken stoppingToken)
    {
        if (events.Count == 1 && withoutSteps)
        {
            outbox.SetAside(events[0], fault.Message);
            return;
        }

        if (events.Count == 1)
        {
            Log.SentWithoutSteps(logger, events[0].EventKey, fault.Message);
            await SendAsync(events, lease, retry, stoppingToken, withoutSteps: true).ConfigureAwait(false);
            return;
        }

        var middle = events.Count / 2;
        await SendAsync(events[..middle], lease, retry, stoppingToken).ConfigureAwait(false);
        await SendAsync(events[middle..], lease, retry, stoppingToken).ConfigureAwait(false);
    }

    private void Settle(List<OutboxEvent> events, RecordedEvents answer)
    {
        var refusals = answer.Refused.GroupBy(refused => refused.Key).ToDictionary(group => group.Key, group => group.First().Reason);
        foreach (var item in events.Where(item => refusals.ContainsKey(item.EventKey)))
        {
            outbox.SetAside(item, refusals[item.EventKey]);
        }

        outbox.Complete(events.Where(item => !refusals.ContainsKey(item.EventKey)));
        Log.EventsSent(logger, events.Count, refusals.Count);
    }

    private CallEventBatch BatchOf(List<OutboxEvent> events, DateTimeOffset sentOn) => new()
    {
        Pbx = options.Pbx,
        SentOn = sentOn.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        Events = [.. events.Select(item => JsonSerializer.Deserialize<CallEventMessage>(item.Body, ContractJson.Options)! with { IsFresh = IsFresh(item, sentOn) })],
    };

    private static bool IsFresh(OutboxEvent item, DateTimeOffset sentOn) => (sentOn - item.AddedOn).Duration() < FreshFor;

    private void NoteFailure(DataverseException fault, TimeSpan delay)
    {
        _isFailing = true;
        telemetry.Retried(fault.Failure);
        Log.SendFailed(logger, fault.Failure, delay.TotalSeconds, fault.Message);
        if (fault.Failure != DataverseFailure.Throttled)
        {
            return;
        }

        // Every lane waits: each further request would only make the wait longer.
        lock (_lock)
        {
            _pause = delay > PauseLeft ? (clock.GetTimestamp(), delay) : _pause;
        }
    }

    /// <summary>Measured, not read from a clock that may be set.</summary>
    private TimeSpan PauseLeft => _pause.For - clock.GetElapsedTime(_pause.Since);

    private Task WaitForPauseAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            wait = PauseLeft;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }
}
