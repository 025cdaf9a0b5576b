using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Associate: links rows, over an intersect table or by the lookup of the many side.</summary>
internal sealed class AssociateMessage(MessageServices services) : LinkMessage(services)
{
    public override string Name => "Associate";

    protected override void Link(Operation operation, RelationshipSchema relationship, Guid firstId, Guid secondId)
    {
        var table = Services.Schema.Table(relationship.IntersectTable);
        if (Links(table, relationship, firstId, secondId).Count > 0)
        {
            throw Faults.DuplicateRow(table.LogicalName, firstId);
        }

        var row = new Entity(table.LogicalName, Guid.NewGuid())
        {
            [relationship.FirstIntersectColumn] = firstId,
            [relationship.SecondIntersectColumn] = secondId,
        };
        row[table.PrimaryId] = row.Id;
        Services.Store.Insert(table, row);
    }

    protected override void SetLookup(Operation operation, RelationshipSchema relationship, EntityReference many, EntityReference one) =>
        Services.Send(new UpdateRequest { Target = new Entity(many.LogicalName, many.Id) { [relationship.ReferencingColumn] = one } }, operation.Origin);
}

/// <summary>Disassociate: unlinks rows.</summary>
internal sealed class DisassociateMessage(MessageServices services) : LinkMessage(services)
{
    public override string Name => "Disassociate";

    protected override void Link(Operation operation, RelationshipSchema relationship, Guid firstId, Guid secondId)
    {
        var table = Services.Schema.Table(relationship.IntersectTable);
        foreach (var id in Links(table, relationship, firstId, secondId))
        {
            Services.Store.Delete(table, id);
        }
    }

    protected override void SetLookup(Operation operation, RelationshipSchema relationship, EntityReference many, EntityReference one) =>
        Services.Send(new UpdateRequest { Target = new Entity(many.LogicalName, many.Id) { [relationship.ReferencingColumn] = null } }, operation.Origin);
}

/// <summary>What Associate and Disassociate share: finding out which row is on which side.</summary>
internal abstract class LinkMessage(MessageServices services) : ISingleMessage
{
    public abstract string Name { get; }

    public bool IsWrite => true;

    protected MessageServices Services => services;

    public void Prepare(Operation operation)
    {
        var target = operation.TargetReference;
        target.Id = services.Keys.Resolve(target.LogicalName, target.Id, target.KeyAttributes);
        RelationshipOf(operation);
    }

    public void Authorize(Operation operation)
    {
        services.Access.RequireOnRow(operation.Rights, Right.AppendTo, services.Schema.Table(operation.PrimaryTable), operation.TargetReference.Id);
        foreach (var related in Related(operation))
        {
            services.Access.RequireOnRow(operation.Rights, Right.Append, services.Schema.Table(related.LogicalName), related.Id);
        }
    }

    public void Execute(Operation operation)
    {
        var relationship = RelationshipOf(operation);
        var target = operation.TargetReference;
        RequireRow(target);
        foreach (var related in Related(operation))
        {
            RequireRow(related);
            if (relationship.IsManyToMany)
            {
                var targetIsFirst = target.LogicalName == relationship.ReferencedTable;
                Link(operation, relationship, targetIsFirst ? target.Id : related.Id, targetIsFirst ? related.Id : target.Id);
                services.Access.Changed(relationship.IntersectTable);
            }
            else if (target.LogicalName == relationship.ReferencedTable && related.LogicalName == relationship.ReferencingTable)
            {
                SetLookup(operation, relationship, related, target);
            }
            else
            {
                SetLookup(operation, relationship, target, related);
            }
        }
    }

    protected abstract void Link(Operation operation, RelationshipSchema relationship, Guid firstId, Guid secondId);

    protected abstract void SetLookup(Operation operation, RelationshipSchema relationship, EntityReference many, EntityReference one);

    protected IReadOnlyList<Guid> Links(TableSchema table, RelationshipSchema relationship, Guid firstId, Guid secondId) => services.Store.Find(
        table, [(relationship.FirstIntersectColumn, firstId.ToString("D")), (relationship.SecondIntersectColumn, secondId.ToString("D"))]);

    private EntityReferenceCollection Related(Operation operation) =>
        operation.Parameter<EntityReferenceCollection>("RelatedEntities") ?? throw Faults.MissingParameter(Name, "RelatedEntities");

    private RelationshipSchema RelationshipOf(Operation operation)
    {
        var name = operation.Parameter<Relationship>("Relationship")?.SchemaName ?? throw Faults.MissingParameter(Name, "Relationship");
        return services.Schema.TryGetRelationship(name, out var relationship) ? relationship : throw Faults.RelationshipNotFound(name);
    }

    private void RequireRow(EntityReference row)
    {
        if (!services.Store.Exists(services.Schema.Table(row.LogicalName), row.Id))
        {
            throw Faults.RowNotFound(row.LogicalName, row.Id);
        }
    }
}
