using LocalDataverse.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

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

        switch (messages.Find(request.RequestName))
        {
            case ICompositeMessage composite:
                return composite.Execute(request, inner => Execute(inner, origin), transaction);
            case BulkMessage bulk:
                var several = operations.CreateBulk(request, bulk, origin);
                return Execute(several.Rows, several, several, bulk.Single);
            case var message:
                var operation = operations.Create(request, origin);
                var name = BulkMessage.NameOf(operation.Message);
                var isAwaited = BulkMessage.Singles.Contains(operation.Message) && steps.HasAny(name, operation.PrimaryTable);
                return Execute([operation], isAwaited ? OperationFactory.Over(name, [operation]) : null, operation, (ISingleMessage)message);
        }
    }

    private OrganizationResponse Execute(IReadOnlyList<Operation> rows, Operation? several, Operation asked, ISingleMessage message) => transaction.Guard(message.IsWrite, () =>
    {
        Each(rows, message.Prepare);
        Run(rows, several, Stage.PreValidation);
        transaction.Run(() =>
        {
            Each(rows, message.Authorize);
            Run(rows, several, Stage.PreOperation);
            Each(rows, message.Execute);
            if (several is not null && message.Name == "Create")
            {
                several.Output["Ids"] = rows.Select(row => row.PrimaryId).ToArray();
            }

            Run(rows, several, Stage.PostOperation);
            Each(several is null ? rows : [.. rows, several], jobs.Enqueue);
        });
        return ResponseTypes.Of(asked);
    });

    private static void Each(IReadOnlyList<Operation> operations, Action<Operation> action)
    {
        foreach (var operation in operations)
        {
            action(operation);
        }
    }

    private void Run(IReadOnlyList<Operation> rows, Operation? several, int stage)
    {
        Each(rows, row => steps.Run(row, stage));
        if (several is not null)
        {
            several.CollectTargets();
            steps.Run(several, stage);
            several.ReturnTargets();
        }
    }
}
