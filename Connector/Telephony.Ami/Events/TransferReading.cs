namespace Telephony.Ami.Events;

/// <summary>Transfers, parking and the outcome of Originate, field by field in the order of the wire.</summary>
internal static class TransferReading
{
    public static BlindTransferEvent BlindTransfer(ref AmiFieldCursor f) => new(
        f.Text("Result"u8),
        f.Channel(ChannelKeys.Transferer),
        f.OptionalChannel(ChannelKeys.Transferee),
        f.Bridge(BridgeKeys.Plain),
        f.Flag("IsExternal"u8),
        f.Text("Context"u8),
        f.Text("Extension"u8));

    public static AttendedTransferEvent AttendedTransfer(ref AmiFieldCursor f) => new(
        f.Text("Result"u8),
        f.Channel(ChannelKeys.OrigTransferer),
        f.OptionalBridge(BridgeKeys.Orig),
        f.Channel(ChannelKeys.SecondTransferer),
        f.OptionalBridge(BridgeKeys.Second),
        f.OptionalChannel(ChannelKeys.Transferee),
        f.OptionalChannel(ChannelKeys.TransferTarget),
        f.Flag("IsExternal"u8),
        f.Text("DestType"u8),
        f.Text("DestBridgeUniqueid"u8));

    public static ParkedCallEvent ParkedCall(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Parkee),
        f.Text("ParkerDialString"u8),
        f.Text("Parkinglot"u8),
        f.Text("ParkingSpace"u8),
        f.Number("ParkingTimeout"u8));

    public static UnparkedCallEvent UnparkedCall(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Parkee),
        f.OptionalChannel(ChannelKeys.Retriever),
        f.Text("Parkinglot"u8),
        f.Text("ParkingSpace"u8));

    public static OriginateResponseEvent OriginateResponse(ref AmiFieldCursor f)
    {
        var actionId = f.Text("ActionID"u8);
        return new OriginateResponseEvent(
            f.Text("Response"u8) == "Success",
            f.Text("Channel"u8),
            f.Text("Context"u8),
            f.Text("Exten"u8),
            f.Number("Reason"u8),
            f.Text("Uniqueid"u8),
            f.TextOrNone("CallerIDNum"u8),
            f.TextOrNone("CallerIDName"u8))
        { ActionId = actionId.Length == 0 ? null : actionId };
    }
}
