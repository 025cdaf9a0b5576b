using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An aggregate or a group of a query.</summary>
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    /// <summary>Of no column yet.</summary>
    public XrmAttributeExpression()
    {
    }

    public XrmAttributeExpression(string attributeName)
        : this(attributeName, XrmAggregateType.None)
    {
    }

    /// <summary>An aggregate of that column.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType)
        : this(attributeName, aggregateType, null)
    {
    }

    /// <summary>An aggregate of that column under a name.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias)
        : this(attributeName, aggregateType, alias, XrmDateTimeGrouping.None)
    {
    }

    /// <summary>A group by part of a date.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
    {
        AttributeName = attributeName;
        AggregateType = aggregateType;
        Alias = alias;
        DateTimeGrouping = dateTimeGrouping;
    }

    public string AttributeName { get; set; }

    /// <summary>How its values become one.</summary>
    public XrmAggregateType AggregateType { get; set; }

    /// <summary>The name under which it comes back.</summary>
    public string Alias { get; set; }

    /// <summary>Whether rows are grouped by it.</summary>
    public bool HasGroupBy { get; set; }

    /// <summary>By which part of a date.</summary>
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
