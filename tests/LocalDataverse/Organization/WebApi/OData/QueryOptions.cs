namespace LocalDataverse.WebApi.OData;

/// <summary>The query options of a request or of an expanded navigation property.</summary>
public sealed record QueryOptions
{
    public static readonly QueryOptions None = new();

    /// <summary><c>$select</c>: the properties to return; null for all.</summary>
    public IReadOnlyList<string>? Select { get; init; }

    /// <summary><c>$filter</c>.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary><c>$expand</c>.</summary>
    public IReadOnlyList<ExpandItem> Expand { get; init; } = [];

    /// <summary><c>$orderby</c>.</summary>
    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    /// <summary><c>$top</c>.</summary>
    public int? Top { get; init; }

    /// <summary><c>$count=true</c>.</summary>
    public bool Count { get; init; }

    /// <summary><c>$apply</c>, unparsed.</summary>
    public string? Apply { get; init; }

    /// <summary><c>$skiptoken</c>, decoded once.</summary>
    public string? SkipToken { get; init; }

    /// <summary><c>$id</c>: the row to take out of a collection.</summary>
    public string? Id { get; init; }

    /// <summary>Options without a dollar sign, such as <c>fetchXml</c>, <c>savedQuery</c> and <c>tag</c>.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>();

    /// <summary>Parameter aliases without their sign.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();
}

/// <summary>One navigation property of <c>$expand</c>.</summary>
/// <param name="Navigation">The navigation property's name.</param>
/// <param name="Options">The options in parentheses behind it.</param>
/// <param name="OnlyReference">Whether <c>/$ref</c> follows it.</param>
public sealed record ExpandItem(string Navigation, QueryOptions Options, bool OnlyReference);

/// <summary>One property of <c>$orderby</c>.</summary>
/// <param name="Descending">Whether <c>desc</c> follows it.</param>
public sealed record OrderItem(string Property, bool Descending);
