namespace LocalDataverse.WebApi.OData;

/// <summary>One part of a resource path between slashes.</summary>
/// <param name="Name">The name before a parenthesis: an entity set, property, function, or <c>$ref</c>, <c>$count</c>, <c>$value</c>.</param>
/// <param name="Arguments">What is in parentheses, in order; null where there are no parentheses.</param>
public sealed record ResourceSegment(string Name, IReadOnlyList<ResourceArgument>? Arguments)
{
    /// <summary>The segment as it is written in a URL, for messages.</summary>
    public override string ToString() => Arguments is null ? Name : Name + "(...)";
}

/// <summary>A key value or function parameter in a resource path.</summary>
/// <param name="Name">The key's column or the parameter; null for the single primary key.</param>
/// <param name="Value">The literal; see <see cref="Token.Value"/>.</param>
public sealed record ResourceArgument(string? Name, object? Value);
