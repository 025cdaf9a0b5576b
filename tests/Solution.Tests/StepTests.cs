using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class StepTests
{
    // The same in every environment.
    private static readonly Dictionary<string, string> Messages = new()
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Create",
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = "Update",
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Delete",
        ["dbbdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Merge",
    };

    private static readonly IReadOnlyList<(string File, XElement Xml)> Steps =
        [.. Unpacked.Files("SdkMessageProcessingSteps").Select(file => (file, Unpacked.Xml(file)))];

    [TestMethod]
    public void Every_step_names_a_plugin_type_of_the_assembly() => Unpacked.AssertNone(
        from step in Steps
        let type = PluginAssemblyFile.Types.GetValueOrDefault(step.Xml.Element("PluginTypeId")!.Value)
        where type is null || step.Xml.Element("PluginTypeName")!.Value != $"{type}, {PluginAssemblyFile.FullName}"
        select $"{step.File}: PluginTypeId and PluginTypeName do not name one type of the assembly.");

    [TestMethod]
    public void A_step_is_called_by_class_message_and_table() => Unpacked.AssertNone(
        from step in Steps
        let expected = $"{PluginAssemblyFile.Types[step.Xml.Element("PluginTypeId")!.Value]}: {Message(step.Xml)} of {Table(step.Xml)}"
        where step.Xml.Attribute("Name")!.Value != expected
        select $"{step.File} must be called {expected}.");

    [TestMethod]
    public void No_class_runs_twice_for_one_thing() => Unpacked.AssertNone(
        Steps.GroupBy(step => step.Xml.Attribute("Name")!.Value).Where(same => same.Count() > 1).Select(same => $"{same.Key} is registered {same.Count()} times."));

    [TestMethod]
    public void An_update_step_says_which_columns_it_waits_for() => Unpacked.AssertNone(
        Steps.Where(step => Message(step.Xml) == "Update" && Filter(step.Xml).Length == 0).Select(step => $"{step.File} would run on every update."));

    [TestMethod]
    public void Columns_of_steps_and_images_exist() => Unpacked.AssertNone(
        from step in Steps
        from column in Filter(step.Xml).Concat(step.Xml.Descendants("Attributes").SelectMany(each => each.Value.Split(',')))
        where !Unpacked.HasColumn(Table(step.Xml), column)
        select $"{step.File}: {Table(step.Xml)} has no column {column}.");

    [TestMethod]
    public void A_step_of_create_has_no_image_from_before() => Unpacked.AssertNone(
        Steps.Where(step => Message(step.Xml) == "Create" && step.Xml.Descendants("ImageType").Any(type => type.Value != "1")).Select(step => step.File));

    [TestMethod]
    public void A_step_is_handled_by_a_plugin_type() =>
        Unpacked.AssertNone(Steps.Where(step => step.Xml.Element("EventHandlerTypeCode")?.Value != "4602").Select(step => step.File));

    private static string Message(XElement step) => Messages[step.Element("SdkMessageId")!.Value];

    private static string Table(XElement step) => step.Element("PrimaryEntity")!.Value;

    private static string[] Filter(XElement step) =>
        step.Element("FilteringAttributes")!.Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
