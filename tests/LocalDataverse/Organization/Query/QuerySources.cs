using LocalDataverse.Errors;
using LocalDataverse.Schema;

namespace LocalDataverse.Query;

/// <summary>The tables of one query, by alias or name.</summary>
internal sealed class QuerySources
{
    private readonly List<QuerySource> _sources = [];

    /// <summary>The table that is asked.</summary>
    public QuerySource Root => _sources[0];

    /// <summary>Adds a table; a joined one without an alias is called by its name and a number, as Dataverse does.</summary>
    public QuerySource Add(TableSchema table, string? alias)
    {
        var isRoot = _sources.Count == 0;
        var name = string.IsNullOrEmpty(alias) && !isRoot ? table.LogicalName + _sources.Count : alias;
        var source = new QuerySource(table, $"t{_sources.Count}", isRoot ? null : name);
        _sources.Add(source);
        return source;
    }

    /// <summary>The joined table of that alias, or the only one of that name.</summary>
    public QuerySource Find(string aliasOrName) =>
        _sources.Find(source => string.Equals(source.Alias, aliasOrName, StringComparison.OrdinalIgnoreCase))
        ?? _sources.Find(source => source.Table.LogicalName == aliasOrName)
        ?? throw Faults.UnknownAlias(aliasOrName);
}
