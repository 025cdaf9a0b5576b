namespace LocalDataverse.WebApi.OData;

/// <summary>A part of a <c>$filter</c> expression.</summary>
public abstract record FilterNode;

/// <summary>A property, possibly reached over single-valued navigation properties: <c>primarycontactid/fullname</c>.</summary>
/// <param name="Segments">The names from left to right; a lambda's range variable is the first one where there is one.</param>
public sealed record PropertyNode(IReadOnlyList<string> Segments) : FilterNode
{
    /// <summary>The path as written.</summary>
    public string Path => string.Join('/', Segments);
}

/// <summary>A literal value or an array of literals.</summary>
/// <param name="Value">See <see cref="Token.Value"/>; an array is an <c>IReadOnlyList&lt;object?&gt;</c>.</param>
public sealed record LiteralNode(object? Value) : FilterNode;

/// <summary>A comparison: <c>eq ne gt ge lt le</c>.</summary>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">The operator's word.</param>
/// <param name="Right">The right operand.</param>
public sealed record ComparisonNode(FilterNode Left, string Operator, FilterNode Right) : FilterNode;

/// <summary>Operands that must all hold (<c>and</c>) or of which one must hold (<c>or</c>).</summary>
/// <param name="IsOr">Whether the operator is <c>or</c>.</param>
/// <param name="Operands">At least two operands.</param>
public sealed record LogicalNode(bool IsOr, IReadOnlyList<FilterNode> Operands) : FilterNode;

/// <summary>The negation of an operand.</summary>
/// <param name="Operand">What must not hold.</param>
public sealed record NotNode(FilterNode Operand) : FilterNode;

/// <summary>A function: <c>contains(name,'a')</c> or <c>Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=["a"])</c>.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Arguments">The arguments without names, in order.</param>
/// <param name="Named">The arguments with names.</param>
public sealed record FunctionNode(string Name, IReadOnlyList<FilterNode> Arguments, IReadOnlyDictionary<string, FilterNode> Named) : FilterNode;

/// <summary>A condition on a related collection: <c>Account_Tasks/any(t:t/subject eq 'a')</c>.</summary>
/// <param name="Collection">The path to the collection-valued navigation property.</param>
/// <param name="IsAll">Whether the word is <c>all</c>.</param>
/// <param name="Variable">The range variable; empty for <c>any()</c>.</param>
/// <param name="Predicate">What must hold for one or all; null for <c>any()</c>.</param>
public sealed record LambdaNode(IReadOnlyList<string> Collection, bool IsAll, string Variable, FilterNode? Predicate) : FilterNode;
