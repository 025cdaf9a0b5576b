using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns to read.</summary>
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<string> _columns;
    private DataCollection<XrmAttributeExpression> _attributeExpressions;

    /// <summary>No column but the id.</summary>
    public ColumnSet()
    {
    }

    /// <summary>All columns, or none.</summary>
    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    public ColumnSet(params string[] columns) => AddColumns(columns);

    /// <summary>Whether every column is read.</summary>
    public bool AllColumns { get; set; }

    public DataCollection<string> Columns
    {
        get => _columns ??= new DataCollection<string>();
        set => _columns = value;
    }

    /// <summary>Aggregates and groups.</summary>
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => _attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        set => _attributeExpressions = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    public void AddColumns(params string[] columns) => Columns.AddRange(columns);

    /// <summary>Adds a column.</summary>
    public void AddColumn(string column) => Columns.Add(column);
}
