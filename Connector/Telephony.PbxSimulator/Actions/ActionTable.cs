using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Actions;

/// <summary>From an action's name to what does it and which rights it needs (<c>manager show command NAME</c> on a real Asterisk).</summary>
internal sealed class ActionTable(Pbx pbx)
{
    private static readonly string[] Call = ["call"];
    private static readonly string[] Agent = ["agent"];
    private static readonly string[] System = ["system"];
    private static readonly string[] Reporting = ["system", "reporting"];
    private static readonly string[] CallOrReporting = ["call", "system", "reporting"];

    private static readonly Dictionary<string, Entry> Entries = new Entry[]
    {
        new("Ping", [], SessionActions.Ping),
        new("Logoff", [], SessionActions.Logoff),
        new("Events", [], SessionActions.Events),
        new("Filter", System, SessionActions.Filter),
        new("UserEvent", ["user"], SessionActions.UserEvent),
        new("Command", ["command"], SessionActions.Command),
        new("CoreSettings", Reporting, SnapshotActions.CoreSettings),
        new("CoreStatus", Reporting, SnapshotActions.CoreStatus),
        new("Status", CallOrReporting, SnapshotActions.Status),
        new("CoreShowChannels", Reporting, SnapshotActions.CoreShowChannels),
        new("CoreShowChannelMap", Reporting, SnapshotActions.CoreShowChannelMap),
        new("BridgeList", Reporting, SnapshotActions.BridgeList),
        new("BridgeInfo", Reporting, SnapshotActions.BridgeInfo),
        new("DeviceStateList", CallOrReporting, SnapshotActions.DeviceStateList),
        new("PJSIPShowContacts", System, SnapshotActions.Contacts),
        new("ConfbridgeList", Reporting, exchange => exchange.Refuse("No active conferences.")),
        new("ConfbridgeListRooms", Reporting, exchange => exchange.Refuse("No active conferences.")),
        new("QueueStatus", [], QueueActions.Status),
        new("QueueSummary", [], QueueActions.Summary),
        new("QueueAdd", Agent, QueueActions.Add),
        new("QueueRemove", Agent, QueueActions.Remove),
        new("QueuePause", Agent, QueueActions.Pause),
        new("QueuePenalty", Agent, QueueActions.Penalty),
        new("Originate", ["originate"], CallActions.Originate),
        new("Hangup", Call, CallActions.Hangup),
        new("Redirect", Call, CallActions.Redirect),
        new("BlindTransfer", Call, CallActions.BlindTransfer),
        new("Bridge", Call, CallActions.Bridge),
        new("Atxfer", Call, CallActions.Atxfer),
        new("CancelAtxfer", Call, CallActions.CancelAtxfer),
        new("PlayDTMF", Call, CallActions.PlayDigit),
        new("MuteAudio", System, CallActions.Mute),
        new("PJSIPNotify", System, CallActions.Notify),
        new("Getvar", Call, CallActions.Getvar),
        new("Setvar", Call, CallActions.Setvar),
        new("ListCommands", [], List),
    }.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Does an action, and answers it by what sends blocks to the client. False ends the session.</summary>
    public bool Run(Action<byte[]> send, SessionRights rights, IncomingAction action)
    {
        var entry = Entries.GetValueOrDefault(action.Name);
        pbx.Run(() =>
        {
            var exchange = new Exchange(send, rights, action, pbx);
            if (entry is null)
            {
                exchange.Refuse($"Invalid/unknown command: {action.Name}. Use Action: ListCommands to show available commands.");
            }
            else if (!rights.MayWrite(entry.Classes))
            {
                exchange.Refuse("Permission denied");
            }
            else
            {
                entry.Do(exchange);
            }
        });
        return !action.Name.Equals("Logoff", StringComparison.OrdinalIgnoreCase);
    }

    // Every action that the user may send, with what it needs; no one without a right to it is named.
    private static void List(Exchange exchange) => exchange.Succeed(fill: block =>
    {
        foreach (var entry in Entries.Values.Where(entry => exchange.Rights.MayWrite(entry.Classes)))
        {
            block.Add(entry.Name, $"(Priv: {(entry.Classes.Length == 0 ? "<none>" : string.Join(',', entry.Classes))})");
        }
    });

    private sealed record Entry(string Name, string[] Classes, Action<Exchange> Do);
}
