using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Outbox;
using Telephony.Contracts;

namespace Telephony.Connector.Live;

/// <summary>Tracked calls in the connector's database, for the time after a restart.</summary>
internal sealed class CallStore(ConnectorDatabase database, ILogger logger)
{
    private const string CallPrefix = "call:";
    private const string StartKey = "asterisk-start";
    private const string PhonesKey = "agent-phones";

    /// <summary>Stands for a call that is to be written with the next commit.</summary>
    private const string ToBeWritten = "";

    /// <summary>Marks a call whose stored form is out of date.</summary>
    public static void NoteChanged(Dictionary<string, string?> state, TrackedCall call, bool hasEnded) =>
        state[CallPrefix + call.Id] = hasEnded ? null : ToBeWritten;

    /// <summary>Notes which Asterisk the ids are of.</summary>
    public static void NoteAsteriskStart(Dictionary<string, string?> state, string asteriskStart) => state[StartKey] = asteriskStart;

    /// <summary>Which Asterisk the stored ids are of; empty when none is stored.</summary>
    public string ReadAsteriskStart() => database.ReadState(StartKey) is [var stored] ? stored.Body : "";

    /// <summary>Notes whose phones are agents'.</summary>
    public static void NotePhones(Dictionary<string, string?> state, string pbx, AgentPhones? phones) =>
        state[PhonesKey] = phones is null ? null : JsonSerializer.Serialize(new StoredPhones(pbx, phones.All), ContractJson.Options);

    /// <summary>Whose phones were agents' when that was last known; null when it never was at this PBX.</summary>
    public IReadOnlyList<AgentPhone>? ReadPhones(string pbx) =>
        StateJson.TryRead<StoredPhones>(database, PhonesKey, logger) is { } stored && stored.Pbx == pbx ? stored.Phones : null;

    /// <summary>Writes the calls that were marked, each once, as they are now.</summary>
    public static void WriteChanged(CallTracker tracker, Dictionary<string, string?> state)
    {
        foreach (var key in state.Where(entry => entry.Value == ToBeWritten && entry.Key.StartsWith(CallPrefix, StringComparison.Ordinal)).Select(entry => entry.Key).ToList())
        {
            var call = tracker.Calls.FirstOrDefault(call => call.Id == key[CallPrefix.Length..]);
            state[key] = call is null ? null : KeptCall.Write(call);
        }
    }

    /// <summary>Takes every stored call out with the next commit.</summary>
    public void ForgetAll(Dictionary<string, string?> state)
    {
        foreach (var (key, _) in database.ReadState(CallPrefix))
        {
            state[key] = null;
        }
    }

    /// <summary>Gives the stored calls to a tracker; the snapshot then says what became of them.</summary>
    public int RestoreTo(CallTracker tracker)
    {
        var calls = KeptCall.Join(StateJson.ReadAll<KeptCall>(database, CallPrefix, logger).Select(state => state.Value));
        foreach (var call in calls)
        {
            tracker.Restore(call);
        }

        return calls.Count;
    }

    private sealed record StoredPhones(string Pbx, IReadOnlyList<AgentPhone> Phones);
}
