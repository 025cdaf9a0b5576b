using System.Globalization;

namespace Telephony.Hub;

/// <summary>
/// Text from outside as it may be written to a log: on one line, of bounded length, without characters that hide or reverse what is beside them.
/// Whoever chose an extension, a name or a reason can forge no line with it.
/// </summary>
/// <param name="text">The text; null is nothing.</param>
internal readonly struct LogText(string? text)
{
    private const int Longest = 500;

    /// <summary>Any text may be logged so.</summary>
    public static implicit operator LogText(string? text) => new(text);

    /// <summary>The text as it is logged.</summary>
    public override string ToString()
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var letters = text.Length <= Longest ? text : text[..Longest] + "…";
        return letters.Any(IsUnsafe) ? string.Concat(letters.Select(letter => IsUnsafe(letter) ? ' ' : letter)) : letters;
    }

    // Control characters, line and paragraph separators, characters that change the direction of writing, halves of a letter.
    private static bool IsUnsafe(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
