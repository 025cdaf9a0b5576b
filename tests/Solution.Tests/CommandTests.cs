using System.Xml.Linq;

namespace Telephony.Solution.Tests;

/// <summary>
/// Modern commands: rows of the table appaction, one folder each.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appaction, https://learn.microsoft.com/power-apps/maker/model-driven-apps/command-designer-scope
/// </summary>
[TestClass]
public sealed class CommandTests
{
    private const string JavaScript = "2";

    // Where the command stands, and the number of the parameter that its function gets there: PrimaryControl of a form, SelectedControl of a list.
    private static readonly Dictionary<string, string> ParameterOfLocation = new() { ["0"] = """[{"type":5}]""", ["1"] = """[{"type":12}]""" };

    private static IEnumerable<(string File, XElement Root)> Commands => Unpacked.Files("appactions").Select(file => (file, Unpacked.Xml(file)));

    [TestMethod]
    [DataRow("account")]
    [DataRow("contact")]
    [DataRow("lead")]
    public void Call_stands_on_the_form_and_on_the_list_of(string table) => CollectionAssert.AreEquivalent(
        new[] { "0", "1" },
        Commands.Where(command => command.Root.Element("contextvalue")!.Value == table && Label(command.Root) == "Call").Select(command => command.Root.Element("location")!.Value).ToList());

    [TestMethod]
    public void A_command_lies_in_the_folder_of_its_name_and_is_of_one_table_in_every_app() => Unpacked.AssertNone(
        from command in Commands
        where command.File != $"appactions/{command.Root.Attribute("uniquename")!.Value}/appaction.xml"
            || command.Root.Element("appmoduleid") is not null
            || command.Root.Element("context")!.Value != "1"
            || command.Root.Element("contextentity")!.Element("logicalname")!.Value != command.Root.Element("contextvalue")!.Value
        select $"{command.File} is not such a command.");

    [TestMethod]
    public void A_command_runs_a_script_of_this_solution_with_the_control_that_it_stands_on() => Unpacked.AssertNone(
        from command in Commands
        let library = command.Root.Element("onclickeventjavascriptwebresourceid")!.Element("webresourceid")!.Value
        where command.Root.Element("onclickeventtype")!.Value != JavaScript
            || !Unpacked.Files("WebResources", "*.js.data.xml").Any(file => Unpacked.Id(Unpacked.Xml(file).Element("WebResourceId")!.Value) == library)
            || command.Root.Element("onclickeventjavascriptparameters")!.Value != ParameterOfLocation[command.Root.Element("location")!.Value]
        select $"{command.File} runs no script of this solution.");

    private static string Label(XElement command) => command.Element("buttonlabeltext")!.Attribute("default")!.Value;
}
