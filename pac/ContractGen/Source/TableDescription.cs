namespace Telephony.ContractGen.Source;

/// <summary>One table as its <c>Entity.xml</c> describes it.</summary>
/// <param name="SchemaName">Schema name, such as <c>cts_DialerCall</c>.</param>
/// <param name="SetName">Entity set name of the Web API, such as <c>cts_dialercalls</c>.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Columns">All columns, by logical name.</param>
public sealed record TableDescription(string SchemaName, string SetName, string Description, IReadOnlyList<ColumnDescription> Columns)
{
    /// <summary>Logical name, such as <c>cts_dialercall</c>.</summary>
    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Logical name of the primary key; null for a table without one.</summary>
    public string? PrimaryId => Columns.FirstOrDefault(column => column.Type == "primarykey")?.LogicalName;
}

/// <summary>One column as <c>Entity.xml</c> describes it.</summary>
/// <param name="SchemaName">Schema name, such as <c>cts_CallKey</c>.</param>
/// <param name="LogicalName">Logical name, such as <c>cts_callkey</c>.</param>
/// <param name="Type">Type word of the solution file format, such as <c>nvarchar</c>.</param>
/// <param name="Description">What the column is for.</param>
/// <param name="Label">What people read for it; empty for none.</param>
public sealed record ColumnDescription(string SchemaName, string LogicalName, string Type, string Description, string Label = "");
