using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalOrg.Query.Operators;
using Telephony.LocalOrg.Schema;

namespace Telephony.LocalOrg.Query;

/// <summary>Turns filters into SQL conditions.</summary>
internal sealed class FilterSql(QuerySources sources, SqlParameters parameters, IReader reader, DateTime now)
{
    /// <summary>The condition; null when the filter is empty.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="source">The table that conditions without a table's name are about.</param>
    public string? Sql(FilterExpression? filter, QuerySource source)
    {
        if (filter is null)
        {
            return null;
        }

        var parts = filter.Conditions.Select(condition => Condition(condition, source))
            .Concat(filter.Filters.Select(inner => Sql(inner, source)))
            .OfType<string>()
            .ToArray();
        return parts.Length switch
        {
            0 => null,
            1 => parts[0],
            _ => "(" + string.Join(filter.FilterOperator is LogicalOperator.And ? " AND " : " OR ", parts) + ")",
        };
    }

    private string Condition(ConditionExpression condition, QuerySource source)
    {
        var table = string.IsNullOrEmpty(condition.EntityName) ? source : sources.Find(condition.EntityName);
        var column = table.Table.Column(condition.AttributeName);
        if (column.Type is ColumnType.PartyList)
        {
            throw new NotEmulatedException($"conditions on the party list {column.LogicalName}; join activityparty instead");
        }

        if (condition.CompareColumns)
        {
            var other = table.Table.Column((string)condition.Values.Single());
            return ComparisonOperators.Compare(condition.Operator, table.Sql(column), table.Sql(other));
        }

        var use = new OperatorUse(condition, column, table.Sql(column), parameters, reader, now);
        return OperatorFamilies.Of(condition.Operator).Sql(use);
    }
}
