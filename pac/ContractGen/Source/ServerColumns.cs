namespace Telephony.ContractGen.Source;

/// <summary>
/// Which columns of the call log only the telephony itself writes: every column of the solution in these tables but the few listed here, owner
/// and state. A new column is the server's until somebody lists it; columns that a customiser adds are in no table of the solution.
/// </summary>
public static class ServerColumns
{
    private static readonly string[] Platform = ["ownerid", "statecode", "statuscode"];

    // What people may write, by table: words of their own that nothing is decided by.
    private static readonly Dictionary<string, string[]> Open = new(StringComparer.Ordinal)
    {
        ["cts_DialerCall"] = ["cts_subject"],
        ["cts_DialerCallEvent"] = [],
        ["cts_DialerCallResult"] = ["cts_notes"],
    };

    /// <summary>The columns of each table, both by name.</summary>
    /// <exception cref="InvalidDataException">A table or an open column is not in the solution.</exception>
    public static IReadOnlyList<(TableDescription Table, IReadOnlyList<string> Columns)> Of(IReadOnlyList<TableDescription> tables) =>
        [.. Open.Select(open => (Find(tables, open.Key), ColumnsOf(Find(tables, open.Key), open.Value)))];

    private static TableDescription Find(IReadOnlyList<TableDescription> tables, string name) =>
        tables.FirstOrDefault(table => table.SchemaName == name) ?? throw new InvalidDataException($"The solution has no table {name}; pac/ContractGen/Source/ServerColumns.cs names it.");

    private static IReadOnlyList<string> ColumnsOf(TableDescription table, string[] open)
    {
        if (open.FirstOrDefault(column => table.Columns.All(known => known.LogicalName != column)) is { } missing)
        {
            throw new InvalidDataException($"{table.SchemaName} has no column {missing}; pac/ContractGen/Source/ServerColumns.cs names it.");
        }

        return [.. table.Columns
            .Where(column => (column.LogicalName.StartsWith("cts_", StringComparison.Ordinal) && column.Type != "primarykey" && !open.Contains(column.LogicalName))
                || Platform.Contains(column.LogicalName))
            .Select(column => column.LogicalName).Order(StringComparer.Ordinal)];
    }
}
