using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Telephony.TestKit;
using Api = Telephony.Contracts.Generated.CustomApis.GetReport;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class GetReportTests
{
    [TestMethod]
    public void A_total_column_Calls_of_type_attribute_counts_each_agents_calls_and_all_of_them()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("Calls", "attribute", "calls", "100", heading: "Calls");

        Assert.AreEqual("Alice Agent: 3 | Bob Agent: 1 | total: 4", org.Report().Text);
    }

    [TestMethod]
    public void The_sample_report_Agent_RTD_is_accepted_row_by_row_and_shows_its_total_column_Calls()
    {
        using var org = ReportDesk.WithCalls();
        foreach (var row in SampleReports())
        {
            org.System.Create(row);
        }

        var report = org.Report();

        Assert.AreEqual("State, Since, Talks with, Calls, Answered, Inbound, Talk time, Average talk, Answer rate", string.Join(", ", report.Columns.Select(column => column.Heading)));
        Assert.AreEqual("Alice Agent: - - - 3 2 2 120 60 66.7/amber | Bob Agent: - - - 1 0 1 0 - 0/red | total: - - - 4 2 3 120 60 50/red", report.Text);
        Assert.AreEqual("attribute", report.Columns.Single(column => column.Name == "Calls").Type);
    }

    [TestMethod]
    public void Agents_without_calls_stand_there_with_zeros()
    {
        using var org = ReportDesk.WithCalls();
        org.AddAgent("Carla", "1003");
        org.Column("calls", "attribute", "count");
        org.Column("reached", "attribute", "didconnect", order: 2);
        org.Column("rate", "calculated", "percent", "reached / calls * 100", 3);

        Assert.AreEqual("Alice Agent: 3 2 66.6667 | Bob Agent: 1 0 0 | Carla Agent: 0 0 - | total: 4 2 50", org.Report().Text);
    }

    [TestMethod]
    public void A_user_who_has_calls_and_no_softphone_is_an_agent_too()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        var dora = org.Org.AddUser("Dora", "Former");
        org.LogCall(dora);

        var row = org.Report().Rows.Single(row => row.Name == "Dora Former");

        Assert.AreEqual(dora.ToString("D"), row.AgentId);
        Assert.AreEqual(1, row.Cells[0].Value);
    }

    [TestMethod]
    public void Calls_that_no_agent_ever_had_stand_in_a_row_of_their_own_and_count_in_the_total()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.LogCall(Guid.Empty);

        Assert.AreEqual("Alice Agent: 3 | Bob Agent: 1 | noAgent: 1 | total: 5", org.Report().Text);
    }

    [TestMethod]
    public void Heading_Order_and_width_of_a_column_come_from_its_row_and_no_code_is_needed_to_add_one()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("talk", "attribute", "talkseconds", "20", order: 30, heading: "Talk time");
        org.Column("calls", "attribute", "count", "10", order: 10, heading: "Calls");
        org.Column("state", "livestate", "agentstate", order: 20);

        var text = string.Join(", ", org.Report().Columns.Select(column => $"{column.Heading} {column.Type} {column.Key} {column.Format} {column.Width}"));

        Assert.AreEqual("Calls attribute  number 10, state livestate agentstate number 0, Talk time attribute  seconds 20", text);
    }

    [TestMethod]
    public void A_livestate_column_is_listed_and_left_empty_for_the_hub_which_joins_by_agent()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("state", "livestate", "agentstate");
        org.Column("colours", "rule", "state", "= notReady => red");

        var report = org.Report();

        Assert.AreEqual("Alice Agent: - | Bob Agent: - | total: -", report.Text);
        Assert.AreEqual(org.Alice.ToString("D"), report.Rows[0].AgentId);
        Assert.AreEqual("= notReady red", string.Join(", ", report.Columns[0].Steps.Select(step => $"{step.Sign} {step.Limit} {step.Color}")));
    }

    [TestMethod]
    public void A_rule_colours_the_cells_and_in_the_total_only_what_is_calculated()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("reached", "attribute", "didconnect", order: 2);
        org.Column("rate", "calculated", "percent", "reached / calls * 100", 3);
        org.Column("busy", "rule", "calls", "< 2 => amber; => green");
        org.Column("good", "rule", "rate", "< 60 => red; < 80 => amber; => green");

        Assert.AreEqual("Alice Agent: 3/green 2 66.6667/amber | Bob Agent: 1/amber 0 0/red | total: 4 2 50/red", org.Report().Text);
    }

    [TestMethod]
    public void A_datum_cited_from_another_report_by_its_Name_has_the_value_it_has_there()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("answered", "attribute", "count", report: "Inbound");
        org.Column("only inbound", "filter", "direction", "= inbound", report: "Inbound");
        org.Column("calls", "attribute", "count");
        org.Column("theirs", "calculated", "", "answered", 2);

        Assert.AreEqual("Alice Agent: 3 2 | Bob Agent: 1 1 | total: 4 3", org.Report().Text);
    }

    [TestMethod]
    public void Only_calls_that_started_in_the_period_count_its_end_excluded()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");

        Assert.AreEqual("Alice Agent: 2 | Bob Agent: 0 | total: 2", org.Report(fromMinute: 5, toMinute: 20).Text);
        Assert.AreEqual(3, org.Report(fromMinute: 5).Rows[^1].Cells[0].Value);
        Assert.AreEqual(1, org.Report(toMinute: 5).Rows[^1].Cells[0].Value);
    }

    [TestMethod]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");

        StringAssert.Contains(Refusal(() => org.Report(fromMinute: 5, toMinute: 5)), "From has to be before To; found 2026-01-31T09:05:00Z");
    }

    [TestMethod]
    public void An_unknown_report_is_refused_with_the_reports_there_are()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");

        StringAssert.Contains(Refusal(() => org.Report(name: "Agents")), "There is no report \"Agents\". There are: Agent RTD.");
    }

    [TestMethod]
    public void A_report_whose_cited_row_was_deleted_shows_the_other_columns_and_says_why_one_is_empty()
    {
        using var org = ReportDesk.WithCalls();
        var calls = org.Column("calls", "attribute", "count");
        org.Column("rate", "calculated", "", "10 / calls", order: 2);
        org.Column("talk", "attribute", "talkseconds", order: 3);
        org.Column("colours", "rule", "nosuch", "=> red", order: 4);
        org.System.Delete(DialerReports.TableName, calls);

        var report = org.Report();

        Assert.AreEqual("Alice Agent: - 120 | Bob Agent: - 0 | total: - 120", report.Text);
        StringAssert.Contains(report.Columns[0].Problem, "row \"rate\", Value, position 6: expected the Name of a column, found \"calls\".");
        Assert.AreEqual("", report.Columns[1].Problem);
        Assert.AreEqual($"{report.Columns[0].Problem}\nReport \"Agent RTD\", row \"colours\", Key, position 1: expected the Name of a column of this report, found \"nosuch\". Choose one of rate, talk.", string.Join("\n", report.Problems));
    }

    [TestMethod]
    public void A_row_that_was_deactivated_is_no_column()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        var talk = org.Column("talk", "attribute", "talkseconds");
        org.System.Update(new Entity(DialerReports.TableName, talk) { [DialerReports.StateCode] = new OptionSetValue(1), [DialerReports.StatusCode] = new OptionSetValue(2) });

        Assert.AreEqual("calls", string.Join(' ', org.Report().Columns.Select(column => column.Name)));
    }

    [TestMethod]
    public void The_callers_rights_decide_what_is_counted()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        var unit = org.System.Create(new Entity(BusinessUnit.TableName)
        {
            [BusinessUnit.Name] = "Sales",
            [BusinessUnit.ParentBusinessUnitId] = new EntityReference(BusinessUnit.TableName, org.Org.RootBusinessUnitId),
        });
        org.System.Update(new Entity(SystemUser.TableName, org.Bob) { [SystemUser.BusinessUnitId] = new EntityReference(BusinessUnit.TableName, unit) });
        org.System.Create(Owned(ReportDesk.CallRow(org.Bob), org.Bob));
        var above = org.Org.AddUser("Dora", "Lead", Roles.TelephonySupervisor.Name);
        var inSales = org.Org.AddUser("Emil", "Lead", Roles.TelephonySupervisor.Name);
        org.System.Update(new Entity(SystemUser.TableName, inSales) { [SystemUser.BusinessUnitId] = new EntityReference(BusinessUnit.TableName, unit) });

        Assert.AreEqual(5, org.Report(above).Rows[^1].Cells[0].Value);
        Assert.AreEqual(1, org.Report(inSales).Rows[^1].Cells[0].Value);
    }

    [TestMethod]
    public void An_agent_sees_the_own_figures_in_a_report_and_nothing_of_colleagues()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.System.Create(Owned(ReportDesk.CallRow(org.Alice), org.Alice));

        var rows = org.Report(org.Alice).Rows;

        Assert.AreEqual("agent:Alice Agent:1 agent:Bob Agent:0 total::1", string.Join(' ', rows.Select(row => $"{row.Kind}:{row.Name}:{row.Cells[0].Value}")));
    }

    [TestMethod]
    public void The_answer_has_exactly_the_members_of_its_fixtures()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("busy", "rule", "calls", "< 2 => amber; => green");

        var answer = org.Execute(Api.Name, org.Administrator, (Api.Request.ReportName, ReportDesk.Board));

        Assert.AreEqual(Fixtures.Members(Fixtures.Read("ReportColumn")), Fixtures.Members(Fixtures.First((string)answer.Results[Api.Response.Columns])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("ReportRow")), Fixtures.Members(Fixtures.First((string)answer.Results[Api.Response.Rows])));
    }

    private static IEnumerable<Entity> SampleReports() =>
        from row in JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("pac", "Local", "SampleData", "04-reports.json"))).RootElement.EnumerateArray()
        let values = row.GetProperty("values").EnumerateObject().Select(value => KeyValuePair.Create(
            value.Name, value.Value.ValueKind is JsonValueKind.Number ? (object)value.Value.GetInt32() : value.Value.GetString()!))
        select new Entity(row.GetProperty("table").GetString(), row.GetProperty("id").GetGuid()) { Attributes = [.. values] };

    private static Entity Owned(Entity row, Guid owner)
    {
        row[DialerCall.OwnerId] = new EntityReference(SystemUser.TableName, owner);
        return row;
    }

    private static string Refusal(Action action) => Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(action).Message;
}
