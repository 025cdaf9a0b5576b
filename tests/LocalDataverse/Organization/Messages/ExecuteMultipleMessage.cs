using System.ServiceModel;
using LocalDataverse.Errors;
using LocalDataverse.Execution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>ExecuteMultiple: messages one after the other, each for itself.</summary>
internal sealed class ExecuteMultipleMessage : ICompositeMessage
{
    public string Name => "ExecuteMultiple";

    public OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> send, TransactionGuard transaction)
    {
        var requests = request.Parameters.TryGetValue("Requests", out OrganizationRequestCollection given) ? given : throw Faults.MissingParameter(Name, "Requests");
        var settings = request.Parameters.TryGetValue("Settings", out ExecuteMultipleSettings chosen) ? chosen : new ExecuteMultipleSettings();
        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < requests.Count && (!isFaulted || settings.ContinueOnError); index++)
        {
            var item = Send(requests[index], index, send);
            isFaulted |= item.Fault is not null;
            if (item.Fault is not null || settings.ReturnResponses)
            {
                items.Add(item);
            }
        }

        var response = new ExecuteMultipleResponse { ResponseName = Name };
        response.Results["IsFaulted"] = isFaulted;
        response.Results["Responses"] = items;
        return response;
    }

    private static ExecuteMultipleResponseItem Send(OrganizationRequest request, int index, Func<OrganizationRequest, OrganizationResponse> send)
    {
        try
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = send(request) };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail };
        }
    }
}
