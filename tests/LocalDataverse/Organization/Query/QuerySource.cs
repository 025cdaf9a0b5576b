using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Query;

/// <summary>A table of a query: the one that is asked, or a joined one.</summary>
/// <param name="SqlAlias">Its name in the SQL: t0, t1 ...</param>
/// <param name="Alias">The name under which its columns come back and conditions refer to it; null for the table that is asked.</param>
internal sealed record QuerySource(TableSchema Table, string SqlAlias, string? Alias)
{
    public string Sql(ColumnSchema column) => $"{SqlAlias}.{SqlText.Name(column.LogicalName)}";

    public string TypeSql(ColumnSchema column) => $"{SqlAlias}.{SqlText.TypeColumn(column.LogicalName)}";
}
