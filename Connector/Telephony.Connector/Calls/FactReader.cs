using Telephony.Ami.Events;

namespace Telephony.Connector.Calls;

/// <summary>
/// Turns AMI events into facts: the only place of call tracking that knows the events. An event without a meaning for calls gives nothing.
/// </summary>
internal static class FactReader
{
    /// <summary>The fact that the event tells, or null.</summary>
    /// <param name="event">The event, live or a row of Status.</param>
    /// <param name="at">When it happened: its own time if it has one, else when it was received.</param>
    public static PbxFact? Read(AmiEvent @event, DateTimeOffset at) => ReadAny(@event, at) switch
    {
        // Asterisk names the channel of every such event; without an id it cannot be told from any other.
        ChannelAppeared { Channel.Uniqueid: "" } or ChannelChanged { Channel.Uniqueid: "" } or ChannelEnded { Channel.Uniqueid: "" }
            or ChannelListed { Channel.Uniqueid: "" } or BridgeEntered { Channel.Uniqueid: "" } or BridgeLeft { Channel.Uniqueid: "" }
            or QueueJoined { Channel.Uniqueid: "" } or DialBegan { Target.Uniqueid: "" } or OriginateEnded { Uniqueid: "" } => null,
        DialBegan { Source.Uniqueid: "" } dial => dial with { Source = null },
        var fact => fact,
    };

    private static PbxFact? ReadAny(AmiEvent @event, DateTimeOffset at) => @event switch
    {
        NewchannelEvent e => new ChannelAppeared(at, Of(e.Channel)),
        NewstateEvent e => new ChannelChanged(at, Of(e.Channel)),
        NewCalleridEvent e => new ChannelChanged(at, Of(e.Channel)),
        NewConnectedLineEvent e => new ChannelChanged(at, Of(e.Channel)),
        HangupEvent e => new ChannelEnded(at, Of(e.Channel), e.Cause, e.TechCause),
        HangupRequestEvent e => new HangupAsked(at, e.Channel.Uniqueid),
        HoldEvent e => new HoldChanged(at, e.Channel.Uniqueid, Held: true),
        UnholdEvent e => new HoldChanged(at, e.Channel.Uniqueid, Held: false),
        BridgeEnterEvent e => new BridgeEntered(at, BridgeOf(e.Bridge, e.Channel), Of(e.Channel)) { Room = e.Bridge.BridgeCreator == "ConfBridge" ? e.Bridge.BridgeName : "" },
        BridgeLeaveEvent e => new BridgeLeft(at, BridgeOf(e.Bridge, e.Channel), Of(e.Channel)),
        StatusEvent e => ReadRow(e, at),
        ShutdownEvent => new PbxStopped(at),
        _ => ReadDial(@event, at) ?? ReadQueue(@event, at) ?? ReadTransfer(@event, at),
    };

    /// <summary>True for a bridge whose members wait and do not hear each other: a parking lot.</summary>
    public static bool IsHolding(BridgeSnapshot bridge) => bridge.BridgeTechnology == "holding_bridge" || bridge.BridgeType == "parking";

    /// <summary>The id under which one channel waits in a bridge that joins nobody.</summary>
    public static string HoldingPlaceOf(string bridge, string uniqueid) => $"{bridge} {uniqueid}";

    private static string BridgeOf(BridgeSnapshot bridge, ChannelSnapshot channel) =>
        IsHolding(bridge) ? HoldingPlaceOf(bridge.BridgeUniqueid, channel.Uniqueid) : bridge.BridgeUniqueid;

    private static PbxFact? ReadDial(AmiEvent @event, DateTimeOffset at) => @event switch
    {
        DialBeginEvent e => new DialBegan(at, e.Channel is null ? null : Of(e.Channel), Of(e.DestChannel)) { DialString = e.DialString },
        DialStateEvent e => new DialProgressed(at, e.DestChannel.Uniqueid, e.DialStatus),
        DialEndEvent e => new DialEnded(at, e.DestChannel.Uniqueid, e.DialStatus),
        OriginateResponseEvent e => new OriginateEnded(at, e.Uniqueid, e.Channel, e.Exten, e.Succeeded),
        _ => null,
    };

    private static PbxFact? ReadQueue(AmiEvent @event, DateTimeOffset at) => @event switch
    {
        QueueCallerJoinEvent e => new QueueJoined(at, Of(e.Channel), e.Queue),
        QueueCallerAbandonEvent e => new QueueAbandoned(at, e.Channel.Uniqueid),
        AgentRingNoAnswerEvent e => new AgentRangOut(at, e.DestChannel.Uniqueid),
        QueueMemberEvent e => ReadMember(e.Member, at),
        QueueMemberAddedEvent e => ReadMember(e.Member, at),
        _ => null,
    };

    private static QueueMemberSeen ReadMember(QueueMemberSnapshot member, DateTimeOffset at) => new(at, member.MemberName, member.Interface, member.StateInterface);

    private static PbxFact? ReadTransfer(AmiEvent @event, DateTimeOffset at) => @event switch
    {
        BlindTransferEvent { Result: "Success" } e => new TransferMade(at, [e.TransfererChannel.Uniqueid]),
        // In a three-way conference the transferer stays.
        AttendedTransferEvent { Result: "Success", DestType: not "Threeway" } e =>
            new TransferMade(at, [e.OrigTransfererChannel.Uniqueid, e.SecondTransfererChannel.Uniqueid])
            {
                HeirUniqueid = e.DestType == "App" ? e.TransfereeChannel?.Uniqueid ?? "" : "",
            },
        PickupEvent e => new CallPickedUp(at, e.TargetChannel.Uniqueid),
        _ => null,
    };

    private static ChannelListed ReadRow(StatusEvent row, DateTimeOffset at)
    {
        var queue = row.Variables.FirstOrDefault(variable => variable.Name == "QUEUENAME").Value ?? "";
        var did = row.Variables.FirstOrDefault(variable => variable.Name == "FROM_DID").Value ?? "";
        return new ChannelListed(at, Of(row.Channel), row.BridgeId)
        {
            Application = row.Application,
            ApplicationData = row.ApplicationData,
            DialledNumber = did.Length > 0 && row.Dnid.Length == 0 && !row.Application.StartsWith("App", StringComparison.Ordinal) ? did : row.Dnid,
            Queue = queue.Length > 0 || row.Application != "Queue" ? queue : row.ApplicationData.Split(',')[0],
            Seconds = row.Seconds,
        };
    }

    private static ChannelFacts Of(ChannelSnapshot channel) => new(channel.Uniqueid, channel.Channel, (int)channel.ChannelState)
    {
        CallerNumber = channel.CallerIdNum,
        CallerName = channel.CallerIdName,
        ConnectedNumber = channel.ConnectedLineNum,
        ConnectedName = channel.ConnectedLineName,
        Extension = channel.Exten,
        Linkedid = channel.Linkedid,
        Variables = channel.Variables.Count == 0
            ? null
            : channel.Variables.GroupBy(variable => variable.Name).ToDictionary(group => group.Key, group => group.Last().Value),
    };
}
