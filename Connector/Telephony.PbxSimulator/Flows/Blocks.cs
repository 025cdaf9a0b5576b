using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Flows;

/// <summary>The groups of lines that many events share.</summary>
internal static class Blocks
{
    private static readonly string[] StateNames =
        ["Down", "Rsrvd", "OffHook", "Dialing", "Ring", "Ringing", "Up", "Busy", "Dialing Offhook", "Pre-ring"];

    public static AmiBlock Channel(this AmiBlock block, PbxChannel channel, string prefix = "") => block
        .Add(prefix + "Channel", channel.Name)
        .Add(prefix + "ChannelState", channel.State)
        .Add(prefix + "ChannelStateDesc", StateNames[channel.State])
        .Add(prefix + "CallerIDNum", channel.Caller.Number)
        .AddEscaped(prefix + "CallerIDName", channel.Caller.Name)
        .Add(prefix + "ConnectedLineNum", channel.Connected.Number)
        .AddEscaped(prefix + "ConnectedLineName", channel.Connected.Name)
        .Add(prefix + "Language", "en")
        .Add(prefix + "AccountCode", "")
        .Add(prefix + "Context", channel.Context)
        .Add(prefix + "Exten", channel.Exten)
        .Add(prefix + "Priority", channel.Priority)
        .Add(prefix + "Uniqueid", channel.Uniqueid)
        .Add(prefix + "Linkedid", channel.Linkedid);

    public static AmiBlock Bridge(this AmiBlock block, PbxBridge bridge, string prefix = "") => block
        .Add(prefix + "BridgeUniqueid", bridge.Id)
        .Add(prefix + "BridgeType", "basic")
        .Add(prefix + "BridgeTechnology", "simple_bridge")
        .Add(prefix + "BridgeCreator", "<unknown>")
        .Add(prefix + "BridgeName", "<unknown>")
        .Add(prefix + "BridgeNumChannels", bridge.Channels.Count)
        .Add(prefix + "BridgeVideoSourceMode", "none");

    /// <summary>A member as events show it; rows of QueueStatus call two of the fields otherwise.</summary>
    public static AmiBlock Member(this AmiBlock block, PbxQueue queue, QueueMember member, int status, bool isRow = false)
    {
        block.Add("Queue", queue.Name)
            .Add(isRow ? "Name" : "MemberName", member.Name)
            .Add(isRow ? "Location" : "Interface", member.Phone.Device)
            .Add("StateInterface", member.Phone.Device)
            .Add("Membership", member.IsStatic ? "static" : "dynamic")
            .Add("Penalty", member.Penalty)
            .Add("CallsTaken", member.CallsTaken)
            .Add("LastCall", member.LastCall)
            .Add("LastPause", member.LastPause)
            .Add("LoginTime", member.LoginTime)
            .Add("InCall", member.IsInCall ? 1 : 0)
            .Add("Status", status)
            .Add("Paused", member.IsPaused ? 1 : 0)
            .Add("PausedReason", member.PausedReason);
        return (isRow ? block : block.Add("Ringinuse", 0)).Add("Wrapuptime", 0);
    }
}
