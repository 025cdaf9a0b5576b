using System.Buffers;
using System.Text;

namespace Telephony.Ami.Wire;

/// <summary>
/// Writes one action as <c>Key: value\r\n</c> lines. Everything that could end a line early, and so smuggle in lines of its own, is
/// refused: numbers and names in actions come from callers and web pages.
/// </summary>
public sealed class AmiActionWriter
{
    // manager.c reads lines into a buffer of 1025 bytes and takes up to 128 of them:
    // https://github.com/asterisk/asterisk/blob/master/main/manager.c (struct mansession, AST_MAX_MANHEADERS)
    private const int LongestLine = 1023;
    private const int MostLines = 128;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);
    private readonly string _action;
    private int _lines;

    /// <summary>Begins an action.</summary>
    /// <param name="action">The action's name.</param>
    /// <param name="actionId">The text that its answer will carry.</param>
    public AmiActionWriter(string action, string actionId)
    {
        _action = action;
        Field("Action", action);
        Field("ActionID", actionId);
    }

    /// <summary>Adds a line; null adds none.</summary>
    /// <exception cref="ArgumentException">Key or value holds a line end or NUL, or the line or the action is too long for Asterisk.</exception>
    public void Field(string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        RefuseLineEnds(key, key);
        RefuseLineEnds(key, value);
        var length = Encoding.UTF8.GetByteCount(key) + 2 + Encoding.UTF8.GetByteCount(value);
        if (length > LongestLine || ++_lines > MostLines)
        {
            throw new ArgumentException(
                $"The action {_action} is too long for Asterisk at its field {key}: a line may have {LongestLine} bytes, an action {MostLines} lines.");
        }

        Encoding.UTF8.GetBytes(key, _bytes);
        _bytes.Write(": "u8);
        Encoding.UTF8.GetBytes(value, _bytes);
        _bytes.Write("\r\n"u8);
    }

    /// <summary>Adds a number; null adds no line.</summary>
    public void Field(string key, int? value) => Field(key, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds <c>true</c> or <c>false</c>; null adds no line.</summary>
    public void Field(string key, bool? value) => Field(key, value is null ? null : value.Value ? "true" : "false");

    /// <summary>Adds one line <c>key: name=value</c> for each variable.</summary>
    public void Variables(string key, IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Field(key, $"{name}={value}");
        }
    }

    /// <summary>Ends the action and gives its bytes.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _bytes.Write("\r\n"u8);
        return _bytes.WrittenMemory;
    }

    private void RefuseLineEnds(string key, string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
        {
            throw new ArgumentException(
                $"The field {key.ReplaceLineEndings(" ").Replace('\0', ' ')} of the action {_action} holds a line end or NUL, which no value may.");
        }
    }
}
