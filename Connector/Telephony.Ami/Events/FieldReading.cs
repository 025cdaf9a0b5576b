using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>The shapes that fields come in, read with one cursor in the order of the wire.</summary>
internal static class FieldReading
{
    public static ChannelSnapshot Channel(this ref AmiFieldCursor fields, ChannelKeys keys) =>
        fields.OptionalChannel(keys) ?? new ChannelSnapshot("", ChannelState.Down, "", "", "", "", "", "", "", "");

    public static ChannelSnapshot? OptionalChannel(this ref AmiFieldCursor fields, ChannelKeys keys)
    {
        if (!fields.TryTake(keys.Channel, out var name))
        {
            return null;
        }

        var channel = fields.KnownChannel(keys, name);
        return fields.TryTakeNext(keys.Variable, out var variable)
            ? channel with { Variables = fields.Variables(keys.Variable, variable) }
            : channel;
    }

    // Most events show a channel with the very lines of the event before: then one comparison replaces reading them.
    private static ChannelSnapshot KnownChannel(this ref AmiFieldCursor fields, ChannelKeys keys, ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return fields.ReadChannel(keys, "");
        }

        var first = fields.Intern(name);
        ref var lines = ref fields.Memory.LinesOf(first, keys, Utf8StringCache.SlotOf(name));
        if (fields.TrySkip(lines.Bytes))
        {
            return lines.Snapshot!;
        }

        var start = fields.Position;
        fields.IsInOrder = true;
        var channel = fields.ReadChannel(keys, first);
        if (fields.IsInOrder)
        {
            lines.Keep(fields.Since(start), channel);
        }

        return channel;
    }

    private static ChannelSnapshot ReadChannel(this ref AmiFieldCursor fields, ChannelKeys keys, string name)
    {
        var state = (ChannelState)fields.Number(keys.ChannelState);
        return fields.Memory.Channel(
            [
                name,
                fields.TextOrNone(keys.CallerIdNum),
                fields.NameOrNone(keys.CallerIdName),
                fields.TextOrNone(keys.ConnectedLineNum),
                fields.NameOrNone(keys.ConnectedLineName),
                fields.Text(keys.Context),
                fields.Text(keys.Exten),
                fields.Text(keys.Uniqueid),
                fields.Text(keys.Linkedid),
            ],
            state);
    }

    public static IReadOnlyList<AmiVariable> Variables(this ref AmiFieldCursor fields, ReadOnlySpan<byte> key, ReadOnlySpan<byte> first)
    {
        var variables = new List<AmiVariable> { Variable(ref fields, first) };
        while (fields.TryTakeNext(key, out var next))
        {
            variables.Add(Variable(ref fields, next));
        }

        return variables;
    }

    public static BridgeSnapshot Bridge(this ref AmiFieldCursor fields, BridgeKeys keys) =>
        fields.OptionalBridge(keys) ?? new BridgeSnapshot("", "", "", "", "", 0);

    public static BridgeSnapshot? OptionalBridge(this ref AmiFieldCursor fields, BridgeKeys keys) =>
        fields.TryTake(keys.Uniqueid, out var id)
            ? new BridgeSnapshot(
                fields.Intern(id),
                fields.Text(keys.Type),
                fields.Text(keys.Technology),
                fields.TextOrNone(keys.Creator),
                fields.TextOrNone(keys.Name),
                fields.Number(keys.NumChannels))
            : null;

    /// <summary>A member; events call its fields MemberName and Interface, rows of QueueStatus Name and Location.</summary>
    public static QueueMemberSnapshot Member(this ref AmiFieldCursor fields, bool isRow = false) => new(
        fields.Text("Queue"u8),
        fields.Text(isRow ? "Name"u8 : "MemberName"u8),
        fields.Text(isRow ? "Location"u8 : "Interface"u8),
        fields.Text("StateInterface"u8),
        fields.Text("Membership"u8),
        fields.Number("Penalty"u8),
        fields.Number("CallsTaken"u8),
        fields.Flag("InCall"u8),
        fields.Number("Status"u8),
        fields.Flag("Paused"u8),
        fields.Text("PausedReason"u8));

    /// <summary>Asterisk writes flags as 1, Yes, true or on, depending on the module.</summary>
    public static bool Flag(this ref AmiFieldCursor fields, ReadOnlySpan<byte> key) =>
        fields.TryTake(key, out var value) && value.Length > 0 && (value[0] | 0x20) switch
        {
            '1' or 'y' or 't' => true,
            'o' => value.Length == 2,
            _ => false,
        };

    private static AmiVariable Variable(ref AmiFieldCursor fields, ReadOnlySpan<byte> text)
    {
        var equals = text.IndexOf((byte)'=');
        return equals < 0
            ? new AmiVariable(fields.Intern(text), "")
            : new AmiVariable(fields.Intern(text[..equals]), fields.Intern(text[(equals + 1)..]));
    }
}
