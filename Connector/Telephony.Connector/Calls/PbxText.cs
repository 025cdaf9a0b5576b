using Telephony.Domain;
using Telephony.Domain.Agents;

namespace Telephony.Connector.Calls;

/// <summary>
/// Text from the phone network or from a browser, made fit for what is behind: Dataverse refuses control characters (0x80040278), a log has
/// one line per sentence, and AMI ends a header with a line break.
/// </summary>
internal static class PbxText
{
    /// <summary>The most characters of a name, a queue or a reason.</summary>
    public const int LongestName = 200;

    /// <summary>The most characters of a channel variable.</summary>
    public const int LongestVariable = 2000;

    /// <summary>The most characters of an extension.</summary>
    public const int LongestExtension = 50;

    /// <summary>The text as one line without control characters, hidden characters and halves of letters, and not longer than this.</summary>
    public static string Clean(string? text, int longest = LongestName) => PlainText.Line(text, longest);

    /// <summary>The text without what means something to Asterisk's dialplan or to AMI.</summary>
    public static string Harmless(string? text, int longest) =>
        string.Concat(Clean(text, longest).Select(sign => "&/$|\\,;{}\"<>".Contains(sign, StringComparison.Ordinal) ? ' ' : sign)).Trim();

    /// <summary>True for what can be an extension: letters and digits of ASCII, <c>. _ -</c>.</summary>
    public static bool IsExtension(string? text) =>
        text is { Length: > 0 and <= LongestExtension } && text.All(PhoneNames.IsAllowed);
}
