namespace Telephony.Ami.Events;

/// <summary>The events and rows of app_queue, field by field in the order of the wire.</summary>
internal static class QueueReading
{
    public static QueueCallerJoinEvent Join(ref AmiFieldCursor f) =>
        new(f.Channel(ChannelKeys.Plain), f.Text("Queue"u8), f.Number("Position"u8), f.Number("Count"u8));

    public static QueueCallerLeaveEvent Leave(ref AmiFieldCursor f) =>
        new(f.Channel(ChannelKeys.Plain), f.Text("Queue"u8), f.Number("Position"u8), f.Number("Count"u8));

    public static QueueCallerAbandonEvent Abandon(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.Text("Queue"u8),
        f.Number("Position"u8),
        f.Number("OriginalPosition"u8),
        f.Number("HoldTime"u8));

    public static AgentCalledEvent Called(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.Channel(ChannelKeys.Dest),
        f.Text("Queue"u8),
        f.Text("Interface"u8),
        f.Text("MemberName"u8));

    public static AgentConnectEvent Connect(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.Channel(ChannelKeys.Dest),
        f.Text("Queue"u8),
        f.Text("Interface"u8),
        f.Text("MemberName"u8),
        f.Number("HoldTime"u8),
        f.Number("RingTime"u8));

    public static AgentCompleteEvent Complete(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.OptionalChannel(ChannelKeys.Dest),
        f.Text("Queue"u8),
        f.Text("Interface"u8),
        f.Text("MemberName"u8),
        f.Number("HoldTime"u8),
        f.Number("TalkTime"u8),
        f.Text("Reason"u8));

    public static AgentRingNoAnswerEvent RingNoAnswer(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.Channel(ChannelKeys.Dest),
        f.Text("Queue"u8),
        f.Text("Interface"u8),
        f.Text("MemberName"u8),
        f.Number("RingTime"u8));

    public static QueueEntryEvent Entry(ref AmiFieldCursor f) => new(
        f.Text("Queue"u8),
        f.Number("Position"u8),
        f.Text("Channel"u8),
        f.Text("Uniqueid"u8),
        f.TextOrNone("CallerIDNum"u8),
        f.TextOrNone("CallerIDName"u8),
        f.Number("Wait"u8));

    public static QueueParamsEvent Params(ref AmiFieldCursor f) => new(
        f.Text("Queue"u8),
        f.Text("Strategy"u8),
        f.Number("Calls"u8),
        f.Number("Holdtime"u8),
        f.Number("TalkTime"u8),
        f.Number("Completed"u8),
        f.Number("Abandoned"u8),
        f.Number("Weight"u8));

    public static QueueSummaryEvent Summary(ref AmiFieldCursor f) => new(
        f.Text("Queue"u8),
        f.Number("LoggedIn"u8),
        f.Number("Available"u8),
        f.Number("Callers"u8),
        f.Number("HoldTime"u8),
        f.Number("LongestHoldTime"u8));
}
