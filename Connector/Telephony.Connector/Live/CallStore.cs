using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Live;

/// <summary>Tracked calls in the connector's database, for the time after a restart. Used under the desk's lock.</summary>
internal sealed class CallStore(ConnectorDatabase database, ILogger<CallDesk> logger)
{
    private readonly HashSet<string> _outdated = new(StringComparer.Ordinal);

    /// <summary>Marks a call whose stored form is out of date: it has changed, or it is over.</summary>
    public void NoteChanged(TrackedCall call) => _outdated.Add(call.Id);

    /// <summary>Marks every stored call: those that are not tracked any more go.</summary>
    public void NoteAllChanged() => _outdated.UnionWith(database.ReadState(StateKind.Call).Select(stored => stored.Id));

    /// <summary>Writes the calls that were marked, each once, as they are now.</summary>
    public void WriteChanged(CallTracker tracker, StateChanges state)
    {
        foreach (var id in _outdated)
        {
            var key = new StateKey(StateKind.Call, id);
            if (tracker.Calls.FirstOrDefault(call => call.Id == id) is { } call)
            {
                state.Put(key, KeptCall.Write(call));
            }
            else
            {
                state.Remove(key);
            }
        }

        _outdated.Clear();
    }

    /// <summary>Gives the stored calls to a tracker; the snapshot then says what became of them.</summary>
    public void RestoreTo(CallTracker tracker)
    {
        var calls = KeptCall.Join(StateJson.ReadAll<KeptCall>(database, StateKind.Call, logger).Select(state => state.Value));
        foreach (var call in calls)
        {
            tracker.Restore(call);
        }

        Log.CallsRestored(logger, calls.Count);
    }

    /// <summary>Notes which Asterisk the ids are of.</summary>
    public static void NoteAsteriskStart(string asteriskStart, StateChanges state) => state.Put(new StateKey(StateKind.AsteriskStart), asteriskStart);

    /// <summary>Which Asterisk the stored ids are of; empty when none is stored.</summary>
    public string ReadAsteriskStart() => database.ReadState(StateKind.AsteriskStart) is [var stored] ? stored.Body : "";

    /// <summary>Notes whose phones are agents'.</summary>
    public static void NotePhones(string pbx, AgentPhones? phones, StateChanges state)
    {
        var key = new StateKey(StateKind.AgentPhones);
        if (phones is null)
        {
            state.Remove(key);
        }
        else
        {
            state.PutJson(key, new StoredPhones(pbx, phones.All));
        }
    }

    /// <summary>Whose phones were agents' when that was last known; null when it never was at this PBX.</summary>
    public IReadOnlyList<AgentPhone>? ReadPhones(string pbx) =>
        StateJson.TryRead<StoredPhones>(database, StateKind.AgentPhones, logger) is { } stored && stored.Pbx == pbx ? stored.Phones : null;

    private sealed record StoredPhones(string Pbx, IReadOnlyList<AgentPhone> Phones);
}
