using System.Globalization;
using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads roles, environment variables, web resources, apps and controls.</summary>
internal static class SolutionPartsReader
{
    private const int ScriptEvent = 2;

    public static IEnumerable<RoleSchema> Roles(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "Roles"))
        let role = XmlReading.Load(path)
        select new RoleSchema(Guid.Parse(role.Attr("id")), role.Attr("name"), Privileges(role, path));

    public static IEnumerable<EnvironmentVariableSchema> EnvironmentVariables(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "environmentvariabledefinitions"), "environmentvariabledefinition.xml")
        let variable = XmlReading.Load(path)
        select new EnvironmentVariableSchema(
            variable.Attr("schemaname"),
            variable.Element("displayname")?.Attr("default") ?? "",
            variable.Number("type") ?? 100000000,
            variable.Element("defaultvalue")?.Value);

    public static IEnumerable<WebResourceSchema> WebResources(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "WebResources"), "*.data.xml")
        let resource = XmlReading.Load(path)
        select new WebResourceSchema(
            Guid.Parse(resource.Text("WebResourceId")), resource.Text("Name"), resource.Text("DisplayName"), resource.Number("WebResourceType") ?? 1, Dependencies(resource));

    // Those that run a script: a formula needs the component library of an app.
    public static IEnumerable<CommandSchema> Commands(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "appactions"), "appaction.xml")
        let command = XmlReading.Load(path)
        where command.Number("onclickeventtype") == ScriptEvent && !command.Flag("hidden") && !command.Flag("isdisabled") && command.Number("statecode") is null or 0
        select new CommandSchema(
            command.Attr("uniquename"),
            command.Element("buttonlabeltext")?.Attr("default") ?? "",
            command.Labels("buttonlabeltext"),
            command.Text("contextvalue"),
            command.Number("location") ?? 0,
            Guid.TryParse(command.Element("onclickeventjavascriptwebresourceid")?.Text("webresourceid"), out var library) ? library : Guid.Empty,
            command.Text("onclickeventjavascriptfunctionname"),
            command.Text("onclickeventjavascriptparameters"),
            command.Text("fonticon"),
            decimal.TryParse(command.Text("sequence"), CultureInfo.InvariantCulture, out var sequence) ? sequence : 0);

    public static IEnumerable<AppSchema> Apps(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "AppModules"), "AppModule.xml")
        let app = XmlReading.Load(path)
        select new AppSchema(app.Text("UniqueName"), app.Label("LocalizedNames", "LocalizedName"));

    public static IEnumerable<string> Controls(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "Controls"), "*.data.xml")
        select XmlReading.Load(path).Text("Name");

    // An XML document within the text: https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies
    private static string[] Dependencies(XElement resource) =>
        resource.Text("DependencyXml") is { Length: > 0 } text
            ? [.. XElement.Parse(text).Elements("Dependency").Where(each => each.Attr("componentType") == "WebResource").Elements("Library").Select(library => library.Attr("name"))]
            : [];

    private static Dictionary<string, PrivilegeLevel> Privileges(XElement role, string path)
    {
        var privileges = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in role.Element("RolePrivileges")?.Elements("RolePrivilege") ?? [])
        {
            privileges[privilege.Attr("name")] = Enum.TryParse<PrivilegeLevel>(privilege.Attr("level"), out var level)
                ? level
                : throw new SchemaException($"{path}: the privilege {privilege.Attr("name")} has the level '{privilege.Attr("level")}'; Basic, Local, Deep or Global was expected.");
        }

        return privileges;
    }
}
