using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Registration;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Delete: removes a row and does to the rows that refer to it what their relationships say.</summary>
internal sealed class DeleteMessage(MessageServices services) : ISingleMessage
{
    public string Name => "Delete";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        var target = operation.TargetReference;
        target.Id = services.Keys.Resolve(target.LogicalName, target.Id, target.KeyAttributes);
        operation.PrimaryId = target.Id;
        if (!services.Store.Exists(services.Schema.Table(target.LogicalName), target.Id))
        {
            throw Faults.RowNotFound(target.LogicalName, target.Id);
        }
    }

    public void Authorize(Operation operation) =>
        services.Access.RequireOnRow(operation.Rights, Right.Delete, services.Schema.Table(operation.PrimaryTable), operation.PrimaryId);

    public void Execute(Operation operation)
    {
        var table = services.Schema.Table(operation.PrimaryTable);
        RowVersions.Check(services, operation, table, operation.PrimaryId, operation.TargetReference.RowVersion);
        StepRules.BeforeWrite(table.LogicalName, null);
        services.Customizations.BeforeDelete(table, operation.PrimaryId);
        foreach (var relationship in table.OneToMany)
        {
            Cascade(operation, relationship);
        }

        services.Writer.Delete(table, operation.PrimaryId);
    }

    private void Cascade(Operation operation, RelationshipSchema relationship)
    {
        if (relationship.CascadeDelete is not ("Cascade" or "RemoveLink" or "Restrict"))
        {
            return;
        }

        var table = services.Schema.Table(relationship.ReferencingTable);
        foreach (var id in services.Store.Find(table, [(relationship.ReferencingColumn, operation.PrimaryId.ToString("D"))]))
        {
            switch (relationship.CascadeDelete)
            {
                case "Restrict":
                    throw Faults.ReferencingRowsExist(relationship.Name);
                case "Cascade":
                    services.Send(new DeleteRequest { Target = new EntityReference(table.LogicalName, id) }, AsSystem(operation));
                    break;
                default:
                    services.Store.Update(table, new Entity(table.LogicalName, id) { [relationship.ReferencingColumn] = null });
                    break;
            }
        }
    }

    // Whoever may delete a row also deletes what depends on it.
    private static CallOrigin AsSystem(Operation operation) => operation.Origin with { UserId = WellKnownRows.SystemUserId, SenderId = null };
}
