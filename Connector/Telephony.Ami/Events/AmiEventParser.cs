using System.Buffers.Text;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>
/// Turns packets into events. One parser serves one stream: it remembers texts that it has seen, so that a name which comes in every
/// event is made once. Not for several threads.
/// </summary>
public sealed class AmiEventParser
{
    private readonly ParserMemory _memory = new();

    /// <summary>The event's name as text, without allocating for names that have come before.</summary>
    public string NameOf(AmiPacket packet) => _memory.Strings.Get(packet.NameBytes);

    /// <summary>Reads an event. Fields that are missing become empty texts, zeros or nulls; nothing that can come makes it throw.</summary>
    /// <param name="packet">A packet whose kind is <see cref="AmiPacketKind.Event"/>.</param>
    public AmiEvent Parse(AmiPacket packet)
    {
        var name = NameOf(packet);
        var fields = new AmiFieldCursor(packet.Bytes, _memory);
        var timestamp = ReadTimestamp(ref fields);
        var parsed = ChannelEvent(name, ref fields)
            ?? CallEvent(name, ref fields)
            ?? QueueEvent(name, ref fields)
            ?? OtherEvent(name, packet, ref fields)
            ?? new UnknownEvent(name, packet.ToFields(_memory.Strings));
        parsed.TimestampOrNaN = timestamp;
        return parsed;
    }

    /// <summary>The same, for a packet that answers an action: a row of a list, or OriginateResponse.</summary>
    public AmiEvent ParseWithActionId(AmiPacket packet) =>
        Parse(packet) switch
        {
            { ActionId: not null } parsed => parsed,
            var parsed => parsed with { ActionId = packet.Get("ActionID"u8) },
        };

    private static double ReadTimestamp(ref AmiFieldCursor fields)
    {
        fields.TryTakeNext("Privilege"u8, out _);
        return fields.TryTakeNext("Timestamp"u8, out var text) && Utf8Parser.TryParse(text, out double seconds, out _)
            ? seconds
            : double.NaN;
    }

    private static AmiEvent? ChannelEvent(string name, ref AmiFieldCursor f) => name switch
    {
        "Newchannel" => new NewchannelEvent(f.Channel(ChannelKeys.Plain)),
        "Newstate" => new NewstateEvent(f.Channel(ChannelKeys.Plain)),
        "NewCallerid" => new NewCalleridEvent(f.Channel(ChannelKeys.Plain)),
        "NewConnectedLine" => new NewConnectedLineEvent(f.Channel(ChannelKeys.Plain)),
        "Hangup" => new HangupEvent(f.Channel(ChannelKeys.Plain), f.Number("Cause"u8), f.Text("Cause-txt"u8), f.Text("TechCause"u8)),
        "HangupRequest" => new HangupRequestEvent(f.Channel(ChannelKeys.Plain), f.OptionalNumber("Cause"u8), f.Text("TechCause"u8)),
        "SoftHangupRequest" => new SoftHangupRequestEvent(f.Channel(ChannelKeys.Plain), f.OptionalNumber("Cause"u8)),
        "Hold" => new HoldEvent(f.Channel(ChannelKeys.Plain), f.Text("MusicClass"u8)),
        "Unhold" => new UnholdEvent(f.Channel(ChannelKeys.Plain)),
        "MusicOnHoldStart" => new MusicOnHoldStartEvent(f.Channel(ChannelKeys.Plain), f.Text("Class"u8)),
        "MusicOnHoldStop" => new MusicOnHoldStopEvent(f.Channel(ChannelKeys.Plain)),
        "Newexten" => new NewextenEvent(
            f.Channel(ChannelKeys.Plain), f.Text("Extension"u8), f.Text("Application"u8), f.Text("AppData"u8)),
        "VarSet" => new VarSetEvent(f.OptionalChannel(ChannelKeys.Plain), f.Text("Variable"u8), f.EscapedText("Value"u8)),
        "DTMFBegin" => new DtmfBeginEvent(f.Channel(ChannelKeys.Plain), f.Text("Digit"u8), f.Text("Direction"u8)),
        "DTMFEnd" => new DtmfEndEvent(
            f.Channel(ChannelKeys.Plain), f.Text("Digit"u8), f.Number("DurationMs"u8), f.Text("Direction"u8)),
        _ => null,
    };

    private static AmiEvent? CallEvent(string name, ref AmiFieldCursor f) => name switch
    {
        "DialBegin" => new DialBeginEvent(f.OptionalChannel(ChannelKeys.Plain), f.Channel(ChannelKeys.Dest), f.Text("DialString"u8)),
        "DialState" => new DialStateEvent(f.OptionalChannel(ChannelKeys.Plain), f.Channel(ChannelKeys.Dest), f.Text("DialStatus"u8)),
        "DialEnd" => new DialEndEvent(f.OptionalChannel(ChannelKeys.Plain), f.Channel(ChannelKeys.Dest), f.Text("DialStatus"u8)),
        "BridgeCreate" => new BridgeCreateEvent(f.Bridge(BridgeKeys.Plain)),
        "BridgeDestroy" => new BridgeDestroyEvent(f.Bridge(BridgeKeys.Plain)),
        "BridgeEnter" => new BridgeEnterEvent(
            f.Bridge(BridgeKeys.Plain), f.Channel(ChannelKeys.Plain), f.TryTakeNext("SwapUniqueid"u8, out var swap) ? f.Intern(swap) : null),
        "BridgeLeave" => new BridgeLeaveEvent(f.Bridge(BridgeKeys.Plain), f.Channel(ChannelKeys.Plain)),
        "BridgeMerge" => new BridgeMergeEvent(f.Bridge(BridgeKeys.To), f.Bridge(BridgeKeys.From)),
        "BridgeListItem" => new BridgeListItemEvent(f.Bridge(BridgeKeys.Plain)),
        "BridgeInfoChannel" => new BridgeInfoChannelEvent(f.Channel(ChannelKeys.Plain)),
        "LocalBridge" => new LocalBridgeEvent(
            f.Channel(ChannelKeys.LocalOne), f.Channel(ChannelKeys.LocalTwo), f.Text("Context"u8), f.Text("Exten"u8)),
        "BlindTransfer" => TransferReading.BlindTransfer(ref f),
        "AttendedTransfer" => TransferReading.AttendedTransfer(ref f),
        "Pickup" => new PickupEvent(f.Channel(ChannelKeys.Plain), f.Channel(ChannelKeys.Target)),
        "ParkedCall" => TransferReading.ParkedCall(ref f),
        "UnParkedCall" => TransferReading.UnparkedCall(ref f),
        "ChanSpyStart" => new ChanSpyStartEvent(f.Channel(ChannelKeys.Spyer), f.OptionalChannel(ChannelKeys.Spyee)),
        "ChanSpyStop" => new ChanSpyStopEvent(f.Channel(ChannelKeys.Spyer), f.OptionalChannel(ChannelKeys.Spyee)),
        "OriginateResponse" => TransferReading.OriginateResponse(ref f),
        _ => null,
    };

    private static AmiEvent? QueueEvent(string name, ref AmiFieldCursor f) => name switch
    {
        "QueueMemberStatus" => new QueueMemberStatusEvent(f.Member()),
        "QueueMemberAdded" => new QueueMemberAddedEvent(f.Member()),
        "QueueMemberRemoved" => new QueueMemberRemovedEvent(f.Member()),
        "QueueMemberPause" => new QueueMemberPauseEvent(f.Member()),
        "QueueMemberPenalty" => new QueueMemberPenaltyEvent(f.Member()),
        "QueueMemberRinginuse" => new QueueMemberRinginuseEvent(f.Member()),
        "QueueMember" => new QueueMemberEvent(f.Member(isRow: true)),
        "QueueCallerJoin" => QueueReading.Join(ref f),
        "QueueCallerLeave" => QueueReading.Leave(ref f),
        "QueueCallerAbandon" => QueueReading.Abandon(ref f),
        "AgentCalled" => QueueReading.Called(ref f),
        "AgentConnect" => QueueReading.Connect(ref f),
        "AgentComplete" => QueueReading.Complete(ref f),
        "AgentRingNoAnswer" => QueueReading.RingNoAnswer(ref f),
        "QueueEntry" => QueueReading.Entry(ref f),
        "QueueParams" => QueueReading.Params(ref f),
        "QueueSummary" => QueueReading.Summary(ref f),
        _ => null,
    };

    private static AmiEvent? OtherEvent(string name, AmiPacket packet, ref AmiFieldCursor f) => name switch
    {
        "DeviceStateChange" => new DeviceStateChangeEvent(f.Text("Device"u8), f.Text("State"u8)),
        "ContactStatus" => new ContactStatusEvent(
            f.Text("URI"u8), f.Text("ContactStatus"u8), f.Text("AOR"u8), f.Text("EndpointName"u8)),
        "ContactList" => SystemReading.Contact(ref f),
        "PeerStatus" => new PeerStatusEvent(f.Text("ChannelType"u8), f.Text("Peer"u8), f.Text("PeerStatus"u8)),
        "ExtensionStatus" => SystemReading.Extension(ref f),
        "ConfbridgeStart" => new ConfbridgeStartEvent(f.Text("Conference"u8), f.Bridge(BridgeKeys.Plain)),
        "ConfbridgeEnd" => new ConfbridgeEndEvent(f.Text("Conference"u8), f.Bridge(BridgeKeys.Plain)),
        "ConfbridgeJoin" => ConfbridgeReading.Join(ref f),
        "ConfbridgeLeave" => ConfbridgeReading.Leave(ref f),
        "ConfbridgeTalking" => ConfbridgeReading.Talking(ref f),
        "ConfbridgeList" => ConfbridgeReading.Row(ref f),
        "ConfbridgeListRooms" => ConfbridgeReading.Room(ref f),
        "FullyBooted" => new FullyBootedEvent(f.Number("Uptime"u8), f.Text("Status"u8)),
        "Shutdown" => new ShutdownEvent(f.Text("Shutdown"u8), f.Flag("Restart"u8)),
        "UserEvent" => new UserEvent(f.Text("UserEvent"u8), packet.ToFields()),
        "Status" => SystemReading.Status(ref f),
        "CoreShowChannel" => SystemReading.CoreShowChannel(ref f),
        "CoreShowChannelMapChannel" => new CoreShowChannelMapChannelEvent(f.Text("ConnectedChannel"u8)),
        _ => null,
    };
}
