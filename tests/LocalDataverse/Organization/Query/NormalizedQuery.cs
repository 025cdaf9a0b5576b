using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Any question for rows as a QueryExpression, with what FetchXML can say beyond it.</summary>
/// <param name="Query">The question; groups and aggregates are in the column sets' attribute expressions.</param>
/// <param name="IsAggregate">Whether rows are grouped.</param>
/// <param name="DistinctAggregates">Aliases of aggregates that count each value once.</param>
internal sealed record NormalizedQuery(QueryExpression Query, bool IsAggregate, IReadOnlySet<string> DistinctAggregates)
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows: 500 conditions and links together.
    private const int MostParts = 500;

    /// <summary>Any of the three ways to ask.</summary>
    public static NormalizedQuery From(QueryBase? query)
    {
        var normalized = Read(query);
        var parts = PartsOf(normalized.Query.Criteria) + normalized.Query.LinkEntities.Sum(PartsOf);
        return parts <= MostParts ? normalized : throw Faults.InvalidArgument($"The query has {parts} conditions and links; {MostParts} are the most.");
    }

    private static int PartsOf(FilterExpression? filter) => filter is null ? 0 : filter.Conditions.Count + filter.Filters.Sum(PartsOf);

    private static int PartsOf(LinkEntity link) => 1 + PartsOf(link.LinkCriteria) + link.LinkEntities.Sum(PartsOf);

    private static NormalizedQuery Read(QueryBase? query) => query switch
    {
        QueryExpression expression => new NormalizedQuery(expression, HasAggregates(expression), new HashSet<string>()),
        QueryByAttribute byAttribute => new NormalizedQuery(FromAttributes(byAttribute), false, new HashSet<string>()),
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query),
        null => throw Faults.MissingParameter("RetrieveMultiple", "Query"),
        _ => throw new NotEmulatedException($"queries of type {query.GetType()}"),
    };

    private static bool HasAggregates(QueryExpression query) =>
        query.ColumnSet.AttributeExpressions.Any(item => item.HasGroupBy || item.AggregateType is not XrmAggregateType.None);

    private static QueryExpression FromAttributes(QueryByAttribute query)
    {
        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet,
            PageInfo = query.PageInfo ?? new PagingInfo(),
            TopCount = query.TopCount,
        };
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Faults.InvalidArgument($"A QueryByAttribute has {query.Attributes.Count} attributes and {query.Values.Count} values.");
        }

        for (var index = 0; index < query.Attributes.Count; index++)
        {
            var value = query.Values[index];
            expression.Criteria.AddCondition(value is null
                ? new ConditionExpression(query.Attributes[index], ConditionOperator.Null)
                : new ConditionExpression(query.Attributes[index], ConditionOperator.Equal, value));
        }

        expression.Orders.AddRange(query.Orders);
        return expression;
    }
}
