using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>The SQL of aggregates and of groups by part of a date.</summary>
internal static class AggregateSql
{
    /// <summary>The sum of nothing is 0; there is no average, least or greatest of nothing.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#grouping</remarks>
    public static string Expression(ResultColumn column, bool distinct)
    {
        var sql = column.Source.Sql(column.Column);
        return column.Aggregate switch
        {
            XrmAggregateType.None => Part(column.Grouping, sql),
            XrmAggregateType.Count => "COUNT(*)",
            XrmAggregateType.CountColumn => distinct ? $"COUNT(DISTINCT {sql})" : $"COUNT({sql})",
            XrmAggregateType.Sum => $"COALESCE(SUM({sql}), 0)",
            XrmAggregateType.Avg => $"AVG({sql})",
            XrmAggregateType.Min => $"MIN({sql})",
            XrmAggregateType.Max => $"MAX({sql})",
            _ => throw new NotEmulatedException($"the aggregate {column.Aggregate}"),
        };
    }

    // Weeks are counted from the first of January and start on Sunday; fiscal years are calendar years and periods quarters.
    private static string Part(XrmDateTimeGrouping grouping, string sql) => grouping switch
    {
        XrmDateTimeGrouping.Day => Number("%d", sql),
        XrmDateTimeGrouping.Week => $"({Number("%U", sql)} + 1)",
        XrmDateTimeGrouping.Month => Number("%m", sql),
        XrmDateTimeGrouping.Quarter or XrmDateTimeGrouping.FiscalPeriod => $"(({Number("%m", sql)} + 2) / 3)",
        XrmDateTimeGrouping.Year or XrmDateTimeGrouping.FiscalYear => Number("%Y", sql),
        _ => throw new NotEmulatedException($"grouping dates by {grouping}"),
    };

    private static string Number(string format, string sql) => $"CAST(strftime('{format}', {sql}, 'unixepoch') AS INTEGER)";
}
