using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An order by a column.</summary>
public sealed class OrderExpression : IExtensibleDataObject
{
    /// <summary>No column yet.</summary>
    public OrderExpression()
    {
    }

    /// <summary>By that column.</summary>
    public OrderExpression(string attributeName, OrderType orderType)
    {
        AttributeName = attributeName;
        OrderType = orderType;
    }

    /// <summary>By that alias of an aggregate or group.</summary>
    public OrderExpression(string attributeName, OrderType orderType, string alias)
        : this(attributeName, orderType) => Alias = alias;

    /// <summary>By that column of a joined table.</summary>
    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName)
        : this(attributeName, orderType, alias) => EntityName = entityName;

    public string AttributeName { get; set; }

    /// <summary>Up or down.</summary>
    public OrderType OrderType { get; set; }

    /// <summary>The alias of an aggregate or group.</summary>
    public string Alias { get; set; }

    /// <summary>The joined table's alias.</summary>
    public string EntityName { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
