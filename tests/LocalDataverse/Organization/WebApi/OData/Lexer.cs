using System.Text.Json;

namespace LocalDataverse.WebApi.OData;

/// <summary>
/// Splits an OData expression into words.
/// Literals: <see href="https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html">OData URL conventions, 5.1.1.14</see>.
/// </summary>
public sealed class Lexer
{
    private readonly string _text;
    private int _position;

    private Lexer(string text) => _text = text;

    /// <summary>All words of <paramref name="text"/>; the last one is <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="ODataSyntaxException">A literal does not end, or a character belongs to no word.</exception>
    public static IReadOnlyList<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipSpace();
        if (_position == _text.Length)
        {
            return new Token(TokenKind.End, "", _position);
        }

        var start = _position;
        var current = _text[start];
        return current switch
        {
            '\'' => Quoted(),
            '[' => ReadArray(),
            '@' => ReadAlias(),
            '(' or ')' or ',' or '/' or ':' or ';' or '=' or '$' or '*' => Sign(),
            _ when IsWordCharacter(current) => ReadWord(),
            _ => throw new ODataSyntaxException($"Syntax error: character '{current}' is not valid at position {start} in '{Nesting.Short(_text)}'."),
        };
    }

    private Token Sign() => new(TokenKind.Sign, _text[_position].ToString(), _position++);

    private Token Quoted()
    {
        var start = _position;
        var value = ReadQuoted();
        return new Token(TokenKind.Literal, _text[start.._position], start, value);
    }

    private string ReadQuoted()
    {
        var start = _position++;
        var value = new System.Text.StringBuilder();
        while (_position < _text.Length)
        {
            var current = _text[_position++];
            if (current != '\'')
            {
                value.Append(current);
            }
            else if (_position < _text.Length && _text[_position] == '\'')
            {
                value.Append('\'');
                _position++;
            }
            else
            {
                return value.ToString();
            }
        }

        throw new ODataSyntaxException($"There is an unterminated literal at position {start} in '{Nesting.Short(_text)}'.");
    }

    private Token ReadAlias()
    {
        var start = _position++;
        while (_position < _text.Length && IsWordCharacter(_text[_position]))
        {
            _position++;
        }

        return new Token(TokenKind.Alias, _text[(start + 1).._position], start);
    }

    private Token ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && IsWordCharacter(_text[_position]))
        {
            _position++;
        }

        // An offset such as +02:00 and the colons of a time belong to the literal that a digit has begun.
        while (char.IsDigit(_text[start]) && _position < _text.Length && (IsWordCharacter(_text[_position]) || _text[_position] is ':' or '+'))
        {
            _position++;
        }

        var word = _text[start.._position];
        if (_position < _text.Length && _text[_position] == '\'' && word.Contains('.', StringComparison.Ordinal))
        {
            return new Token(TokenKind.Literal, word, start, new EnumLiteral(word, ReadQuoted()));
        }

        return Literals.TryRead(word, out var value)
            ? new Token(TokenKind.Literal, word, start, value)
            : new Token(TokenKind.Name, word, start);
    }

    private Token ReadArray()
    {
        var start = _position++;
        var elements = new List<object?>();
        while (true)
        {
            SkipSpace();
            if (Take(']'))
            {
                return new Token(TokenKind.Array, _text[start.._position], start, elements);
            }

            if (elements.Count > 0 && !Take(','))
            {
                throw new ODataSyntaxException($"Invalid JSON. A comma character ',' was expected in scope 'Array' at position {_position} in '{Nesting.Short(_text)}'. Every two elements in an array and properties of an object must be separated by commas.");
            }

            SkipSpace();
            elements.Add(ReadElement(start));
        }
    }

    private object? ReadElement(int arrayStart)
    {
        if (_position == _text.Length)
        {
            throw new ODataSyntaxException($"There is an unterminated array at position {arrayStart} in '{Nesting.Short(_text)}'.");
        }

        if (_text[_position] == '"')
        {
            return ReadJsonString();
        }

        if (_text[_position] == '[')
        {
            throw new ODataSyntaxException($"A value was expected at position {_position} in '{Nesting.Short(_text)}', but an array within an array was found.");
        }

        var token = Next();
        return token.Kind == TokenKind.Literal
            ? token.Value
            : throw new ODataSyntaxException($"A value was expected at position {token.Position} in '{Nesting.Short(_text)}', but '{token.Text}' was found.");
    }

    private string ReadJsonString()
    {
        var start = _position++;
        while (_position < _text.Length && _text[_position] != '"')
        {
            _position += _text[_position] == '\\' ? 2 : 1;
        }

        _position = Math.Min(_position + 1, _text.Length);
        try
        {
            return JsonSerializer.Deserialize<string>(_text[start.._position])!;
        }
        catch (JsonException)
        {
            throw new ODataSyntaxException($"There is an unterminated or invalid JSON string at position {start} in '{Nesting.Short(_text)}'.");
        }
    }

    private bool Take(char sign)
    {
        if (_position == _text.Length || _text[_position] != sign)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}
