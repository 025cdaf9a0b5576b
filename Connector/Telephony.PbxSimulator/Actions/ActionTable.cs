using Telephony.PbxSimulator.Model;
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

    /// <summary>Does an action, and answers it. False ends the session.</summary>
    public bool Run(AmiSession session, SessionRights rights, IncomingAction action)
    {
        var (classes, handler) = Find(action.Name);
        pbx.Run(() =>
        {
            var exchange = new Exchange(session, rights, action, pbx);
            if (!rights.MayWrite(classes))
            {
                exchange.Refuse("Permission denied");
            }
            else
            {
                handler(exchange);
            }
        });
        return !action.Name.Equals("Logoff", StringComparison.OrdinalIgnoreCase);
    }

    private static (string[] Classes, Action<Exchange> Handler) Find(string name) => name.ToLowerInvariant() switch
    {
        "ping" => ([], SessionActions.Ping),
        "logoff" => ([], SessionActions.Logoff),
        "events" => ([], SessionActions.Events),
        "filter" => (System, SessionActions.Filter),
        "userevent" => (["user"], SessionActions.UserEvent),
        "command" => (["command"], SessionActions.Command),
        "coresettings" => (Reporting, SnapshotActions.CoreSettings),
        "corestatus" => (Reporting, SnapshotActions.CoreStatus),
        "status" => (CallOrReporting, SnapshotActions.Status),
        "coreshowchannels" => (Reporting, SnapshotActions.CoreShowChannels),
        "coreshowchannelmap" => (Reporting, SnapshotActions.CoreShowChannelMap),
        "bridgelist" => (Reporting, SnapshotActions.BridgeList),
        "bridgeinfo" => (Reporting, SnapshotActions.BridgeInfo),
        "devicestatelist" => (CallOrReporting, SnapshotActions.DeviceStateList),
        "pjsipshowcontacts" => (System, SnapshotActions.Contacts),
        "confbridgelist" or "confbridgelistrooms" => (Reporting, exchange => exchange.Refuse("No active conferences.")),
        "queuestatus" => ([], QueueActions.Status),
        "queuesummary" => ([], QueueActions.Summary),
        "queueadd" => (Agent, QueueActions.Add),
        "queueremove" => (Agent, QueueActions.Remove),
        "queuepause" => (Agent, QueueActions.Pause),
        "queuepenalty" => (Agent, QueueActions.Penalty),
        "originate" => (["originate"], CallActions.Originate),
        "hangup" => (Call, CallActions.Hangup),
        "redirect" => (Call, CallActions.Redirect),
        "blindtransfer" => (Call, CallActions.BlindTransfer),
        "atxfer" => (Call, CallActions.Atxfer),
        "cancelatxfer" => (Call, CallActions.CancelAtxfer),
        "playdtmf" => (Call, CallActions.PlayDigit),
        "muteaudio" => (System, CallActions.Mute),
        "pjsipnotify" => (System, CallActions.Notify),
        "getvar" => (Call, CallActions.Getvar),
        "setvar" => (Call, CallActions.Setvar),
        _ => ([], exchange => exchange.Refuse($"Invalid/unknown command: {name}. Use Action: ListCommands to show available commands.")),
    };
}
