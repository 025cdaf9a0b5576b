namespace LocalDataverse.WebApi.OData;

/// <summary>What a <c>$apply</c> option asks for.</summary>
/// <param name="Filter">The condition of a leading <c>filter(…)</c>.</param>
/// <param name="GroupBy">The properties to group by.</param>
/// <param name="Aggregates">The values to compute.</param>
public sealed record ApplyClause(FilterNode? Filter, IReadOnlyList<string> GroupBy, IReadOnlyList<ApplyAggregate> Aggregates);

/// <summary>One computed value.</summary>
/// <param name="Property">The property; null for <c>$count</c>.</param>
/// <param name="Function">sum, average, min, max, countdistinct or count.</param>
/// <param name="Alias">The name in the answer.</param>
public sealed record ApplyAggregate(string? Property, string Function, string Alias);

/// <summary>
/// Reads <c>$apply</c>:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data">Aggregate data using OData</see>.
/// </summary>
public static class ApplyParser
{
    private static readonly HashSet<string> Functions = ["sum", "average", "min", "max", "countdistinct"];

    /// <summary>The clause written as <paramref name="text"/>.</summary>
    /// <exception cref="ODataSyntaxException">A transformation is not filter, groupby or aggregate.</exception>
    public static ApplyClause Parse(string text)
    {
        var clause = new ApplyClause(null, [], []);
        foreach (var step in TextSplitter.Split(text, '/'))
        {
            var (name, inner) = Open(step.Trim());
            clause = name switch
            {
                "filter" => clause with { Filter = FilterParser.Parse(inner) },
                "aggregate" => clause with { Aggregates = ParseAggregates(inner) },
                "groupby" => ParseGroupBy(clause, inner),
                _ => throw new ODataSyntaxException($"The $apply transformation '{name}' is not supported; use filter, groupby or aggregate."),
            };
        }

        return clause;
    }

    private static ApplyClause ParseGroupBy(ApplyClause clause, string inner)
    {
        var parts = TextSplitter.Split(inner, ',');
        var (_, names) = Open(parts[0].Trim());
        var aggregates = clause.Aggregates;
        if (parts.Count > 1)
        {
            var (name, text) = Open(string.Join(',', parts.Skip(1)).Trim());
            aggregates = name == "aggregate"
                ? ParseAggregates(text)
                : throw new ODataSyntaxException($"'aggregate(...)' was expected in groupby, but '{name}' was found.");
        }

        return clause with { GroupBy = names.Split(',', StringSplitOptions.TrimEntries), Aggregates = aggregates };
    }

    private static List<ApplyAggregate> ParseAggregates(string text) =>
        [.. TextSplitter.Split(text, ',').Select(part => ParseAggregate(part.Split(' ', StringSplitOptions.RemoveEmptyEntries), part))];

    private static ApplyAggregate ParseAggregate(string[] words, string text) => words switch
    {
        ["$count", "as", var alias] => new ApplyAggregate(null, "count", alias),
        [var property, "with", var function, "as", var alias] when Functions.Contains(function) => new ApplyAggregate(property, function, alias),
        _ => throw new ODataSyntaxException($"'{text.Trim()}' is not an aggregate such as 'revenue with sum as total' or '$count as count'."),
    };

    private static (string Name, string Inner) Open(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || !text.EndsWith(')')
            ? throw new ODataSyntaxException($"'{text}' is not a transformation with parentheses.")
            : (text[..open], text[(open + 1)..^1]);
    }
}
