using System.Text.Json;
using LocalDataverse.Errors;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Reads a JSON object as a row to be written.</summary>
/// <param name="references">Finds the rows that <c>@odata.bind</c> names.</param>
public sealed class RowReader(EdmModel model, ResourceReference references)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row that <paramref name="body"/> describes.</summary>
    /// <exception cref="WebApiException">A member is not a property of the type, or its value does not fit.</exception>
    public Entity Read(EdmEntity entity, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw WebApiException.InvalidPayload(entity.SetName, "A JSON object was expected.");
        }

        var row = new Entity(entity.LogicalName);
        foreach (var member in body.EnumerateObject())
        {
            ReadMember(entity, row, member.Name, member.Value);
        }

        return row;
    }

    private void ReadMember(EdmEntity entity, Entity row, string name, JsonElement value)
    {
        if (name.EndsWith(Bind, StringComparison.Ordinal))
        {
            ReadBind(entity, row, name[..^Bind.Length], value);
        }
        else if (name.Contains('@', StringComparison.Ordinal))
        {
            // Other annotations, such as @odata.type and formatted values, say nothing about what is written.
            return;
        }
        else if (entity.Properties.TryGetValue(name, out var property))
        {
            row[property.Column] = PropertyValues.Read(entity, property, value);
            if (name == entity.PrimaryId && row[property.Column] is Guid id)
            {
                row.Id = id;
            }
        }
        else if (entity.Navigations.TryGetValue(name, out var navigation))
        {
            ReadNavigation(entity, row, navigation, value);
        }
        else
        {
            throw WebApiException.InvalidPayload(entity.SetName, $"Invalid property '{name}' was found in entity 'Microsoft.Dynamics.CRM.{entity.LogicalName}'.");
        }
    }

    private void ReadBind(EdmEntity entity, Entity row, string name, JsonElement value)
    {
        if (!entity.Navigations.TryGetValue(name, out var navigation))
        {
            throw WebApiException.InvalidPayload(entity.SetName, $"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.");
        }

        if (navigation.IsCollection)
        {
            throw new NotEmulatedException($"'{name}{Bind}' on a collection; associate the rows one by one");
        }

        row[navigation.Column] = value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => Target(entity, navigation, references.Parse(value.GetString()!)),
            _ => throw WebApiException.InvalidPayload(entity.SetName, $"The value of '{name}{Bind}' must be the address of a row or null."),
        };
    }

    private static EntityReference Target(EdmEntity entity, EdmNavigation navigation, EntityReference reference) =>
        navigation.LeadsTo(reference.LogicalName)
            ? reference
            : throw WebApiException.InvalidPayload(entity.SetName, $"The navigation property '{navigation.Name}' leads to '{navigation.Table}', not to '{reference.LogicalName}'.");

    private void ReadNavigation(EdmEntity entity, Entity row, EdmNavigation navigation, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null when !navigation.IsCollection:
                row[navigation.Column] = null;
                break;
            case JsonValueKind.Array when navigation.IsCollection && navigation.Table == ActivityParties.Table && navigation.Intersect is null:
                ReadParties(entity, row, value);
                break;
            case JsonValueKind.Array when navigation.IsCollection:
                row.RelatedEntities[new Relationship(navigation.Relationship)] = ReadRows(model.Entity(navigation.Table), value);
                break;
            case JsonValueKind.Object when !navigation.IsCollection:
                var related = Read(model.Entity(navigation.Table), value);
                row.RelatedEntities[new Relationship(navigation.Relationship)] = new EntityCollection([related]) { EntityName = navigation.Table };
                break;
            default:
                throw WebApiException.InvalidPayload(entity.SetName, $"The value of the navigation property '{navigation.Name}' must be {(navigation.IsCollection ? "an array" : "an object or null")}.");
        }
    }

    private void ReadParties(EdmEntity entity, Entity row, JsonElement value)
    {
        foreach (var party in ReadRows(model.Entity(ActivityParties.Table), value).Entities)
        {
            ActivityParties.Add(entity, row, party);
        }
    }

    private EntityCollection ReadRows(EdmEntity target, JsonElement array) =>
        new([.. array.EnumerateArray().Select(element => Read(target, element))]) { EntityName = target.LogicalName };
}
