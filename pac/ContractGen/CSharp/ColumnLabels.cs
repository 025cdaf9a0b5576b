using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes what people read for the columns of tables, for sentences that name a column.</summary>
public static class ColumnLabels
{
    private static readonly string[] Platform = ["ownerid", "statecode", "statuscode"];

    /// <summary>The file's text: a dictionary per table, from logical names to labels.</summary>
    public static string Write(IReadOnlyList<TableDescription> tables)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated");
        file.Open("public static class Labels", "What people read for columns, by table and logical name.");
        foreach (var table in tables)
        {
            var labels = table.Columns.Where(IsWritten).Select(column => $"[\"{column.LogicalName}\"] = \"{column.Label}\"");
            file.Member(
                $"Labels of the columns of {table.LogicalName}.",
                $"public static IReadOnlyDictionary<string, string> {Words.OfTable(table.SchemaName)} {{ get; }} = new Dictionary<string, string> {{ {string.Join(", ", labels)} }};");
        }

        file.Close();
        return file.ToString();
    }

    // What people write: the solution's own columns, owner and state.
    private static bool IsWritten(ColumnDescription column) =>
        column.Label.Length > 0 && column.Type != "primarykey" && (column.LogicalName.StartsWith("cts_", StringComparison.Ordinal) || Platform.Contains(column.LogicalName));
}
