using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Queries;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Writes rows as JSON objects with the annotations that the request asks for.</summary>
/// <param name="preferences">What the request prefers.</param>
/// <param name="serviceRoot">For the addresses of references and further pages.</param>
public sealed class RowWriter(EdmModel model, Preferences preferences, string serviceRoot)
{
    /// <summary>Writes the members of a row into an object that is already open.</summary>
    /// <param name="writer">The open object.</param>
    /// <param name="entity">The row's type.</param>
    /// <param name="options">The selected and expanded properties.</param>
    public void WriteMembers(Utf8JsonWriter writer, EdmEntity entity, ResultRow row, QueryOptions options)
    {
        WriteEntityTag(writer, row.Entity);
        foreach (var property in Selected(entity, options))
        {
            WriteProperty(writer, entity, property, row.Entity);
        }

        foreach (var item in options.Expand)
        {
            WriteExpanded(writer, entity, row, item);
        }
    }

    /// <summary>Writes a row of a FetchXML query: what it holds, aliases included, and nothing else.</summary>
    public void WriteFetchedMembers(Utf8JsonWriter writer, EdmEntity entity, Entity row)
    {
        WriteEntityTag(writer, row);
        foreach (var (column, value) in row.Attributes.OrderBy(pair => pair.Value is AliasedValue))
        {
            if (value is AliasedValue aliased)
            {
                WriteValue(writer, column, column, aliased.Value, row, null);
            }
            else if (entity.PropertyOfColumn(column) is { } property)
            {
                WriteProperty(writer, entity, property, row);
            }
        }
    }

    /// <summary>Writes one property with its annotations.</summary>
    public void WriteProperty(Utf8JsonWriter writer, EdmEntity entity, EdmProperty property, Entity row)
    {
        var value = row.Attributes.TryGetValue(property.Column, out var found) ? found : null;
        WriteValue(writer, property.Name, property.Column, value, row, entity, property.Kind == EdmKind.DateOnly);
    }

    private static void WriteEntityTag(Utf8JsonWriter writer, Entity row)
    {
        if (RowVersion(row) is { } version)
        {
            writer.WriteString("@odata.etag", EntityTag.Format(version));
        }
    }

    /// <summary>The version of a row; null where the query did not bring it.</summary>
    public static string? RowVersion(Entity row) =>
        !string.IsNullOrEmpty(row.RowVersion) ? row.RowVersion : row.Attributes.TryGetValue("versionnumber", out var version) ? version?.ToString() : null;

    private static IEnumerable<EdmProperty> Selected(EdmEntity entity, QueryOptions options)
    {
        if (options.Select is null)
        {
            return entity.Properties.Values;
        }

        var names = options.Select.Select(name => entity.Navigations.TryGetValue(name, out var navigation) && !navigation.IsCollection
            ? entity.PropertyOfColumn(navigation.Column)!
            : entity.Property(name));
        return names.Append(entity.Property(entity.PrimaryId)).Distinct();
    }

    private void WriteValue(Utf8JsonWriter writer, string name, string column, object? value, Entity row, EdmEntity? entity, bool dateOnly = false)
    {
        var formatted = row.FormattedValues.TryGetValue(column, out var text) ? text : (value as EntityReference)?.Name;
        WriteAnnotation(writer, name, Annotations.FormattedValue, value is null or string or Guid ? null : formatted);
        if (value is EntityReference reference)
        {
            WriteAnnotation(writer, name, Annotations.NavigationProperty, entity?.NavigationOfLookup(column, reference.LogicalName)?.Name);
            WriteAnnotation(writer, name, Annotations.LookupTable, reference.LogicalName);
        }

        writer.WritePropertyName(name);
        JsonValues.Write(writer, value, dateOnly);
    }

    private void WriteAnnotation(Utf8JsonWriter writer, string name, string annotation, string? value)
    {
        if (value is not null && preferences.Includes(annotation))
        {
            writer.WriteString($"{name}@{annotation}", value);
        }
    }

    private void WriteExpanded(Utf8JsonWriter writer, EdmEntity entity, ResultRow row, ExpandItem item)
    {
        var navigation = entity.Navigation(item.Navigation);
        var target = model.Entity(navigation.Table);
        var related = row.Expanded[item];
        writer.WritePropertyName(item.Navigation);
        if (navigation.IsCollection)
        {
            writer.WriteStartArray();
            foreach (var other in related)
            {
                WriteObject(writer, target, other, item);
            }

            writer.WriteEndArray();
        }
        else if (related.Count == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            WriteObject(writer, target, related[0], item);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, EdmEntity target, ResultRow row, ExpandItem item)
    {
        writer.WriteStartObject();
        if (item.OnlyReference)
        {
            writer.WriteString("@odata.id", $"{serviceRoot}{target.SetName}({row.Entity.Id})");
        }
        else
        {
            WriteMembers(writer, target, row, item.Options);
        }

        writer.WriteEndObject();
    }
}
