using System.Globalization;
using System.Text;

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
    private const int ShortestWord = 4;

    private static readonly HashSet<string> Withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "anonymous", "withheld", "private", "unknown", "restricted", "unavailable", "blocked", "anonym", "unbekannt", "no number", "id unavailable",
    };

    private static readonly char[] DecimalSigns = ['.', ','];

    private static readonly string[] Schemes = ["sips:", "sip:", "tel:", "callto:"];

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
        return HasWords(plain) ? ReadWords(plain) : ReadPlain(WithoutDecimals(plain), "");
    }

    private static bool HasWords(string plain)
    {
        foreach (var letter in plain)
        {
            if (!IsDigit(letter) && letter is not (' ' or '+' or '(' or ')' or '-' or '.' or '/'))
            {
                return true;
            }
        }

        return false;
    }

    private static PhoneText ReadWords(string plain)
    {
        if (Withheld.Contains(plain.Trim(' ', '"', '\'')))
        {
            return new PhoneText { IsWithheld = true };
        }

        if (IsScientific(plain.Trim()))
        {
            return new PhoneText();
        }

        var extension = "";
        plain = WithoutDecimals(plain);
        if (plain.Any(IsDigit))
        {
            extension = PhoneExtension.TakeFrom(ref plain);
        }

        return ReadPlain(plain.Split(';')[0], extension);
    }

    // What a spreadsheet makes of a number: 493023125111.0.
    private static string WithoutDecimals(string text)
    {
        var plain = text.Trim();
        var sign = plain.EndsWith("0", StringComparison.Ordinal) ? plain.LastIndexOfAny(DecimalSigns) : NoPlace;
        return sign >= NumberDigits && sign < plain.Length - 1 && plain.Skip(sign + 1).All(letter => letter == '0')
            && plain.Take(sign).Select((letter, place) => IsDigit(letter) || (place == 0 && letter == '+')).All(isNumber => isNumber)
            ? plain.Substring(0, sign)
            : text;
    }

    // And of a longer one: 4.93E+12, whose digits are lost.
    private static bool IsScientific(string text)
    {
        var sign = text.IndexOfAny(['E', 'e']);
        return sign > 0 && sign < text.Length - 1 && IsDigit(text[0]) && IsDigit(text[text.Length - 1])
            && text.Take(sign).Select((letter, place) => IsDigit(letter) ? place != 1 : place == 1 && letter is '.' or ',').All(isNumber => isNumber)
            && text.Skip(sign + 1).Select((letter, place) => IsDigit(letter) || (place == 0 && letter == '+')).All(isNumber => isNumber);
    }

    private static PhoneText ReadPlain(string text, string extension)
    {
        var plain = BehindLabel(text);
        var plus = plain.IndexOf('+');
        var hasPlus = plus == 0 || (plus > 0 && !plain.Take(plus).Any(IsDigit));
        var digits = DigitsOf(plain, out var shownTrunk);
        return new PhoneText
        {
            HasPlus = hasPlus || (shownTrunk is > 0 and <= LongestCode && NumberingPlan.CodeOf(digits).Length == shownTrunk),
            Digits = digits,
            Spelled = IsSpelled(plain) ? SpelledOf(plain) : "",
            ShownTrunk = shownTrunk,
            Extension = extension,
        };
    }

    // "Mobil: +43 660…", "Tel. 2: 030…", "0 +49…". A plus in the middle begins a second number.
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

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~')
            {
                return false;
            }
        }

        return text.Length <= LongestText;
    }

    // Other scripts' digits and pluses become ASCII; marks that are not seen go; all other blanks become one kind.
    private static string Simplify(string text)
    {
        if (IsPlain(text))
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
        foreach (var scheme in Schemes)
        {
            if (inner.IndexOf(':') >= 0 && inner.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                inner = inner.Substring(scheme.Length);
            }
        }

        var host = inner.IndexOf('@');
        return host < 0 ? inner : inner.Substring(0, host);
    }

    // Digits that follow a word behind the number are not part of it: "030 23125111 (ab 18 Uhr)".
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

    // Digits, then words of ASCII letters up to the end.
    private static bool IsSpelled(string text)
    {
        var word = 0;
        while (word < text.Length && !IsLetter(text[word]))
        {
            word++;
        }

        return text.Length - word >= ShortestWord && text.Take(word).Count(IsDigit) >= LabelDigits
            && text.Take(word).All(letter => IsDigit(letter) || letter is ' ' or '+' or '(' or ')' or '.' or '-')
            && text.Skip(word).All(letter => IsLetter(letter) || letter is ' ' or '-');
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
