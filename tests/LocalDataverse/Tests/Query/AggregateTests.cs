using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class AggregateTests : QueryTest
{
    private Guid _bob;

    [TestInitialize]
    public void AddCalls()
    {
        _bob = Organization.AddUser("Bob", "Agent");
        var bob = new EntityReference("systemuser", _bob);
        AddCall("a", ("cts_calls", 1), ("cts_agentid", bob), ("cts_direction", new OptionSetValue(787000000)), ("cts_startedon", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc)));
        AddCall("b", ("cts_calls", 3), ("cts_agentid", bob), ("cts_direction", new OptionSetValue(787000001)), ("cts_startedon", new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc)));
        AddCall("c", ("cts_calls", 3), ("cts_direction", new OptionSetValue(787000001)), ("cts_startedon", new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc)));
        AddCall("d");
    }

    [TestMethod]
    [DataRow("aggregate='count'", 4)]
    [DataRow("aggregate='countcolumn'", 3)]
    [DataRow("aggregate='countcolumn' distinct='true'", 2)]
    [DataRow("aggregate='sum'", 7)]
    [DataRow("aggregate='avg'", 2)]
    [DataRow("aggregate='min'", 1)]
    [DataRow("aggregate='max'", 3)]
    public void Values_become_one(string aggregate, int expected) => Assert.AreEqual(
        expected, Value(Rows($"<attribute name='cts_calls' alias='x' {aggregate}/>").Single(), "x"));

    [TestMethod]
    public void Rows_are_grouped_by_a_choice_with_its_label()
    {
        var rows = Rows("<attribute name='cts_direction' alias='direction' groupby='true'/><attribute name='cts_calls' alias='sum' aggregate='sum'/><order alias='sum' descending='true'/>");

        Assert.AreEqual("Outbound 6, Inbound 1", string.Join(", ", rows.Take(2).Select(row => $"{row.FormattedValues["direction"]} {Value(row, "sum")}")));
        Assert.AreEqual(new OptionSetValue(787000001), Value(rows[0], "direction"));
    }

    [TestMethod]
    public void Rows_are_grouped_by_a_lookup_with_its_name()
    {
        var rows = Rows("<attribute name='cts_agentid' alias='agent' groupby='true'/><attribute name='cts_dialercallid' alias='count' aggregate='count'/>");

        var bob = rows.Single(row => row.Contains("agent"));
        Assert.AreEqual(new EntityReference("systemuser", _bob), Value(bob, "agent"));
        Assert.AreEqual("Bob Agent", bob.FormattedValues["agent"]);
        Assert.AreEqual(2, Value(bob, "count"));
    }

    [TestMethod]
    [DataRow("year", "2026:3")]
    [DataRow("quarter", "1:2 2:1")]
    [DataRow("month", "1:1 2:1 5:1")]
    [DataRow("day", "1:2 31:1")]
    public void Rows_are_grouped_by_part_of_a_date(string part, string expected)
    {
        var rows = Rows($"""
            <attribute name='cts_startedon' alias='part' groupby='true' dategrouping='{part}'/>
            <attribute name='cts_dialercallid' alias='count' aggregate='count'/>
            <order alias='part'/>
            <filter><condition attribute='cts_startedon' operator='not-null'/></filter>
            """);

        Assert.AreEqual(expected, string.Join(" ", rows.Select(row => $"{Value(row, "part")}:{Value(row, "count")}")));
    }

    [TestMethod]
    public void Aggregates_reach_over_links()
    {
        var rows = Rows("""
            <attribute name='cts_calls' alias='sum' aggregate='sum'/>
            <link-entity name='systemuser' from='systemuserid' to='cts_agentid' alias='u'>
              <attribute name='lastname' alias='name' groupby='true'/>
            </link-entity>
            """);

        Assert.AreEqual("Agent 4", string.Join(", ", rows.Select(row => $"{Value(row, "name")} {Value(row, "sum")}")));
    }

    [TestMethod]
    public void An_aggregate_of_more_rows_than_the_limit_is_refused_however_few_groups_it_has()
    {
        using var small = LocalOrganization.Open(TelephonySolution.Options() with { AggregateLimit = 2 });
        var service = small.ServiceFor(small.SystemUserId);
        const string All = "<fetch aggregate='true'><entity name='role'><attribute name='name' alias='count' aggregate='count'/></entity></fetch>";
        const string One = "<fetch aggregate='true'><entity name='role'><attribute name='name' alias='count' aggregate='count'/><filter><condition attribute='name' operator='eq' value='Telephony Agent'/></filter></entity></fetch>";

        Assert.AreEqual(ErrorCodes.AggregateLimitExceeded, CodeOf(() => service.RetrieveMultiple(new FetchExpression(All))));
        Assert.AreEqual(1, Value(service.RetrieveMultiple(new FetchExpression(One)).Entities.Single(), "count"));
    }

    [TestMethod]
    public void Over_empty_columns_a_sum_is_zero_and_there_is_no_average()
    {
        var rows = Rows("""
            <attribute name='cts_subject' alias='subject' groupby='true'/>
            <attribute name='cts_calls' alias='sum' aggregate='sum'/>
            <attribute name='cts_calls' alias='avg' aggregate='avg'/>
            <attribute name='cts_calls' alias='min' aggregate='min'/>
            <attribute name='cts_calls' alias='max' aggregate='max'/>
            <attribute name='cts_calls' alias='count' aggregate='countcolumn'/>
            <filter><condition attribute='cts_subject' operator='eq' value='d'/></filter>
            """);

        var row = rows.Single();
        Assert.AreEqual(0, Value(row, "sum"));
        Assert.AreEqual(0, Value(row, "count"));
        Assert.IsNull(Empty(row, "avg"));
        Assert.IsNull(Empty(row, "min"));
        Assert.IsNull(Empty(row, "max"));
    }

    private static object? Empty(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value;

    private static object Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;

    private DataCollection<Entity> Rows(string inner) =>
        Service.RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='cts_dialercall'>{inner}</entity></fetch>")).Entities;
}
