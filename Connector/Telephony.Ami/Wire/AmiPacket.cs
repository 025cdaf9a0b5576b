using System.Text;

namespace Telephony.Ami.Wire;

/// <summary>
/// One block of <c>Key: value</c> lines, as a view on the bytes that came: nothing is copied and no string is made until it is asked for.
/// It is valid until the reader that gave it reads on.
/// </summary>
/// <remarks>Grammar: https://docs.asterisk.org/Configuration/Interfaces/Asterisk-Manager-Interface-AMI/AMI-v2-Specification/</remarks>
public readonly ref struct AmiPacket
{
    /// <summary>Wraps the bytes of one block, without the empty line that ends it.</summary>
    public AmiPacket(ReadOnlySpan<byte> block)
    {
        Bytes = block;
        var line = AmiLine.Next(block, 0, out _);
        if (line.StartsWith("Asterisk Call Manager"u8))
        {
            Kind = AmiPacketKind.Banner;
            NameBytes = line;
            return;
        }

        AmiLine.Split(line, out var key, out var value);
        NameBytes = value;
        Kind = KindOf(key);
    }

    /// <summary>The lines of the block with their line ends.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>What the first line says the block is.</summary>
    public AmiPacketKind Kind { get; }

    /// <summary>The value of the first line: the event's name, or <c>Success</c>, <c>Error</c>, <c>Goodbye</c> of a response.</summary>
    public ReadOnlySpan<byte> NameBytes { get; }

    /// <summary><see cref="NameBytes"/> as text.</summary>
    public string Name => Encoding.UTF8.GetString(NameBytes);

    /// <summary>Finds the first line with this key. Keys are compared without regard to case, as Asterisk spells some both ways.</summary>
    public bool TryGet(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        for (var position = 0; position < Bytes.Length;)
        {
            if (AmiLine.HasKey(AmiLine.Next(Bytes, position, out position), key, out value))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value of the first line with this key as text; null when there is none.</summary>
    public string? Get(ReadOnlySpan<byte> key) => TryGet(key, out var value) ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Every line as key and value, in the order of the wire; a key that came twice is there twice.</summary>
    public AmiFields ToFields() => ToFields(null);

    internal AmiFields ToFields(Utf8StringCache? strings)
    {
        var isLastLineOpen = !Bytes.IsEmpty && Bytes[^1] != (byte)'\n';
        var fields = new KeyValuePair<string, string>[Bytes.Count((byte)'\n') + (isLastLineOpen ? 1 : 0)];
        var count = 0;
        for (var position = 0; position < Bytes.Length; count++)
        {
            AmiLine.Split(AmiLine.Next(Bytes, position, out position), out var key, out var value);
            fields[count] = new(TextOf(key, strings), TextOf(value, strings));
        }

        return new AmiFields(fields);
    }

    private static string TextOf(ReadOnlySpan<byte> bytes, Utf8StringCache? strings) =>
        strings is null ? Encoding.UTF8.GetString(bytes) : strings.Get(bytes);

    private static AmiPacketKind KindOf(ReadOnlySpan<byte> key)
    {
        if (Ascii.EqualsIgnoreCase(key, "Event"u8))
        {
            return AmiPacketKind.Event;
        }

        return Ascii.EqualsIgnoreCase(key, "Response"u8) ? AmiPacketKind.Response : AmiPacketKind.Other;
    }
}
