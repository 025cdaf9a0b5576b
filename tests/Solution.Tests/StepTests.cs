using System.Xml.Linq;
using Telephony.ContractGen.Source;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class StepTests
{
    private const string Guard = "Telephony.Plugins.Steps.GuardCallLog";

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

    /// <summary>50 is the stage of CRM 4.0, which the solution checker refuses (meta-avoid-crm4-event).</summary>
    [TestMethod]
    public void A_step_runs_in_a_stage_of_today() => Unpacked.AssertNone(
        Steps.Where(step => step.Xml.Element("Stage")!.Value is not ("10" or "20" or "40")).Select(step => $"{step.File} runs in no stage that Dataverse still has."));

    [TestMethod]
    public void No_column_of_the_call_log_that_the_server_decides_can_be_changed_past_its_guard() => Unpacked.AssertNone(
        from list in ServerColumns.Of(Unpacked.Contract.OwnTables)
        let step = Steps.SingleOrDefault(step => step.Xml.Attribute("Name")!.Value == $"{Guard}: Update of {list.Table.LogicalName}").Xml
        where step is null || !Filter(step).SequenceEqual(list.Columns)
        select $"The step of {Guard} on Update of {list.Table.LogicalName} has to wait for: {string.Join(",", list.Columns)}");

    [TestMethod]
    public void Nobody_makes_or_deletes_a_row_of_the_call_log_past_its_guard() => Unpacked.AssertNone(
        from list in ServerColumns.Of(Unpacked.Contract.OwnTables)
        from message in new[] { "Create", "Update", "Delete" }
        let name = $"{Guard}: {message} of {list.Table.LogicalName}"
        where !Steps.Any(step => step.Xml.Attribute("Name")!.Value == name && step.Xml.Element("Stage")!.Value == "20" && step.Xml.Element("Mode")!.Value == "0")
        select $"{name} is missing, or not synchronous and before the operation.");

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
