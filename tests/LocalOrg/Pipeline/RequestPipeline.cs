using Microsoft.Xrm.Sdk;
using Telephony.LocalOrg.Messages;

namespace Telephony.LocalOrg.Pipeline;

/// <summary>The event pipeline: every message runs through it, from outside or from a plug-in.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/event-framework</remarks>
internal sealed class RequestPipeline(OperationFactory operations, MessageCatalog messages, StepRunner steps, TransactionGuard transaction, SystemJobQueue jobs)
{
    /// <summary>The most messages that plug-ins may cause one within another.</summary>
    public const int MaxDepth = 8;

    /// <summary>Runs one request to its end.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, CallOrigin origin)
    {
        transaction.RefuseWhenEnded();
        if (origin.Depth > MaxDepth)
        {
            throw Faults.DepthTooHigh();
        }

        var message = messages.Find(request.RequestName);
        return message is ICompositeMessage composite
            ? composite.Execute(request, inner => Execute(inner, origin), transaction)
            : Execute(operations.Create(request, origin), (ISingleMessage)message);
    }

    private OrganizationResponse Execute(Operation operation, ISingleMessage message) => transaction.Guard(message.IsWrite, () =>
    {
        message.Prepare(operation);
        steps.Run(operation, Stage.PreValidation);
        transaction.Run(() =>
        {
            message.Authorize(operation);
            steps.Run(operation, Stage.PreOperation);
            message.Execute(operation);
            steps.Run(operation, Stage.PostOperation);
            jobs.Enqueue(operation);
        });
        return ResponseTypes.Of(operation);
    });
}
