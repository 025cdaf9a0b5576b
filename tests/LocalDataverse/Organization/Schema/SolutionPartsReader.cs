using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads roles, environment variables, web resources, apps and controls.</summary>
internal static class SolutionPartsReader
{
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
            Guid.Parse(resource.Text("WebResourceId")), resource.Text("Name"), resource.Text("DisplayName"), resource.Number("WebResourceType") ?? 1);

    public static IEnumerable<AppSchema> Apps(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "AppModules"), "AppModule.xml")
        let app = XmlReading.Load(path)
        select new AppSchema(app.Text("UniqueName"), app.Label("LocalizedNames", "LocalizedName"));

    public static IEnumerable<string> Controls(IEnumerable<string> folders) =>
        from folder in folders
        from path in XmlReading.XmlFiles(Path.Combine(folder, "Controls"), "*.data.xml")
        select XmlReading.Load(path).Text("Name");

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
