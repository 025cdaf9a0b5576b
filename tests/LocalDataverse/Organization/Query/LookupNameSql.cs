using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Query;

/// <summary>The SQL that finds the table and the name of the row that a lookup refers to.</summary>
internal static class LookupNameSql
{
    /// <summary>The table's name: kept beside the id, or the only one there can be.</summary>
    public static string Table(QuerySource source, ColumnSchema column) =>
        column.IsPolymorphic ? source.TypeSql(column) : $"'{column.Targets[0]}'";

    /// <summary>The primary name of the row, or NULL.</summary>
    public static string Name(OrganizationSchema schema, QuerySource source, ColumnSchema column)
    {
        var id = source.Sql(column);
        var names = column.Targets
            .Select(target => schema.Table(target))
            .Where(table => table.PrimaryName.Length > 0 && table.HasColumn(table.PrimaryName))
            .Select(table => (Table: table.LogicalName, Sql: Subselect(table, id)))
            .ToArray();
        return names.Length switch
        {
            0 => "NULL",
            1 when !column.IsPolymorphic => names[0].Sql,
            _ => $"CASE {source.TypeSql(column)} {string.Concat(names.Select(name => $"WHEN '{name.Table}' THEN {name.Sql} "))}END",
        };
    }

    private static string Subselect(TableSchema table, string id) =>
        $"(SELECT n.{SqlText.Name(table.PrimaryName)} FROM {SqlText.Name(table.LogicalName)} n WHERE n.{SqlText.Name(table.PrimaryId)} = {id})";
}
