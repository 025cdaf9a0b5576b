using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>Turns the query options of a request into a query of the SDK.</summary>
/// <param name="run">Runs a query with the caller's rights.</param>
public sealed class QueryTranslator(EdmModel model, Func<QueryBase, EntityCollection> run)
{
    /// <summary>The query for <c>$select</c>, <c>$filter</c>, <c>$orderby</c> and the lookups that <c>$expand</c> needs; without paging.</summary>
    /// <exception cref="Protocol.WebApiException">An option names what is not there.</exception>
    public QueryExpression Translate(EdmEntity entity, QueryOptions options)
    {
        var query = new QueryExpression(entity.LogicalName) { ColumnSet = Columns(entity, options) };
        if (options.Filter is not null)
        {
            query.Criteria.AddFilter(new FilterTranslator(model, query, RelatedIds).Translate(options.Filter));
        }

        foreach (var item in options.OrderBy)
        {
            query.AddOrder(entity.Property(item.Property).Column, item.Descending ? OrderType.Descending : OrderType.Ascending);
        }

        return query;
    }

    /// <summary>The columns of <c>$select</c> with the primary key, the version and the lookups of single-valued <c>$expand</c> items.</summary>
    public static ColumnSet Columns(EdmEntity entity, QueryOptions options)
    {
        if (options.Select is null)
        {
            CheckExpand(entity, options);
            return new ColumnSet(true);
        }

        var selected = options.Select.Select(name => entity.Navigations.ContainsKey(name) ? entity.Navigation(name).Column : entity.Property(name).Column);
        var expanded = options.Expand.Select(item => entity.Navigation(item.Navigation)).Where(navigation => !navigation.IsCollection).Select(navigation => navigation.Column);
        return new ColumnSet([.. selected.Concat(expanded).Append(entity.PrimaryId).Concat(Version(entity)).Distinct()]);
    }

    // The column behind the entity tag.
    private static IEnumerable<string> Version(EdmEntity entity) => entity.Properties.ContainsKey("versionnumber") ? ["versionnumber"] : [];

    private static void CheckExpand(EdmEntity entity, QueryOptions options)
    {
        foreach (var item in options.Expand)
        {
            entity.Navigation(item.Navigation);
        }
    }

    private List<object> RelatedIds(QueryExpression query) =>
        [.. run(query).Entities
            .Select(row => row.GetAttributeValue<object>(query.ColumnSet.Columns[0]))
            .Select(value => value is EntityReference reference ? reference.Id : value)
            .Distinct()];
}
