namespace Telephony.Ami.Events;

/// <summary>Rows of channel and contact lists, field by field in the order of the wire.</summary>
internal static class SystemReading
{
    public static StatusEvent Status(ref AmiFieldCursor f)
    {
        var status = new StatusEvent(
            f.Channel(ChannelKeys.Plain),
            f.Text("DNID"u8),
            f.Text("BridgeID"u8),
            f.Text("Application"u8),
            f.Text("Data"u8),
            f.Number("Seconds"u8));
        return f.TryTake("Variable"u8, out var first) ? status with { Variables = f.Variables("Variable"u8, first) } : status;
    }

    public static CoreShowChannelEvent CoreShowChannel(ref AmiFieldCursor f) => new(
        f.Channel(ChannelKeys.Plain),
        f.Text("Application"u8),
        f.Text("ApplicationData"u8),
        f.Text("Duration"u8),
        f.Text("BridgeId"u8));

    public static ContactListEvent Contact(ref AmiFieldCursor f) => new(
        f.Text("ObjectName"u8), f.Text("Endpoint"u8), f.Text("Uri"u8), f.Text("UserAgent"u8), f.Text("Status"u8));

    public static ExtensionStatusEvent Extension(ref AmiFieldCursor f) => new(
        f.Text("Exten"u8), f.Text("Context"u8), f.Text("Hint"u8), f.Number("Status"u8), f.Text("StatusText"u8));
}
