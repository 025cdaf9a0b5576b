using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>
/// The calls in progress: facts in; events for Dataverse, messages for the screens and state for a restart out. It owns the keys, the
/// sequences and the wrap clock. Thread-safe: one thing at a time.
/// </summary>
public sealed class CallDesk : IReceiptTaker, IDisposable
{
    private const string CallPrefix = "call:";
    private const string StartKey = "asterisk-start";

    private readonly Lock _lock = new();
    private readonly ConnectorOptions _options;
    private readonly EventOutbox _outbox;
    private readonly ConnectorDatabase _database;
    private readonly AgentDirectory _agents;
    private readonly ICallAudience _audience;
    private readonly TimeProvider _clock;
    private readonly ILogger<CallDesk> _logger;
    private readonly EventClock _eventClock;
    private readonly ITimer _timer;
    private readonly RowStore _rows = new();
    private readonly RowWatch _watch = new();
    private readonly Dictionary<string, int> _wrapSeconds = new(StringComparer.Ordinal);
    private CallTracker _tracker;
    private string _asteriskStart = "";
    private OutboxChanges _changes = new();
    private bool _isDisposed;
    private IReadOnlyList<AgentCommandName> _capabilities = [];

    /// <summary>A desk with the rows of before a restart.</summary>
    public CallDesk(
        ConnectorOptions options,
        EventOutbox outbox,
        ConnectorDatabase database,
        AgentDirectory agents,
        ICallAudience audience,
        TimeProvider clock,
        ILogger<CallDesk> logger)
    {
        (_options, _outbox, _database, _agents, _audience, _clock, _logger) = (options, outbox, database, agents, audience, clock, logger);
        _eventClock = new EventClock(clock);
        _tracker = new CallTracker(TrackerOptions);
        _rows.Load(database);
        _timer = clock.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_lock)
        {
            Rearm();
        }
    }

    /// <summary>What this PBX can carry out. A change is shown on every call.</summary>
    public IReadOnlyList<AgentCommandName> Capabilities
    {
        get => _capabilities;
        set
        {
            lock (_lock)
            {
                _capabilities = value;
                foreach (var row in _rows.Rows.Where(row => row.IsShown).ToList())
                {
                    Publish(row);
                }
            }
        }
    }

    private CallTrackerOptions TrackerOptions => new()
    {
        AgentChannelPattern = _options.Calls.AgentChannelPattern,
        DnisPattern = _options.Calls.DnisPattern,
        ClickToDialIdPattern = DialIds.Pattern,
    };

    /// <summary>
    /// A connection to Asterisk begins. Ids of an Asterisk that has been restarted mean nothing any more: its calls are closed. Those of the
    /// same Asterisk wait for the snapshot.
    /// </summary>
    public void Begin(string asteriskStart)
    {
        lock (_lock)
        {
            var before = _asteriskStart.Length > 0 ? _asteriskStart : _database.ReadState(StartKey) is [var stored] ? stored.Body : "";
            if (before != asteriskStart || _asteriskStart.Length == 0)
            {
                _tracker = new CallTracker(TrackerOptions);
            }

            if (before != asteriskStart)
            {
                CloseAll();
            }
            else if (_asteriskStart.Length == 0)
            {
                RestoreCalls();
            }

            _asteriskStart = asteriskStart;
            _changes.State[StartKey] = asteriskStart;
            Finish();
        }
    }

    /// <summary>Takes facts and makes what follows from them durable.</summary>
    public void Apply(IReadOnlyList<PbxFact> facts)
    {
        lock (_lock)
        {
            foreach (var fact in facts)
            {
                _eventClock.Note(fact.At);
                Take(_tracker.Apply(fact));
            }

            Finish();
        }
    }

    /// <summary>A click-to-dial begins; gives the key of its row.</summary>
    public string BeginDial(string channelId, string extension, string number)
    {
        lock (_lock)
        {
            Take(_tracker.Apply(new ClickToDialBegan(_eventClock.Now, channelId, extension, number)));
            Finish();
            return KeyOf(_tracker.Calls.First(call => call.Id == channelId), extension);
        }
    }

    /// <summary>A click-to-dial that the PBX refused at once is over.</summary>
    public void RefuseDial(string channelId, string extension) =>
        Apply([new OriginateEnded(_eventClock.Now, channelId, _options.Calls.AgentChannel.Replace("{extension}", extension, StringComparison.Ordinal), "", Succeeded: false)]);

    /// <summary>Every call on an agent's screen, oldest first.</summary>
    public IReadOnlyList<CallMessage> Snapshot()
    {
        lock (_lock)
        {
            return [.. _rows.Rows.Where(row => row.IsShown).OrderBy(row => row.StartedOn).Select(MessageOf)];
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

    /// <summary>The agent's other active call, or null.</summary>
    public CallRow? OtherOf(CallRow row)
    {
        lock (_lock)
        {
            return _rows.Rows.FirstOrDefault(other => other.Extension == row.Extension && other.Key != row.Key && other.IsActive);
        }
    }

    /// <summary>The channels of a row: the agent's that are there now, and the customer's.</summary>
    public RowChannels ChannelsOf(CallRow row)
    {
        lock (_lock)
        {
            var call = _tracker.Calls.FirstOrDefault(call => call.Id == row.CallId);
            if (call is null || !call.Legs.TryGetValue(row.Extension, out var leg))
            {
                return new RowChannels([], null);
            }

            var own = leg.Channels.OrderBy(leg.Suspended.Contains).Select(_tracker.FindChannel).OfType<GraphChannel>().Select(channel => channel.Name).ToList();
            var others = call.Members.Select(_tracker.FindChannel).OfType<GraphChannel>().Where(channel => channel.IsParty && channel.AgentExtension != row.Extension).ToList();
            return new RowChannels(own, (others.Find(channel => channel.Uniqueid == call.Customer) ?? others.FirstOrDefault())?.Name);
        }
    }

    /// <summary>Waits until a row is as wanted; false when that takes too long.</summary>
    public Task<bool> WaitForAsync(string key, Func<CallRow, bool> isSo, TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _rows.Find(key) is not { } row || isSo(row)
                ? Task.FromResult(true)
                : _watch.WaitAsync(key, isSo, limit, _clock, cancellationToken);
        }
    }

    /// <summary>The agent asked the connector to end this call: the PBX will not say who did.</summary>
    public void NoteReleaseCommanded(CallRow row)
    {
        lock (_lock)
        {
            if (_tracker.Calls.FirstOrDefault(call => call.Id == row.CallId)?.Legs.GetValueOrDefault(row.Extension) is { } leg)
            {
                leg.ReleaseCommanded = true;
            }
        }
    }

    /// <summary>Ends the wrap time now; false when none runs.</summary>
    public bool EndWrap(string key)
    {
        lock (_lock)
        {
            if (_rows.Find(key) is not { State: CallState.Idle } row)
            {
                return false;
            }

            EndRow(row, inferred: false);
            Finish();
            return true;
        }
    }

    /// <summary>Stops the wrap clock; false when none runs.</summary>
    public bool PauseWrap(string key)
    {
        lock (_lock)
        {
            if (_rows.Find(key) is not { State: CallState.Idle } row)
            {
                return false;
            }

            Publish(Put(row with { WrapEndsOn = null, IsWrapPaused = true }));
            Finish();
            return true;
        }
    }

    /// <inheritdoc/>
    public void Take(RecordedEvents answer, DateTimeOffset sentOn)
    {
        lock (_lock)
        {
            var decidedOn = _clock.GetUtcNow();
            foreach (var receipt in answer.Calls)
            {
                if (_rows.Find(receipt.CallKey) is { } row)
                {
                    TakeReceipt(row, receipt);
                }
            }

            foreach (var pop in answer.Pops)
            {
                TakePop(pop, sentOn, decidedOn);
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
            _timer.Dispose();
        }
    }

    private void TakeReceipt(CallRow row, Contracts.Api.CallReceipt receipt)
    {
        if (receipt.Extension.Length > 0)
        {
            _wrapSeconds[receipt.Extension] = receipt.WrapSeconds;
        }

        var told = row with
        {
            DtCallId = receipt.DtCallId,
            PhoneCallId = receipt.PhoneCallId,
            CustomerName = receipt.CustomerName,
            WrapSeconds = receipt.WrapSeconds,
        };
        if (told is { State: CallState.Idle, IsWrapPaused: false, WrapEndsOn: not null } && row.WrapSeconds != receipt.WrapSeconds)
        {
            told = told with { WrapEndsOn = row.TrackedOn.AddSeconds(receipt.WrapSeconds) };
        }

        if (told != row)
        {
            Publish(Put(told));
        }
    }

    private void TakePop(Contracts.Api.PopOrder pop, DateTimeOffset sentOn, DateTimeOffset decidedOn)
    {
        if (_rows.Find(pop.CallKey) is not { IsActive: true } row || row.Extension != pop.Extension)
        {
            // The call is over, or somebody else's by now: a late pop would disturb.
            return;
        }

        Publish(Put(row with { Pop = pop.Decision }));
        _audience.Popped(new PopMessage
        {
            CallKey = pop.CallKey,
            Extension = pop.Extension,
            Decision = pop.Decision,
            Hops =
            [
                new Hop("pbx", row.StateSince), new Hop("tracked", row.TrackedOn), new Hop("sent", sentOn),
                new Hop("decided", decidedOn), new Hop("published", _clock.GetUtcNow()),
            ],
        });
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            Take(_tracker.Advance(_eventClock.Now));
            var now = _clock.GetUtcNow();
            foreach (var row in _rows.Rows.Where(row => row is { State: CallState.Idle } && row.WrapEndsOn <= now).ToList())
            {
                EndRow(row, inferred: false);
            }

            Finish();
        }
    }

    private void Take(IReadOnlyList<TrackedChange> changes)
    {
        foreach (var change in changes)
        {
            _changes.State[CallPrefix + change.Call.Id] = change.Kind == TrackedChangeKind.Ended ? null : "";
            switch (change.Kind)
            {
                case TrackedChangeKind.Ended:
                    EndCall(change);
                    break;
                case TrackedChangeKind.Waiting:
                    Wait(change);
                    break;
                default:
                    TakeLeg(change, change.Leg!);
                    break;
            }
        }
    }

    private void Wait(TrackedChange change)
    {
        var row = Describe(change.Call, null, BaseKeyOf(change.Call));
        Tell(row with { State = CallState.Waiting, StateSince = change.At }, change.Inferred);
    }

    private void TakeLeg(TrackedChange change, TrackedLeg leg)
    {
        if (!_agents.IsAgent(leg.Extension))
        {
            return;
        }

        var row = Describe(change.Call, leg, KeyOf(change.Call, leg.Extension)) with
        {
            State = change.State,
            StateSince = change.At,
            AnsweredOn = leg.AnsweredAt,
            By = change.By,
            Reason = change.Reason,
            Cause = change.Cause,
            WrapEndsOn = null,
            IsWrapPaused = false,
        };
        if (change.State != CallState.Idle)
        {
            Tell(row, change.Inferred);
            return;
        }

        // A consultation is part of the work on the call it was for.
        var wraps = !change.Inferred && change.Call.ConsultOf is null && (leg.HasTalked || leg.Direction is not (CallDirection.Inbound or CallDirection.Transfer));
        var seconds = wraps ? row.WrapSeconds ?? _wrapSeconds.GetValueOrDefault(leg.Extension, _options.Calls.DefaultWrapSeconds) : 0;
        row = Tell(seconds > 0 ? row with { WrapEndsOn = _clock.GetUtcNow().AddSeconds(seconds) } : row, change.Inferred);
        if (seconds == 0)
        {
            EndRow(row, change.Inferred);
        }
    }

    private void EndCall(TrackedChange change)
    {
        foreach (var row in _rows.Rows.Where(row => row.CallId == change.Call.Id).ToList())
        {
            if (row.State == CallState.Waiting)
            {
                EndRow(Tell(row with { State = CallState.Idle, StateSince = change.At, By = change.By, Reason = change.Reason }, change.Inferred), change.Inferred);
            }
            else if (row.State == CallState.End)
            {
                _rows.Remove(row.Key, _changes);
            }
        }
    }

    /// <summary>Ends a row. It is forgotten with its call: until then the same agent may be rung again.</summary>
    private void EndRow(CallRow row, bool inferred)
    {
        var now = _clock.GetUtcNow();
        var ended = Tell(row with { State = CallState.End, StateSince = now > row.StateSince ? now : row.StateSince, WrapEndsOn = null, IsWrapPaused = false }, inferred);
        if (!_tracker.Calls.Any(call => call.Id == row.CallId))
        {
            _rows.Remove(ended.Key, _changes);
        }
    }

    /// <summary>The calls of before belong to an Asterisk that is no more.</summary>
    private void CloseAll()
    {
        foreach (var (key, _) in _database.ReadState(CallPrefix))
        {
            _changes.State[key] = null;
        }

        foreach (var row in _rows.Rows.ToList())
        {
            var idle = row.IsActive || row.State == CallState.Waiting
                ? Tell(row with { State = CallState.Idle, By = null, Reason = ReleaseReason.Unknown, Cause = 0 }, inferred: true)
                : row;
            if (idle.State == CallState.End)
            {
                _rows.Remove(idle.Key, _changes);
            }
            else if (idle.WrapEndsOn is null)
            {
                EndRow(idle, inferred: true);
            }
        }
    }

    private void RestoreCalls()
    {
        var stored = _database.ReadState(CallPrefix).Select(state => StoredCall.Read(state.Body)).OrderBy(call => call.Order).ToList();
        var calls = stored.ToDictionary(call => call.Id, call => call.ToCall());
        foreach (var call in stored)
        {
            calls[call.Id].ConsultOf = call.ConsultOf is { } held ? calls.GetValueOrDefault(held) : null;
            _tracker.Restore(calls[call.Id]);
        }

        Log.CallsRestored(_logger, stored.Count);
    }

    private CallRow Describe(TrackedCall call, TrackedLeg? leg, string key)
    {
        var row = _rows.Find(key) ?? new CallRow { Key = key, CallId = call.Id, StartedOn = call.StartedAt };
        var queue = _tracker.Names.QueueOf(call.NamePrefix);
        var inside = leg is { Direction: CallDirection.Inbound } && call.Initiator.Length > 0;
        return row with
        {
            Extension = leg?.Extension ?? "",
            Direction = leg?.Direction ?? call.Direction,
            Number = leg?.Number ?? call.Number,
            Name = leg?.Name ?? call.Name,
            Dnis = inside ? "" : call.Dnis,
            QueueName = queue.Length > 0 ? queue : call.Queue,
            QueueDn = call.Queue,
            TransferredFrom = leg is { TransferredFrom: { Length: > 0 } from } ? KeyOf(call, from) : "",
            Variables = row.Variables.Count == call.Variables.Count ? row.Variables : new Dictionary<string, string>(call.Variables),
        };
    }

    private string BaseKeyOf(TrackedCall call) => $"{_options.Pbx}:{_asteriskStart}:{call.Id}";

    /// <summary>The first agent of a call has the call's own key, every other the key with the extension; who began the call is the first.</summary>
    private string KeyOf(TrackedCall call, string extension)
    {
        call.FirstExtension ??= call.Initiator.Length > 0 && _agents.IsAgent(call.Initiator) ? call.Initiator : extension;
        return call.FirstExtension == extension ? BaseKeyOf(call) : $"{BaseKeyOf(call)}:{extension}";
    }

    /// <summary>The row's state becomes an event for Dataverse and a message for the screen.</summary>
    private CallRow Tell(CallRow row, bool inferred)
    {
        var told = Put(row with { Sequence = row.Sequence + 1, TrackedOn = _clock.GetUtcNow() });
        var message = RowMessages.EventOf(told, inferred);
        _changes.Events.Add((told.Key, message.Key, JsonSerializer.Serialize(message, ContractJson.Options), RowMessages.IsUrgent(told.State)));
        Log.CallState(_logger, told.Key, told.Extension, told.State, Masked(told.Number));
        Publish(told);
        return told;
    }

    private CallRow Put(CallRow row)
    {
        var stored = row with { Version = row.Version + 1 };
        _rows.Put(stored, _changes);
        _watch.Note(stored);
        return stored;
    }

    private void Publish(CallRow row)
    {
        if (row.Extension.Length == 0)
        {
            return;
        }

        if (row.State == CallState.End)
        {
            _audience.Gone(row.Extension, row.Key);
        }
        else
        {
            _audience.Changed(MessageOf(row));
        }
    }

    private CallMessage MessageOf(CallRow row)
    {
        var hasOther = _rows.Rows.Any(other => other.Extension == row.Extension && other.Key != row.Key && other.IsActive);
        return RowMessages.MessageOf(row, AllowedCommands.Of(row, hasOther, _capabilities));
    }

    private string Masked(string number) => _options.ShowNumbersInLogs || number.Length < 3 ? number : $"…{number[^2..]}";

    private void Finish()
    {
        foreach (var key in _changes.State.Where(state => state.Value == "" && state.Key.StartsWith(CallPrefix, StringComparison.Ordinal)).Select(state => state.Key).ToList())
        {
            var call = _tracker.Calls.FirstOrDefault(call => call.Id == key[CallPrefix.Length..]);
            _changes.State[key] = call is null ? null : StoredCall.Write(call, _asteriskStart);
        }

        var changes = _changes;
        _changes = new OutboxChanges();
        _outbox.Commit(changes);
        Rearm();
    }

    private void Rearm()
    {
        var flicker = _tracker.NextDeadline - _eventClock.Now;
        var wrap = _rows.Rows.Where(row => row.State == CallState.Idle).Min(row => row.WrapEndsOn) - _clock.GetUtcNow();
        var due = flicker < wrap || wrap is null ? flicker : wrap;
        _timer.Change(due is { } wait ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>The channels of one row by name.</summary>
/// <param name="Own">The agent's, those in the conversation before those that are suspended.</param>
/// <param name="Other">The other party's, or null.</param>
public sealed record RowChannels(IReadOnlyList<string> Own, string? Other);
