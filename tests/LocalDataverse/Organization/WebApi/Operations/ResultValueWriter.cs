using System.Text.Json;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Queries;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Writes what an operation gives back.</summary>
public sealed class ResultValueWriter(RequestContext context)
{
    /// <summary>Writes a value: a row with its type, a reference as an object with its key, a list, or a plain value.</summary>
    public void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case Entity row:
                WriteRow(json, row);
                break;
            case EntityReference reference:
                json.WriteStartObject();
                json.WriteString("@odata.type", $"#Microsoft.Dynamics.CRM.{reference.LogicalName}");
                json.WriteString(context.Model.Entity(reference.LogicalName).PrimaryId, reference.Id);
                json.WriteEndObject();
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                rows.Entities.ToList().ForEach(row => WriteRow(json, row));
                json.WriteEndArray();
                break;
            case string[] texts:
                json.WriteStartArray();
                Array.ForEach(texts, json.WriteStringValue);
                json.WriteEndArray();
                break;
            default:
                JsonValues.Write(json, value);
                break;
        }
    }

    private void WriteRow(Utf8JsonWriter json, Entity row)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#Microsoft.Dynamics.CRM.{row.LogicalName}");
        var entity = context.Model.Entity(row.LogicalName);
        var present = entity.Properties.Values.Where(property => row.Contains(property.Column)).Select(property => property.Name).ToList();
        context.Writer.WriteMembers(json, entity, new ResultRow(row), QueryOptions.None with { Select = present });
        json.WriteEndObject();
    }
}
