using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Api;
using Telephony.Domain;

namespace Telephony.Connector.Outbox;

/// <summary>
/// Sends the outbox to Dataverse: events of one call in order, many in one request. Events that a pop hangs on go at once and overtake;
/// the rest waits a short while for company. One lane is kept for pops, so that a backlog never delays the phone that rings now.
/// </summary>
internal sealed class OutboxSender(
    EventOutbox outbox,
    IDataverseGateway gateway,
    IReceiptTaker receipts,
    ConnectorRole role,
    PbxLease pbxLease,
    ConnectorTelemetry telemetry,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<OutboxSender> logger) : SteadyService(clock, logger)
{
    // An event nests two levels: itself and its variables.
    private const int MostLevels = 8;

    // When Dataverse will not have this many calls in a row, the calls are not to blame.
    private const int MostRefusedCalls = 3;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _busyCalls = new(StringComparer.Ordinal);
    private TimeSpan _linger = TimeSpan.FromMilliseconds(options.Outbox.LingerMilliseconds);
    private volatile bool _isFailing;
    private bool _hasBacklog;
    private int _busyLanes;
    private readonly List<OutboxEvent> _refusedInRow = [];
    private readonly HashSet<string> _triedCalls = new(StringComparer.Ordinal);
    private int _refusedTries;
    private (string Text, long Since)? _storm;
    private (long Since, TimeSpan For) _pause;

    /// <summary>Why nothing more is set aside though Dataverse refuses everything; null while it takes events.</summary>
    public string? Refusal
    {
        get
        {
            lock (_lock)
            {
                return _storm is { } storm
                    ? $"it has refused every event for {Clock.GetElapsedTime(storm.Since).TotalMinutes:0} minutes ({storm.Text.TrimEnd('.')}). Nothing is lost or set aside; look at what was deployed, and at plug-in steps on the tables of calls."
                    : null;
            }
        }
    }

    /// <summary>What waits is sent before the connector stops, as long as Dataverse takes it and it is not too long.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _linger = TimeSpan.Zero;
        outbox.Wake();
        await WaitSentAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Begin() => role.Changed += outbox.Wake;

    // Looks again whenever something happens to the events: until none waits, none can be sent any more, or the time is over.
    private async Task WaitSentAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var limit = Task.Delay(LongestStop, Clock, end.Token);
        while (ExecuteTask is { IsCompleted: false } work && !limit.IsCompleted)
        {
            var change = outbox.NextChange;
            if (!role.IsActive || _isFailing || outbox.PendingCount == 0)
            {
                break;
            }

            await Task.WhenAny(change, work, limit);
        }

        await end.CancelAsync();
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var retry = DataverseRetry.ForOutbox(Clock, TimeSpan.FromSeconds(options.Outbox.MaxRetrySeconds), NoteFailure);
        var running = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                outbox.Reset();
                TimeSpan wait;
                while (Next(out wait) is { Count: > 0 } events)
                {
                    running.Add(SendAndFreeAsync(events, retry, stoppingToken));
                }

                running.RemoveAll(sending => sending.IsCompleted);
                await WaitAsync(wait, stoppingToken);
            }
        }
        finally
        {
            // What is on its way may still be answered into the outbox.
            await Task.WhenAll(running);
        }
    }

    // Waits until something was added or the time is over, never long: the verb outbox resend is another process.
    private async Task WaitAsync(TimeSpan wait, CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(outbox.Added, Task.Delay(wait == Timeout.InfiniteTimeSpan ? LookAgain : wait, Clock, end.Token));
        await end.CancelAsync();
    }

    // The next events to send, their calls marked busy; nothing when there is none yet, with the time to look again.
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

            var now = Clock.GetUtcNow();
            if (PauseLeft is { Ticks: > 0 } left)
            {
                wait = left;
                return [];
            }

            if (_storm is not null)
            {
                return TakeProbe();
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

    // While Dataverse refuses all: one call at a time, each in its turn, so that one that is really bad hides no good one.
    private List<OutboxEvent> TakeProbe()
    {
        if (_busyLanes > 0)
        {
            return [];
        }

        var waiting = outbox.PendingKeys();
        if (waiting.All(_triedCalls.Contains))
        {
            _triedCalls.Clear();
        }

        if (waiting.LastOrDefault(key => !_triedCalls.Contains(key)) is not { } call)
        {
            return [];
        }

        _triedCalls.Add(call);
        _busyLanes++;
        _busyCalls.Add(call);
        return [.. outbox.PendingOf(call).Take(options.Outbox.MaxBatchEvents)];
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
            if (send is not null && Readable(events) is { Count: > 0 } readable)
            {
                await SendAsync(readable, send.Lease, retry, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // What was not sent stays in the outbox.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.SenderFailed(Logger, fault.Message, fault);
            await Task.Delay(TimeSpan.FromSeconds(options.Outbox.MaxRetrySeconds), Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
        var sentOn = Clock.GetUtcNow();
        using var trace = telemetry.Traces.StartActivity("record events", ActivityKind.Client);
        trace?.SetTag("events", events.Count);
        try
        {
            var answer = await retry.ExecuteAsync(
                async token =>
                {
                    await WaitForPauseAsync(token);
                    sentOn = Clock.GetUtcNow();
                    return await gateway.RecordCallEventsAsync(BatchOf(events, sentOn, withoutSteps), lease, token);
                },
                stoppingToken);
            _isFailing = false;
            NoteTaken();
            trace?.SetStatus(ActivityStatusCode.Ok);
            var answeredOn = Clock.GetUtcNow();
            telemetry.Lag("sent-answered", answeredOn - sentOn);
            events.ForEach(item => telemetry.Lag("tracked-recorded", answeredOn - item.AddedOn));
            Settle(events, answer);
            receipts.Take(answer, sentOn);
        }
        catch (DataverseException fault) when (fault.Failure == DataverseFailure.Rejected || fault.IsMissingRight)
        {
            // A lease that was lost is no fault of the events.
            await pbxLease.ConfirmAsync(stoppingToken);
            stoppingToken.ThrowIfCancellationRequested();
            if (await WaitWhileAllIsRefusedAsync(fault, stoppingToken))
            {
                return;
            }

            await BisectAsync(events, lease, fault, retry, withoutSteps, stoppingToken);
        }
    }

    // What a damaged disk has left of an event must not stop the others.
    private List<OutboxEvent> Readable(List<OutboxEvent> events)
    {
        var unreadable = events.Where(item => !JsonSyntax.IsJson(item.Written.Body, MostLevels)).ToList();
        unreadable.ForEach(item => outbox.SetAside(item, "It cannot be read: the outbox was damaged."));
        return [.. events.Except(unreadable)];
    }

    // While Dataverse refuses all: waits before the next try, longer each time; true then.
    private async Task<bool> WaitWhileAllIsRefusedAsync(DataverseException fault, CancellationToken stoppingToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            if (_storm is not { } storm)
            {
                return false;
            }

            _storm = storm with { Text = fault.Message };
            wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(_refusedTries++, 10)), options.Outbox.MaxRetrySeconds));
        }

        await Task.Delay(wait, Clock, stoppingToken);
        return true;
    }

    // Sets an event aside, unless this is one too many in a row: then those before are put back, and all are tried again until Dataverse takes one.
    private void SetAside(OutboxEvent item, DataverseException fault)
    {
        lock (_lock)
        {
            if (_storm is null && _refusedInRow.Select(before => before.CallKey).Append(item.CallKey).Distinct().Count() <= MostRefusedCalls)
            {
                _refusedInRow.Add(item);
                outbox.SetAside(item, fault.Message);
                return;
            }

            if (_storm is null)
            {
                var calls = _refusedInRow.Select(before => before.CallKey).Append(item.CallKey).Distinct().Count();
                _storm = (fault.Message, Clock.GetTimestamp());
                Log.RefusesAll(Logger, calls, fault.Message);
                outbox.Resend(_refusedInRow.Select(before => before.EventKey));
                _refusedInRow.Clear();
            }
        }
    }

    private void NoteTaken()
    {
        lock (_lock)
        {
            _refusedInRow.Clear();
            if (_storm is { } storm)
            {
                Log.TakesAgain(Logger, Clock.GetElapsedTime(storm.Since).TotalMinutes);
                _storm = null;
                _refusedTries = 0;
                _triedCalls.Clear();
            }
        }
    }

    // Finds the event that spoils the batch: halves in order, until it is alone. That one is sent once more without the customers' steps on pops: one
    // that throws undoes the request, though the event is sound.
    private async Task BisectAsync(
        List<OutboxEvent> events, string lease, DataverseException fault, ResiliencePipeline retry, bool withoutSteps, CancellationToken stoppingToken)
    {
        if (events.Count == 1 && withoutSteps)
        {
            SetAside(events[0], fault);
            return;
        }

        if (events.Count == 1)
        {
            Log.SentWithoutSteps(Logger, events[0].EventKey, fault.Message);
            await SendAsync(events, lease, retry, stoppingToken, withoutSteps: true);
            return;
        }

        var middle = events.Count / 2;
        await SendAsync(events[..middle], lease, retry, stoppingToken);
        await SendAsync(events[middle..], lease, retry, stoppingToken);
    }

    private void Settle(List<OutboxEvent> events, RecordedEvents answer)
    {
        var refusals = answer.Refused.GroupBy(refused => refused.Key).ToDictionary(group => group.Key, group => group.First().Reason);
        foreach (var item in events.Where(item => refusals.ContainsKey(item.EventKey)))
        {
            outbox.SetAside(item, refusals[item.EventKey]);
        }

        outbox.Complete(events.Where(item => !refusals.ContainsKey(item.EventKey)));
        Log.EventsSent(Logger, events.Count, refusals.Count);
    }

    private EventBatch BatchOf(List<OutboxEvent> events, DateTimeOffset sentOn, bool withoutSteps)
    {
        var head = new CallEventBatch
        {
            Pbx = options.Pbx,
            Organization = options.Dataverse.Url,
            SentOn = Moments.Exact(sentOn.UtcDateTime),
            WithoutSteps = withoutSteps,
        };
        return new EventBatch(head, [.. events.Select(item => item.Written)]);
    }

    private void NoteFailure(DataverseException fault, TimeSpan delay)
    {
        _isFailing = true;
        var failure = fault.Failure.ToString();
        telemetry.Retried(failure);
        Log.SendFailed(Logger, failure, delay.TotalSeconds, fault.Message);
        if (fault.Failure == DataverseFailure.Throttled)
        {
            // Every lane waits: each further request would only make the wait longer.
            lock (_lock)
            {
                _pause = delay > PauseLeft ? (Clock.GetTimestamp(), delay) : _pause;
            }
        }

        outbox.Wake();
    }

    // Measured, not read from a clock that may be set.
    private TimeSpan PauseLeft => _pause.For - Clock.GetElapsedTime(_pause.Since);

    private Task WaitForPauseAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            wait = PauseLeft;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, Clock, cancellationToken) : Task.CompletedTask;
    }
}
