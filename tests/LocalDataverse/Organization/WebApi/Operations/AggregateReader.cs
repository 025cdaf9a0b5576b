using LocalDataverse.Errors;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Queries;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// GET with <c>$apply</c>:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data">Aggregate data using OData</see>.
/// </summary>
/// <param name="entity">The type of the rows that are grouped.</param>
public sealed class AggregateReader(RequestContext context, EdmEntity entity)
{
    /// <summary>The groups and their values.</summary>
    public WebApiResponse Read(string apply, Action<QueryExpression>? parent)
    {
        var clause = ApplyParser.Parse(apply);
        var options = QueryOptions.None with { Filter = clause.Filter ?? context.Options.Filter, Select = [entity.PrimaryId] };
        var query = new QueryTranslator(context.Model, context.Query).Translate(entity, options);
        parent?.Invoke(query);
        query.ColumnSet = new ColumnSet(false);
        foreach (var name in clause.GroupBy)
        {
            query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression(entity.Property(name).Column, XrmAggregateType.None, name) { HasGroupBy = true });
        }

        foreach (var aggregate in clause.Aggregates)
        {
            query.ColumnSet.AttributeExpressions.Add(Translate(aggregate));
        }

        return new WebApiResponse(200) { Body = Write(context.Query(query)) };
    }

    private XrmAttributeExpression Translate(ApplyAggregate aggregate) => aggregate.Function switch
    {
        "count" => new XrmAttributeExpression(entity.PrimaryId, XrmAggregateType.Count, aggregate.Alias),
        "sum" => Over(aggregate, XrmAggregateType.Sum),
        "average" => Over(aggregate, XrmAggregateType.Avg),
        "min" => Over(aggregate, XrmAggregateType.Min),
        "max" => Over(aggregate, XrmAggregateType.Max),
        _ => throw new NotEmulatedException($"the aggregate '{aggregate.Function}' in $apply"),
    };

    private XrmAttributeExpression Over(ApplyAggregate aggregate, XrmAggregateType type) =>
        new(entity.Property(aggregate.Property!).Column, type, aggregate.Alias);

    private string Write(EntityCollection groups) => JsonText.Write(json =>
    {
        json.WriteString("@odata.context", ContextAddress.OfSet(context.ServiceRoot, entity.SetName, QueryOptions.None));
        json.WriteStartArray("value");
        foreach (var group in groups.Entities)
        {
            json.WriteStartObject();
            context.Writer.WriteFetchedMembers(json, entity, group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
