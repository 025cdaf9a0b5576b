using System.Buffers.Text;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>
/// Reads fields of one block in the order in which Asterisk writes them: asking for the next one costs one line. A field that is
/// elsewhere is found too (the search goes on to the end and then around), so the order is a matter of speed only.
/// </summary>
internal ref struct AmiFieldCursor
{
    private readonly ReadOnlySpan<byte> _block;
    private readonly ParserMemory _memory;
    private int _position;

    public AmiFieldCursor(ReadOnlySpan<byte> block, ParserMemory memory)
    {
        _block = block;
        _memory = memory;
        AmiLine.Next(block, 0, out _position);
    }

    /// <summary>True while every field that was asked for came after the one before it.</summary>
    public bool IsInOrder { get; set; }

    /// <summary>Where the next line begins.</summary>
    public readonly int Position => _position;

    /// <summary>The bytes from a position up to the next line.</summary>
    public readonly ReadOnlySpan<byte> Since(int position) => _block[position.._position];

    /// <summary>Passes over these lines when they come next.</summary>
    public bool TrySkip(ReadOnlySpan<byte> lines)
    {
        if (lines.IsEmpty || !_block[_position..].StartsWith(lines))
        {
            return false;
        }

        _position += lines.Length;
        return true;
    }

    public bool TryTake(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        var start = _position;
        if (TryTake(key, start, _block.Length, out value))
        {
            return true;
        }

        IsInOrder = false;
        return TryTake(key, 0, start, out value);
    }

    /// <summary>Takes the next line when it has this key.</summary>
    public bool TryTakeNext(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (_position >= _block.Length || !AmiLine.HasKey(AmiLine.Next(_block, _position, out var next), key, out value))
        {
            return false;
        }

        _position = next;
        return true;
    }

    public string Text(ReadOnlySpan<byte> key) => TryTake(key, out var value) ? _memory.Strings.Get(value) : "";

    /// <summary>A name or number, where Asterisk writes <c>&lt;unknown&gt;</c>, <c>unknown</c> or nothing for none.</summary>
    public string TextOrNone(ReadOnlySpan<byte> key) => TryTakeKnown(key, out var value) ? _memory.Strings.Get(value) : "";

    /// <summary>The name of a party in a channel's lines, which Asterisk writes with escapes (<see cref="AmiEscapes"/>).</summary>
    public string NameOrNone(ReadOnlySpan<byte> key) => TryTakeKnown(key, out var value) ? AmiEscapes.Read(value, _memory.Strings) : "";

    /// <summary>A value that Asterisk writes with escapes (<see cref="AmiEscapes"/>).</summary>
    public string EscapedText(ReadOnlySpan<byte> key) => TryTake(key, out var value) ? AmiEscapes.Read(value, _memory.Strings) : "";

    public int Number(ReadOnlySpan<byte> key) =>
        TryTake(key, out var value) && Utf8Parser.TryParse(value, out int number, out _) ? number : 0;

    public int? OptionalNumber(ReadOnlySpan<byte> key) =>
        TryTake(key, out var value) && Utf8Parser.TryParse(value, out int number, out _) ? number : null;

    /// <summary>What was seen before.</summary>
    public readonly ParserMemory Memory => _memory;

    public string Intern(ReadOnlySpan<byte> value) => _memory.Strings.Get(value);

    private bool TryTakeKnown(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value) =>
        TryTake(key, out value) && !value.SequenceEqual("<unknown>"u8) && !value.SequenceEqual("unknown"u8);

    private bool TryTake(ReadOnlySpan<byte> key, int from, int to, out ReadOnlySpan<byte> value)
    {
        for (var position = from; position < to;)
        {
            if (AmiLine.HasKey(AmiLine.Next(_block, position, out position), key, out value))
            {
                _position = position;
                return true;
            }
        }

        value = default;
        return false;
    }
}
