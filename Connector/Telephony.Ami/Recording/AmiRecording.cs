using System.Buffers;
using System.Globalization;
using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Recording;

/// <summary>
/// A recorded stream: NAME.ami holds every byte that Asterisk sent, NAME.idx when each piece came. Lines of the index are
/// <c>milliseconds TAB offset TAB length</c>, those that begin with # are remarks.
/// </summary>
public sealed class AmiRecording
{
    // A century: far more than a recording lasts, far less than what a time can hold.
    private const double MostMilliseconds = 3.2e12;

    private readonly byte[] _bytes;
    private readonly List<AmiRecordedChunk> _chunks;

    private AmiRecording(byte[] bytes, List<AmiRecordedChunk> chunks)
    {
        _bytes = bytes;
        _chunks = chunks;
    }

    /// <summary>The whole stream.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The pieces in which the stream came. Without an index there is one piece at time zero.</summary>
    public IReadOnlyList<AmiRecordedChunk> Chunks => _chunks;

    /// <summary>Reads NAME.ami and, when it is there, NAME.idx beside it. What the index tells of bytes behind the end (a stream cut off) is left out.</summary>
    /// <exception cref="InvalidDataException">A line of the index is not an index line, or the stream is packed.</exception>
    public static AmiRecording Open(string amiPath)
    {
        var bytes = File.ReadAllBytes(amiPath);
        if (bytes is [0x1f, 0x8b, ..])
        {
            throw new InvalidDataException("it is packed with gzip; unpack it first.");
        }

        var indexPath = Path.ChangeExtension(amiPath, ".idx");
        if (!File.Exists(indexPath))
        {
            return new AmiRecording(bytes, [new AmiRecordedChunk(TimeSpan.Zero, 0, bytes.Length)]);
        }

        var chunks = File.ReadLines(indexPath)
            .Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#')
            .Select(line => ReadIndexLine(line, indexPath))
            .Where(chunk => chunk.Offset < bytes.Length)
            .Select(chunk => chunk with { Length = Math.Min(chunk.Length, bytes.Length - chunk.Offset) })
            .ToList();
        return new AmiRecording(bytes, chunks);
    }

    /// <summary>All packets in order. The time of a packet is that of the piece with its last byte, counted from the start.</summary>
    /// <param name="interest">Which live events to give; null for all. Rows of lists and responses are always given.</param>
    public IEnumerable<AmiRecordedPacket> ReadPackets(AmiEventInterest? interest = null)
    {
        var reader = new AmiPacketReader();
        var parser = new AmiEventParser();
        var rest = new ReadOnlySequence<byte>(_bytes);
        var chunk = 0;
        while (TryReadNext(reader, parser, interest, ref rest, out var packet))
        {
            var end = _bytes.Length - rest.Length;
            while (chunk < _chunks.Count - 1 && _chunks[chunk].Offset + _chunks[chunk].Length < end)
            {
                chunk++;
            }

            if (packet is not null)
            {
                yield return packet with { At = _chunks.Count == 0 ? TimeSpan.Zero : _chunks[chunk].At };
            }
        }
    }

    private static bool TryReadNext(
        AmiPacketReader reader,
        AmiEventParser parser,
        AmiEventInterest? interest,
        ref ReadOnlySequence<byte> rest,
        out AmiRecordedPacket? recorded)
    {
        recorded = null;
        if (!reader.TryRead(ref rest, out var packet))
        {
            return false;
        }

        if (packet.Kind == AmiPacketKind.Response)
        {
            recorded = new AmiRecordedPacket(TimeSpan.Zero, null, AmiResponse.From(packet));
        }
        else if (packet.Kind == AmiPacketKind.Event)
        {
            var parsed = parser.ParseWithActionId(packet);
            recorded = parsed.ActionId is not null || interest is null || interest.Wants(parsed.Name)
                ? new AmiRecordedPacket(TimeSpan.Zero, parsed, null)
                : null;
        }

        return true;
    }

    private static AmiRecordedChunk ReadIndexLine(string line, string path)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 3
            && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var milliseconds)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var count)
            && milliseconds is >= 0 and < MostMilliseconds && offset >= 0 && count >= 0)
        {
            return new AmiRecordedChunk(TimeSpan.FromMilliseconds(milliseconds), offset, count);
        }

        throw new InvalidDataException(
            $"'{line}' in {Path.GetFileName(path)} is not an index line: expected milliseconds, offset and length of a piece of the stream, separated by tabs. Without the file the stream is played, too.");
    }
}

/// <summary>A piece of a recording as it came from the socket.</summary>
/// <param name="At">When, counted from the start.</param>
/// <param name="Offset">Where in the stream it begins.</param>
/// <param name="Length">How many bytes.</param>
public sealed record AmiRecordedChunk(TimeSpan At, int Offset, int Length);

/// <summary>A packet of a recording: an event (or row of a list), or a response.</summary>
/// <param name="At">When it was complete, counted from the start.</param>
/// <param name="Event">The event; null for a response. Its ActionId tells rows from live events.</param>
/// <param name="Response">The response; null for an event.</param>
public sealed record AmiRecordedPacket(TimeSpan At, AmiEvent? Event, AmiResponse? Response);
