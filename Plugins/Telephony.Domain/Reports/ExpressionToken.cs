namespace Telephony.Domain.Reports;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    Number,

    /// <summary>A name without quotes.</summary>
    Word,

    /// <summary>A name in quotes or brackets.</summary>
    Quoted,

    /// <summary>One sign.</summary>
    Sign,

    /// <summary>A quote or bracket that is never closed.</summary>
    Open,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="Position">Where it begins, from 1.</param>
internal sealed record ExpressionToken(TokenKind Kind, string Text, int Position)
{
    /// <summary>Whether it is a name.</summary>
    public bool IsName => Kind is TokenKind.Word or TokenKind.Quoted;

    /// <summary>How a sentence names it.</summary>
    public string Found => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Open => "a quote or bracket that is not closed",
        _ => $"\"{Text}\"",
    };

    /// <summary>Whether it is a sign.</summary>
    public bool Is(char sign) => Kind is TokenKind.Sign && Text[0] == sign;

    /// <summary>Cuts a text into tokens; the last one is <see cref="TokenKind.End"/>.</summary>
    public static List<ExpressionToken> Split(string text)
    {
        var tokens = new List<ExpressionToken>();
        var index = 0;
        while (index < text.Length)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            tokens.Add(Next(text, ref index));
        }

        tokens.Add(new ExpressionToken(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static ExpressionToken Next(string text, ref int index)
    {
        var start = index;
        var first = text[start];
        if (first is '"' or '[')
        {
            var close = text.IndexOf(first == '"' ? '"' : ']', start + 1);
            index = close < 0 ? text.Length : close + 1;
            return close < 0
                ? new ExpressionToken(TokenKind.Open, "", start + 1)
                : new ExpressionToken(TokenKind.Quoted, text.Substring(start + 1, close - start - 1).Trim(), start + 1);
        }

        var kind = IsDigit(first) ? TokenKind.Number : IsNameStart(first) ? TokenKind.Word : TokenKind.Sign;
        index++;
        while (kind is not TokenKind.Sign && index < text.Length && Continues(kind, text, index))
        {
            index++;
        }

        return new ExpressionToken(kind, text.Substring(start, index - start), start + 1);
    }

    private static bool Continues(TokenKind kind, string text, int index) => kind is TokenKind.Number
        ? IsDigit(text[index]) || (text[index] == '.' && index + 1 < text.Length && IsDigit(text[index + 1]))
        : IsNameStart(text[index]) || IsDigit(text[index]);

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';
}
