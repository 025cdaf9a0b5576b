using System.Xml.Linq;

namespace Telephony.ContractGen.Source;

/// <summary>One XML file of the unpacked solution, with errors that name it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Root">Its root element.</param>
public sealed record SolutionFile(string Path, XElement Root)
{
    /// <summary>Reads a file.</summary>
    public static SolutionFile Read(string path) =>
        new(path, XDocument.Load(path).Root ?? throw new InvalidDataException($"{path} has no root element."));

    /// <summary>Reads <paramref name="name"/> in every folder directly under <paramref name="folder"/>, by folder name; none when the folder is missing.</summary>
    public static IEnumerable<SolutionFile> ReadFolders(string folder, string name) =>
        Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(each => Read(System.IO.Path.Combine(each, name)))
            : [];

    /// <summary>Reads every XML file directly in <paramref name="folder"/>, by file name; none when the folder is missing.</summary>
    public static IEnumerable<SolutionFile> ReadFiles(string folder) =>
        Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(Read)
            : [];

    /// <summary>The element's child, which must be there.</summary>
    public XElement Child(XElement parent, string name) =>
        parent.Element(name) ?? throw new InvalidDataException($"{Path}: <{parent.Name}> has no <{name}>.");

    /// <summary>The element's attribute, which must be there.</summary>
    public string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new InvalidDataException($"{Path}: <{element.Name}> has no attribute {name}.");

    /// <summary>The text of the element's <c>Descriptions</c> in English; empty when there is none.</summary>
    public static string DescriptionOf(XElement element) =>
        element.Element("Descriptions")?.Elements("Description").FirstOrDefault()?.Attribute("description")?.Value ?? "";

    /// <summary>The text of the element's <c>displaynames</c> in English; empty when there is none.</summary>
    public static string LabelOf(XElement element) =>
        element.Element("displaynames")?.Elements("displayname").FirstOrDefault()?.Attribute("description")?.Value ?? "";
}
