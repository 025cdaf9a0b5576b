using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads the site maps of apps.</summary>
internal static class SiteMapXmlReader
{
    public static IEnumerable<SiteMapSchema> Read(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "AppModuleSiteMaps")))
            .Where(path => !path.EndsWith("_managed.xml", StringComparison.Ordinal))
            .Select(path => XmlReading.Load(path))
            .Select(root => new SiteMapSchema(root.Text("SiteMapUniqueName"), root.Descendants("Area").Select(Area).ToArray()));

    private static SiteMapArea Area(XElement area) => new(Title(area), area.Elements("Group").Select(Group).ToArray());

    private static SiteMapGroup Group(XElement group) => new(Title(group), group.Elements("SubArea").Select(SubArea).ToArray());

    private static SiteMapSubArea SubArea(XElement subArea) => new(
        Title(subArea), subArea.Attribute("Entity")?.Value.ToLowerInvariant(), subArea.Attribute("Url")?.Value);

    private static string Title(XElement element) =>
        element.Element("Titles")?.Elements("Title").FirstOrDefault()?.Attr("Title") ?? element.Attr("Title");
}
