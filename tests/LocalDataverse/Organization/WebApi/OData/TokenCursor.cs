namespace LocalDataverse.WebApi.OData;

/// <summary>A place in the words of an expression, moving from left to right.</summary>
public sealed class TokenCursor
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private int _index;

    /// <summary>Starts at the first word of <paramref name="text"/>.</summary>
    /// <exception cref="ODataSyntaxException">The text has a character that belongs to no word.</exception>
    public TokenCursor(string text)
    {
        _text = text;
        _tokens = Lexer.Read(text);
    }

    /// <summary>The word at this place.</summary>
    public Token Current => _tokens[_index];

    /// <summary>The word after this place.</summary>
    public Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    /// <summary>The word at this place; moves behind it.</summary>
    public Token Take()
    {
        var token = _tokens[_index];
        _index = Math.Min(_index + 1, _tokens.Count - 1);
        return token;
    }

    /// <summary>Moves behind the word when it is the given one.</summary>
    public bool TakeName(string name) => TakeIf(Current.IsName(name));

    /// <summary>Moves behind the sign when it is the given one.</summary>
    public bool TakeSign(char sign) => TakeIf(Current.IsSign(sign));

    /// <summary>Moves behind the given sign.</summary>
    /// <exception cref="ODataSyntaxException">Something else stands here.</exception>
    public void Expect(char sign)
    {
        if (!TakeSign(sign))
        {
            throw Unexpected(Current, $"'{sign}'");
        }
    }

    /// <summary>The name at this place; moves behind it.</summary>
    /// <exception cref="ODataSyntaxException">Something else stands here.</exception>
    public string ExpectName() => Current.Kind == TokenKind.Name ? Take().Text : throw Unexpected(Current, "a name");

    /// <summary>Checks that every word has been read.</summary>
    /// <exception cref="ODataSyntaxException">More words follow.</exception>
    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected(Current, "the end of the expression");
        }
    }

    /// <summary>The exception that says what stands here and what was expected.</summary>
    public ODataSyntaxException Unexpected(Token token, string expected)
    {
        var found = token.Kind == TokenKind.End ? "the end" : $"'{token.Text}'";
        return new ODataSyntaxException($"Syntax error at position {token.Position} in '{Nesting.Short(_text)}': {expected} was expected, but {found} was found.");
    }

    private bool TakeIf(bool condition)
    {
        if (condition)
        {
            Take();
        }

        return condition;
    }
}
