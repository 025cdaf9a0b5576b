using LocalDataverse.Errors;
using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>ExecuteTransaction: messages that succeed together or not at all.</summary>
internal sealed class ExecuteTransactionMessage : ICompositeMessage
{
    public string Name => "ExecuteTransaction";

    public OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction)
    {
        var requests = request.Parameters.TryGetValue("Requests", out OrganizationRequestCollection given) ? given : throw Faults.MissingParameter(Name, "Requests");
        var responses = new OrganizationResponseCollection();
        transaction.Run(() => responses.AddRange(requests.Select(send)));
        var response = new ExecuteTransactionResponse { ResponseName = Name };
        response.Results["Responses"] = request.Parameters.TryGetValue("ReturnResponses", out bool wanted) && wanted ? responses : [];
        return response;
    }
}
