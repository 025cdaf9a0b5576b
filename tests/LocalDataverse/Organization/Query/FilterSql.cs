using LocalDataverse.Errors;
using LocalDataverse.Query.Operators;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Turns filters into SQL conditions.</summary>
internal sealed class FilterSql(OrganizationSchema schema, QuerySources sources, SqlParameters parameters, IReader reader, DateTime now)
{
    private const string NameEnding = "name";

    /// <summary>The condition; null when the filter is empty.</summary>
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
        var (column, sql) = Place(table, condition.AttributeName);
        if (column.Type is ColumnType.PartyList)
        {
            throw new NotEmulatedException($"conditions on the party list {column.LogicalName}; join activityparty instead");
        }

        if (condition.CompareColumns)
        {
            var other = table.Table.Column((string)condition.Values.Single());
            return column.Type is ColumnType.MultiChoice || other.Type is ColumnType.MultiChoice
                ? throw Faults.InvalidArgument($"The columns '{column.LogicalName}' and '{other.LogicalName}' cannot be compared: one of them is of several choices.")
                : ComparisonOperators.Compare(condition.Operator, sql, table.Sql(other));
        }

        var use = new OperatorUse(condition, column, sql, parameters, reader, now);
        return OperatorFamilies.Of(condition.Operator, column).Sql(use);
    }

    // A column and its SQL. createdbyname is the name of the row that createdby refers to; Dataverse keeps such a column beside each lookup.
    private (ColumnSchema Column, string Sql) Place(QuerySource source, string name)
    {
        if (source.Table.TryGetColumn(name ?? "", out var column))
        {
            return (column, source.Sql(column));
        }

        return name is not null && name.EndsWith(NameEnding, StringComparison.Ordinal)
            && source.Table.TryGetColumn(name[..^NameEnding.Length], out var lookup) && lookup.IsLookup && lookup.Targets.Count > 0
            ? (new ColumnSchema { LogicalName = name, SchemaName = name, Type = ColumnType.Text, DisplayName = name }, $"({LookupNameSql.Name(schema, source, lookup)} COLLATE {Collations.Text})")
            : throw Faults.ColumnNotFound(source.Table.LogicalName, name ?? "");
    }
}
