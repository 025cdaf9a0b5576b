using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Jobs;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>ExecuteWorkflow: starts an activated workflow on a row of its table. Here it leaves a system job that stays ready.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executeworkflowrequest</remarks>
internal sealed class ExecuteWorkflowMessage(MessageServices services, SystemJobQueue jobs) : ISingleMessage
{
    private const string Privilege = "prvWorkflowExecution";

    public string Name => "ExecuteWorkflow";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        foreach (var name in new[] { "EntityId", "WorkflowId" })
        {
            if (operation.Parameter<Guid?>(name) is null)
            {
                throw Faults.MissingParameter(Name, name);
            }
        }
    }

    public void Authorize(Operation operation)
    {
        operation.Rights.Require(Right.Read, services.Schema.Table("workflow"));
        operation.Rights.RequirePrivilege(Privilege, "workflow");
    }

    public void Execute(Operation operation)
    {
        var workflowId = operation.Parameter<Guid>("WorkflowId");
        var rowId = operation.Parameter<Guid>("EntityId");
        var workflow = services.Rows.Read("workflow", workflowId, new ColumnSet("name", "primaryentity"));
        var table = services.Schema.Table(workflow.GetAttributeValue<string>("primaryentity"));
        if (!services.Store.Exists(table, rowId))
        {
            throw Faults.RowNotFound(table.LogicalName, rowId);
        }

        operation.Output["Id"] = jobs.Enqueue(workflow.GetAttributeValue<string>("name"), workflowId, table.LogicalName, rowId).Id;
    }
}
