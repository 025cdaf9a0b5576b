using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Last or next x hours, days, weeks, months, years; older than x. Days and longer are counted in whole days.</summary>
internal sealed class RelativeTimeOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.LastXHours, ConditionOperator.NextXHours, ConditionOperator.LastXDays, ConditionOperator.NextXDays,
        ConditionOperator.LastXWeeks, ConditionOperator.NextXWeeks, ConditionOperator.LastXMonths, ConditionOperator.NextXMonths,
        ConditionOperator.LastXYears, ConditionOperator.NextXYears, ConditionOperator.OlderThanXMinutes, ConditionOperator.OlderThanXHours,
        ConditionOperator.OlderThanXDays, ConditionOperator.OlderThanXWeeks, ConditionOperator.OlderThanXMonths, ConditionOperator.OlderThanXYears,
    ];

    public string Sql(OperatorUse use)
    {
        var count = use.Number();
        var now = use.Now;
        var today = now.Date;
        return use.Operator switch
        {
            ConditionOperator.LastXHours => Until(use, now.AddHours(-count)),
            ConditionOperator.NextXHours => From(use, now.AddHours(count)),
            ConditionOperator.LastXDays => Until(use, today.AddDays(-count)),
            ConditionOperator.NextXDays => From(use, today.AddDays(count + 1)),
            ConditionOperator.LastXWeeks => Until(use, today.AddDays(-7 * count)),
            ConditionOperator.NextXWeeks => From(use, today.AddDays((7 * count) + 1)),
            ConditionOperator.LastXMonths => Until(use, today.AddMonths(-count)),
            ConditionOperator.NextXMonths => From(use, today.AddMonths(count).AddDays(1)),
            ConditionOperator.LastXYears => Until(use, today.AddYears(-count)),
            ConditionOperator.NextXYears => From(use, today.AddYears(count).AddDays(1)),
            ConditionOperator.OlderThanXMinutes => Before(use, now.AddMinutes(-count)),
            ConditionOperator.OlderThanXHours => Before(use, now.AddHours(-count)),
            ConditionOperator.OlderThanXDays => Before(use, today.AddDays(-count)),
            ConditionOperator.OlderThanXWeeks => Before(use, today.AddDays(-7 * count)),
            ConditionOperator.OlderThanXMonths => Before(use, today.AddMonths(-count)),
            _ => Before(use, today.AddYears(-count)),
        };
    }

    private static string Until(OperatorUse use, DateTime start) => DateRange.Sql(use, start, use.Now.AddSeconds(1));

    private static string From(OperatorUse use, DateTime end) => DateRange.Sql(use, use.Now, end);

    private static string Before(OperatorUse use, DateTime moment) => $"{use.ColumnSql} < {DateRange.Bound(use, moment)}";
}
