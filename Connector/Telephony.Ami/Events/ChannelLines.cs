namespace Telephony.Ami.Events;

/// <summary>The lines that a channel was last shown with, after the one with its name, and the snapshot that was read from them.</summary>
internal struct ChannelLines
{
    private const int LongestKept = 1024;

    private byte[]? _bytes;
    private int _length;

    /// <summary>The channel's name, the one object from the cache.</summary>
    public string? Name { get; private set; }

    /// <summary>The keys of the lines.</summary>
    public ChannelKeys? Keys { get; private set; }

    /// <summary>What the lines say.</summary>
    public ChannelSnapshot? Snapshot { get; private set; }

    /// <summary>The lines; empty when none are known.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Makes room for another channel.</summary>
    public void Forget(string name, ChannelKeys keys)
    {
        Name = name;
        Keys = keys;
        Snapshot = null;
        _length = 0;
    }

    /// <summary>Keeps the lines; longer ones than usual are not worth it.</summary>
    public void Keep(ReadOnlySpan<byte> lines, ChannelSnapshot snapshot)
    {
        _length = 0;
        if (lines.Length > LongestKept)
        {
            return;
        }

        if (_bytes is null || _bytes.Length < lines.Length)
        {
            _bytes = new byte[Math.Max(512, lines.Length)];
        }

        lines.CopyTo(_bytes);
        _length = lines.Length;
        Snapshot = snapshot;
    }
}
