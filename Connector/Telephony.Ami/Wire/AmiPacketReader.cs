using System.Buffers;

namespace Telephony.Ami.Wire;

/// <summary>
/// Cuts a stream of bytes into packets. It takes both line ends (<c>\r\n</c> and <c>\n</c>), skips empty blocks, and knows that the
/// banner is one line without an empty line after it. It remembers whether the banner has passed and how far an unfinished packet has been
/// looked through, so a packet that comes in small pieces is looked through once. The same class reads sockets and files.
/// </summary>
/// <param name="maxPacketBytes">The most that one packet may hold before the peer is taken for something else than Asterisk.</param>
/// <param name="requireBanner">True for a connection: the first line must be Asterisk's banner. False for a cut-out of a stream.</param>
public sealed class AmiPacketReader(int maxPacketBytes = AmiOptions.DefaultMaxPacketBytes, bool requireBanner = false)
{
    private static ReadOnlySpan<byte> Banner => "Asterisk Call Manager"u8;

    private readonly ArrayBufferWriter<byte> _joined = new();
    private bool _atStart = true;
    private long _examined;

    /// <summary>Takes the next whole packet off the front of <paramref name="buffer"/>; false when more bytes are needed.</summary>
    /// <param name="buffer">What has come and was not taken yet. After a false, the same bytes again and more.</param>
    /// <param name="packet">The packet, valid until the next call.</param>
    /// <exception cref="AmiProtocolException">A packet is larger than allowed, or the first line is not a banner although one is required.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> buffer, out AmiPacket packet)
    {
        SkipEmptyLines(ref buffer);
        _examined = Math.Min(_examined, buffer.Length);
        if (!TryFindBannerEnd(buffer, out var length, out var taken) && (_atStart || !TryFindBlockEnd(buffer, out length, out taken)))
        {
            RefuseOversize(buffer.Length);
            _examined = buffer.Length;
            packet = default;
            return false;
        }

        RefuseOversize(length);
        _examined = 0;
        packet = new AmiPacket(Join(buffer.Slice(0, length)));
        buffer = buffer.Slice(taken);
        return true;
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

    // The first line decides: a banner is a packet of its own, anything else begins an ordinary block.
    private bool TryFindBannerEnd(ReadOnlySequence<byte> buffer, out long length, out long taken)
    {
        length = taken = 0;
        if (!_atStart)
        {
            return false;
        }

        var line = new SequenceReader<byte>(buffer.Slice(_examined));
        if (!line.TryAdvanceTo((byte)'\n'))
        {
            return false;
        }

        _atStart = false;
        length = taken = _examined + line.Consumed;
        _examined = 0;
        if (new SequenceReader<byte>(buffer).IsNext(Banner))
        {
            return true;
        }

        return requireBanner
            ? throw new AmiProtocolException(
                "The first line is not the banner 'Asterisk Call Manager/...'. Check that host and port are those of Asterisk's manager interface, and whether it expects TLS.")
            : false;
    }

    // Two bytes before what has been examined may belong to the end that is looked for.
    private bool TryFindBlockEnd(ReadOnlySequence<byte> buffer, out long length, out long taken)
    {
        var from = Math.Max(0, _examined - 2);
        var first = buffer.FirstSpan;
        if (from < first.Length && TryFindBlockEnd(first[(int)from..], out var end, out var lineEnd))
        {
            length = from + end;
            taken = length + lineEnd;
            return true;
        }

        length = taken = 0;
        return !buffer.IsSingleSegment && TryFindBlockEndAcross(buffer, Math.Max(from, first.Length - 2), out length, out taken);
    }

    private static bool TryFindBlockEnd(ReadOnlySpan<byte> bytes, out int end, out int lineEnd)
    {
        var returns = bytes.IndexOf("\n\r\n"u8);
        var feeds = (returns < 0 ? bytes : bytes[..(returns + 1)]).IndexOf("\n\n"u8);
        end = (feeds < 0 ? returns : feeds) + 1;
        lineEnd = feeds < 0 ? 2 : 1;
        return end > 0;
    }

    private static bool TryFindBlockEndAcross(ReadOnlySequence<byte> buffer, long from, out long length, out long taken)
    {
        var reader = new SequenceReader<byte>(buffer.Slice(Math.Max(0, from)));
        while (reader.TryAdvanceTo((byte)'\n'))
        {
            length = Math.Max(0, from) + reader.Consumed;
            if (reader.IsNext((byte)'\n') || reader.IsNext("\r\n"u8))
            {
                taken = length + (reader.IsNext((byte)'\n') ? 1 : 2);
                return true;
            }
        }

        length = taken = 0;
        return false;
    }

    // A packet that is split across segments is copied together: few are.
    private ReadOnlySpan<byte> Join(ReadOnlySequence<byte> block)
    {
        if (block.IsSingleSegment)
        {
            return block.FirstSpan;
        }

        _joined.ResetWrittenCount();
        foreach (var segment in block)
        {
            _joined.Write(segment.Span);
        }

        return _joined.WrittenSpan;
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
