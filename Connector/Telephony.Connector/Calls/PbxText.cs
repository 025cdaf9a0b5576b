using System.Text;
using Telephony.Domain.Agents;

namespace Telephony.Connector.Calls;

/// <summary>
/// Text from the phone network or from a browser, made fit for what is behind: Dataverse refuses control characters (0x80040278), a log has
/// one line per sentence, and AMI ends a header with a line break.
/// </summary>
public static class PbxText
{
    /// <summary>Most letters of a name, a queue or a reason.</summary>
    public const int LongestName = 200;

    /// <summary>Most letters of a channel variable.</summary>
    public const int LongestVariable = 2000;

    /// <summary>Most signs of an extension.</summary>
    public const int LongestExtension = 50;

    /// <summary>The text without control characters and halves of letters, and not longer than this.</summary>
    public static string Clean(string? text, int longest = LongestName)
    {
        if (text is null)
        {
            return "";
        }

        if (text.Length <= longest && !text.Any(IsForbidden))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var letter in text.EnumerateRunes())
        {
            // A half of a letter is read as U+FFFD.
            if (clean.Length + letter.Utf16SequenceLength > longest)
            {
                break;
            }

            clean.Append(Rune.IsControl(letter) || letter.Value is 0xFFFD or 0xFFFE or 0xFFFF or 0x2028 or 0x2029 ? " " : letter.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The text without what means something to Asterisk's dialplan or to AMI.</summary>
    public static string Harmless(string? text, int longest) =>
        string.Concat(Clean(text, longest).Select(sign => "&/$|\\,;{}\"<>".Contains(sign, StringComparison.Ordinal) ? ' ' : sign)).Trim();

    /// <summary>True for what can be an extension: letters and digits of ASCII, <c>. _ -</c>.</summary>
    public static bool IsExtension(string? text) =>
        text is { Length: > 0 and <= LongestExtension } && text.All(PhoneNames.IsAllowed);

    private static bool IsForbidden(char sign) => char.IsControl(sign) || char.IsSurrogate(sign) || sign is '\uFFFD' or '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029';
}
