using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes the lists of columns that only the telephony itself writes.</summary>
public static class ServerColumnLists
{
    /// <summary>The file's text: a list per table.</summary>
    public static string Write(IReadOnlyList<TableDescription> tables)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated");
        file.Open("public static class ServerColumns", "Columns that only the telephony itself writes, by table. pac/ContractGen/Source/ServerColumns.cs says which are left to people.");
        foreach (var (table, columns) in ServerColumns.Of(tables))
        {
            file.Member(
                $"Columns of {table.LogicalName}.",
                $"public static IReadOnlyList<string> {Words.OfTable(table.SchemaName)} {{ get; }} = [{string.Join(", ", columns.Select(column => $"\"{column}\""))}];");
        }

        file.Close();
        return file.ToString();
    }
}
