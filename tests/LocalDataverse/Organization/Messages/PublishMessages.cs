using System.Xml.Linq;
using LocalDataverse.Customizing;
using LocalDataverse.Errors;
using LocalDataverse.Execution;
using LocalDataverse.Schema;

namespace LocalDataverse.Messages;

/// <summary>PublishAllXml: all changes of definitions count from now on.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/publishallxml</remarks>
internal sealed class PublishAllXmlMessage(MessageServices services) : ISingleMessage
{
    /// <summary>The privilege to publish, by any of the two messages.</summary>
    public const string Privilege = "prvPublishCustomization";

    public string Name => "PublishAllXml";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
    }

    public void Authorize(Operation operation) => operation.Rights.RequirePrivilege(Privilege, MessageNames.NoTable);

    public void Execute(Operation operation) => services.Customizations.Publish((_, _) => true, services.Writer, operation.Rights);
}

/// <summary>PublishXml: the changes of the definitions that its XML names count from now on.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.publishxmlrequest.parameterxml</remarks>
internal sealed class PublishXmlMessage(MessageServices services) : ISingleMessage
{
    private const string Parameter = "ParameterXml";

    public string Name => "PublishXml";

    public bool IsWrite => true;

    public void Prepare(Operation operation)
    {
        if (string.IsNullOrEmpty(operation.Parameter<string>(Parameter)))
        {
            throw Faults.MissingParameter(Name, Parameter);
        }
    }

    public void Authorize(Operation operation) => operation.Rights.RequirePrivilege(PublishAllXmlMessage.Privilege, MessageNames.NoTable);

    public void Execute(Operation operation)
    {
        var root = DefinitionRules.Parse(Parameter, operation.Parameter<string>(Parameter)!, "importexportxml");
        var tables = Named(root, "entities", "entity").Select(name => name.ToLowerInvariant()).ToHashSet();
        var ids = Named(root, "webresources", "webresource").Concat(Named(root, "dashboards", "dashboard")).Select(Id).ToHashSet();
        services.Customizations.Publish((table, id) => ids.Contains(id) || (TableOf(table, id) is { } name && tables.Contains(name)), services.Writer, operation.Rights);
    }

    private static IEnumerable<string> Named(XElement root, string list, string item) => root.Elements(list).Elements(item).Select(element => element.Value.Trim());

    private static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw Faults.InvalidArgument($"'{text}' in {Parameter} is not an id.");

    private string? TableOf(TableSchema table, Guid id) => table.LogicalName switch
    {
        DefinitionTables.Forms => services.Store.Value(table, id, "objecttypecode") as string,
        DefinitionTables.Views => services.Store.Value(table, id, "returnedtypecode") as string,
        _ => null,
    };
}
