namespace Telephony.Domain.PhoneNumbers;

/// <summary>Takes apart a text that may hold several numbers.</summary>
internal static class PhonePieces
{
    private const int LongestText = 400;
    private const int MostPieces = 6;
    private const int FewestDigits = 4;
    private const int NumberDigits = 6;

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "or", "and", "oder", "und", "ou", "et", "o", "y", "e", "of", "en", "eller", "och", "og", "lub", "i", "nebo", "или", "и", "або",
    };

    /// <summary>The pieces that have digits enough to be a number; one when the text has no separator.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length > LongestText)
        {
            return [text];
        }

        List<string>? pieces = null;
        var (start, digits) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            digits += char.IsDigit(text[at]) ? 1 : 0;
            var length = SeparatorAt(text, at, digits);
            if (length < 0)
            {
                continue;
            }

            (pieces ??= []).Add(text.Substring(start, at - start));
            start = at + length;
            at = Math.Max(at, start - 1);
            digits = 0;
        }

        return pieces is null ? [text] : [.. pieces.Concat([text.Substring(start)]).Where(piece => piece.Count(char.IsDigit) >= FewestDigits).Take(MostPieces)];
    }

    // How long the separator at a place is: 0 for a plus, which belongs to the next number; negative for none.
    private static int SeparatorAt(string text, int at, int digits) => text[at] switch
    {
        '\r' or '\n' or '|' or '&' or ',' or '/' or '\\' => 1,
        ';' => IsParameter(text, at + 1) ? -1 : 1,
        '+' => digits >= NumberDigits ? 0 : -1,
        var sign when char.IsWhiteSpace(sign) => WordAt(text, at),
        _ => -1,
    };

    // ";ext=12" and other parameters of an address separate nothing.
    private static bool IsParameter(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or ' '))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] == '=';
    }

    private static int WordAt(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && char.IsWhiteSpace(text[end]) && Words.Contains(text.Substring(at + 1, end - at - 1)) ? end - at : -1;
    }
}
