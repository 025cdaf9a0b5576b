using System.Xml.Linq;

namespace Telephony.Solution.Tests;

/// <summary>
/// Words for people whose language is not English. Locale IDs: https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid
/// </summary>
[TestClass]
public sealed class LanguageTests
{
    private const string Resx = ".resx";

    // English, German, Greek: those of the controls, which the tests of PcfControls compare with each other.
    private static readonly string[] Languages = ["1031", "1032", "1033"];

    private static IEnumerable<XElement> WebResources => Unpacked.Files("WebResources", "*.data.xml").Select(Unpacked.Xml);

    [TestMethod]
    public void The_solution_says_which_languages_it_has() => CollectionAssert.AreEquivalent(
        Languages, Unpacked.Xml("Other/Customizations.xml").Element("Languages")!.Elements("Language").Select(language => language.Value).ToList());

    [TestMethod]
    public void Every_control_has_its_words_in_every_language() => Unpacked.AssertNone(
        from manifest in Directory.EnumerateFiles(Path.Combine(Unpacked.Root, "PcfControls", "controls"), "ControlManifest.Input.xml", SearchOption.AllDirectories)
        let words = XDocument.Load(manifest).Descendants("resx").Select(resx => LanguageOf(resx.Attribute("path")!.Value)).ToList()
        where !words.Order(StringComparer.Ordinal).SequenceEqual(Languages)
        select $"{manifest} has words in {string.Join(", ", words)}.");

    [TestMethod]
    public void Words_of_scripts_say_their_language_and_are_there_in_every_one()
    {
        var words = WebResources.Where(resource => Name(resource).EndsWith(Resx, StringComparison.Ordinal)).ToList();

        Unpacked.AssertNone(words.Where(resource => resource.Element("LanguageCode")!.Value != LanguageOf(Name(resource))).Select(Name));
        Unpacked.AssertNone(
            from texts in words.GroupBy(resource => Name(resource)[..Name(resource).IndexOf('.', StringComparison.Ordinal)])
            where !texts.Select(resource => LanguageOf(Name(resource))).Order(StringComparer.Ordinal).SequenceEqual(Languages)
            select $"{texts.Key} is not there in every language.");
    }

    [TestMethod]
    public void A_script_depends_on_its_words_in_every_language_so_that_the_platform_loads_them()
    {
        var script = WebResources.Single(resource => Name(resource) == "cts_/js/TelephonyCommands.js");
        var words = WebResources.Where(resource => Name(resource).StartsWith("cts_/strings/Commands.", StringComparison.Ordinal)).ToList();

        var libraries = XElement.Parse(script.Element("DependencyXml")!.Value).Elements("Dependency").Elements("Library").ToList();

        CollectionAssert.AreEquivalent(
            words.Select(resource => (Name(resource), resource.Element("WebResourceId")!.Value)).ToList(),
            libraries.Select(library => (library.Attribute("name")!.Value, library.Attribute("libraryUniqueId")!.Value)).ToList());
    }

    [TestMethod]
    public void A_command_has_its_label_in_every_language() => Unpacked.AssertNone(
        from file in Unpacked.Files("appactions")
        from fault in Faults(Unpacked.Xml(file).Element("buttonlabeltext")!.Elements("label"))
        select $"{file}: {fault}");

    [TestMethod]
    public void The_form_of_a_calls_notes_has_every_label_in_every_language()
    {
        var form = Unpacked.Forms().Single(form => form.Root.Descendants("LocalizedName").Any(name => name.Attribute("description")!.Value == "Call Notes"));
        var texts = form.Root.Descendants("labels").Append(form.Root.Descendants("LocalizedNames").Single());

        Unpacked.AssertNone(
            from text in texts
            where text.Elements().Any(label => label.Attribute("description")!.Value.Length > 0)
            from fault in Faults(text.Elements())
            select fault);
    }

    private static IEnumerable<string> Faults(IEnumerable<XElement> labels)
    {
        var texts = labels.ToDictionary(label => label.Attribute("languagecode")!.Value, label => label.Attribute("description")!.Value);
        return from language in Languages
               where !texts.TryGetValue(language, out var text) || text.Length == 0 || (language != "1033" && text == texts["1033"])
               select $"\"{texts.GetValueOrDefault("1033")}\" is not there in {language}.";
    }

    private static string Name(XElement webResource) => webResource.Element("Name")!.Value;

    private static string LanguageOf(string path) => Path.GetExtension(path[..^Resx.Length])[1..];
}
