using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Steps;

[TestClass]
public sealed class ValidateReportTests
{
    [TestMethod]
    [DataRow("calculated", "", "calls / * 2", "Value, position 9: expected a number, the Name of a column")]
    [DataRow("calculated", "", "x + 1", "expected a column that does not need this one: x -> x.")]
    [DataRow("attribute", "cals", "", "Key, position 1: expected count, or a column with numbers or yes and no, found \"cals\".")]
    [DataRow("attribute", "calls", "120", "Value, position 1: expected a width in percent, 1 to 100, found \"120\".")]
    [DataRow("filter", "direction", "= up", "Value, position 3: expected one of Inbound, Outbound, ClickToCall, Transfer, CcOutbound.")]
    [DataRow("rule", "calls", "< 5 => rde", "Value, position 7: expected a colour")]
    [DataRow("livestate", "mood", "", "Key, position 1: expected agentstate")]
    [DataRow("chart", "calls", "", "Type, position 1: expected attribute, filter, calculated, rule or livestate, found \"chart\".")]
    public void A_row_that_cannot_be_understood_is_refused_when_it_is_saved(string type, string key, string value, string reason)
    {
        using var org = new TelephonyOrg();
        org.Column("calls", "attribute", "count");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Column("x", type, key, value));

        StringAssert.Contains(fault.Message, reason);
        Assert.HasCount(1, org.All(DialerReports.TableName));
    }

    [TestMethod]
    public void A_change_that_closes_a_cycle_is_refused_with_the_path_and_changes_nothing()
    {
        using var org = new TelephonyOrg();
        var a = org.Column("a", "calculated", "", "1");
        org.Column("b", "calculated", "", "a + 1");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Change(org, a, DialerReports.Value, "b + 1"));

        StringAssert.Contains(fault.Message, "a -> b -> a");
        Assert.AreEqual("1", org.Row(DialerReports.TableName, a).GetAttributeValue<string>(DialerReports.Value));
    }

    [TestMethod]
    public void A_change_is_judged_with_the_columns_that_it_leaves_as_they_were()
    {
        using var org = new TelephonyOrg();
        var id = org.Column("talk", "attribute", "talkseconds", "20");

        Change(org, id, DialerReports.Value, "30");
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Change(org, id, DialerReports.Type, "filter"));

        StringAssert.Contains(fault.Message, "row \"talk\", Value, position 1: expected =, !=, <");
    }

    [TestMethod]
    [DataRow("rename")]
    [DataRow("delete")]
    [DataRow("switch off")]
    public void A_Name_that_is_taken_away_is_warned_of_at_the_row_that_cites_it_until_it_is_back(string how)
    {
        using var org = new TelephonyOrg();
        var id = org.Column("calls", "attribute", "count");
        var citing = org.Column("double", "calculated", "", "calls * 2", report: "Other");
        Assert.IsNull(org.Warning(citing, DialerReports.TableName));

        switch (how)
        {
            case "rename": Change(org, id, DialerReports.Name, "all calls"); break;
            case "delete": org.System.Delete(DialerReports.TableName, id); break;
            default: Switch(org, id, 1); break;
        }

        StringAssert.StartsWith(org.Warning(citing, DialerReports.TableName), "Report \"Other\", row \"double\", Value, position 1: expected the Name of a column, found \"calls\".");

        switch (how)
        {
            case "rename": Change(org, id, DialerReports.Name, "calls"); break;
            case "delete": org.Column("calls", "attribute", "count"); break;
            default: Switch(org, id, 0); break;
        }

        Assert.IsNull(org.Warning(citing, DialerReports.TableName));
    }

    [TestMethod]
    [DataRow("calculated", "", "nosuch * 2")]
    [DataRow("rule", "nosuch", "=> red")]
    [DataRow("attribute", "nosuch:count", "")]
    public void A_row_that_cites_what_is_not_there_is_saved_with_a_warning_because_it_may_come_later(string type, string key, string value)
    {
        using var org = new TelephonyOrg();

        StringAssert.Contains(org.Warning(org.Column("x", type, key, value), DialerReports.TableName), "found \"nosuch\"");
    }

    [TestMethod]
    public void Every_number_and_yes_or_no_of_the_call_log_can_be_an_attribute_and_every_column_a_filter()
    {
        using var org = new TelephonyOrg();
        var columns = org.Org.Schema.Table(DialerCall.TableName).Columns
            .Where(column => column.SchemaName.StartsWith("cts_", StringComparison.Ordinal) && column.Type is not (ColumnType.PrimaryKey or ColumnType.Memo))
            .Where(column => column.LogicalName is not (DialerCall.PhoneCallId or DialerCall.NextCallId))
            .ToList();

        foreach (var column in columns)
        {
            org.Column("filter " + column.LogicalName, "filter", column.LogicalName, column.Type is ColumnType.YesNo ? "= yes" : "not empty");
            if (column.Type is ColumnType.WholeNumber or ColumnType.YesNo)
            {
                org.Column(column.LogicalName, "attribute", column.LogicalName);
            }
        }

        Assert.IsGreaterThan(30, columns.Count);
        Assert.AreEqual(0, org.Report().Rows[^1].Cells[0].Value);
    }

    private static void Switch(TelephonyOrg org, Guid id, int state) =>
        org.System.Update(new Entity(DialerReports.TableName, id) { [DialerReports.StateCode] = new OptionSetValue(state), [DialerReports.StatusCode] = new OptionSetValue(state + 1) });

    private static void Change(TelephonyOrg org, Guid id, string column, string value) =>
        org.System.Update(new Entity(DialerReports.TableName, id) { [column] = value });
}
