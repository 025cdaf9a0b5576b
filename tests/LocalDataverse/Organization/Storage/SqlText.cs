namespace LocalDataverse.Storage;

/// <summary>How names of tables and columns look in SQL.</summary>
internal static class SqlText
{
    /// <summary>A quoted name. Names come from the schema alone, never from a request.</summary>
    public static string Name(string name) => $"\"{name}\"";

    /// <summary>The column that keeps the table of a lookup that may name several.</summary>
    public static string TypeColumn(string column) => Name(column + "!type");
}
