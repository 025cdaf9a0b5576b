using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.CSharp;

/// <summary>Writes one static class per table: its names, and a constant per column.</summary>
public static class TableClasses
{
    /// <summary>The file's text.</summary>
    /// <exception cref="InvalidDataException">Two columns of one table, or a column and the class, would get the same name.</exception>
    public static string Write(IEnumerable<TableDescription> tables)
    {
        var file = new CSharpFile("Telephony.Contracts.Generated");
        foreach (var table in tables)
        {
            WriteTable(file, table);
        }

        return file.ToString();
    }

    private static void WriteTable(CSharpFile file, TableDescription table)
    {
        var name = Words.OfTable(table.SchemaName);
        var taken = new HashSet<string>(StringComparer.Ordinal) { name, "TableName", "SetName", "Id" };
        file.Open($"public static class {name}", table.Description);
        file.Constant("Logical name of the table.", "TableName", table.LogicalName);
        file.Constant("Name of the table in Web API addresses.", "SetName", table.SetName);
        if (table.PrimaryId is { } id)
        {
            file.Constant("Primary key column.", "Id", id);
        }

        foreach (var column in table.Columns.Where(column => column.Type != "primarykey"))
        {
            var constant = Words.WithoutPrefix(column.SchemaName);
            if (!taken.Add(constant))
            {
                throw new InvalidDataException($"Table {table.SchemaName}: the constant {constant} of column {column.SchemaName} is taken. Rename the column.");
            }

            file.Constant(column.Description, constant, column.LogicalName);
        }

        file.Close();
    }
}
