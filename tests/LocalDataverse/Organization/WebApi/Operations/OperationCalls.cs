using System.Text.Json;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// Functions (GET) and actions (POST):
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions">Use Web API actions</see>.
/// </summary>
/// <param name="target">The row that a bound operation is called on.</param>
public sealed class OperationCalls(RequestContext context, EdmOperation operation, EntityReference? target)
{
    /// <summary>Reads the parameters; running the plan calls the operation.</summary>
    /// <param name="arguments">The parameters of a function, in parentheses.</param>
    /// <exception cref="WebApiException">The method is wrong, or a parameter is unknown or of another type.</exception>
    public WritePlan Plan(IReadOnlyList<ResourceArgument>? arguments)
    {
        if (context.Request.Method != (operation.IsFunction ? "GET" : "POST"))
        {
            throw WebApiException.WrongMethod(context.Request);
        }

        var request = new OrganizationRequest(operation.Name);
        if (target is not null)
        {
            request.Parameters["Target"] = target;
        }

        if (operation.IsFunction)
        {
            ReadArguments(request, arguments ?? []);
        }
        else
        {
            ReadBody(request);
        }

        if (operation.Name == BuiltInOperations.Merge)
        {
            NameSubordinate(request);
        }

        return new WritePlan(request, Answer);
    }

    private void ReadArguments(OrganizationRequest request, IReadOnlyList<ResourceArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            var parameter = Parameter(argument.Name ?? "");
            request.Parameters[parameter.Name] = FunctionArguments.Convert(parameter, argument.Value, context.References);
        }
    }

    private void ReadBody(OrganizationRequest request)
    {
        var body = JsonText.Parse(context.Request.Body, operation.Name);
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw WebApiException.InvalidPayload(operation.Name, "A JSON object with the action's parameters was expected.");
        }

        foreach (var member in body.EnumerateObject().Where(member => !member.Name.StartsWith('@')))
        {
            var parameter = Parameter(member.Name);
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                request.Parameters[parameter.Name] = ReadValue(parameter, member.Value);
            }
        }
    }

    // The action takes a row where the message takes its id.
    private static void NameSubordinate(OrganizationRequest request)
    {
        if (request.Parameters.TryGetValue("Subordinate", out EntityReference subordinate))
        {
            request.Parameters.Remove("Subordinate");
            request["SubordinateId"] = subordinate.LogicalName == (request.Parameters.TryGetValue("Target", out EntityReference master) ? master.LogicalName : subordinate.LogicalName)
                ? subordinate.Id
                : throw WebApiException.InvalidPayload(BuiltInOperations.Merge, "Target and Subordinate are rows of different tables.");
        }
    }

    private EdmParameter Parameter(string name) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw WebApiException.InvalidPayload(operation.Name, $"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation.Name}'.");

    private object ReadValue(EdmParameter parameter, JsonElement value)
    {
        object? read = parameter.Kind switch
        {
            EdmKind.Row => ReadRow(parameter, value),
            EdmKind.Lookup => ReadReference(parameter, value),
            EdmKind.Rows when value.ValueKind == JsonValueKind.Array => new EntityCollection([.. value.EnumerateArray().Select(item => ReadRow(parameter, item))]),
            _ => PropertyValues.Read(parameter.Kind, value),
        };
        return read ?? throw WebApiException.InvalidPayload(
            operation.Name,
            $"Cannot convert the value of the parameter '{parameter.Name}' to the expected type '{EdmTypes.NameOf(parameter.Kind)}'.");
    }

    private Entity ReadRow(EdmParameter parameter, JsonElement value) => context.Reader.Read(TypeOf(parameter, value), value);

    private EntityReference? ReadReference(EdmParameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (value.TryGetProperty("@odata.id", out var address) && address.GetString() is { } text)
        {
            return context.References.Parse(text);
        }

        var type = TypeOf(parameter, value);
        return value.TryGetProperty(type.PrimaryId, out var id) && id.TryGetGuid(out var guid) ? new EntityReference(type.LogicalName, guid) : null;
    }

    private EdmEntity TypeOf(EdmParameter parameter, JsonElement value)
    {
        var name = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@odata.type", out var type) ? type.GetString() : null;
        var table = name?.TrimStart('#').Split('.')[^1] ?? parameter.Table;
        return table is null
            ? throw WebApiException.InvalidPayload(operation.Name, $"The parameter '{parameter.Name}' needs an '@odata.type' such as 'Microsoft.Dynamics.CRM.account'.")
            : context.Model.Entity(table);
    }

    private WebApiResponse Answer(OrganizationResponse response)
    {
        if (operation.Results.Count == 0)
        {
            return new WebApiResponse(204);
        }

        var body = JsonText.Write(json =>
        {
            json.WriteString("@odata.context", $"{context.ServiceRoot}$metadata#{operation.ResultType}");
            foreach (var result in operation.Results.Where(result => response.Results.Contains(result.Name)))
            {
                json.WritePropertyName(result.Name);
                new ResultValueWriter(context).Write(json, response[result.Name]);
            }
        });
        return new WebApiResponse(200) { Body = body };
    }
}
