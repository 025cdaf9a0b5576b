using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>What a report costs, in queries, and what happens beyond Dataverse's limit of an aggregate.</summary>
[TestClass]
public sealed class GetReportCostTests
{
    [TestMethod]
    public void A_report_of_500_agents_costs_a_handful_of_queries_and_fetches_no_calls()
    {
        using var org = new TelephonyOrg();
        AddAgentsWithCalls(org, 498, callsEach: 4);
        DefineBoard(org);

        var queries = QueriesOf(org, () => Assert.HasCount(501, org.Report().Rows));

        // The definition, the agents; calls, reached calls, inbound ones and long ones.
        Assert.AreEqual("cts_dialercall 4, cts_dialerreports 1, cts_dialeruser 1", queries);
    }

    [TestMethod]
    public void The_number_of_queries_depends_on_the_filters_and_not_on_agents_or_calls()
    {
        using var org = new TelephonyOrg();
        DefineBoard(org);
        var before = QueriesOf(org, () => org.Report());
        AddAgentsWithCalls(org, 100, callsEach: 20);

        Assert.AreEqual(before, QueriesOf(org, () => org.Report()));
    }

    [TestMethod]
    public void Columns_of_equal_filters_share_a_query()
    {
        using var org = new TelephonyOrg();
        org.Column("inbound", "filter", "direction", "= inbound");
        org.Column("calls", "attribute", "inbound:calls");
        org.Column("talk", "attribute", "inbound:talkseconds");
        org.Column("connects", "attribute", "inbound:connects");
        org.Column("rate", "calculated", "percent", "connects / calls * 100");

        StringAssert.Contains(QueriesOf(org, () => org.Report()), "cts_dialercall 1,");
    }

    [TestMethod]
    public void More_calls_than_Dataverse_aggregates_at_once_are_counted_in_halves_of_the_period()
    {
        using var org = new TelephonyOrg(aggregateLimit: 3);
        org.Column("calls", "attribute", "count");
        org.Column("talk", "attribute", "talkseconds", order: 2);
        for (var minute = 0; minute < 16; minute++)
        {
            org.LogCall(minute % 2 == 0 ? org.Alice : org.Bob, minute * minute, talkSeconds: minute);
        }

        Assert.AreEqual("Alice Agent: 8 56 | Bob Agent: 8 64 | total: 16 120", org.Report().Text);
        Assert.AreEqual("Alice Agent: 5 30 | Bob Agent: 5 35 | total: 10 65", org.Report(fromMinute: 4, toMinute: 144).Text);
    }

    [TestMethod]
    public void Calls_of_one_second_that_are_still_too_many_are_refused_with_what_to_do()
    {
        using var org = new TelephonyOrg(aggregateLimit: 3);
        org.Column("calls", "attribute", "count");
        for (var i = 0; i < 4; i++)
        {
            org.LogCall(org.Alice);
        }

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Report());

        StringAssert.Contains(fault.Message, "The report \"Agent RTD\" covers more calls than can be counted at once. Choose a shorter period, or split the report.");
    }

    [TestMethod]
    public void A_period_that_would_take_more_than_a_hundred_queries_is_refused()
    {
        using var org = new TelephonyOrg(aggregateLimit: 1);
        org.Column("calls", "attribute", "count");
        for (var minute = 0; minute < 60; minute++)
        {
            org.LogCall(org.Alice, minute);
        }

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Report());
        Assert.AreEqual(10, org.Report(toMinute: 10).Rows[^1].Cells[0].Value);
    }

    private static void DefineBoard(TelephonyOrg org)
    {
        org.Column("inbound", "filter", "direction", "= inbound");
        org.Column("long", "filter", "talkseconds", ">= 30");
        org.Column("calls", "attribute", "count", "10", 1);
        org.Column("talk", "attribute", "talkseconds", "10", 2);
        org.Column("connects", "attribute", "connects", "10", 3);
        org.Column("reached", "attribute", "didconnect", "10", 4);
        org.Column("inbound calls", "attribute", "inbound:count", "10", 5);
        org.Column("inbound talk", "attribute", "inbound:talkseconds", "10", 6);
        org.Column("long calls", "attribute", "long:count", "10", 7);
        org.Column("rate", "calculated", "percent", "reached / calls * 100", 8);
        org.Column("state", "livestate", "agentstate", "10", 9);
        org.Column("colours", "rule", "rate", "< 60 => red; => green", 10);
    }

    private static void AddAgentsWithCalls(TelephonyOrg org, int agents, int callsEach)
    {
        var ids = Enumerable.Range(0, agents).Select(_ => Guid.NewGuid()).ToList();
        org.Org.LoadRows(SystemUser.TableName, ids.Select((id, place) => new Entity(SystemUser.TableName, id)
        {
            [SystemUser.FirstName] = $"Agent {place}",
            [SystemUser.FullName] = $"Agent {place}",
            [SystemUser.BusinessUnitId] = new EntityReference(BusinessUnit.TableName, org.Org.RootBusinessUnitId),
        }));
        org.Org.LoadRows(DialerUser.TableName, ids.Select(id => new Entity(DialerUser.TableName)
        {
            [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, id),
            [DialerUser.StateCode] = new OptionSetValue(0),
        }));
        org.Org.LoadRows(DialerCall.TableName, ids.SelectMany(id => Enumerable.Range(0, callsEach).Select(minute =>
            ReportDesk.CallRow(id, minute, minute % 2 == 0 ? CallDirection.Inbound : CallDirection.Outbound, minute * 15))));
    }

    private static string QueriesOf(TelephonyOrg org, Action action)
    {
        var queries = new List<string>();
        void Note(object? sender, RequestExecutedEventArgs request) => queries.AddRange(request.RequestName is "RetrieveMultiple" or "Retrieve" ? [request.TableName] : []);
        org.Org.RequestExecuted += Note;
        action();
        org.Org.RequestExecuted -= Note;
        return string.Join(", ", queries.GroupBy(table => table).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => $"{same.Key} {same.Count()}"));
    }
}
