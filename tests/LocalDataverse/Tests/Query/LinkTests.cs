using LocalDataverse.Errors;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class LinkTests : QueryTest
{
    private Guid _withEvents;

    [TestInitialize]
    public void AddCalls()
    {
        _withEvents = AddCall("a", ("cts_agentid", new EntityReference("systemuser", Organization.AddUser("Bob", "Agent"))));
        AddCall("b");
        AddEvent("ring", 1);
        AddEvent("talk", 2);
    }

    [TestMethod]
    public void An_inner_link_gives_a_row_per_partner()
    {
        var query = Calls();
        query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid");

        Assert.AreEqual("a a", Subjects(query));
    }

    [TestMethod]
    public void An_outer_link_keeps_rows_without_a_partner()
    {
        var query = Calls();
        query.AddLink("systemuser", "cts_agentid", "systemuserid", JoinOperator.LeftOuter);

        Assert.AreEqual("a b", Subjects(query));
    }

    [TestMethod]
    public void Columns_of_a_link_come_back_under_its_alias()
    {
        var query = Calls();
        var link = query.AddLink("systemuser", "cts_agentid", "systemuserid");
        link.EntityAlias = "agent";
        link.Columns = new ColumnSet("fullname", "businessunitid");

        var row = Service.RetrieveMultiple(query).Entities.Single();

        var name = row.GetAttributeValue<AliasedValue>("agent.fullname");
        Assert.AreEqual("Bob Agent", name.Value);
        Assert.AreEqual("systemuser", name.EntityLogicalName);
        Assert.AreEqual("fullname", name.AttributeLogicalName);
        Assert.AreEqual(OrganizationNames.Friendly, row.FormattedValues["agent.businessunitid"]);
    }

    [TestMethod]
    public void A_condition_of_the_link_chooses_partners()
    {
        var query = Calls();
        var link = query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid", JoinOperator.LeftOuter);
        link.EntityAlias = "e";
        link.Columns = new ColumnSet("cts_name");
        link.LinkCriteria.AddCondition("cts_name", ConditionOperator.Equal, "talk");

        var rows = Service.RetrieveMultiple(query).Entities;

        Assert.AreEqual("talk", rows[0].GetAttributeValue<AliasedValue>("e.cts_name").Value);
        Assert.IsFalse(rows[1].Contains("e.cts_name"));
    }

    [TestMethod]
    public void A_condition_of_the_query_may_be_about_a_link()
    {
        var query = Calls();
        query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid", JoinOperator.LeftOuter).EntityAlias = "e";
        query.Criteria.AddCondition("e", "cts_dialercalleventid", ConditionOperator.Null);

        Assert.AreEqual("b", Subjects(query));
    }

    [TestMethod]
    public void An_exists_link_gives_each_row_once()
    {
        var query = Calls();
        query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid", JoinOperator.Exists);

        Assert.AreEqual("a", Subjects(query));
    }

    [TestMethod]
    public void A_not_any_link_gives_rows_without_a_partner()
    {
        var query = Calls();
        query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid", JoinOperator.NotAny);

        Assert.AreEqual("b", Subjects(query));
    }

    [TestMethod]
    public void A_link_may_order_the_rows()
    {
        var query = new QueryExpression("cts_dialercall");
        var link = query.AddLink("cts_dialercallevent", "cts_dialercallid", "cts_dialercallid");
        link.EntityAlias = "e";
        link.Columns = new ColumnSet("cts_name");
        link.Orders.Add(new OrderExpression("cts_sequence", OrderType.Descending));

        var names = Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<AliasedValue>("e.cts_name").Value);

        Assert.AreEqual("talk ring", string.Join(" ", names));
    }

    [TestMethod]
    public void An_alias_that_no_link_has_is_refused()
    {
        var query = Calls();
        query.Criteria.AddCondition("nobody", "cts_name", ConditionOperator.Null);

        Assert.AreEqual(ErrorCodes.InvalidAlias, CodeOf(() => Service.RetrieveMultiple(query)));
    }

    private void AddEvent(string name, int sequence) => Service.Create(new Entity("cts_dialercallevent")
    {
        ["cts_name"] = name,
        ["cts_sequence"] = sequence,
        ["cts_dialercallid"] = new EntityReference("cts_dialercall", _withEvents),
    });
}
