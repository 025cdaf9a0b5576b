using System.Buffers;

namespace Telephony.Ami.Tests;

/// <summary>A sequence whose segments are as the test wants them.</summary>
internal sealed class PieceSequence : ReadOnlySequenceSegment<byte>
{
    private PieceSequence(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    public static ReadOnlySequence<byte> Of(IReadOnlyList<byte[]> pieces)
    {
        var first = new PieceSequence(pieces[0], 0);
        var last = first;
        foreach (var piece in pieces.Skip(1))
        {
            var next = new PieceSequence(piece, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
