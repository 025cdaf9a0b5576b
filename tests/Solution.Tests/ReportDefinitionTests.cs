using System.Xml.Linq;

namespace Telephony.Solution.Tests;

/// <summary>Reports are defined by administrators, in the app and without code: the table has to let them.</summary>
[TestClass]
public sealed class ReportDefinitionTests
{
    private const string Table = "cts_dialerreports";
    private static readonly string[] Fields = ["cts_description", "cts_key", "cts_type", "cts_value", "cts_order", "cts_reportname", "cts_name"];

    [TestMethod]
    public void An_admin_finds_and_adds_a_column_of_the_Agent_RTD_through_Advanced_Find() => Unpacked.AssertNone(
        from column in Unpacked.Xml("Entities/cts_DialerReports/Entity.xml").Descendants("attribute")
        let name = column.Element("LogicalName")!.Value
        where Fields.Contains(name)
        let masks = column.Element("DisplayMask")!.Value.Split('|')
        where !masks.Contains("ValidForAdvancedFind") || !masks.Contains("ValidForForm")
        select $"{name} cannot be searched for or filled in.");

    [TestMethod]
    public void The_definition_form_offers_every_field_of_a_report_column()
    {
        var offered = Forms().SelectMany(form => form.Root.Descendants("control")).Select(control => control.Attribute("datafieldname")!.Value);
        Unpacked.AssertNone(Fields.Except(offered).Select(field => $"{field} is not on the form."));
    }

    [TestMethod]
    public void Fields_offered_on_the_definition_form_can_be_changed_in_the_form_editor() => Unpacked.AssertNone(
        from form in Forms()
        where form.Root.Descendants("IsCustomizable").Single().Value != "1"
        select $"{form.File} is locked.");

    private static IEnumerable<(string Table, string File, XElement Root)> Forms() => Unpacked.Forms().Where(form => form.Table == Table);
}
