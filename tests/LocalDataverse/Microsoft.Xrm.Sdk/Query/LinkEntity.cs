using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A joined table.</summary>
public sealed class LinkEntity : IExtensibleDataObject
{
    private readonly DataCollection<LinkEntity> _linkEntities = new DataCollection<LinkEntity>();
    private readonly DataCollection<OrderExpression> _orders = new DataCollection<OrderExpression>();

    /// <summary>Joins nothing yet.</summary>
    public LinkEntity()
    {
    }

    /// <summary>Joins a table by a pair of columns.</summary>
    public LinkEntity(
        string linkFromEntityName, string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    /// <summary>The column of the outer table.</summary>
    public string LinkFromAttributeName { get; set; }

    /// <summary>The outer table.</summary>
    public string LinkFromEntityName { get; set; }

    /// <summary>The joined table.</summary>
    public string LinkToEntityName { get; set; }

    /// <summary>The column of the joined table.</summary>
    public string LinkToAttributeName { get; set; }

    /// <summary>What becomes of rows without a partner.</summary>
    public JoinOperator JoinOperator { get; set; }

    /// <summary>Conditions of the join.</summary>
    public FilterExpression LinkCriteria { get; set; } = new FilterExpression();

    /// <summary>Tables joined to the joined one.</summary>
    public DataCollection<LinkEntity> LinkEntities => _linkEntities;

    /// <summary>The columns to read.</summary>
    public ColumnSet Columns { get; set; } = new ColumnSet();

    /// <summary>The name under which columns come back and conditions refer to it.</summary>
    public string EntityAlias { get; set; }

    /// <summary>The index to use.</summary>
    public string ForceSeek { get; set; }

    /// <summary>Orders by columns of the joined table.</summary>
    public DataCollection<OrderExpression> Orders => _orders;

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Joins a further table; rows without a partner fall out.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a further table.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(LinkToEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        _linkEntities.Add(link);
        return link;
    }
}
