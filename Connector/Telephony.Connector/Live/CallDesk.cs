using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Live;

/// <summary>
/// The calls in progress: facts in; events for Dataverse, messages for the screens and state for a restart out. What the tracker concludes goes into the
/// book, what is new there to the teller, and at the end of each turn all of it becomes durable at once. Thread-safe: one thing at a time.
/// </summary>
internal sealed partial class CallDesk : IDisposable
{
    private readonly Lock _lock = new();
    private readonly KeptTracker _calls;
    private readonly RowBook _book;
    private readonly RowTeller _teller;
    private readonly EventOutbox _outbox;
    private readonly TimeProvider _clock;
    private readonly ILogger<CallDesk> _logger;
    private readonly ITimer _timer;
    private OutboxChanges _changes = new();
    private bool _isWhole = true;
    private bool _isDisposed;

    /// <summary>A desk with the rows from before a restart.</summary>
    public CallDesk(KeptTracker calls, RowBook book, RowTeller teller, EventOutbox outbox, TimeProvider clock, ILogger<CallDesk> logger)
    {
        (_calls, _book, _teller, _outbox, _clock, _logger) = (calls, book, teller, outbox, clock, logger);
        calls.PhonesChanged += KeepPhones;
        book.DefinitionsChanged += TakeDefinitions;
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
        get => _teller.Capabilities;
        set
        {
            lock (_lock)
            {
                if (!value.SequenceEqual(_teller.Capabilities))
                {
                    _teller.Capabilities = value;
                    _book.ShowAgain();
                    Finish();
                }
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
            var isSame = _calls.Begin(asteriskStart, anew: !_isWhole, _changes.State);
            _book.Begin(asteriskStart, _calls.Tracker);
            if (!isSame)
            {
                _book.CloseAll(_calls.LastFactAt);
            }

            _isWhole = true;
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
                _changes.State.Append(state);
            }

            foreach (var fact in facts)
            {
                if (_calls.NoteTime(fact))
                {
                    // The PBX's clock was turned back: what waits for its time would wait until the clock has caught up.
                    TryTake("a clock that was set back", () => _calls.Tracker.Advance(DateTimeOffset.MaxValue));
                }

                TryTake(fact.GetType().Name, () => _calls.Tracker.Apply(fact));
                _calls.NoteQuietly(fact);
            }

            Finish();
            return _isWhole;
        }
    }

    /// <summary>True after the first connection to Asterisk.</summary>
    public bool IsBegun => _calls.AsteriskStart.Length > 0;

    /// <summary>Takes the receipts and pops of one request.</summary>
    public void Take(RecordedEvents answer, DateTimeOffset sentOn)
    {
        lock (_lock)
        {
            var decidedOn = _clock.GetUtcNow();
            foreach (var receipt in answer.Calls)
            {
                _book.Take(receipt);
            }

            foreach (var pop in answer.Pops)
            {
                if (_book.Take(pop) is { } row)
                {
                    TellNews();
                    _teller.Pop(row, pop, sentOn, decidedOn);
                }
            }

            Finish();
        }
    }

    /// <summary>Writes all that a restart needs once more: the previous file was lost.</summary>
    public void WriteAll()
    {
        lock (_lock)
        {
            _calls.NoteAll(_changes.State);
            foreach (var row in _book.Rows)
            {
                RowStore.Put(row, _changes.State);
            }

            Finish();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _calls.PhonesChanged -= KeepPhones;
            _book.DefinitionsChanged -= TakeDefinitions;
            _timer.Dispose();
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

    // A fault over one fact, one change or one row costs no other and ends nothing, whether a fact brought it or the clock: most talks and holds are
    // told by the clock, and what a timer's thread throws would end the process. The next snapshot puts right what is wrong since.
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
        _calls.NoteChanged(change.Call);
        _book.Take(change);
        TellNews();
    }

    private void TellNews()
    {
        while (_book.TryTake(out var change))
        {
            _teller.Tell(change, _changes);
        }
    }

    private void Finish()
    {
        _book.ShowParticipants();
        TellNews();
        _calls.WriteChanged(_changes.State);
        var changes = _changes;
        _changes = new OutboxChanges();
        _outbox.Commit(changes);
        Rearm();
    }
}
