using System.Xml.Linq;
using Telephony.ContractGen.Source;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class FormTests
{
    [TestMethod]
    public void Every_field_on_a_form_is_a_column_of_its_table() => Unpacked.AssertNone(
        from form in Unpacked.Forms()
        from control in form.Root.Descendants("control")
        let field = control.Attribute("datafieldname")!.Value
        where !Unpacked.HasColumn(form.Table, field)
        select $"{form.File}: {form.Table} has no column {field}.");

    [TestMethod]
    public void No_form_offers_to_write_what_only_the_telephony_writes() => Unpacked.AssertNone(
        from list in ServerColumns.Of(Unpacked.Contract.OwnTables)
        from form in Unpacked.Forms()
        where form.Table == list.Table.LogicalName
        from control in form.Root.Descendants("control")
        let column = control.Attribute("datafieldname")?.Value
        where column is not null && column.StartsWith("cts_", StringComparison.Ordinal) && list.Columns.Contains(column) && control.Attribute("disabled")?.Value != "true"
        select $"{form.File} lets people write {column}.");

    [TestMethod]
    public void No_form_has_two_controls_of_one_name() => Unpacked.AssertNone(
        from form in Unpacked.Forms()
        from control in form.Root.Descendants("control").GroupBy(control => control.Attribute("id")!.Value)
        where control.Count() > 1
        select $"{form.File}: control {control.Key} is there {control.Count()} times.");

    [TestMethod]
    public void Every_table_has_a_main_form() => Unpacked.AssertNone(
        Unpacked.Contract.OwnTables.Select(table => table.LogicalName).Except(Unpacked.Forms().Select(form => form.Table)).Select(table => $"{table} has no form."));

    [TestMethod]
    public void Every_library_is_a_web_resource_of_the_solution()
    {
        var known = Unpacked.Files("WebResources", "*.data.xml").Select(file => Unpacked.Xml(file).Element("Name")!.Value).ToHashSet();
        Unpacked.AssertNone(
            from form in Unpacked.Forms()
            from library in form.Root.Descendants("Library")
            let name = library.Attribute("name")!.Value
            where !known.Contains(name)
            select $"{form.File} loads {name}, which is not a web resource of the solution.");
    }

    [TestMethod]
    public void A_control_on_a_form_gets_every_property_that_its_manifest_requires_and_no_other() => Unpacked.AssertNone(
        from form in Unpacked.Forms()
        from control in form.Root.Descendants("customControl")
        let name = control.Attribute("name")?.Value
        where name is not null
        from complaint in Compare(form.Table, Manifest(name), control)
        select $"{form.File}: {complaint}");

    [TestMethod]
    [DataRow("cts_dialeruser", "cts_Telephony.Softphone")]
    [DataRow("cts_dialercall", "cts_Telephony.ScriptingPane")]
    public void The_form_holds_its_control_on_web_phone_and_tablet(string table, string name)
    {
        foreach (var (_, _, form) in Unpacked.Forms().Where(form => form.Table == table))
        {
            var factors = form.Descendants("customControl")
                .Where(control => control.Attribute("name")?.Value == name)
                .Select(control => control.Attribute("formFactor")!.Value);
            CollectionAssert.AreEquivalent(new[] { "0", "1", "2" }, factors.ToList());
        }
    }

    [TestMethod]
    public void Who_makes_a_softphone_row_sees_its_data_first_and_the_side_pane_opens_the_softphone()
    {
        var form = Unpacked.Forms().Single(form => form.Table == "cts_dialeruser").Root;
        var tabs = form.Descendants("tab").ToList();
        var softphone = form.Descendants("controlDescription").Single().Attribute("forControl")!.Value;
        var tab = tabs.Single(tab => tab.Descendants("control").Any(control => control.Attribute("uniqueid")?.Value == softphone));

        Assert.Contains("cts_systemuserid", tabs[0].Descendants("control").Select(control => control.Attribute("datafieldname")!.Value));
        Assert.Contains(
            $"\"{tab.Attribute("name")!.Value}\"", File.ReadAllText(Path.Combine(Unpacked.Root, "PcfControls", "packages", "hub-client", "src", "page", "softphonePane.ts")), "The side pane opens the tab by its name.");
        Assert.AreNotEqual(tabs[0], tab);
    }

    [TestMethod]
    public void The_pane_of_a_script_and_the_page_of_its_notes_name_forms_that_are_there_and_not_the_first_of_their_tables()
    {
        var names = File.ReadAllText(Path.Combine(Unpacked.Root, "PcfControls", "packages", "contracts", "src", "sidePane.ts"));
        foreach (var table in new[] { "cts_dialercall", "phonecall" })
        {
            var forms = Unpacked.Forms().Where(form => form.Table == table).Select(form => form.Root.Element("systemform")!).ToList();
            var named = forms.Single(form => names.Contains($"\"{Unpacked.Id(form.Element("formid")!.Value)}\"", StringComparison.Ordinal));
            Assert.AreNotEqual("0", named.Descendants("DisplayConditions").Single().Attribute("Order")!.Value);
        }
    }

    private static XElement Manifest(string name)
    {
        var control = name[(name.LastIndexOf('.') + 1)..];
        return XDocument.Load(Path.Combine(Unpacked.Root, "PcfControls", "controls", control, control, "ControlManifest.Input.xml")).Root!.Element("control")!;
    }

    private static IEnumerable<string> Compare(string table, XElement manifest, XElement control)
    {
        var given = control.Element("parameters")!.Elements().ToDictionary(each => each.Name.LocalName);
        var declared = manifest.Elements("property").ToDictionary(each => each.Attribute("name")!.Value);
        foreach (var property in declared.Values.Where(each => each.Attribute("required")?.Value == "true" && !given.ContainsKey(each.Attribute("name")!.Value)))
        {
            yield return $"{control.Attribute("name")!.Value} lacks the property {property.Attribute("name")!.Value}.";
        }

        foreach (var (name, parameter) in given)
        {
            if (!declared.TryGetValue(name, out var property))
            {
                yield return $"{control.Attribute("name")!.Value} has no property {name}.";
            }
            else if (property.Attribute("usage")!.Value == "bound" && !Unpacked.HasColumn(table, parameter.Value))
            {
                yield return $"{name} is bound to {parameter.Value}, which is not a column of {table}.";
            }
        }
    }
}
