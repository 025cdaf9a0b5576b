using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Execution;

/// <summary>Copies of what crosses the boundary between caller, plug-ins and storage: nobody changes another's objects, as over a wire.</summary>
internal static class Copies
{
    /// <summary>A late-bound copy of a row.</summary>
    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        foreach (var (key, value) in row.Attributes)
        {
            copy.Attributes[key] = Value(value);
        }

        copy.KeyAttributes.AddRange(row.KeyAttributes);
        copy.FormattedValues.AddRange(row.FormattedValues);
        foreach (var (relationship, rows) in row.RelatedEntities)
        {
            copy.RelatedEntities[relationship] = Of(rows);
        }

        return copy;
    }

    /// <summary>A copy of parameters.</summary>
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (key, value) in parameters)
        {
            copy[key] = Value(value);
        }

        return copy;
    }

    private static object? Value(object? value) => value switch
    {
        Entity row => Of(row),
        EntityCollection rows => Of(rows),
        EntityReference reference => Of(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        _ => value,
    };

    private static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        copy.KeyAttributes.AddRange(reference.KeyAttributes);
        return copy;
    }

    private static EntityCollection Of(EntityCollection rows) => new(rows.Entities.Select(Of).ToList())
    {
        EntityName = rows.EntityName,
        MoreRecords = rows.MoreRecords,
        PagingCookie = rows.PagingCookie,
        TotalRecordCount = rows.TotalRecordCount,
        TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
    };
}
