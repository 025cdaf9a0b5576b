namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A question for rows whose columns equal given values.</summary>
public sealed class QueryByAttribute : QueryBase
{
    private readonly DataCollection<string> _attributes = new DataCollection<string>();
    private readonly DataCollection<object> _values = new DataCollection<object>();
    private readonly DataCollection<OrderExpression> _orders = new DataCollection<OrderExpression>();

    /// <summary>Asks no table yet.</summary>
    public QueryByAttribute()
    {
    }

    /// <summary>Asks that table.</summary>
    public QueryByAttribute(string entityName) => EntityName = entityName;

    public string EntityName { get; set; }

    /// <summary>The columns that are compared.</summary>
    public DataCollection<string> Attributes => _attributes;

    /// <summary>What each of them equals.</summary>
    public DataCollection<object> Values => _values;

    public PagingInfo PageInfo { get; set; }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet { get; set; } = new ColumnSet();

    /// <summary>The orders, the first counting most.</summary>
    public DataCollection<OrderExpression> Orders => _orders;

    /// <summary>At most so many rows.</summary>
    public int? TopCount { get; set; }

    /// <summary>Orders by a column.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => _orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Asks that a column equals a value.</summary>
    public void AddAttributeValue(string attributeName, object value)
    {
        _attributes.Add(attributeName);
        _values.Add(value);
    }
}
