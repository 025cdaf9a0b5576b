namespace Telephony.Ami.Events;

/// <summary>Conferences, field by field in the order of the wire.</summary>
internal static class ConfbridgeReading
{
    public static ConfbridgeJoinEvent Join(ref AmiFieldCursor f) => new(
        f.Text("Conference"u8), f.Bridge(BridgeKeys.Plain), f.Channel(ChannelKeys.Plain), f.Flag("Admin"u8), f.Flag("Muted"u8));

    public static ConfbridgeLeaveEvent Leave(ref AmiFieldCursor f) =>
        new(f.Text("Conference"u8), f.Bridge(BridgeKeys.Plain), f.Channel(ChannelKeys.Plain));

    public static ConfbridgeTalkingEvent Talking(ref AmiFieldCursor f) =>
        new(f.Text("Conference"u8), f.Bridge(BridgeKeys.Plain), f.Channel(ChannelKeys.Plain), f.Flag("TalkingStatus"u8));

    public static ConfbridgeListEvent Row(ref AmiFieldCursor f) => new(
        f.Text("Conference"u8), f.Flag("Admin"u8), f.Flag("Muted"u8), f.Number("AnsweredTime"u8), f.Channel(ChannelKeys.Plain));

    public static ConfbridgeListRoomsEvent Room(ref AmiFieldCursor f) => new(
        f.Text("Conference"u8), f.Number("Parties"u8), f.Number("Marked"u8), f.Flag("Locked"u8), f.Flag("Muted"u8));
}
