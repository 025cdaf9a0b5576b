namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A question for rows of a table, with conditions, links, orders and pages.</summary>
public sealed class QueryExpression : QueryBase
{
    private readonly DataCollection<LinkEntity> _linkEntities = new DataCollection<LinkEntity>();
    private readonly DataCollection<OrderExpression> _orders = new DataCollection<OrderExpression>();

    /// <summary>Asks no table yet.</summary>
    public QueryExpression()
    {
    }

    /// <summary>Asks that table.</summary>
    public QueryExpression(string entityName) => EntityName = entityName;

    /// <summary>Leave equal rows out.</summary>
    public bool Distinct { get; set; }

    /// <summary>Read without locks.</summary>
    public bool NoLock { get; set; }

    public PagingInfo PageInfo { get; set; } = new PagingInfo();

    /// <summary>Hints for the database.</summary>
    public string QueryHints { get; set; }

    /// <summary>The index to use.</summary>
    public string ForceSeek { get; set; }

    /// <summary>Where the rows are kept; null is the live data.</summary>
    public string DataSource { get; set; }

    public DataCollection<LinkEntity> LinkEntities => _linkEntities;

    public FilterExpression Criteria { get; set; } = new FilterExpression();

    /// <summary>The orders, the first counting most.</summary>
    public DataCollection<OrderExpression> Orders => _orders;

    public string EntityName { get; set; }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet { get; set; } = new ColumnSet();

    /// <summary>At most so many rows.</summary>
    public int? TopCount { get; set; }

    /// <summary>Orders by a column.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => _orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Orders by a column of a joined table.</summary>
    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        _orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));

    /// <summary>Joins a table; rows without a partner fall out.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a table.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        _linkEntities.Add(link);
        return link;
    }
}
