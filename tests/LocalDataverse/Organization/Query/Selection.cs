using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Collects the columns of the answer and their SQL.</summary>
internal sealed class Selection(OrganizationSchema schema, NormalizedQuery query)
{
    private const string Version = "versionnumber";
    private readonly List<string> _sql = [];
    private readonly List<ResultColumn> _columns = [];

    public IReadOnlyList<ResultColumn> Columns => _columns;

    /// <summary>What rows are grouped by, for GROUP BY.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>The select list.</summary>
    public string Sql => _sql.Count == 0 ? "NULL" : string.Join(", ", _sql);

    /// <summary>Adds what a column set asks of a table.</summary>
    public void Add(QuerySource source, ColumnSet set)
    {
        if (!query.IsAggregate)
        {
            AddPlain(source, set);
        }

        foreach (var expression in set.AttributeExpressions)
        {
            AddExpression(source, expression);
        }
    }

    /// <summary>The SQL of the alias that an aggregate or group has.</summary>
    public string? SqlOfAlias(string alias) =>
        _columns.Find(column => column.Key == alias) is { } found ? (found.Ordinal + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    // Rows of the table that is asked come with their id and their version, asked or not.
    private void AddPlain(QuerySource source, ColumnSet set)
    {
        var names = set.AllColumns
            ? source.Table.Columns.Where(column => column.ValidForRead && column.Type is not ColumnType.PartyList).Select(column => column.LogicalName)
            : set.Columns;
        var isRow = source.Alias is null && !query.Query.Distinct;
        var needed = (isRow ? names.Prepend(source.Table.PrimaryId) : names).ToList();
        if (isRow && !needed.Contains(Version))
        {
            AddColumn(new ResultColumn(source, source.Table.Column(Version), Version, _sql.Count) { IsOnlyVersion = true });
        }

        foreach (var column in needed.Distinct().Select(source.Table.Column))
        {
            if (column.Type is not ColumnType.PartyList)
            {
                var key = source.Alias is null ? column.LogicalName : $"{source.Alias}.{column.LogicalName}";
                AddColumn(new ResultColumn(source, column, key, _sql.Count) { IsAliased = source.Alias is not null });
            }
        }
    }

    private void AddExpression(QuerySource source, XrmAttributeExpression expression)
    {
        var column = source.Table.Column(expression.AttributeName);
        var result = new ResultColumn(source, column, expression.Alias ?? column.LogicalName, _sql.Count)
        {
            IsAliased = true,
            Aggregate = expression.AggregateType,
            Grouping = expression.DateTimeGrouping,
        };
        if (expression.AggregateType is not XrmAggregateType.None || expression.DateTimeGrouping is not XrmDateTimeGrouping.None)
        {
            var sql = AggregateSql.Expression(result, query.DistinctAggregates.Contains(result.Key));
            _columns.Add(result);
            _sql.Add(sql);
            GroupBy(expression, sql);
            return;
        }

        AddColumn(result);
        if (query.IsAggregate)
        {
            Groups.Add(source.Sql(column));
        }
    }

    private void GroupBy(XrmAttributeExpression expression, string sql)
    {
        if (expression.AggregateType is XrmAggregateType.None)
        {
            Groups.Add(sql);
        }
    }

    private void AddColumn(ResultColumn result)
    {
        _columns.Add(result);
        _sql.Add(result.Source.Sql(result.Column));
        if (result.Column.IsLookup && result.Column.Targets.Count > 0)
        {
            _sql.Add(LookupNameSql.Table(result.Source, result.Column));
            _sql.Add(LookupNameSql.Name(schema, result.Source, result.Column));
        }
    }
}
