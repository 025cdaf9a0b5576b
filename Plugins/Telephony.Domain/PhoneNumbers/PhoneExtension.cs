namespace Telephony.Domain.PhoneNumbers;

/// <summary>Finds the extension at the end of a text: "ext. 12", "x12", "#12", ";ext=12" (RFC 3966), "[ext 12]", ",,12" and the like.</summary>
internal static class PhoneExtension
{
    private const int LongestExtension = 7;
    private const int FewestDigitsBefore = 3;

    // The word for it in the languages of the countries; p and w are a dialler's pauses.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "x", "p", "w", "ext", "extn", "extension", "durchwahl", "dw", "apparat", "app", "nebenstelle", "nst", "klappe", "kl", "poste", "pst", "interne", "interno", "int",
        "anexo", "ramal", "linka", "klapka", "wewnętrzny", "wewn", "wew", "mellék", "mell", "dahili", "toestel", "tst", "anknytning", "ankn", "lokal", "alanumero",
        "добавочный", "доб", "внутренний", "внутр", "вн", "εσωτ", "內線", "内線", "内线", "分機", "分机", "转", "轉", "내선", "שלוחה",
    };

    /// <summary>Takes the extension off.</summary>
    /// <param name="text">The text; gets what stands before the extension.</param>
    /// <returns>Its digits; empty when there is none.</returns>
    public static string TakeFrom(ref string text)
    {
        var end = EndBefore(text, text.Length);
        if (end > 0 && text[end - 1] is ')' or ']')
        {
            end = EndBefore(text, end - 1);
        }

        var start = end;
        while (start > 0 && IsDigit(text[start - 1]))
        {
            start--;
        }

        if (end - start is 0 or > LongestExtension || MarkBefore(text, start) is not { } mark || text.Take(mark).Count(IsDigit) < FewestDigitsBefore)
        {
            return "";
        }

        var extension = text.Substring(start, end - start);
        text = text.Substring(0, mark);
        return extension;
    }

    // Where the sign or word begins that announces what stands at a place; null for none.
    private static int? MarkBefore(string text, int place)
    {
        var end = EndBefore(text, place);
        if (end > 0 && text[end - 1] is '#' or ',' or ';')
        {
            return end - 1;
        }

        if (end > 0 && text[end - 1] is '.' or ':' or '=')
        {
            end = EndBefore(text, end - 1);
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Words.Contains(text.Substring(start, end - start)) ? start
            : end > 0 && text[end - 1] == '#' ? end - 1
            : null;
    }

    private static int EndBefore(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
