using LocalDataverse.Pipeline;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>
/// Merge: the columns of UpdateContent are set on the target, what refers to the subordinate refers to the target from then on, and the
/// subordinate is deactivated. All of it is done as SYSTEM, by updates that run their steps.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/merge-entity-using-web-api</remarks>
internal sealed class MergeMessage(MessageServices services) : ISingleMessage
{
    /// <summary>The message's name.</summary>
    public const string MessageName = "Merge";

    private const string Privilege = "prvMerge";
    private const string Subordinate = "SubordinateId";

    /// <summary>The tables whose rows can be merged; Dataverse merges incidents too, in another way.</summary>
    public static readonly IReadOnlyList<string> Tables = ["account", "contact", "lead"];

    // Which row a row belongs to; the check compares these.
    private static readonly string[] Parents = ["parentaccountid", "parentcontactid", "parentcustomerid"];

    public string Name => MessageName;

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        var target = operation.TargetReference;
        var table = MergeableTable(target.LogicalName);
        target.Id = services.Keys.Resolve(target.LogicalName, target.Id, target.KeyAttributes);
        operation.PrimaryId = target.Id;
        var subordinate = SubordinateOf(operation);
        if (subordinate == target.Id)
        {
            throw Faults.InvalidArgument("Merge cannot be performed on master and sub-entities that are identical.");
        }

        if (operation.Parameter<Entity>("UpdateContent") is { } content && content.LogicalName != target.LogicalName)
        {
            throw Faults.InvalidArgument($"The UpdateContent of a Merge of {target.LogicalName} is a row of {content.LogicalName}.");
        }

        foreach (var id in new[] { target.Id, subordinate })
        {
            RefuseInactive(table, id);
        }
    }

    public void Authorize(Operation operation)
    {
        operation.Rights.RequireRole();
        if (operation.Rights.Level(Privilege) is PrivilegeLevel.None)
        {
            throw Faults.PrivilegeDenied(operation.Rights.UserId, Privilege, operation.PrimaryTable);
        }

        var table = services.Schema.Table(operation.PrimaryTable);
        foreach (var id in new[] { operation.PrimaryId, SubordinateOf(operation) })
        {
            services.Access.RequireOnRow(operation.Rights, Right.Read, table, id);
            services.Access.RequireOnRow(operation.Rights, Right.Write, table, id);
        }
    }

    public void Execute(Operation operation)
    {
        var table = services.Schema.Table(operation.PrimaryTable);
        var subordinate = SubordinateOf(operation);
        if (operation.Parameter<bool>("PerformParentingChecks"))
        {
            RefuseOtherParent(table, operation.PrimaryId, subordinate);
        }

        var origin = CallOrigin.Plugin(new PluginExecutionContext(operation, Stage.Main, null, true), WellKnownRows.SystemUserId);
        SetContent(operation, table, origin);
        foreach (var relationship in table.OneToMany)
        {
            MoveRows(relationship, operation.PrimaryId, subordinate, origin);
        }

        foreach (var relationship in table.ManyToMany)
        {
            MoveLinks(table, relationship, operation.PrimaryId, subordinate);
        }

        Deactivate(table, operation.PrimaryId, subordinate, origin);
    }

    private static Guid SubordinateOf(Operation operation) =>
        operation.Parameter<Guid>(Subordinate) is var id && id != Guid.Empty ? id : throw Faults.MissingParameter(MessageName, Subordinate);

    private TableSchema MergeableTable(string name) =>
        Tables.Contains(name) ? services.Schema.Table(name)
        : name == "incident" ? throw new NotEmulatedException("the merge of incidents, which works otherwise than that of accounts, contacts and leads")
        : throw Faults.InvalidArgument($"Rows of '{services.Schema.Table(name).LogicalName}' cannot be merged.");

    private void RefuseInactive(TableSchema table, Guid id)
    {
        var state = services.Rows.Read(table.LogicalName, id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0;
        if (state != 0)
        {
            throw Faults.InvalidArgument("Merge cannot be performed on entity that is inactive.");
        }
    }

    private void RefuseOtherParent(TableSchema table, Guid target, Guid subordinate)
    {
        foreach (var column in Parents.Where(table.HasColumn))
        {
            if (!Equals(services.Store.Value(table, target, column), services.Store.Value(table, subordinate, column)))
            {
                throw Faults.InvalidArgument("Merge warning: sub-entity will be differently parented.");
            }
        }
    }

    private void SetContent(Operation operation, TableSchema table, CallOrigin origin)
    {
        var update = new Entity(table.LogicalName, operation.PrimaryId);
        foreach (var (column, value) in operation.Parameter<Entity>("UpdateContent")?.Attributes ?? [])
        {
            if (column != table.PrimaryId)
            {
                update[column] = value;
            }
        }

        if (update.Attributes.Count > 0)
        {
            services.Send(new UpdateRequest { Target = update }, origin);
        }
    }

    private void MoveRows(RelationshipSchema relationship, Guid target, Guid subordinate, CallOrigin origin)
    {
        var table = services.Schema.Table(relationship.ReferencingTable);
        var column = table.Column(relationship.ReferencingColumn);
        foreach (var id in services.Store.Find(table, [(column.LogicalName, subordinate.ToString("D"))]))
        {
            if (id == target)
            {
                throw Faults.InvalidArgument("Merge could create cyclical parenting.");
            }

            var row = new Entity(table.LogicalName, id) { [column.LogicalName] = new EntityReference(relationship.ReferencedTable, target) };
            if (table.Ownership is not Ownership.None && column.ValidForUpdate)
            {
                services.Send(new UpdateRequest { Target = row }, origin);
            }
            else
            {
                services.Store.Update(table, row);
            }
        }
    }

    private void MoveLinks(TableSchema merged, RelationshipSchema relationship, Guid target, Guid subordinate)
    {
        var table = services.Schema.Table(relationship.IntersectTable);
        var isFirst = relationship.ReferencedTable == merged.LogicalName;
        var (own, other) = isFirst
            ? (relationship.FirstIntersectColumn, relationship.SecondIntersectColumn)
            : (relationship.SecondIntersectColumn, relationship.FirstIntersectColumn);
        foreach (var id in services.Store.Find(table, [(own, subordinate.ToString("D"))]))
        {
            var far = services.Store.Value(table, id, other)!;
            if (services.Store.Find(table, [(own, target.ToString("D")), (other, far)]).Count > 0)
            {
                services.Store.Delete(table, id);
            }
            else
            {
                services.Store.Update(table, new Entity(table.LogicalName, id) { [own] = target });
            }
        }
    }

    // The last state of a table is the one that ends a row: inactive, disqualified.
    private void Deactivate(TableSchema table, Guid target, Guid subordinate, CallOrigin origin)
    {
        var last = table.Column("statecode").Choice!.Options[^1].Value;
        services.Send(new UpdateRequest { Target = new Entity(table.LogicalName, subordinate) { ["statecode"] = new OptionSetValue(last) } }, origin);
        if (table.HasColumn("merged") && table.HasColumn("masterid"))
        {
            services.Store.Update(table, new Entity(table.LogicalName, subordinate) { ["merged"] = true, ["masterid"] = new EntityReference(table.LogicalName, target) });
        }
    }
}
