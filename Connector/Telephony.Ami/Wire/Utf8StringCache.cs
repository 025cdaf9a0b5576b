using System.Buffers.Binary;
using System.Text;

namespace Telephony.Ami.Wire;

/// <summary>
/// Gives the same string for the same bytes, so that names which come in every event (channels, ids, queues) are made once.
/// A slot holds the last text that fell on it, so the memory is bounded whatever a caller sends. Not for several threads.
/// </summary>
internal sealed class Utf8StringCache
{
    private const int Slots = 4096;
    private const int LongestCached = 80;

    private readonly string?[] _strings = new string?[Slots];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (bytes.Length > LongestCached)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        ref var slot = ref _strings[SlotOf(bytes)];
        if (slot is null || !Ascii.Equals(bytes, slot))
        {
            slot = Encoding.UTF8.GetString(bytes);
        }

        return slot;
    }

    /// <summary>A hash of a text that is not empty; the same for the same bytes.</summary>
    public static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : ShortHead(bytes);
        var tail = bytes.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]) : head;
        var mixed = ((head * 0x9E3779B97F4A7C15UL) ^ tail ^ (uint)bytes.Length) * 0xC2B2AE3D27D4EB4FUL;
        return (int)(mixed >> 52);
    }

    private static ulong ShortHead(ReadOnlySpan<byte> bytes)
    {
        var head = 0UL;
        foreach (var value in bytes)
        {
            head = (head << 8) | value;
        }

        return head;
    }
}
