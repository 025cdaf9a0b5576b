using System.Buffers;
using Telephony.Ami.Events;
using Telephony.Ami.Recording;
using Telephony.Ami.Wire;
using Telephony.TestKit;

namespace Telephony.Ami.Tests;

/// <summary>The recorded streams, and ways to read them in pieces.</summary>
internal static class Recordings
{
    public static string Folder { get; } = RepositoryRoot.Combine("tests", "cases", "ami");

    /// <summary>All streams, from the table of the folder's streams.md.</summary>
    public static IReadOnlyList<RecordingFacts> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "streams.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && int.TryParse(cells[2], out _))
            .Select(cells => new RecordingFacts(cells[1], int.Parse(cells[2]), int.Parse(cells[3]))),
    ];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".ami"));

    /// <summary>Feeds the bytes in pieces of the given size and gives every packet as one line of text.</summary>
    public static List<string> ReadInPieces(byte[] bytes, int pieceSize)
    {
        var reader = new AmiPacketReader();
        var seen = new List<string>();
        var waiting = new List<byte[]>();
        foreach (var piece in bytes.Chunk(pieceSize))
        {
            waiting.Add(piece);
            var sequence = PieceSequence.Of(waiting);
            var before = sequence.Length;
            while (reader.TryRead(ref sequence, out var packet))
            {
                seen.Add($"{packet.Kind} {string.Join('\n', packet.ToFields())}");
            }

            if (sequence.Length != before)
            {
                waiting = [sequence.ToArray()];
            }
        }

        return seen;
    }

    public static List<AmiEvent> Events(string name) =>
        [.. AmiRecording.Open(Path.Combine(Folder, name + ".ami")).ReadPackets().Select(packet => packet.Event).OfType<AmiEvent>()];
}

internal sealed record RecordingFacts(string Name, int Bytes, int Events);
