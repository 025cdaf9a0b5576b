using System.Collections;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A comparison of a column with values, or with another column.</summary>
public sealed class ConditionExpression : IExtensibleDataObject
{
    private readonly DataCollection<object> _values = new DataCollection<object>();

    /// <summary>Compares nothing yet.</summary>
    public ConditionExpression()
    {
    }

    /// <summary>Compares a column with values.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, values)
    {
    }

    /// <summary>Compares a column of a joined table with values.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(entityName, attributeName, conditionOperator, false, values)
    {
    }

    /// <summary>Compares a column with values or with columns.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        CompareColumns = compareColumns;
        _values.AddRange(values);
    }

    /// <summary>Compares a column with a value or with a column.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(entityName, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    /// <summary>Compares a column with a value or with a column.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(null, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    /// <summary>Compares a column with values or with columns.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    /// <summary>Compares a column with a value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, false, new[] { value })
    {
    }

    /// <summary>Compares a column of a joined table with a value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, false, new[] { value })
    {
    }

    /// <summary>A condition that needs no value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, false, System.Array.Empty<object>())
    {
    }

    /// <summary>A condition on a joined table that needs no value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, false, System.Array.Empty<object>())
    {
    }

    /// <summary>Compares a column with the items of a list.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(attributeName, conditionOperator)
    {
        foreach (var value in values)
        {
            _values.Add(value);
        }
    }

    /// <summary>The joined table's alias or name; null is the table that is asked.</summary>
    public string EntityName { get; set; }

    /// <summary>Whether the values are names of columns.</summary>
    public bool CompareColumns { get; set; }

    public string AttributeName { get; set; }

    /// <summary>How it is compared.</summary>
    public ConditionOperator Operator { get; set; }

    /// <summary>With what it is compared.</summary>
    public DataCollection<object> Values => _values;

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
