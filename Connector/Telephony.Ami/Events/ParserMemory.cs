using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>
/// What a parser has seen before: texts and whole channel snapshots. Most events show a channel as the one before did, so most need no
/// new snapshot. Bounded, as each slot holds only the last that fell on it. Not for several threads.
/// </summary>
internal sealed class ParserMemory
{
    private const int Slots = 512;

    private readonly ChannelSnapshot?[] _channels = new ChannelSnapshot?[Slots];
    private readonly ChannelLines[] _lines = new ChannelLines[Slots];

    public Utf8StringCache Strings { get; } = new();

    /// <summary>The snapshot with these values: the one seen before when nothing has changed.</summary>
    public ChannelSnapshot Channel(ReadOnlySpan<string> texts, ChannelState state)
    {
        ref var slot = ref _channels[(uint)texts[7].GetHashCode() % Slots];
        if (slot is null || !IsSame(slot, texts, state))
        {
            slot = new ChannelSnapshot(
                texts[0], state, texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8]);
        }

        return slot;
    }

    /// <summary>The place of the lines that were last read of a channel with this name under these keys.</summary>
    public ref ChannelLines LinesOf(string channelName, ChannelKeys keys, int hash)
    {
        ref var slot = ref _lines[(uint)(hash + keys.Salt) % Slots];
        if (!ReferenceEquals(slot.Name, channelName) || !ReferenceEquals(slot.Keys, keys))
        {
            slot.Forget(channelName, keys);
        }

        return ref slot;
    }

    // Texts come from the cache: what is the same text is nearly always the same string, and else a new snapshot does no harm.
    private static bool IsSame(ChannelSnapshot known, ReadOnlySpan<string> texts, ChannelState state) =>
        known.ChannelState == state
        && ReferenceEquals(known.Channel, texts[0])
        && ReferenceEquals(known.CallerIdNum, texts[1])
        && ReferenceEquals(known.CallerIdName, texts[2])
        && ReferenceEquals(known.ConnectedLineNum, texts[3])
        && ReferenceEquals(known.ConnectedLineName, texts[4])
        && ReferenceEquals(known.Context, texts[5])
        && ReferenceEquals(known.Exten, texts[6])
        && ReferenceEquals(known.Uniqueid, texts[7])
        && ReferenceEquals(known.Linkedid, texts[8]);
}
