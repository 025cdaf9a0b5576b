using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Live;

/// <summary>
/// The calls in progress: facts in; events for Dataverse, messages for the screens and state for a restart out. It owns the tracker, the
/// rows and the wrap clock. Thread-safe: one thing at a time.
/// </summary>
internal sealed partial class CallDesk : IDisposable
{
    private static readonly TimeSpan TickAgain = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly ConnectorOptions _options;
    private readonly EventOutbox _outbox;
    private readonly CallerNames _names;
    private readonly DnisDefinitions _definitions;
    private readonly CallStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<CallDesk> _logger;
    private readonly EventClock _eventClock;
    private readonly ITimer _timer;
    private readonly CallRows _rows;
    private readonly Receipts _receipts;
    private readonly AgentDirectory _agents;
    private CallTracker _tracker;
    private AgentPhones? _phones;
    private DateTimeOffset _lastFactAt;
    private bool _isWhole = true;
    private bool _isDisposed;

    /// <summary>A desk with the rows of before a restart.</summary>
    public CallDesk(
        ConnectorOptions options,
        EventOutbox outbox,
        ConnectorDatabase database,
        AgentDirectory agents,
        CallerNames names,
        DnisDefinitions definitions,
        IQueueMembers members,
        HubOutbound audience,
        ConnectorTelemetry telemetry,
        TimeProvider clock,
        ILogger<CallDesk> logger)
    {
        (_options, _outbox, _agents, _names, _definitions, _clock, _logger) = (options, outbox, agents, names, definitions, clock, logger);
        _store = new CallStore(database, logger);
        _eventClock = new EventClock(clock);
        RecallPhones();
        _tracker = NewTracker();
        _rows = new CallRows(options, agents, audience, names, definitions, members, () => _tracker, telemetry, clock, logger);
        _receipts = new Receipts(_rows, audience, telemetry, clock);
        _rows.Load(database);
        agents.Changed += KeepPhones;
        definitions.Changed += TakeDefinitions;
        _timer = clock.CreateTimer(_ => TryTick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_lock)
        {
            Rearm();
        }

        KeepPhones();
    }

    /// <summary>What this PBX can carry out. A change is shown on every call.</summary>
    public IReadOnlyList<AgentCommandName> Capabilities
    {
        get => _rows.Capabilities;
        set
        {
            lock (_lock)
            {
                _rows.Capabilities = value;
                foreach (var row in _rows.All.Where(row => row.IsShown).ToList())
                {
                    // A screen takes newer versions only, and one that stayed open has this one from the connector before.
                    _rows.Publish(_rows.Put(row));
                }

                Finish();
            }
        }
    }

    /// <summary>
    /// A connection to Asterisk begins. Ids of an Asterisk that has been restarted mean nothing any more: its calls are closed. Those of the
    /// same Asterisk wait for the snapshot. Where a fact could not be taken before, the tracker begins anew, as after a restart of the connector.
    /// </summary>
    public void Begin(string asteriskStart)
    {
        lock (_lock)
        {
            var before = _rows.AsteriskStart.Length > 0 ? _rows.AsteriskStart : _store.ReadAsteriskStart();
            var isNew = _rows.AsteriskStart.Length == 0 || !_isWhole;
            if (before != asteriskStart || isNew)
            {
                _tracker = NewTracker();
            }

            if (before != asteriskStart)
            {
                _store.NoteAllChanged();
                _rows.CloseAll(_lastFactAt);
            }
            else if (isNew)
            {
                Log.CallsRestored(_logger, _store.RestoreTo(_tracker));
            }

            _isWhole = true;
            _rows.AsteriskStart = asteriskStart;
            CallStore.NoteAsteriskStart(_rows.State, asteriskStart);
            Finish();
        }
    }

    /// <summary>
    /// Takes facts and makes what follows from them durable. False when one could not be taken: the others were, but what the tracker believes
    /// may be wrong until <see cref="Begin"/> and a snapshot.
    /// </summary>
    /// <param name="facts">In the order in which the PBX told them.</param>
    /// <param name="state">Further state of the connector that becomes durable with them.</param>
    public bool Apply(IReadOnlyList<PbxFact> facts, StateChanges? state = null)
    {
        lock (_lock)
        {
            if (state is not null)
            {
                _rows.State.Append(state);
            }

            foreach (var fact in facts)
            {
                if (_eventClock.Note(fact.At))
                {
                    // The PBX's clock was turned back: what waits until its time would wait until the clock is there again.
                    TryTake("a clock that was set back", () => _tracker.Advance(DateTimeOffset.MaxValue));
                }

                _lastFactAt = fact.At;
                TryTake(fact.GetType().Name, () => _tracker.Apply(fact));
                NoteQuietly(fact);
            }

            Finish();
            return _isWhole;
        }
    }

    /// <summary>True after the first connection to Asterisk.</summary>
    public bool IsBegun => _rows.AsteriskStart.Length > 0;

    /// <summary>Every call on an agent's screen, oldest first.</summary>
    public IReadOnlyList<CallMessage> Snapshot()
    {
        lock (_lock)
        {
            return [.. _rows.All.Where(row => row.IsShown).OrderBy(row => row.StartedOn).Select(_rows.MessageOf)];
        }
    }

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key)
    {
        lock (_lock)
        {
            return _rows.Find(key);
        }
    }

    /// <summary>The agent's other active calls, oldest first.</summary>
    public IReadOnlyList<CallRow> OthersOf(CallRow row)
    {
        lock (_lock)
        {
            return _rows.OthersOf(row);
        }
    }

    /// <summary>The agent's other active call on the same line of the phone, as after Atxfer; null when there is none.</summary>
    public CallRow? SharerOf(CallRow row)
    {
        lock (_lock)
        {
            var own = ChannelsOf(row).Own;
            return _rows.OthersOf(row).FirstOrDefault(other => ChannelsOf(other).Own.Intersect(own).Any());
        }
    }

    /// <summary>The channels of a row: the agent's that are there now, and the customer's.</summary>
    public RowChannels ChannelsOf(CallRow row)
    {
        lock (_lock)
        {
            return RowChannels.Of(_tracker, row);
        }
    }

    /// <summary>Waits until a row is as wanted; false when that takes too long.</summary>
    public Task<bool> WaitForAsync(string key, Func<CallRow, bool> isSo, TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _rows.Find(key) is not { } row || isSo(row)
                ? Task.FromResult(true)
                : _rows.Watch.WaitAsync(key, isSo, limit, _clock, cancellationToken);
        }
    }

    /// <summary>Takes the receipts and pops of one request.</summary>
    public void Take(RecordedEvents answer, DateTimeOffset sentOn)
    {
        lock (_lock)
        {
            _receipts.Take(answer, sentOn);
            Finish();
        }
    }

    /// <summary>Writes all that a restart needs once more: the file of before was lost.</summary>
    public void WriteAll()
    {
        lock (_lock)
        {
            foreach (var call in _tracker.Calls)
            {
                _store.NoteChanged(call);
            }

            CallStore.NoteAsteriskStart(_rows.State, _rows.AsteriskStart);
            CallStore.NotePhones(_rows.State, _options.Pbx, _agents.Phones);
            _rows.WriteAll();
            Finish();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _agents.Changed -= KeepPhones;
            _definitions.Changed -= TakeDefinitions;
            _timer.Dispose();
        }
    }

    private CallTracker NewTracker() => new(_options.Calls.ToTrackerOptions(() => _agents.Phones), _names);

    /// <summary>A timer's fault would end the process.</summary>
    private void TryTick()
    {
        try
        {
            Tick();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.PartFailed(_logger, nameof(CallDesk), TickAgain.TotalSeconds, fault.Message, fault);
            lock (_lock)
            {
                if (!_isDisposed)
                {
                    _timer.Change(TickAgain, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            TryTake("the passing of time", () => _tracker.Advance(_eventClock.Now));
            var now = _clock.GetUtcNow();
            foreach (var row in _rows.All.Where(row => row.WrapLeft(now) <= TimeSpan.Zero).ToList())
            {
                Guard("the end of a wrap time", () => _rows.EndRow(row, inferred: false));
            }

            Finish();
        }
    }

    private void TryTake(string what, Func<IReadOnlyList<TrackedChange>> tell)
    {
        IReadOnlyList<TrackedChange> told = [];
        Guard(what, () => told = tell());
        foreach (var change in told)
        {
            Guard(what, () => Take(change));
        }
    }

    /// <summary>
    /// A fault over one fact, one change or one row costs no other and ends nothing, whether a fact brought it or the clock: most talks and holds are told by
    /// the clock, and what a timer's thread throws would end the process. The next snapshot puts right what is wrong since.
    /// </summary>
    private void Guard(string what, Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _isWhole = false;
            Log.FactNotTaken(_logger, what, fault.Message, fault);
        }
    }

    private void Take(IReadOnlyList<TrackedChange> changes)
    {
        foreach (var change in changes)
        {
            Take(change);
        }
    }

    private void Take(TrackedChange change)
    {
        _store.NoteChanged(change.Call);
        switch (change.Kind)
        {
            case TrackedChangeKind.Ended:
                _rows.EndCall(change);
                break;
            case TrackedChangeKind.Waiting:
                _rows.Wait(change);
                break;
            default:
                _rows.TakeLeg(change, change.Leg!);
                break;
        }
    }

    /// <summary>Facts that tell nothing yet and decide later who ended the call and why: they have to survive a restart, too.</summary>
    private void NoteQuietly(PbxFact fact)
    {
        IReadOnlyList<string> channels = fact switch
        {
            HangupAsked asked => [asked.Uniqueid],
            QueueAbandoned abandoned => [abandoned.Uniqueid],
            TransferMade made => made.TransfererUniqueids,
            DialEnded ended => [ended.TargetUniqueid],
            _ => [],
        };
        foreach (var call in channels.Count == 0 ? [] : _tracker.Calls.Where(call => channels.Any(call.Members.Contains)).ToList())
        {
            _store.NoteChanged(call);
        }
    }

    private void Finish()
    {
        _store.WriteChanged(_tracker, _rows.State);
        _outbox.Commit(_rows.TakeChanges());
        Rearm();
    }

    private void Rearm()
    {
        var flicker = _tracker.NextDeadline - _eventClock.Now;
        var now = _clock.GetUtcNow();
        var wrap = _rows.All.Min(row => row.WrapLeft(now));
        var due = flicker < wrap || wrap is null ? flicker : wrap;
        _timer.Change(due is { } wait ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
