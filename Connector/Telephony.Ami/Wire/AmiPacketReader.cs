using System.Buffers;

namespace Telephony.Ami.Wire;

/// <summary>
/// Cuts a stream of bytes into packets. It takes both line ends (<c>\r\n</c> and <c>\n</c>), skips empty blocks, and knows that the
/// banner is one line without an empty line after it. It keeps nothing between calls but whether the banner has passed, so the same
/// class reads sockets and files.
/// </summary>
/// <param name="maxPacketBytes">The most that one packet may hold before the peer is taken for something else than Asterisk.</param>
/// <param name="requireBanner">True for a connection: the first line must be Asterisk's banner. False for a cut-out of a stream.</param>
public sealed class AmiPacketReader(int maxPacketBytes = AmiPacketReader.DefaultMaxPacketBytes, bool requireBanner = false)
{
    /// <summary>1 MiB. The largest packets of Asterisk (a Status row with all variables) stay far below.</summary>
    public const int DefaultMaxPacketBytes = 1 << 20;

    private const int JoinStep = 4096;

    private readonly ArrayBufferWriter<byte> _joined = new(JoinStep);
    private bool _atStart = true;

    /// <summary>Takes the next whole packet off the front of <paramref name="buffer"/>; false when more bytes are needed.</summary>
    /// <exception cref="AmiProtocolException">A packet is larger than allowed, or the first line is no banner although one is required.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> buffer, out AmiPacket packet)
    {
        SkipEmptyLines(ref buffer);
        var first = buffer.FirstSpan;
        if (TryCut(first, out var block, out var taken))
        {
            buffer = buffer.Slice(taken);
            packet = new AmiPacket(block);
            return true;
        }
        if (!buffer.IsSingleSegment && TryJoin(buffer, out block, out taken))
        {
            buffer = buffer.Slice(taken);
            packet = new AmiPacket(block);
            return true;
        }
        RefuseOversize(buffer.Length);
        packet = default;
        return false;
    }

    private static void SkipEmptyLines(ref ReadOnlySequence<byte> buffer)
    {
        long empty = 0;
        foreach (var segment in buffer)
        {
            var content = segment.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            empty += content < 0 ? segment.Length : content;
            if (content >= 0)
            {
                break;
            }
        }
        if (empty > 0)
        {
            buffer = buffer.Slice(empty);
        }
    }

    private bool TryCut(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> block, out int taken)
    {
        if (_atStart && TryCutBanner(bytes, out block, out taken))
        {
            return true;
        }
        if (_atStart)
        {
            block = default;
            taken = 0;
            return false;
        }
        return TryCutBlock(bytes, out block, out taken);
    }

    // The first line decides: a banner is a packet of its own, anything else begins an ordinary block.
    private bool TryCutBanner(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> block, out int taken)
    {
        block = default;
        taken = 0;
        var lineFeed = bytes.IndexOf((byte)'\n');
        if (lineFeed < 0)
        {
            return false;
        }
        _atStart = false;
        if (bytes.StartsWith("Asterisk Call Manager"u8))
        {
            block = bytes[..(lineFeed + 1)];
            taken = lineFeed + 1;
            return true;
        }
        if (requireBanner)
        {
            throw new AmiProtocolException(
                "The first line is not the banner 'Asterisk Call Manager/...'. Check that host and port are those of Asterisk's manager interface, and whether it expects TLS.");
        }
        return TryCutBlock(bytes, out block, out taken);
    }

    private bool TryCutBlock(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> block, out int taken)
    {
        var returns = bytes.IndexOf("\n\r\n"u8);
        var feeds = (returns < 0 ? bytes : bytes[..(returns + 1)]).IndexOf("\n\n"u8);
        var end = feeds < 0 ? returns : feeds;
        block = end < 0 ? default : bytes[..(end + 1)];
        taken = end < 0 ? 0 : end + (feeds < 0 ? 3 : 2);
        RefuseOversize(block.Length);
        return end >= 0;
    }

    // A packet that lies across segments is copied together in small steps: few packets do, whatever the segment size.
    private bool TryJoin(ReadOnlySequence<byte> buffer, out ReadOnlySpan<byte> block, out int taken)
    {
        _joined.ResetWrittenCount();
        foreach (var segment in buffer)
        {
            for (var rest = segment.Span; !rest.IsEmpty;)
            {
                var step = Math.Min(rest.Length, JoinStep);
                _joined.Write(rest[..step]);
                rest = rest[step..];
                if (TryCut(_joined.WrittenSpan, out block, out taken))
                {
                    return true;
                }
                RefuseOversize(_joined.WrittenCount);
            }
        }
        block = default;
        taken = 0;
        return false;
    }

    private void RefuseOversize(long length)
    {
        if (length > maxPacketBytes)
        {
            throw new AmiProtocolException(
                $"A packet of {length} bytes or more has come without an empty line; at most {maxPacketBytes} bytes are allowed (AmiOptions.MaxPacketBytes).");
        }
    }
}
