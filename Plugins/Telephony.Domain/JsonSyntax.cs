namespace Telephony.Domain;

/// <summary>
/// Whether a text is JSON (RFC 8259), to the letter: the reader that plug-ins have takes texts that end too early or go on too long, and a browser
/// that reads them later does not. Nesting is limited, so that no text is deeper than a stack.
/// </summary>
public static class JsonSyntax
{
    /// <summary>Whether a text is one JSON object with objects and arrays nested at most so deep.</summary>
    public static bool IsObject(string text, int deepest)
    {
        var at = SkipBlanks(text, 0);
        return At(text, at) == '{' && IsJson(text, deepest);
    }

    /// <summary>Whether a text is one JSON value with objects and arrays nested at most so deep.</summary>
    public static bool IsJson(string text, int deepest) => Value(text, SkipBlanks(text, 0), deepest) is { } end && SkipBlanks(text, end) == text.Length;

    // Each of these answers the place behind what it has read, or null where the text is not JSON.
    private static int? Value(string text, int at, int depth) => At(text, at) switch
    {
        '{' => depth > 0 ? Members(text, at + 1, '}', depth - 1, Member) : null,
        '[' => depth > 0 ? Members(text, at + 1, ']', depth - 1, Value) : null,
        '"' => Text(text, at + 1),
        't' => Word(text, at, "true"),
        'f' => Word(text, at, "false"),
        'n' => Word(text, at, "null"),
        _ => Number(text, at),
    };

    private static int? Members(string text, int at, char end, int depth, Func<string, int, int, int?> member)
    {
        at = SkipBlanks(text, at);
        if (At(text, at) == end)
        {
            return at + 1;
        }

        while (member(text, at, depth) is { } behind)
        {
            at = SkipBlanks(text, behind);
            if (At(text, at) == end)
            {
                return at + 1;
            }

            if (At(text, at) != ',')
            {
                return null;
            }

            at = SkipBlanks(text, at + 1);
        }

        return null;
    }

    private static int? Member(string text, int at, int depth)
    {
        if (At(text, at) != '"' || Text(text, at + 1) is not { } behind)
        {
            return null;
        }

        at = SkipBlanks(text, behind);
        return At(text, at) == ':' ? Value(text, SkipBlanks(text, at + 1), depth) : null;
    }

    private static int? Text(string text, int at)
    {
        for (; at < text.Length && text[at] >= ' '; at++)
        {
            if (text[at] == '"')
            {
                return at + 1;
            }

            if (text[at] == '\\')
            {
                at++;
                if (At(text, at) == 'u' && at + 4 < text.Length && text.Substring(at + 1, 4).All(IsHexDigit))
                {
                    at += 4;
                }
                else if (At(text, at) is not ('"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'))
                {
                    return null;
                }
            }
        }

        return null;
    }

    private static int? Number(string text, int at)
    {
        at = At(text, at) == '-' ? at + 1 : at;
        var whole = Digits(text, at);
        if (whole == at || (At(text, at) == '0' && whole > at + 1))
        {
            return null;
        }

        at = whole;
        if (At(text, at) == '.')
        {
            var fraction = Digits(text, at + 1);
            if (fraction == at + 1)
            {
                return null;
            }

            at = fraction;
        }

        if (At(text, at) is 'e' or 'E')
        {
            var first = At(text, at + 1) is '+' or '-' ? at + 2 : at + 1;
            at = Digits(text, first);
            return at == first ? null : at;
        }

        return at;
    }

    private static int? Word(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0 ? at + word.Length : null;

    private static int Digits(string text, int at)
    {
        while (At(text, at) is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (At(text, at) is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    private static bool IsHexDigit(char digit) => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    // Past the end there is a character that no JSON has.
    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';
}
