using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.Live;

/// <summary>
/// The tracker of the Asterisk that runs now, with the PBX's own time. What it needs to go on after a restart of the connector is kept: its calls, whose
/// phones are agents', and of which Asterisk the ids are. Not thread-safe: used under the desk's lock.
/// </summary>
internal sealed class KeptTracker
{
    private readonly ConnectorOptions _options;
    private readonly AgentDirectory _agents;
    private readonly CallerNames _names;
    private readonly CallStore _store;
    private readonly EventClock _clock;
    private AgentPhones? _phones;

    /// <summary>A tracker without calls. Whose phones are agents' is known at once, whether or not Dataverse answers.</summary>
    public KeptTracker(ConnectorOptions options, AgentDirectory agents, CallerNames names, CallStore store, TimeProvider clock)
    {
        (_options, _agents, _names, _store, _clock) = (options, agents, names, store, new EventClock(clock));
        if (store.ReadPhones(options.Pbx) is { } known)
        {
            agents.Recall(known);
            _phones = agents.Phones is { } now && now.All.SequenceEqual(known) ? now : null;
        }

        Tracker = NewTracker();
    }

    /// <summary>Raised when the list of agents' phones has changed: <see cref="NotePhones"/> keeps it.</summary>
    public event Action? PhonesChanged
    {
        add => _agents.Changed += value;
        remove => _agents.Changed -= value;
    }

    /// <summary>Follows the calls; another one after <see cref="Begin"/>.</summary>
    public CallTracker Tracker { get; private set; }

    /// <summary>When the Asterisk of these calls was started; empty before the first connection.</summary>
    public string AsteriskStart { get; private set; } = "";

    /// <summary>What time it is for the PBX.</summary>
    public DateTimeOffset Now => _clock.Now;

    /// <summary>When the PBX was last heard of; the smallest time before it was.</summary>
    public DateTimeOffset LastFactAt { get; private set; }

    /// <summary>The call with this id, or null.</summary>
    public TrackedCall? Find(string id) => Tracker.FindCall(id);

    /// <summary>What the agent with this extension is rung by.</summary>
    public string ChannelOf(string extension) => _options.Calls.ChannelOf(_agents.PhoneOf(extension));

    /// <summary>
    /// A connection to Asterisk begins. Ids of an Asterisk that has been restarted mean nothing any more: false then. The calls of the same Asterisk go on,
    /// or are brought back, and wait for the snapshot.
    /// </summary>
    /// <param name="asteriskStart">When Asterisk was started.</param>
    /// <param name="anew">True where the tracker may be wrong: it begins with the stored calls, as after a restart of the connector.</param>
    /// <param name="state">Takes what is to become durable.</param>
    public bool Begin(string asteriskStart, bool anew, StateChanges state)
    {
        var isFirst = AsteriskStart.Length == 0;
        var isSame = (isFirst ? _store.ReadAsteriskStart() : AsteriskStart) == asteriskStart;
        if (!isSame || isFirst || anew)
        {
            Tracker = NewTracker();
        }

        if (!isSame)
        {
            _store.NoteAllChanged();
        }
        else if (isFirst || anew)
        {
            _store.RestoreTo(Tracker);
        }

        AsteriskStart = asteriskStart;
        CallStore.NoteAsteriskStart(asteriskStart, state);
        return isSame;
    }

    /// <summary>Notes a fact's time before it is applied; true when the PBX's clock was turned back.</summary>
    public bool NoteTime(PbxFact fact)
    {
        LastFactAt = fact.At;
        return _clock.Note(fact.At);
    }

    /// <summary>The stored form of a call is out of date.</summary>
    public void NoteChanged(TrackedCall call) => _store.NoteChanged(call);

    /// <summary>Facts that say nothing yet and decide later who ended the call and why: they have to survive a restart, too.</summary>
    public void NoteQuietly(PbxFact fact)
    {
        IReadOnlyList<string> channels = fact switch
        {
            HangupAsked asked => [asked.Uniqueid],
            QueueAbandoned abandoned => [abandoned.Uniqueid],
            TransferMade made => made.TransfererUniqueids,
            DialEnded ended => [ended.TargetUniqueid],
            _ => [],
        };
        foreach (var call in channels.Count == 0 ? [] : Tracker.Calls.Where(call => channels.Any(call.Members.Contains)))
        {
            NoteChanged(call);
        }
    }

    /// <summary>Keeps whose phones are agents'; false when that is kept already.</summary>
    public bool NotePhones(StateChanges state)
    {
        if (_phones == _agents.Phones)
        {
            return false;
        }

        _phones = _agents.Phones;
        CallStore.NotePhones(_options.Pbx, _phones, state);
        return true;
    }

    /// <summary>Keeps all of it once more: the previous file was lost.</summary>
    public void NoteAll(StateChanges state)
    {
        foreach (var call in Tracker.Calls)
        {
            NoteChanged(call);
        }

        CallStore.NoteAsteriskStart(AsteriskStart, state);
        CallStore.NotePhones(_options.Pbx, _agents.Phones, state);
    }

    /// <summary>Writes the calls whose stored form is out of date, each once, as they are now.</summary>
    public void WriteChanged(StateChanges state) => _store.WriteChanged(Tracker, state);

    private CallTracker NewTracker() => new(_options.Calls.ToTrackerOptions(() => _agents.Phones), _names);
}
