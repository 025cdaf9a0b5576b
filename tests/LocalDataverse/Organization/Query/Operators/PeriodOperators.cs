using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Today, this week, last month, next year: whole periods around the moment of the request. Weeks start on Sunday.</summary>
internal sealed class PeriodOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
    [
        ConditionOperator.Yesterday, ConditionOperator.Today, ConditionOperator.Tomorrow, ConditionOperator.Last7Days, ConditionOperator.Next7Days,
        ConditionOperator.LastWeek, ConditionOperator.ThisWeek, ConditionOperator.NextWeek, ConditionOperator.LastMonth, ConditionOperator.ThisMonth,
        ConditionOperator.NextMonth, ConditionOperator.LastYear, ConditionOperator.ThisYear, ConditionOperator.NextYear,
    ];

    public string Sql(OperatorUse use)
    {
        var today = use.Now.Date;
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var year = new DateTime(today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return use.Operator switch
        {
            ConditionOperator.Yesterday => DateRange.Sql(use, today.AddDays(-1), today),
            ConditionOperator.Today => DateRange.Sql(use, today, today.AddDays(1)),
            ConditionOperator.Tomorrow => DateRange.Sql(use, today.AddDays(1), today.AddDays(2)),
            ConditionOperator.Last7Days => DateRange.Sql(use, today.AddDays(-7), today.AddDays(1)),
            ConditionOperator.Next7Days => DateRange.Sql(use, today, today.AddDays(8)),
            ConditionOperator.LastWeek => DateRange.Sql(use, week.AddDays(-7), week),
            ConditionOperator.ThisWeek => DateRange.Sql(use, week, week.AddDays(7)),
            ConditionOperator.NextWeek => DateRange.Sql(use, week.AddDays(7), week.AddDays(14)),
            ConditionOperator.LastMonth => DateRange.Sql(use, month.AddMonths(-1), month),
            ConditionOperator.ThisMonth => DateRange.Sql(use, month, month.AddMonths(1)),
            ConditionOperator.NextMonth => DateRange.Sql(use, month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.LastYear => DateRange.Sql(use, year.AddYears(-1), year),
            ConditionOperator.ThisYear => DateRange.Sql(use, year, year.AddYears(1)),
            _ => DateRange.Sql(use, year.AddYears(1), year.AddYears(2)),
        };
    }
}
