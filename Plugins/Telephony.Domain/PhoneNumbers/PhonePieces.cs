using System.Text.RegularExpressions;

namespace Telephony.Domain.PhoneNumbers;

/// <summary>Takes apart a text that may hold several numbers.</summary>
internal static class PhonePieces
{
    private const int LongestText = 400;
    private const int MostPieces = 6;
    private const int FewestDigits = 4;

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    // Signs and words between numbers; ;ext= and other parameters of an address separate nothing.
    private static readonly Regex s_between = new(
        @"[\r\n|&,/\\]+|;(?!\s*[a-z-]+=)|\s(?:or|and|oder|und|ou|et|o|y|e|of|en|eller|och|lub|i|или|и)\s|(?<=\d[\d\s()./-]{5,})(?=\+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    /// <summary>The pieces that have digits enough to be a number; one when the text has no separator.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        text.Length > LongestText || !MaySeparate(text)
            ? [text]
            : [.. s_between.Split(text).Where(piece => piece.Count(char.IsDigit) >= FewestDigits).Take(MostPieces)];

    private static bool MaySeparate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\r' or '\n' or '|' or '&' or ',' or '/' or '\\' or ';' || (text[at] == '+' && at > FewestDigits) || (char.IsLetter(text[at]) && at > FewestDigits))
            {
                return true;
            }
        }

        return false;
    }
}
