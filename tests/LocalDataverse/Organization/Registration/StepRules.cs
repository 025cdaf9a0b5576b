using LocalDataverse.Messages;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Registration;

/// <summary>What Dataverse demands of a step or image that is written as a row.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/sdkmessageprocessingstep</remarks>
internal sealed class StepRules(OrganizationSchema schema, Rows rows)
{
    private static readonly string[] Required = ["name", "eventhandler", "sdkmessageid", "stage", "mode", "rank"];

    /// <summary>Refuses to write tables that only imports write, and a step or image that lacks what it needs.</summary>
    public static void BeforeWrite(string table, Entity? target)
    {
        if (table is RegistrationRows.Messages or RegistrationRows.Filters or RegistrationRows.Types or RegistrationRows.Assemblies)
        {
            throw new NotEmulatedException($"writing rows of {table}; they come with the solution");
        }

        if (table == RegistrationRows.Steps && target?.GetAttributeValue<EntityReference>("eventhandler") is { } handler)
        {
            target["plugintypeid"] = handler;
        }
    }

    /// <summary>Refuses a step or image, as it now stands, that could not run.</summary>
    public void AfterWrite(string table, Guid id)
    {
        if (table == RegistrationRows.Steps)
        {
            CheckStep(rows.Read(table, id, new ColumnSet([.. Required, "sdkmessagefilterid", "filteringattributes"])));
        }
        else if (table == RegistrationRows.Images)
        {
            CheckImage(rows.Read(table, id, new ColumnSet("sdkmessageprocessingstepid", "imagetype", "entityalias", "messagepropertyname")));
        }
    }

    private void CheckStep(Entity step)
    {
        if (Required.FirstOrDefault(column => !step.Contains(column)) is { } missing)
        {
            throw Faults.MissingParameter("Create", missing);
        }

        if (step.GetAttributeValue<OptionSetValue>("mode").Value == 1 && step.GetAttributeValue<OptionSetValue>("stage").Value != Pipeline.Stage.PostOperation)
        {
            throw Faults.InvalidArgument("Asynchronous steps run in the stage PostOperation (40) only.");
        }

        if (step.GetAttributeValue<EntityReference>("sdkmessagefilterid") is not { } filterId)
        {
            return;
        }

        var filter = rows.Read(RegistrationRows.Filters, filterId.Id, new ColumnSet("sdkmessageid", "iscustomprocessingstepallowed", "primaryobjecttypecode"));
        if (!filter.GetAttributeValue<bool>("iscustomprocessingstepallowed"))
        {
            throw Faults.StepNotAllowed();
        }

        if (filter.GetAttributeValue<EntityReference>("sdkmessageid").Id != step.GetAttributeValue<EntityReference>("sdkmessageid").Id)
        {
            throw Faults.InvalidArgument("The step's sdkmessagefilterid belongs to another message than its sdkmessageid.");
        }

        var table = schema.Table(filter.GetAttributeValue<string>("primaryobjecttypecode"));
        foreach (var column in (step.GetAttributeValue<string>("filteringattributes") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _ = table.Column(column);
        }
    }

    private void CheckImage(Entity image)
    {
        foreach (var column in new[] { "sdkmessageprocessingstepid", "imagetype", "entityalias", "messagepropertyname" }.Where(column => !image.Contains(column)))
        {
            throw Faults.MissingParameter("Create", column);
        }

        var step = rows.Read(RegistrationRows.Steps, image.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid").Id, new ColumnSet("sdkmessageid"));
        var message = step.GetAttributeValue<EntityReference>("sdkmessageid");
        var name = rows.Read(RegistrationRows.Messages, message.Id, new ColumnSet("name")).GetAttributeValue<string>("name");
        var type = image.GetAttributeValue<OptionSetValue>("imagetype").Value;
        if ((BulkMessage.SingleOf(name) == "Create" && type != 1) || (name == "Delete" && type != 0))
        {
            throw Faults.InvalidArgument($"Message {name} does not support this image type.");
        }
    }
}
