using System.Text;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Turns one query into one SQL statement.</summary>
internal sealed class SqlQueryBuilder
{
    private readonly OrganizationSchema _schema;
    private readonly NormalizedQuery _query;
    private readonly IReader _reader;
    private readonly QuerySources _sources = new();
    private readonly FilterSql _filters;
    private readonly Selection _selection;
    private readonly StringBuilder _from = new();
    private readonly List<string> _where = [];

    public SqlQueryBuilder(OrganizationSchema schema, NormalizedQuery query, IReader reader, DateTime now)
    {
        _schema = schema;
        _query = query;
        _reader = reader;
        _filters = new FilterSql(schema, _sources, Parameters, reader, now);
        _selection = new Selection(schema, query);
        Build();
    }

    public SqlParameters Parameters { get; } = new();

    /// <summary>The columns of the answer.</summary>
    public IReadOnlyList<ResultColumn> Columns => _selection.Columns;

    /// <summary>The table that is asked.</summary>
    public TableSchema Table => _sources.Root.Table;

    /// <summary>Whether rows come in the order of their ids, so that a page can start after the last id of the one before.</summary>
    public bool IsOrderedById => _query.Query.Orders.Count == 0 && !_query.Query.Distinct && !_query.IsAggregate && _query.Query.LinkEntities.Count == 0;

    /// <summary>The statement for some of the rows.</summary>
    public string Select(int limit, int offset, Guid? afterId)
    {
        var where = afterId is { } id
            ? _where.Append($"{_sources.Root.SqlAlias}.{SqlText.Name(Table.PrimaryId)} > {Parameters.Add(id.ToString("D"))}").ToList()
            : _where;
        var distinct = _query.Query.Distinct && !_query.IsAggregate ? "DISTINCT " : "";
        var paging = $" LIMIT {Parameters.Add(limit)} OFFSET {Parameters.Add(offset)}";
        return $"SELECT {distinct}{_selection.Sql}{_from}{Where(where)}{GroupBy()}{OrderBy()}{paging}";
    }

    /// <summary>The statement that counts all rows, up to a limit.</summary>
    public string Count(int limit) =>
        $"SELECT COUNT(*) FROM (SELECT {(_query.Query.Distinct ? "DISTINCT " + _selection.Sql : "1")}{_from}{Where(_where)}{GroupBy()} LIMIT {Parameters.Add(limit)})";

    /// <summary>The statement that counts the rows below groups, up to a limit.</summary>
    public string CountUngrouped(int limit) => $"SELECT COUNT(*) FROM (SELECT 1{_from}{Where(_where)} LIMIT {Parameters.Add(limit)})";

    private static string Where(List<string> conditions) => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    private void Build()
    {
        var query = _query.Query;
        var root = _sources.Add(_schema.Table(query.EntityName), null);
        _from.Append($" FROM {SqlText.Name(root.Table.LogicalName)} {root.SqlAlias}");
        var links = query.LinkEntities.Select(link => Declare(link, root)).ToArray();
        _selection.Add(root, query.ColumnSet);
        foreach (var link in links)
        {
            Join(link);
        }

        AddWhere(_reader.ReadFilter(root.Table, root.SqlAlias, Parameters));
        AddWhere(_filters.Sql(query.Criteria, root));
    }

    private DeclaredLink Declare(LinkEntity link, QuerySource outer)
    {
        var source = _sources.Add(_schema.Table(link.LinkToEntityName), link.EntityAlias);
        return new DeclaredLink(link, outer, source, link.LinkEntities.Select(inner => Declare(inner, source)).ToArray());
    }

    private void Join(DeclaredLink declared)
    {
        var condition = JoinCondition(declared);
        var table = $"{SqlText.Name(declared.Source.Table.LogicalName)} {declared.Source.SqlAlias}";
        switch (declared.Link.JoinOperator)
        {
            case JoinOperator.Inner or JoinOperator.Natural:
                _from.Append($" JOIN {table} ON {condition}");
                break;
            case JoinOperator.LeftOuter:
                _from.Append($" LEFT JOIN {table} ON {condition}");
                break;
            case JoinOperator.In or JoinOperator.Exists or JoinOperator.Any:
                _where.Add(Exists(declared, table, condition));
                return;
            case JoinOperator.NotAny:
                _where.Add("NOT " + Exists(declared, table, condition));
                return;
            default:
                throw new NotEmulatedException($"the join operator {declared.Link.JoinOperator}");
        }

        _selection.Add(declared.Source, declared.Link.Columns);
        foreach (var inner in declared.Inner)
        {
            Join(inner);
        }
    }

    private string JoinCondition(DeclaredLink declared)
    {
        var link = declared.Link;
        var from = declared.Outer.Sql(declared.Outer.Table.Column(link.LinkFromAttributeName));
        var to = declared.Source.Sql(declared.Source.Table.Column(link.LinkToAttributeName));
        var parts = new[]
        {
            $"{to} = {from}",
            _reader.ReadFilter(declared.Source.Table, declared.Source.SqlAlias, Parameters),
            _filters.Sql(link.LinkCriteria, declared.Source),
        };
        return string.Join(" AND ", parts.OfType<string>());
    }

    private string Exists(DeclaredLink declared, string table, string condition)
    {
        var inner = declared.Inner.Select(link =>
        {
            var innerTable = $"{SqlText.Name(link.Source.Table.LogicalName)} {link.Source.SqlAlias}";
            return link.Inner.Count == 0 ? $" JOIN {innerTable} ON {JoinCondition(link)}" : throw new NotEmulatedException("links more than two deep under exists");
        });
        return $"EXISTS (SELECT 1 FROM {table}{string.Concat(inner)} WHERE {condition})";
    }

    private void AddWhere(string? condition)
    {
        if (condition is not null)
        {
            _where.Add(condition);
        }
    }

    private string GroupBy() => _query.IsAggregate && _selection.Groups.Count > 0 ? $" GROUP BY {string.Join(", ", _selection.Groups)}" : "";

    private string OrderBy()
    {
        var orders = _query.Query.Orders.Select(Order)
            .Concat(_query.Query.LinkEntities.SelectMany(link => link.Orders.Select(order => LinkOrder(link, order))))
            .ToList();
        if (!_query.IsAggregate && !_query.Query.Distinct)
        {
            orders.Add($"{_sources.Root.SqlAlias}.{SqlText.Name(Table.PrimaryId)}");
        }

        return orders.Count == 0 ? "" : $" ORDER BY {string.Join(", ", orders)}";
    }

    private string Order(OrderExpression order)
    {
        var source = string.IsNullOrEmpty(order.EntityName) ? _sources.Root : _sources.Find(order.EntityName);
        return Order(order, source, string.IsNullOrEmpty(order.EntityName));
    }

    private string LinkOrder(LinkEntity link, OrderExpression order) => Order(order, _sources.Find(link.EntityAlias ?? link.LinkToEntityName), true);

    private string Order(OrderExpression order, QuerySource source, bool mayBeAlias) =>
        (mayBeAlias && !string.IsNullOrEmpty(order.Alias) && _selection.SqlOfAlias(order.Alias) is { } position ? position : Sortable(source, order.AttributeName)) + Direction(order);

    private static string Direction(OrderExpression order) => order.OrderType is OrderType.Descending ? " DESC" : "";

    // Lookups sort by name and choices by label, as Dataverse sorts them.
    private string Sortable(QuerySource source, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw Faults.InvalidArgument("An order names neither a column nor an alias that the query has.");
        }

        var column = source.Table.Column(name);
        if (column.IsLookup && column.Targets.Count > 0)
        {
            return LookupNameSql.Name(_schema, source, column) + " COLLATE " + Collations.Text;
        }

        return column is { IsChoice: true, Choice: { Options.Count: > 0 } choice }
            ? $"CASE {source.Sql(column)} {string.Concat(choice.Options.Select(option => $"WHEN {option.Value} THEN '{option.Label.Replace("'", "''", StringComparison.Ordinal)}' "))}END"
            : source.Sql(column);
    }

    private sealed record DeclaredLink(LinkEntity Link, QuerySource Outer, QuerySource Source, IReadOnlyList<DeclaredLink> Inner);
}
