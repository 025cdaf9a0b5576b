using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class RootComponentTests
{
    private static readonly List<XElement> Components = [.. Unpacked.Xml("Other/Solution.xml").Descendants("RootComponent")];

    [TestMethod]
    public void Every_component_on_disk_is_a_root_component_and_the_reverse()
    {
        var listed = Components.Select(Describe).ToHashSet();
        var found = Found().ToHashSet();
        Unpacked.AssertNone(
            listed.Except(found).Select(each => $"Solution.xml lists {each}, and no file holds it.")
                .Concat(found.Except(listed).Select(each => $"{each} is on disk and not in Solution.xml.")));
    }

    [TestMethod]
    public void Root_components_are_in_the_order_that_the_packager_writes()
    {
        var types = Components.Select(each => each.Attribute("type")!.Value).ToList();
        CollectionAssert.AreEqual(types.Order(StringComparer.Ordinal).ToList(), types);
    }

    [TestMethod]
    public void Every_section_that_has_files_has_a_place_in_Customizations()
    {
        var places = Unpacked.Xml("Other/Customizations.xml").Elements().Select(each => each.Name.LocalName).ToHashSet();
        var needed = new Dictionary<string, string>
        {
            ["Entities"] = "Entities",
            ["Roles"] = "Roles",
            ["OptionSets"] = "optionsets",
            ["WebResources"] = "WebResources",
            ["Controls"] = "CustomControls",
            ["PluginAssemblies"] = "SolutionPluginAssemblies",
            ["SdkMessageProcessingSteps"] = "SdkMessageProcessingSteps",
            ["AppModules"] = "AppModules",
            ["AppModuleSiteMaps"] = "AppModuleSiteMaps",
            ["Other/Relationships"] = "EntityRelationships",
        };
        Unpacked.AssertNone(needed.Where(each => Unpacked.Files(each.Key).Count > 0 && !places.Contains(each.Value))
            .Select(each => $"{each.Key} has files, and Customizations.xml no <{each.Value} />: the packager would leave them out."));
    }

    private static string Describe(XElement component)
    {
        var type = component.Attribute("type")!.Value;
        var id = type is "20" or "60" or "92" ? Unpacked.Id(component.Attribute("id")!.Value) : component.Attribute("schemaName")!.Value;
        return $"{type} {id}";
    }

    private static IEnumerable<string> Found() =>
        Unpacked.Files("Entities", "Entity.xml").Select(file => "1 " + file.Split('/')[1].ToLowerInvariant())
            .Concat(Unpacked.FormsOfSystemTables().Select(id => "60 " + id))
            .Concat(Unpacked.Files("Roles").Select(file => "20 " + Unpacked.Id(Unpacked.Xml(file).Attribute("id")!.Value)))
            .Concat(Unpacked.Files("WebResources", "*.data.xml").Select(file => "61 " + Unpacked.Xml(file).Element("Name")!.Value))
            .Concat(Unpacked.Files("AppModuleSiteMaps").Select(file => "62 " + file.Split('/')[1]))
            .Concat(Unpacked.Files("Controls", "*.data.xml").Select(file => "66 " + Unpacked.Xml(file).Element("Name")!.Value))
            .Concat(Unpacked.Files("AppModules").Select(file => "80 " + file.Split('/')[1]))
            .Concat(Unpacked.Files("OptionSets").Select(file => "9 " + Unpacked.Xml(file).Attribute("Name")!.Value))
            .Concat(Unpacked.Files("PluginAssemblies", "*.data.xml").Select(file => "91 " + Unpacked.Xml(file).Attribute("FullName")!.Value))
            .Concat(Unpacked.Files("SdkMessageProcessingSteps").Select(file => "92 " + Unpacked.Id(Unpacked.Xml(file).Attribute("SdkMessageProcessingStepId")!.Value)));
}
