using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Pipeline;

/// <summary>The response of an operation in its message's type.</summary>
internal static class ResponseTypes
{
    public static OrganizationResponse Of(Operation operation)
    {
        OrganizationResponse response = operation.Message switch
        {
            "Create" => new CreateResponse(),
            "Update" => new UpdateResponse(),
            "Delete" => new DeleteResponse(),
            "Retrieve" => new RetrieveResponse(),
            "RetrieveMultiple" => new RetrieveMultipleResponse(),
            "Associate" => new AssociateResponse(),
            "Disassociate" => new DisassociateResponse(),
            _ => new OrganizationResponse(),
        };
        response.ResponseName = operation.Message;
        foreach (var (key, value) in operation.Output)
        {
            response.Results[NameInResponse(key)] = value;
        }

        return response;
    }

    // Plug-ins see BusinessEntity and BusinessEntityCollection; callers see Entity and EntityCollection.
    private static string NameInResponse(string name) => name switch
    {
        "BusinessEntity" => "Entity",
        "BusinessEntityCollection" => "EntityCollection",
        _ => name,
    };
}
