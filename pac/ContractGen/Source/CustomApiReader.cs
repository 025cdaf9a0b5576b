using System.Globalization;
using System.Xml.Linq;

namespace Telephony.ContractGen.Source;

/// <summary>Reads custom APIs from <c>customapis/&lt;name&gt;/</c>.</summary>
public static class CustomApiReader
{
    /// <summary>Reads every custom API of the unpacked solution.</summary>
    public static IReadOnlyList<CustomApiDescription> ReadAll(string folder) =>
        [.. SolutionFile.ReadFolders(Path.Combine(folder, "customapis"), "customapi.xml").Select(Read)];

    private static CustomApiDescription Read(SolutionFile file)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        return new CustomApiDescription(
            file.Attribute(file.Root, "uniquename"),
            DefaultText(file.Root, "description"),
            file.Child(file.Root, "isfunction").Value == "1",
            ReadParameters(Path.Combine(folder, "customapirequestparameters"), "customapirequestparameter.xml"),
            ReadParameters(Path.Combine(folder, "customapiresponseproperties"), "customapiresponseproperty.xml"));
    }

    private static IReadOnlyList<ParameterDescription> ReadParameters(string folder, string name) =>
        [.. SolutionFile.ReadFolders(folder, name).Select(file => new ParameterDescription(
            file.Attribute(file.Root, "uniquename"),
            int.Parse(file.Child(file.Root, "type").Value, CultureInfo.InvariantCulture),
            file.Root.Element("isoptional")?.Value == "1",
            DefaultText(file.Root, "description")))];

    private static string DefaultText(XElement root, string name) => root.Element(name)?.Attribute("default")?.Value ?? "";
}
