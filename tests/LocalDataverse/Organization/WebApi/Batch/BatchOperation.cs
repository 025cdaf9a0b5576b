using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Operations;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Runs the parts of a batch in order; a change set is one transaction.</summary>
/// <param name="handle">Answers a single request.</param>
/// <param name="plan">Reads a write without running it; gets the rows made earlier in the change set.</param>
/// <param name="execute">Runs a request of the SDK as the caller.</param>
public sealed class BatchOperation(
    Func<WebApiRequest, WebApiResponse> handle,
    Func<WebApiRequest, IReadOnlyDictionary<string, string>, WritePlan> plan,
    Func<OrganizationRequest, OrganizationResponse> execute)
{
    /// <summary>
    /// Answers a batch. Without <c>odata.continue-on-error</c> it stops behind the first part that fails, and has that part's status.
    /// </summary>
    public WebApiResponse Run(WebApiRequest batch)
    {
        var preferences = Preferences.Parse([batch.Header("Prefer")]);
        var writer = new BatchWriter();
        var status = 200;
        foreach (var item in BatchReader.Read(batch))
        {
            var failure = item.IsChangeSet ? RunChangeSet(item.Requests, writer) : RunSingle(item.Requests[0], writer);
            if (failure is { } failed && !preferences.ContinueOnError)
            {
                status = failed;
                break;
            }
        }

        return new WebApiResponse(status) { Body = writer.Finish(), ContentType = writer.ContentType };
    }

    private int? RunSingle(WebApiRequest request, BatchWriter writer)
    {
        var response = handle(request);
        writer.Add(response);
        return response.IsSuccess ? null : response.Status;
    }

    private int? RunChangeSet(IReadOnlyList<WebApiRequest> requests, BatchWriter writer)
    {
        try
        {
            var plans = Plan(requests);
            var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
            transaction.Requests.AddRange(plans.Select(item => item.Request));
            var responses = (OrganizationResponseCollection)execute(transaction)["Responses"];
            writer.AddChangeSet([.. plans.Select((item, index) => (item.Answer(responses[index]), requests[index].ContentId))]);
            return null;
        }
        catch (Exception exception) when (ErrorResponses.From(exception, Preferences.Parse([requests[0].Header("Prefer")])) is { } error)
        {
            writer.Add(error);
            return error.Status;
        }
    }

    private List<WritePlan> Plan(IReadOnlyList<WebApiRequest> requests)
    {
        var targets = new Dictionary<string, string>();
        var plans = new List<WritePlan>();
        foreach (var request in requests)
        {
            var item = plan(request, targets);
            plans.Add(item);
            if (request.ContentId is { } id && item.Target is { } target)
            {
                targets[id] = target;
            }
        }

        return plans;
    }
}
