using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// POST to an action that is bound to an entity set:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations">Use bulk operation messages</see>.
/// </summary>
/// <param name="entity">The type of the rows.</param>
public sealed class BulkWrites(RequestContext context, EdmEntity entity)
{
    private const string Targets = "Targets";
    private const string Ids = "Ids";
    private static readonly string[] Names = ["CreateMultiple", "UpdateMultiple", "UpsertMultiple", "DeleteMultiple"];

    /// <summary>Whether there is such an action.</summary>
    public static bool Has(string name) => Names.Contains(name);

    /// <summary>Reads the rows; running the plan writes all of them or none.</summary>
    /// <exception cref="WebApiException">The method is wrong, or the body does not hold rows of the entity set.</exception>
    public WritePlan Plan(string name)
    {
        if (context.Request.Method != "POST")
        {
            throw WebApiException.WrongMethod(context.Request);
        }

        var body = JsonText.Parse(context.Request.Body, name);
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(Targets, out var targets) || targets.ValueKind != JsonValueKind.Array)
        {
            throw WebApiException.InvalidPayload(name, "A JSON object with an array 'Targets' was expected.");
        }

        foreach (var member in body.EnumerateObject().Where(member => member.Name != Targets && !member.Name.StartsWith('@')))
        {
            throw WebApiException.InvalidPayload(name, $"The parameter '{member.Name}' in the request payload is not a valid parameter for the operation '{name}'.");
        }

        var request = new OrganizationRequest(name)
        {
            [Targets] = new EntityCollection(targets.EnumerateArray().Select(target => ReadTarget(name, target)).ToList()) { EntityName = entity.LogicalName },
        };
        return new WritePlan(request, Answer);
    }

    private Entity ReadTarget(string name, JsonElement target)
    {
        var type = target.ValueKind == JsonValueKind.Object && target.TryGetProperty("@odata.type", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (type?.TrimStart('#').Split('.')[^1] != entity.LogicalName)
        {
            throw WebApiException.InvalidPayload(name, $"Every item of 'Targets' needs the '@odata.type' 'Microsoft.Dynamics.CRM.{entity.LogicalName}'.");
        }

        var row = context.Reader.Read(entity, target);
        if (target.TryGetProperty("@odata.id", out var address) && address.ValueKind == JsonValueKind.String)
        {
            var reference = context.References.Parse(address.GetString()!);
            if (reference.LogicalName != entity.LogicalName)
            {
                throw WebApiException.InvalidPayload(name, $"The '@odata.id' '{Nesting.Short(address.GetString()!)}' is not a row of '{entity.SetName}'.");
            }

            row.Id = reference.Id == Guid.Empty ? row.Id : reference.Id;
            row.KeyAttributes = reference.KeyAttributes;
        }

        return row;
    }

    private WebApiResponse Answer(OrganizationResponse response) => !response.Results.TryGetValue(Ids, out var ids)
        ? new WebApiResponse(204)
        : new WebApiResponse(200)
        {
            Body = JsonText.Write(json =>
            {
                json.WriteString("@odata.context", $"{context.ServiceRoot}$metadata#Microsoft.Dynamics.CRM.{response.ResponseName}Response");
                json.WriteStartArray(Ids);
                foreach (var id in (Guid[])ids)
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
            }),
        };
}
