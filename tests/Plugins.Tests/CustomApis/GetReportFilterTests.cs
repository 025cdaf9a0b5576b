using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>What filters of a report let through, as queries of the built assembly ask for it.</summary>
[TestClass]
public sealed class GetReportFilterTests
{
    [TestMethod]
    public void A_filter_leaves_calls_out_of_the_whole_report()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("out", "filter", "direction", "= outbound", 2);

        Assert.AreEqual("Alice Agent: 1 | Bob Agent: 0 | total: 1", org.Report().Text);
    }

    [TestMethod]
    [DataRow("direction", "= inbound", 3)]
    [DataRow("direction", "!= inbound", 1)]
    [DataRow("direction", "in inbound, outbound", 4)]
    [DataRow("direction", "not in inbound, outbound", 0)]
    [DataRow("talkseconds", ">= 30", 2)]
    [DataRow("talkseconds", "< 30", 2)]
    [DataRow("talkseconds", "in 30,90", 2)]
    [DataRow("didconnect", "= yes", 2)]
    [DataRow("didconnect", "!= yes", 2)]
    [DataRow("queuename", "= Support", 2)]
    [DataRow("queuename", "!= Support", 2)]
    [DataRow("queuename", "= \"Sales, <north> & south\"", 1)]
    [DataRow("queuename", "empty", 1)]
    [DataRow("queuename", "not empty", 3)]
    [DataRow("agentid", "= Alice Agent", 3)]
    [DataRow("agentid", "!= Alice Agent", 1)]
    [DataRow("agentid", "in Alice Agent, Bob Agent", 4)]
    [DataRow("dnisid", "empty", 4)]
    [DataRow("dnisid", "= Support", 0)]
    [DataRow("startedon", ">= 2026-01-31T09:10", 3)]
    [DataRow("startedon", "= today", 4)]
    [DataRow("startedon", "= yesterday", 0)]
    [DataRow("startedon", "= this month", 4)]
    [DataRow("startedon", "= 2026-01-31", 4)]
    [DataRow("startedon", "= last week", 0)]
    public void Every_kind_of_filter_counts_what_fulfils_it(string key, string condition, int expected)
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("which", "filter", key, condition);

        Assert.AreEqual(expected, org.Report().Rows[^1].Cells[0].Value);
    }

    [TestMethod]
    public void A_filter_cited_as_Name_colon_column_applies_to_that_column_only()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("inbound", "filter", "direction", "= inbound");
        org.Column("in", "attribute", "inbound:count", order: 2);
        org.Column("share", "calculated", "percent", "inbound:calls / calls * 100", 3);

        Assert.AreEqual("Alice Agent: 3 2 66.6667 | Bob Agent: 1 1 100 | total: 4 3 75", org.Report().Text);
    }

    [TestMethod]
    public void A_filter_on_agents_shows_only_them()
    {
        using var org = ReportDesk.WithCalls();
        org.Column("calls", "attribute", "count");
        org.Column("who", "filter", "agentid", "= Bob Agent");

        Assert.AreEqual("Bob Agent: 1 | total: 1", org.Report().Text);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_report_says_what_adding_up_the_calls_would_say(int seed)
    {
        using var org = new TelephonyOrg(aggregateLimit: 40);
        var calls = SomeCalls(new Random(seed), [org.Alice, org.Bob, Guid.Empty]);
        org.Org.LoadRows(DialerCall.TableName, calls);
        org.Column("long", "filter", "talkseconds", ">= 40");
        org.Column("ours", "filter", "direction", "in inbound, transfer");
        org.Column("unqueued", "filter", "queuename", "empty");
        org.Column("calls", "attribute", "count", order: 1);
        org.Column("talk", "attribute", "long:ours:talkseconds", order: 2);
        org.Column("reached", "attribute", "unqueued:didconnect", order: 3);

        var total = org.Report().Rows[^1].Cells.Select(cell => cell.Value);

        var talk = calls.Where(call => Direction(call) is CallDirection.Inbound or CallDirection.Transfer).Select(Talk).Where(seconds => seconds >= 40).Sum();
        var reached = calls.Count(call => Talk(call) > 0 && !call.Contains(DialerCall.QueueName));
        CollectionAssert.AreEqual(new double?[] { calls.Count, talk, reached }, total.ToArray());
    }

    private static List<Entity> SomeCalls(Random random, Guid[] agents)
    {
        var calls = Enumerable.Range(0, 150).Select(_ => ReportDesk.CallRow(
            agents[random.Next(agents.Length)], random.Next(600), (CallDirection)((int)CallDirection.Inbound + random.Next(5)), random.Next(4) * 20, "Support")).ToList();
        calls.Where(_ => random.Next(2) == 0).ToList().ForEach(call => call.Attributes.Remove(DialerCall.QueueName));
        return calls;
    }

    private static int Talk(Entity call) => call.GetAttributeValue<int>(DialerCall.TalkSeconds);

    private static CallDirection Direction(Entity call) => (CallDirection)call.GetAttributeValue<OptionSetValue>(DialerCall.Direction).Value;
}
