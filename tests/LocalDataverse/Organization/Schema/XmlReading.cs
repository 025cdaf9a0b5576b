using System.Globalization;
using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Short ways to read the solution's XML.</summary>
internal static class XmlReading
{
    private static readonly string BaseLanguage = OrganizationNames.Language.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a child element, trimmed; empty when there is none.</summary>
    public static string Text(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";

    /// <summary>Whether a child element says 1; <paramref name="otherwise"/> when there is none.</summary>
    public static bool Flag(this XElement element, string child, bool otherwise = false) =>
        element.Element(child) is { } found ? found.Value.Trim() is "1" or "true" or "True" : otherwise;

    /// <summary>The whole number of a child element, or null.</summary>
    public static int? Number(this XElement element, string child) =>
        int.TryParse(element.Text(child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The decimal number of a child element, or null.</summary>
    public static decimal? Decimal(this XElement element, string child) =>
        decimal.TryParse(element.Text(child), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An attribute's text; empty when there is none.</summary>
    public static string Attr(this XElement element, string name) => element.Attribute(name)?.Value ?? "";

    /// <summary>The label below <paramref name="list"/>/<paramref name="item"/> in the organization's base language, else the first; empty when there is none.</summary>
    public static string Label(this XElement element, string list, string item)
    {
        var labels = element.Element(list)?.Elements(item).ToList() ?? [];
        return (labels.Find(label => label.Attr("languagecode") == BaseLanguage) ?? labels.FirstOrDefault())?.Attr("description") ?? "";
    }

    /// <summary>The labels of a text by language; none where there is no such element.</summary>
    public static Dictionary<int, string> Labels(this XElement element, string child) =>
        (element.Element(child)?.Elements("label") ?? [])
            .Where(label => int.TryParse(label.Attr("languagecode"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(label => int.Parse(label.Attr("languagecode"), CultureInfo.InvariantCulture), label => label.Attr("description"));

    /// <summary>Every XML file below a folder, in the order of their paths; none when the folder is not there.</summary>
    public static IEnumerable<string> XmlFiles(string folder, string pattern = "*.xml") =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The root of an XML file.</summary>
    public static XElement Load(string path)
    {
        try
        {
            return XDocument.Load(path).Root!;
        }
        catch (System.Xml.XmlException exception)
        {
            throw new SchemaException($"{path} is not well-formed XML: {exception.Message}", exception);
        }
    }
}

/// <summary>The solution or the system tables say something that cannot be: names the file and what is wrong in it.</summary>
public sealed class SchemaException(string message, Exception? innerException = null) : Exception(message, innerException);
