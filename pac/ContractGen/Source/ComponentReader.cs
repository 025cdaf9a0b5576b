using System.Globalization;
using System.Xml.Linq;
using Telephony.ContractGen.Naming;

namespace Telephony.ContractGen.Source;

/// <summary>Reads choices, roles and environment variables.</summary>
public static class ComponentReader
{
    /// <summary>Reads the global choices from <c>OptionSets</c>.</summary>
    public static IReadOnlyList<ChoiceDescription> ReadChoices(string folder) =>
        [.. SolutionFile.ReadFiles(Path.Combine(folder, "OptionSets")).Select(file => new ChoiceDescription(
            file.Attribute(file.Root, "Name").Split('_')[0] + "_" + Words.Pascal(file.Attribute(file.Root, "localizedName")),
            SolutionFile.DescriptionOf(file.Root),
            [.. file.Child(file.Root, "options").Elements("option").Select(option => ReadOption(file, option))]))];

    /// <summary>Reads the roles from <c>Roles</c>.</summary>
    public static IReadOnlyList<NamedComponent> ReadRoles(string folder) =>
        [.. SolutionFile.ReadFiles(Path.Combine(folder, "Roles")).Select(file => new NamedComponent(
            file.Attribute(file.Root, "name"),
            file.Attribute(file.Root, "id").Trim('{', '}'),
            file.Root.Element("Descriptions") is null ? file.Root.Element("Description")?.Value ?? "" : SolutionFile.DescriptionOf(file.Root)))];

    /// <summary>Reads what the roles in <c>Roles</c> may do.</summary>
    public static IReadOnlyList<RoleDescription> ReadRights(string folder) =>
        [.. SolutionFile.ReadFiles(Path.Combine(folder, "Roles")).Select(file => new RoleDescription(
            file.Attribute(file.Root, "name"),
            file.Child(file.Root, "RolePrivileges").Elements("RolePrivilege").ToDictionary(privilege => file.Attribute(privilege, "name"), privilege => file.Attribute(privilege, "level"))))];

    /// <summary>Reads the environment variables from <c>environmentvariabledefinitions</c>.</summary>
    public static IReadOnlyList<NamedComponent> ReadEnvironmentVariables(string folder) =>
        [.. SolutionFile.ReadFolders(Path.Combine(folder, "environmentvariabledefinitions"), "environmentvariabledefinition.xml").Select(file => new NamedComponent(
            file.Attribute(file.Root, "schemaname"),
            "",
            file.Root.Element("description")?.Attribute("default")?.Value ?? ""))];

    private static OptionDescription ReadOption(SolutionFile file, XElement option) => new(
        int.Parse(file.Attribute(option, "value"), CultureInfo.InvariantCulture),
        file.Attribute(file.Child(file.Child(option, "labels"), "label"), "description"));
}
