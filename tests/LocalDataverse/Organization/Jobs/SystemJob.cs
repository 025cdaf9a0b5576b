using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Jobs;

/// <summary>The run of an asynchronous step, or of a workflow.</summary>
/// <param name="Id">Its id: the context's OperationId.</param>
/// <param name="Name">The step's name, or the workflow's.</param>
/// <param name="Message">The message that caused it.</param>
/// <param name="Table">The table of that message.</param>
/// <param name="CreatedOn">When it was made, UTC.</param>
public sealed record SystemJob(Guid Id, string Name, string Message, string Table, DateTime CreatedOn)
{
    /// <summary>The row that it is about.</summary>
    public Guid RegardingId { get; init; }

    /// <summary>The workflow; empty for a step.</summary>
    public Guid WorkflowId { get; init; }

    /// <summary>0 ready, 3 completed.</summary>
    public int StateCode { get; private set; }

    /// <summary>0 waiting for resources, 30 succeeded, 31 failed.</summary>
    public int StatusCode { get; private set; }

    /// <summary>Why it failed; null when it did not.</summary>
    public OrganizationServiceFault? Fault { get; private set; }

    internal void Succeed() => (StateCode, StatusCode) = (3, 30);

    internal void Fail(OrganizationServiceFault fault) => (StateCode, StatusCode, Fault) = (3, 31, fault);
}
