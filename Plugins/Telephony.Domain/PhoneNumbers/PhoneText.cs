using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Telephony.Domain.PhoneNumbers;

/// <summary>A phone text taken apart before any country matters: plus, digits, extension. Knows what people and trunks put around digits.</summary>
internal sealed record PhoneText(bool HasPlus, string Digits, string Extension, bool IsWithheld)
{
    private const int LongestText = 200;

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    // "ext. 12", "x12", "#12", ";ext=12", "Durchwahl 12", "poste 12", "доб. 12", behind a number. RFC 3966 writes ;ext=.
    private static readonly Regex s_extension = new(
        @"(?:;ext=|(?:extension|extn|ext|durchwahl|dw|poste|anexo|interno|доб|x|#)\s*[.:]?)\s*(\d{1,7})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    // "+49 (0)30": the trunk prefix shown for people at home. Behind Italy's +39 the 0 belongs to every number that is no mobile's (3...).
    private static readonly Regex s_shownTrunk = new(@"\(\s*0\s*\)(?<!^\s*\+\s*39[\s.-]*\(\s*0\s*\)(?!\s*3))", RegexOptions.CultureInvariant, s_limit);

    private static readonly Regex s_vanity = new(
        @"^\+?[\d\s().-]*\d{3}[\s().-]*[A-Za-z][A-Za-z\s-]{3,}$", RegexOptions.CultureInvariant, s_limit);

    private static readonly HashSet<string> s_withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "anonymous", "withheld", "private", "unknown", "restricted", "unavailable", "blocked", "anonym", "unbekannt", "no number", "id unavailable",
    };

    public static PhoneText Read(string? text)
    {
        var plain = Unwrap(Simplify(text ?? ""));
        if (s_withheld.Contains(plain.Trim()))
        {
            return new PhoneText(false, "", "", true);
        }

        var extension = s_extension.Match(plain);
        if (extension.Success && plain.Substring(0, extension.Index).Count(IsDigit) >= 3)
        {
            plain = plain.Substring(0, extension.Index);
        }
        else
        {
            extension = Match.Empty;
        }

        plain = plain.Split(';')[0];
        var hasPlus = plain.TrimStart(' ', '(').StartsWith("+", StringComparison.Ordinal);
        var digits = DigitsOf(hasPlus ? s_shownTrunk.Replace(plain, "") : plain);
        return new PhoneText(hasPlus, digits, extension.Groups[1].Value, false);
    }

    // Other scripts' digits and pluses become ASCII; marks that are not seen go; all other blanks become one kind.
    private static string Simplify(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Length > LongestText ? text.Substring(0, LongestText) : text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(letter);
            if (digit >= 0)
            {
                plain.Append((char)('0' + digit));
            }
            else if (letter == '\uFF0B')
            {
                plain.Append('+');
            }
            else if (char.IsWhiteSpace(letter))
            {
                plain.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    // "Anna" <sip:+4930111@host;user=phone>, tel:+49-30-111
    private static string Unwrap(string text)
    {
        var open = text.LastIndexOf('<');
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        var inner = (close > open ? text.Substring(open + 1, close - open - 1) : text).Trim();
        foreach (var scheme in new[] { "sips:", "sip:", "tel:", "callto:" })
        {
            if (inner.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                inner = inner.Substring(scheme.Length);
            }
        }

        return inner.Split('@')[0];
    }

    private static string DigitsOf(string text)
    {
        var spelled = s_vanity.IsMatch(text);
        var digits = new StringBuilder();
        foreach (var letter in text)
        {
            if (IsDigit(letter))
            {
                digits.Append(letter);
            }
            else if (spelled && letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                // Keypad letters, ITU-T E.161.
                digits.Append("22233344455566677778889999"[(letter | 0x20) - 'a']);
            }
        }

        return digits.ToString();
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
