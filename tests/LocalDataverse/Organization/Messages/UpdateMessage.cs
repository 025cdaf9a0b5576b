using System.Globalization;
using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Registration;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Update: changes columns of a row.</summary>
internal sealed class UpdateMessage(MessageServices services) : ISingleMessage
{
    public string Name => "Update";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        var target = operation.TargetEntity;
        var table = services.Schema.Table(target.LogicalName);
        if (target.RelatedEntities.Count > 0)
        {
            throw new NotEmulatedException("changing related rows together with a row (RelatedEntities)");
        }

        var id = target.Id == Guid.Empty ? target.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.Empty : target.Id;
        target.Id = services.Keys.Resolve(target.LogicalName, id, target.KeyAttributes);
        operation.PrimaryId = target.Id;
        if (!services.Store.Exists(table, target.Id))
        {
            throw Faults.RowNotFound(table.LogicalName, target.Id);
        }
    }

    public void Authorize(Operation operation)
    {
        var table = services.Schema.Table(operation.PrimaryTable);
        services.Access.RequireOnRow(operation.Rights, Right.Write, table, operation.PrimaryId);
        AppendRights.Require(services, table, operation.TargetEntity, operation.Rights, operation.PrimaryId);
    }

    public void Execute(Operation operation)
    {
        var target = operation.TargetEntity;
        RowVersions.Check(services, operation, services.Schema.Table(target.LogicalName), target.Id, target.RowVersion);
        StepRules.BeforeWrite(target.LogicalName, target);
        if (services.Customizations.TryKeep(target))
        {
            return;
        }

        services.Writer.Update(target, operation.Rights);
        services.StepRules.AfterWrite(target.LogicalName, target.Id);
    }
}

/// <summary>Whether a row is still as the caller read it.</summary>
internal static class RowVersions
{
    public static void Check(MessageServices services, Operation operation, TableSchema table, Guid id, string? rowVersion)
    {
        if (operation.Parameter<ConcurrencyBehavior>("ConcurrencyBehavior") is not ConcurrencyBehavior.IfRowVersionMatches)
        {
            return;
        }

        if (string.IsNullOrEmpty(rowVersion))
        {
            throw Faults.ConcurrencyVersionMissing();
        }

        if (Convert.ToString(services.Store.Value(table, id, "versionnumber"), CultureInfo.InvariantCulture) != rowVersion)
        {
            throw Faults.ConcurrencyMismatch();
        }
    }
}
