using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.TypeScript;

/// <summary>Writes one constant object per table: its names, and a property per column.</summary>
public static class TableObjects
{
    /// <summary>The file's text.</summary>
    public static string Write(ContractSource source)
    {
        var file = new TypeScriptFile("Solution/src and tests/LocalDataverse/Organization/SystemTables");
        foreach (var table in source.OwnTables.Concat(source.SystemTables))
        {
            file.Blank();
            file.Open($"export const {Words.OfTable(table.SchemaName)} =", table.Description);
            file.Member("", $"tableName: \"{table.LogicalName}\",");
            file.Member("", $"setName: \"{table.SetName}\",");
            if (table.PrimaryId is { } id)
            {
                file.Member("", $"id: \"{id}\",");
            }

            foreach (var column in table.Columns.Where(column => column.Type != "primarykey"))
            {
                file.Member(column.Description, $"{Words.Camel(Words.WithoutPrefix(column.SchemaName))}: \"{column.LogicalName}\",");
            }

            file.Close("} as const;");
        }

        return file.ToString();
    }
}
