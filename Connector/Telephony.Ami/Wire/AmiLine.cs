using System.Text;

namespace Telephony.Ami.Wire;

/// <summary>The few byte operations that everything else here is made of.</summary>
internal static class AmiLine
{
    /// <summary>The line that begins at <paramref name="position"/> without its line end, and where the next one begins.</summary>
    public static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> block, int position, out int next)
    {
        var rest = block[position..];
        var lineFeed = rest.IndexOf((byte)'\n');
        if (lineFeed < 0)
        {
            next = block.Length;
            return TrimReturn(rest);
        }

        next = position + lineFeed + 1;
        return TrimReturn(rest[..lineFeed]);
    }

    /// <summary>Whether the line is <c>key: value</c> with that key; case does not count.</summary>
    public static bool HasKey(ReadOnlySpan<byte> line, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        if (line.Length > key.Length && line[key.Length] == (byte)':'
            && (line.StartsWith(key) || Ascii.EqualsIgnoreCase(line[..key.Length], key)))
        {
            value = ValueAfter(line, key.Length);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Cuts a line at its first colon. A line without one is a key without a value.</summary>
    public static void Split(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        var colon = line.IndexOf((byte)':');
        key = colon < 0 ? line : line[..colon];
        value = colon < 0 ? default : ValueAfter(line, colon);
    }

    // One blank after the colon belongs to the grammar; any further ones are the value's.
    private static ReadOnlySpan<byte> ValueAfter(ReadOnlySpan<byte> line, int colon)
    {
        var value = line[(colon + 1)..];
        return value.Length > 0 && value[0] == (byte)' ' ? value[1..] : value;
    }

    private static ReadOnlySpan<byte> TrimReturn(ReadOnlySpan<byte> line) =>
        line.Length > 0 && line[^1] == (byte)'\r' ? line[..^1] : line;
}
