namespace LocalDataverse.WebApi.OData;

/// <summary>What kind of word a <see cref="Token"/> is.</summary>
public enum TokenKind
{
    /// <summary>A name: a property, function, operator word or qualified name with dots.</summary>
    Name,

    /// <summary>A literal; <see cref="Token.Value"/> holds it.</summary>
    Literal,

    /// <summary>A parameter alias such as <c>@p1</c>, without its sign.</summary>
    Alias,

    /// <summary>A bracketed JSON array; <see cref="Token.Value"/> holds a list of its elements.</summary>
    Array,

    /// <summary>One of <c>( ) , / : ; = $</c>.</summary>
    Sign,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>One word of an OData expression.</summary>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Text">The word as it was written.</param>
/// <param name="Position">Where it starts, counted from zero.</param>
/// <param name="Value">The value of a literal or array: string, Guid, bool, long, decimal, double, DateTimeOffset, DateOnly, EnumLiteral or null.</param>
public sealed record Token(TokenKind Kind, string Text, int Position, object? Value = null)
{
    /// <summary>Whether this is the given sign.</summary>
    public bool IsSign(char sign) => Kind == TokenKind.Sign && Text[0] == sign;

    /// <summary>Whether this is the given word, in this letter case.</summary>
    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;
}

/// <summary>A member of an enumeration, written <c>Microsoft.Dynamics.CRM.EntityFilters'Entity'</c>.</summary>
/// <param name="TypeName">The qualified name of the enumeration.</param>
/// <param name="Member">The member's name.</param>
public sealed record EnumLiteral(string TypeName, string Member);
