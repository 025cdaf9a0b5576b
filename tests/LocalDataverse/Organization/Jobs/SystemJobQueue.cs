using LocalDataverse.Execution;
using LocalDataverse.Plugins;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Jobs;

/// <summary>The asynchronous steps: kept until the transaction has ended well, then run one after the other.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service</remarks>
internal sealed class SystemJobQueue(StepCatalog catalog, PluginInvoker plugins, TransactionGuard transaction, TimeProvider clock)
{
    private const int Attempts = 4;
    private readonly Queue<(SystemJob Job, Action? Run)> _waiting = [];
    private readonly List<SystemJob> _jobs = [];
    private bool _isRunning;

    /// <summary>Every job there was, the oldest first.</summary>
    public IReadOnlyList<SystemJob> Jobs => _jobs;

    /// <summary>Makes a job of each asynchronous step of an operation.</summary>
    public void Enqueue(Operation operation)
    {
        foreach (var step in catalog.For(operation.Message, operation.PrimaryTable))
        {
            if (step.Mode == 1 && step.Stage == Stage.PostOperation && operation.Touches(step))
            {
                var job = new SystemJob(Guid.NewGuid(), step.Name, operation.Message, operation.PrimaryTable, clock.GetUtcNow().UtcDateTime) { RegardingId = operation.PrimaryId };
                _waiting.Enqueue((job, () => Run(job, step, operation)));
            }
        }
    }

    /// <summary>Makes a job of a workflow. It stays ready: what a workflow does is in XAML, which nothing here reads.</summary>
    public SystemJob Enqueue(string workflowName, Guid workflowId, string table, Guid rowId)
    {
        var job = new SystemJob(Guid.NewGuid(), workflowName, "ExecuteWorkflow", table, clock.GetUtcNow().UtcDateTime) { RegardingId = rowId, WorkflowId = workflowId };
        _waiting.Enqueue((job, null));
        return job;
    }

    /// <summary>Forgets the jobs of a transaction that was rolled back.</summary>
    public void Discard() => _waiting.Clear();

    /// <summary>Runs what waits, unless that is being done already or a transaction is open.</summary>
    public void RunWaiting()
    {
        if (_isRunning || transaction.IsOpen)
        {
            return;
        }

        _isRunning = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
            {
                _jobs.Add(next.Job);
                next.Run?.Invoke();
            }
        }
        finally
        {
            _isRunning = false;
        }
    }

    private void Run(SystemJob job, StepSchema step, Operation operation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var context = new PluginExecutionContext(operation, Stage.PostOperation, step, false) { OperationId = job.Id, OperationCreatedOn = job.CreatedOn };
                plugins.Run(step, context, operation.Rights);
                job.Succeed();
                return;
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
            {
                var again = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status)
                    && Equals(status, ((int)OperationStatus.Retry).ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (!again || attempt == Attempts)
                {
                    job.Fail(fault.Detail);
                    return;
                }
            }
        }
    }
}
