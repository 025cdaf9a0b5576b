using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>Retrieve: one row.</summary>
internal sealed class RetrieveMessage(MessageServices services) : ISingleMessage
{
    public string Name => "Retrieve";

    public bool IsWrite => false;

    public void Prepare(Operation operation)
    {
        var target = operation.TargetReference;
        target.Id = services.Keys.Resolve(target.LogicalName, target.Id, target.KeyAttributes);
        operation.PrimaryId = target.Id;
        if (operation.Parameter<RelationshipQueryCollection>("RelatedEntitiesQuery") is { Count: > 0 })
        {
            throw new NotEmulatedException("reading related rows together with a row (RelatedEntitiesQuery)");
        }
    }

    public void Authorize(Operation operation) => operation.Rights.Require(Right.Read, services.Schema.Table(operation.PrimaryTable));

    public void Execute(Operation operation)
    {
        var columns = operation.Parameter<ColumnSet>("ColumnSet") ?? throw Faults.MissingParameter(Name, "ColumnSet");
        operation.Output["BusinessEntity"] = services.Rows.Find(operation.PrimaryTable, operation.PrimaryId, columns, operation.Rights)
            ?? throw NotReadable(operation);
    }

    private System.ServiceModel.FaultException<OrganizationServiceFault> NotReadable(Operation operation)
    {
        var table = services.Schema.Table(operation.PrimaryTable);
        return services.Store.Exists(table, operation.PrimaryId)
            ? Faults.AccessDenied(operation.Rights.UserId, PrivilegeNames.Of(Right.Read, table), table.LogicalName, operation.PrimaryId)
            : Faults.RowNotFound(table.LogicalName, operation.PrimaryId);
    }
}
