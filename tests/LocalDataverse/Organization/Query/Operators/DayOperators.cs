using System.Globalization;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>On, before and after a day. Days are UTC days: the time zone of every user here.</summary>
internal sealed class DayOperators : IOperatorFamily
{
    public IReadOnlyList<ConditionOperator> Operators { get; } =
        [ConditionOperator.On, ConditionOperator.NotOn, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter];

    public string Sql(OperatorUse use)
    {
        var day = Convert.ToInt64(ConditionValues.Convert(use.Column, use.Single()), CultureInfo.InvariantCulture);
        var start = ColumnValues.FromSeconds(day).Date;
        return use.Operator switch
        {
            ConditionOperator.On => DateRange.Sql(use, start, start.AddDays(1)),
            ConditionOperator.NotOn => $"({use.ColumnSql} IS NULL OR NOT ({DateRange.Sql(use, start, start.AddDays(1))}))",
            ConditionOperator.OnOrBefore => $"{use.ColumnSql} < {DateRange.Bound(use, start.AddDays(1))}",
            _ => $"{use.ColumnSql} >= {DateRange.Bound(use, start)}",
        };
    }
}

/// <summary>From a moment, up to but without another.</summary>
internal static class DateRange
{
    public static string Sql(OperatorUse use, DateTime from, DateTime to) =>
        $"({use.ColumnSql} >= {Bound(use, from)} AND {use.ColumnSql} < {Bound(use, to)})";

    public static string Bound(OperatorUse use, DateTime moment) => use.Raw(ColumnValues.ToSeconds(moment));
}
