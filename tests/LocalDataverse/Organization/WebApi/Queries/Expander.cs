using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>Reads the related rows of <c>$expand</c>: one query per item and level, whatever the number of rows.</summary>
/// <param name="run">Runs a query with the caller's rights.</param>
public sealed class Expander(EdmModel model, Func<QueryBase, EntityCollection> run)
{
    private const int IdsPerQuery = 500;
    private const string ParentAlias = "parent";

    private readonly QueryTranslator _translator = new(model, run);

    /// <summary>The rows with what the options expand.</summary>
    public IReadOnlyList<ResultRow> Expand(EdmEntity entity, IEnumerable<Entity> rows, QueryOptions options)
    {
        var results = rows.Select(row => new ResultRow(row)).ToList();
        foreach (var item in options.Expand)
        {
            var navigation = entity.Navigation(item.Navigation);
            if (navigation.IsCollection)
            {
                ExpandCollection(results, navigation, item);
            }
            else
            {
                ExpandSingle(results, navigation, item);
            }
        }

        return results;
    }

    private void ExpandSingle(List<ResultRow> rows, EdmNavigation navigation, ExpandItem item)
    {
        var target = model.Entity(navigation.Table);
        var ids = rows.Select(row => Reference(row, navigation)?.Id).OfType<Guid>().Distinct();
        var related = Read(target, item, target.PrimaryId, ids, null).ToDictionary(row => row.Entity.Id);
        foreach (var row in rows)
        {
            var reference = Reference(row, navigation);
            row.Expanded[item] = reference is not null && related.TryGetValue(reference.Id, out var found) ? [found] : [];
        }
    }

    private static EntityReference? Reference(ResultRow row, EdmNavigation navigation) =>
        row.Entity.GetAttributeValue<object>(navigation.Column) is EntityReference reference && reference.LogicalName == navigation.Table ? reference : null;

    private void ExpandCollection(List<ResultRow> rows, EdmNavigation navigation, ExpandItem item)
    {
        if (item.OnlyReference)
        {
            throw WebApiException.InvalidQuery("Expand with $ref is only supported on lookup type navigation property.");
        }

        var target = model.Entity(navigation.Table);
        var groups = Read(target, item, navigation.Column, rows.Select(row => row.Entity.Id), navigation.Intersect)
            .ToLookup(row => ParentOf(row.Entity, navigation));
        foreach (var row in rows)
        {
            row.Expanded[item] = [.. groups[row.Entity.Id].Take(item.Options.Top ?? int.MaxValue)];
        }
    }

    private static Guid ParentOf(Entity row, EdmNavigation navigation)
    {
        var value = navigation.Intersect is null
            ? row.GetAttributeValue<object>(navigation.Column)
            : row.GetAttributeValue<AliasedValue>($"{ParentAlias}.{navigation.Column}").Value;
        return value is EntityReference reference ? reference.Id : (Guid)value;
    }

    private List<ResultRow> Read(EdmEntity target, ExpandItem item, string column, IEnumerable<Guid> ids, EdmIntersect? intersect)
    {
        var rows = new List<Entity>();
        foreach (var chunk in ids.Chunk(IdsPerQuery))
        {
            var query = _translator.Translate(target, item.Options);
            object[] values = [.. chunk];
            if (intersect is null)
            {
                query.ColumnSet.AddColumn(column);
                query.Criteria.AddCondition(column, ConditionOperator.In, values);
            }
            else
            {
                var link = query.AddLink(intersect.Table, target.PrimaryId, intersect.OtherColumn);
                link.EntityAlias = ParentAlias;
                link.Columns = new ColumnSet(column);
                link.LinkCriteria.AddCondition(column, ConditionOperator.In, values);
            }

            rows.AddRange(run(query).Entities);
        }

        return [.. Expand(target, rows, item.Options)];
    }
}
