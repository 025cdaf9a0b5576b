using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Registration;
using LocalDataverse.Security;

namespace LocalDataverse.Messages;

/// <summary>Create: a new row.</summary>
internal sealed class CreateMessage(MessageServices services) : ISingleMessage
{
    public string Name => "Create";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        services.Schema.Table(operation.TargetEntity.LogicalName);
        if (operation.TargetEntity.RelatedEntities.Count > 0)
        {
            throw new NotEmulatedException("creating related rows together with a row (RelatedEntities)");
        }
    }

    public void Authorize(Operation operation)
    {
        var table = services.Schema.Table(operation.PrimaryTable);
        operation.Rights.Require(Right.Create, table);
        AppendRights.Require(services, table, operation.TargetEntity, operation.Rights, null);
    }

    public void Execute(Operation operation)
    {
        var target = operation.TargetEntity;
        StepRules.BeforeWrite(target.LogicalName, target);
        services.Customizations.BeforeCreate(target);
        target.Id = services.Writer.Create(target, operation.Rights);
        services.StepRules.AfterWrite(target.LogicalName, target.Id);
        target[services.Schema.Table(target.LogicalName).PrimaryId] = target.Id;
        operation.PrimaryId = target.Id;
        operation.Output["id"] = target.Id;
    }
}
