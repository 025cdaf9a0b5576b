using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Telephony.Domain.PhoneNumbers;

/// <summary>A phone text taken apart before any country matters: plus, digits, extension. Knows what people and trunks put around digits.</summary>
internal sealed record PhoneText
{
    private const int LongestText = 200;
    private const int NoPlace = -1;

    // What a label has of digits ("Tel. 2:") is less than any number has.
    private const int LabelDigits = 3;
    private const int NumberDigits = 6;
    private const int LongestCode = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    // "ext. 12", "x12", "#12", ";ext=12", "[ext 12]", ",,12", and the word for it in the languages of the countries. RFC 3966 writes ;ext=.
    private static readonly Regex s_extension = new(
        @"(?:;ext=|[\s,;([-]*(?:(?<!\p{L})(?:extension|extn|ext|durchwahl|dw|apparat|app|nebenstelle|nst|klappe|kl|poste|pst|interno|interne|int|anexo|ramal|linka|klapka|wewnętrzny|wewn|wew|"
        + @"mellék|m[eé]ll|dahili|toestel|tst|anknytning|ankn|lokal|alanumero|добавочный|доб|внутренний|внутр|вн|εσωτ|內線|内線|内线|分機|分机|转|轉|내선|שלוחה)|[x#])\s*[.:=]?\s*|,[\s,]*)(\d{1,7})\s*[)\]]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    private static readonly Regex s_vanity = new(
        @"^\+?[\d\s().-]*\d{3}[\s().-]*[A-Za-z][A-Za-z\s-]{3,}$", RegexOptions.CultureInvariant, s_limit);

    // What a spreadsheet makes of a number: 4930231251110.0, and 4.93E+12, whose digits are lost.
    private static readonly Regex s_decimal = new(@"^\s*\+?\d{6,}[.,]0+\s*$", RegexOptions.CultureInvariant, s_limit);

    private static readonly Regex s_scientific = new(@"^\s*\d([.,]\d*)?E\+?\d+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    private static readonly HashSet<string> s_withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "anonymous", "withheld", "private", "unknown", "restricted", "unavailable", "blocked", "anonym", "unbekannt", "no number", "id unavailable",
    };

    private PhoneText()
    {
    }

    /// <summary>Whether a plus, or a country code before a trunk zero in brackets, announces a country code.</summary>
    public bool HasPlus { get; private init; }

    /// <summary>The digits, without extension.</summary>
    public string Digits { get; private init; } = "";

    /// <summary>The digits with those that letters stand for on the keypad, as in 1-800-FLOWERS; empty when no letters do.</summary>
    public string Spelled { get; private init; } = "";

    /// <summary>Where in the digits a trunk zero in brackets stands, as in <c>+49 (0)30</c>; negative for none.</summary>
    public int ShownTrunk { get; private init; } = NoPlace;

    /// <summary>The digits behind the number; empty for none.</summary>
    public string Extension { get; private init; } = "";

    /// <summary>Whether the caller hides the number.</summary>
    public bool IsWithheld { get; private init; }

    /// <summary>Takes a text apart.</summary>
    public static PhoneText Read(string? text)
    {
        var plain = Unwrap(Simplify(text ?? ""));
        var hasWords = plain.Any(letter => !IsDigit(letter) && letter is not (' ' or '+' or '(' or ')' or '-' or '.' or '/'));
        return hasWords ? ReadWords(plain) : ReadPlain(IsDecimal(plain) ? plain.Substring(0, plain.LastIndexOf('.')) : plain, "");
    }

    private static PhoneText ReadWords(string plain)
    {
        if (s_withheld.Contains(plain.Trim(' ', '"', '\'')))
        {
            return new PhoneText { IsWithheld = true };
        }

        if (s_scientific.IsMatch(plain))
        {
            return new PhoneText();
        }

        if (IsDecimal(plain))
        {
            return ReadPlain(plain.Substring(0, plain.LastIndexOf(',')), "");
        }

        var extension = s_extension.Match(plain);
        if (extension.Success && plain.Substring(0, extension.Index).Count(IsDigit) >= LabelDigits)
        {
            plain = plain.Substring(0, extension.Index);
        }
        else
        {
            extension = Match.Empty;
        }

        return ReadPlain(plain.Split(';')[0], extension.Groups[1].Value);
    }

    private static bool IsDecimal(string plain) => plain.TrimEnd().EndsWith("0", StringComparison.Ordinal) && s_decimal.IsMatch(plain);

    private static PhoneText ReadPlain(string text, string extension)
    {
        var plain = BehindLabel(text);
        var plus = plain.IndexOf('+');
        var hasPlus = plus >= 0 && !plain.Take(plus).Any(IsDigit);
        var digits = DigitsOf(plain, out var shownTrunk);
        return new PhoneText
        {
            HasPlus = hasPlus || (shownTrunk is > 0 and <= LongestCode && NumberingPlan.CodeOf(digits).Length == shownTrunk),
            Digits = digits,
            Spelled = plain.Any(IsLetter) && s_vanity.IsMatch(plain) ? SpelledOf(plain) : "",
            ShownTrunk = shownTrunk,
            Extension = extension,
        };
    }

    // "Mobil: +43 660…", "Tel. 2: 030…", "0 +49…". A plus in the midst begins a second number.
    private static string BehindLabel(string text)
    {
        var plus = text.IndexOf('+');
        if (plus > 0)
        {
            text = text.Take(plus).Count(IsDigit) <= LabelDigits ? text.Substring(plus) : text.Substring(0, plus);
        }

        var colon = text.LastIndexOf(':');
        return colon >= 0 && text.Take(colon).Count(IsDigit) <= LabelDigits && text.Skip(colon).Any(IsDigit) ? text.Substring(colon + 1) : text;
    }

    // Other scripts' digits and pluses become ASCII; marks that are not seen go; all other blanks become one kind.
    private static string Simplify(string text)
    {
        if (text.Length <= LongestText && text.All(letter => letter is >= ' ' and <= '~'))
        {
            return text;
        }

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

        var host = inner.IndexOf('@');
        return host < 0 ? inner : inner.Substring(0, host);
    }

    // Digits that follow a word behind the number are no part of it: "030 23125111 (ab 18 Uhr)".
    private static string DigitsOf(string text, out int shownTrunk)
    {
        var digits = new StringBuilder();
        shownTrunk = NoPlace;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsDigit(text[at]))
            {
                if (text[at] == '0' && shownTrunk < 0 && digits.Length > 0 && IsInBrackets(text, at))
                {
                    shownTrunk = digits.Length;
                }

                digits.Append(text[at]);
            }
            else if (digits.Length >= NumberDigits && char.IsLetter(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))
            {
                break;
            }
        }

        return digits.ToString();
    }

    private static bool IsInBrackets(string text, int at)
    {
        var (before, behind) = (at - 1, at + 1);
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        while (behind < text.Length && text[behind] == ' ')
        {
            behind++;
        }

        return before >= 0 && behind < text.Length && text[before] == '(' && text[behind] == ')';
    }

    private static string SpelledOf(string text)
    {
        var digits = new StringBuilder();
        foreach (var letter in text)
        {
            if (IsDigit(letter))
            {
                digits.Append(letter);
            }
            else if (IsLetter(letter))
            {
                // Keypad letters, ITU-T E.161.
                digits.Append("22233344455566677778889999"[(letter | 0x20) - 'a']);
            }
        }

        return digits.ToString();
    }

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
