using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions joined by and, or by or.</summary>
public sealed class FilterExpression : IExtensibleDataObject
{
    private readonly DataCollection<ConditionExpression> _conditions = new DataCollection<ConditionExpression>();
    private readonly DataCollection<FilterExpression> _filters = new DataCollection<FilterExpression>();

    /// <summary>All must hold.</summary>
    public FilterExpression()
    {
    }

    /// <summary>All or any must hold.</summary>
    public FilterExpression(LogicalOperator filterOperator) => FilterOperator = filterOperator;

    /// <summary>Whether all or any must hold.</summary>
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>A hint for the database.</summary>
    public string FilterHint { get; set; }

    public DataCollection<ConditionExpression> Conditions => _conditions;

    /// <summary>Filters within this one.</summary>
    public DataCollection<FilterExpression> Filters => _filters;

    /// <summary>Whether this is the filter of a quick find view.</summary>
    public bool IsQuickFindFilter { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Adds a condition on a column.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        _conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    /// <summary>Adds a condition on a column of a joined table.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        _conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    /// <summary>Adds a condition that compares with values or with columns.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        _conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, values));

    /// <summary>Adds a condition that compares with values or with columns.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        _conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, values));

    /// <summary>Adds a condition that compares with a value or with a column.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        _conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, value));

    /// <summary>Adds a condition that compares with a value or with a column.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        _conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, value));

    /// <summary>Adds a condition.</summary>
    public void AddCondition(ConditionExpression condition) => _conditions.Add(condition);

    /// <summary>Adds a filter within this one.</summary>
    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        _filters.Add(filter);
        return filter;
    }

    /// <summary>Adds a filter within this one.</summary>
    public void AddFilter(FilterExpression childFilter) => _filters.Add(childFilter);
}
