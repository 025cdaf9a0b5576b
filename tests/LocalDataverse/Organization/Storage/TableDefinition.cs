using System.Text;
using LocalDataverse.Schema;

namespace LocalDataverse.Storage;

/// <summary>The SQL that makes a table and its indexes.</summary>
internal static class TableDefinition
{
    public static string Create(TableSchema table)
    {
        var sql = new StringBuilder();
        var keyColumns = table.Keys.SelectMany(key => key.Columns).ToHashSet(StringComparer.Ordinal);
        var columns = table.Columns.Where(IsStored).SelectMany(column => Columns(column, keyColumns));
        sql.AppendLine($"CREATE TABLE IF NOT EXISTS {SqlText.Name(table.LogicalName)} ({string.Join(", ", columns)});");
        foreach (var key in table.Keys)
        {
            sql.AppendLine($"CREATE UNIQUE INDEX IF NOT EXISTS {IndexName(table, key.Name)} ON {SqlText.Name(table.LogicalName)} ({string.Join(", ", key.Columns.Select(SqlText.Name))});");
        }

        foreach (var column in table.Columns.Where(column => column.IsLookup && IsIndexed(column)))
        {
            sql.AppendLine($"CREATE INDEX IF NOT EXISTS {IndexName(table, column.LogicalName)} ON {SqlText.Name(table.LogicalName)} ({SqlText.Name(column.LogicalName)});");
        }

        return sql.ToString();
    }

    /// <summary>Parties are rows of their own, not a column.</summary>
    public static bool IsStored(ColumnSchema column) => column.Type is not ColumnType.PartyList;

    /// <summary>The name under which SQLite reports a key that two rows share; letters of key names only.</summary>
    public static string IndexName(TableSchema table, string key) => SqlText.Name($"{table.LogicalName}:{key}");

    // Nobody asks for all rows that somebody created; an index on it would only slow writes.
    private static bool IsIndexed(ColumnSchema column) =>
        column.LogicalName is not ("createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "ownerid"
            or "owninguser" or "owningteam" or "owningbusinessunit" or "transactioncurrencyid");

    private static IEnumerable<string> Columns(ColumnSchema column, HashSet<string> keyColumns)
    {
        var name = SqlText.Name(column.LogicalName);
        yield return column.Type switch
        {
            ColumnType.PrimaryKey => $"{name} TEXT NOT NULL PRIMARY KEY",
            ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => $"{name} TEXT",
            ColumnType.Text or ColumnType.Memo => $"{name} TEXT COLLATE {(keyColumns.Contains(column.LogicalName) ? Collations.Key : Collations.Text)}",
            ColumnType.MultiChoice => $"{name} TEXT",
            ColumnType.DecimalNumber or ColumnType.FloatingPoint or ColumnType.Money => $"{name} REAL",
            _ => $"{name} INTEGER",
        };
        if (column.IsPolymorphic)
        {
            yield return $"{SqlText.TypeColumn(column.LogicalName)} TEXT";
        }
    }
}
