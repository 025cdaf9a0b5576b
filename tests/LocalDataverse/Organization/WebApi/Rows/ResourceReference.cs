using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Finds the row that an address or a key names.</summary>
/// <param name="serviceRoot">The root that absolute addresses begin with.</param>
/// <param name="contentIds">Addresses of the rows made earlier in the same change set, by <c>Content-ID</c>.</param>
public sealed class ResourceReference(EdmModel model, string serviceRoot, IReadOnlyDictionary<string, string> contentIds)
{
    /// <summary>The row of an address such as <c>/contacts(…)</c>, <c>accounts(accountnumber='A')</c> or <c>$1</c>.</summary>
    /// <exception cref="WebApiException">The address names no row.</exception>
    public EntityReference Parse(string address)
    {
        var path = ServiceAddress.PathBehindRoot(Resolve(address), serviceRoot);
        var segments = ParsePath(path);
        return segments is [{ Arguments.Count: > 0 } segment] && model.Set(segment.Name) is { } entity
            ? FromKey(entity, segment.Arguments)
            : throw new WebApiException(400, WebApiErrors.InvalidPayload, $"'{address}' is not the address of a row, such as '/contacts(00000000-0000-0000-0000-000000000001)'.");
    }

    /// <summary>An address in which a leading <c>$1</c> is replaced by the row it stands for.</summary>
    public string Resolve(string address)
    {
        if (!address.StartsWith('$'))
        {
            return address;
        }

        var end = address.IndexOf('/', StringComparison.Ordinal);
        var id = end < 0 ? address[1..] : address[1..end];
        return contentIds.TryGetValue(id, out var target) ? target + (end < 0 ? "" : address[end..]) : address;
    }

    /// <summary>The row of a primary or alternate key.</summary>
    /// <exception cref="WebApiException">The key does not fit, or its data has a sign that rows cannot be addressed by.</exception>
    public static EntityReference FromKey(EdmEntity entity, IReadOnlyList<ResourceArgument> key)
    {
        if (key is [{ Name: null } only] || (key is [{ Name: { } name } named] && name == entity.PrimaryId && (only = named) is not null))
        {
            var value = only.Value;
            return value is Guid id || Guid.TryParse(value as string, out id)
                ? new EntityReference(entity.LogicalName, id)
                : throw WebApiException.InvalidQuery($"Bad Request - Error in query syntax: the key of '{entity.SetName}' is a Guid.");
        }

        var keys = new KeyAttributeCollection();
        foreach (var part in key)
        {
            var property = entity.Property(part.Name ?? throw WebApiException.InvalidQuery("Every part of an alternate key must be named."));
            keys[property.Column] = KeyValue(property, part.Value);
        }

        return new EntityReference(entity.LogicalName, keys);
    }

    private static object? KeyValue(EdmProperty property, object? value)
    {
        if (value is null)
        {
            return null;
        }

        if (RowAccess.KeySigns.FirstIn(value) is not null)
        {
            throw WebApiException.InvalidQuery("Bad Request - Error in query syntax.");
        }

        var converted = Queries.ConditionValues.Convert(property, value, "eq");
        return property.Kind switch
        {
            EdmKind.Lookup when property.Targets.Count == 1 => new EntityReference(property.Targets[0], (Guid)converted),
            EdmKind.Choice => new OptionSetValue((int)converted),
            _ => converted,
        };
    }

    private static IReadOnlyList<ResourceSegment> ParsePath(string path)
    {
        try
        {
            return ResourcePath.Parse(path);
        }
        catch (ODataSyntaxException)
        {
            return [];
        }
    }
}
