namespace Telephony.Domain.Reports;

/// <summary>How a condition compares.</summary>
public enum ConditionSign
{
    /// <summary><c>= value</c>.</summary>
    Equal,

    /// <summary><c>!= value</c>: an empty column fulfils it too.</summary>
    NotEqual,

    /// <summary><c>&lt; value</c>.</summary>
    Less,

    /// <summary><c>&lt;= value</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt; value</c>.</summary>
    Greater,

    /// <summary><c>&gt;= value</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>in a, b</c>.</summary>
    In,

    /// <summary><c>not in a, b</c>: an empty column fulfils it too.</summary>
    NotIn,

    /// <summary><c>empty</c>.</summary>
    Empty,

    /// <summary><c>not empty</c>.</summary>
    NotEmpty,

    /// <summary><c>= 2026-01-31</c>: on that day of the caller.</summary>
    On,

    /// <summary><c>= today</c>, a day of the caller as the following ones are.</summary>
    Today,

    /// <summary><c>= yesterday</c>.</summary>
    Yesterday,

    /// <summary><c>= this week</c>.</summary>
    ThisWeek,

    /// <summary><c>= last week</c>.</summary>
    LastWeek,

    /// <summary><c>= this month</c>.</summary>
    ThisMonth,

    /// <summary><c>= last month</c>.</summary>
    LastMonth,
}

/// <summary>One condition on calls.</summary>
/// <param name="Sign">How it compares.</param>
/// <param name="Values">What with, as a query takes it: numbers of options, 1 and 0 for yes and no, moments as <c>2026-01-31T09:00:00Z</c>.</param>
public sealed record Condition(CallColumn Column, ConditionSign Sign, IReadOnlyList<string> Values)
{
    /// <summary>Equal for conditions that mean the same.</summary>
    public string Key => $"{Column.Name} {Sign} {string.Join("\u001F", Values)}";
}

/// <summary>Conditions that all have to hold, each once and in one order, so that columns with equal sets share a query.</summary>
public sealed record ConditionSet
{
    public static readonly ConditionSet None = new([]);

    private ConditionSet(IReadOnlyList<Condition> conditions)
    {
        Conditions = conditions;
        Key = string.Join("\u001E", conditions.Select(condition => condition.Key));
    }

    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>Equal for equal sets.</summary>
    public string Key { get; }

    /// <summary>This set and more.</summary>
    public ConditionSet And(IEnumerable<Condition> more) => new([.. Conditions.Concat(more)
        .GroupBy(condition => condition.Key, StringComparer.Ordinal)
        .Select(same => same.First())
        .OrderBy(condition => condition.Key, StringComparer.Ordinal)]);
}
