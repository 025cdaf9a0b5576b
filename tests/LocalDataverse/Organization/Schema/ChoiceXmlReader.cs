using System.Globalization;
using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads an <c>optionset</c> element: options, states or statuses.</summary>
internal static class ChoiceXmlReader
{
    public static ChoiceSchema Read(XElement optionSet)
    {
        var options = (optionSet.Element("options")?.Elements("option") ?? [])
            .Concat(optionSet.Element("states")?.Elements("state") ?? [])
            .Concat(optionSet.Element("statuses")?.Elements("status") ?? []);
        return new ChoiceSchema(optionSet.Attr("Name"), options.Select(Option).ToArray());
    }

    public static IReadOnlyDictionary<string, ChoiceSchema> ReadGlobal(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "OptionSets")))
            .Select(path => Read(XmlReading.Load(path)))
            .LastOfEach(choice => choice.Name.ToUpperInvariant())
            .ToDictionary(choice => choice.Name, StringComparer.OrdinalIgnoreCase);

    private static ChoiceOption Option(XElement option) => new(
        int.Parse(option.Attr("value"), CultureInfo.InvariantCulture),
        option.Label("labels", "label"),
        Integer(option.Attr("state")),
        Integer(option.Attr("defaultstatus")));

    private static int? Integer(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
