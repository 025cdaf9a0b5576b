using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

[TestClass]
public sealed class RetrieveTests : OrganizationTest
{
    [TestMethod]
    public void Only_the_columns_asked_for_come_back()
    {
        var contact = Read("contact", CreateContact("Maas", ("telephone1", "1")), "lastname");

        CollectionAssert.AreEquivalent(new[] { "contactid", "lastname" }, contact.Attributes.Keys.ToArray());
    }

    [TestMethod]
    public void Empty_columns_are_left_out()
    {
        var contact = Service.Retrieve("contact", CreateContact("Maas"), new ColumnSet(true));

        Assert.IsFalse(contact.Contains("telephone1"));
        Assert.IsTrue(contact.Contains("lastname"));
    }

    [TestMethod]
    public void A_column_that_is_not_there_is_refused()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.ColumnNotFound, CodeOf(() => Read("contact", id, "nothing")));
    }

    [TestMethod]
    public void A_choice_comes_with_its_label()
    {
        var id = Service.Create(new Entity("cts_dialercall") { ["cts_direction"] = new OptionSetValue(787000001) });

        var call = Read("cts_dialercall", id, "cts_direction");

        Assert.AreEqual(new OptionSetValue(787000001), call["cts_direction"]);
        Assert.AreEqual("Outbound", call.FormattedValues["cts_direction"]);
    }

    [TestMethod]
    public void A_lookup_comes_with_the_name_of_its_row()
    {
        var user = Organization.AddUser("Alice", "Agent", "Telephony Agent");
        var id = Service.Create(new Entity("cts_dialercall") { ["cts_agentid"] = new EntityReference("systemuser", user) });

        var agent = Read("cts_dialercall", id, "cts_agentid").GetAttributeValue<EntityReference>("cts_agentid");

        Assert.AreEqual("Alice Agent", agent.Name);
        Assert.AreEqual("systemuser", agent.LogicalName);
    }

    [TestMethod]
    public void A_lookup_of_several_tables_keeps_which_one_it_names()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "Contoso" });
        var id = CreateContact("Maas", ("parentcustomerid", new EntityReference("account", account)));

        var customer = Read("contact", id, "parentcustomerid").GetAttributeValue<EntityReference>("parentcustomerid");

        Assert.AreEqual(new EntityReference("account", account), customer);
        Assert.AreEqual("Contoso", customer.Name);
    }

    [TestMethod]
    public void The_parties_of_a_phone_call_come_back_in_their_roles()
    {
        var contact = CreateContact("Maas", ("firstname", "Eva"));
        var call = Service.Create(new Entity("phonecall")
        {
            ["subject"] = "x",
            ["from"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", contact) }]),
            ["to"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("systemuser", Organization.SystemUserId) }]),
        });

        var row = Read("phonecall", call, "from", "to", "activitytypecode");

        var from = row.GetAttributeValue<EntityCollection>("from").Entities.Single();
        Assert.AreEqual("Eva Maas", from.GetAttributeValue<EntityReference>("partyid").Name);
        var to = row.GetAttributeValue<EntityCollection>("to").Entities.Single();
        Assert.AreEqual("systemuser", to.GetAttributeValue<EntityReference>("partyid").LogicalName);
        Assert.AreEqual("phonecall", row["activitytypecode"]);
    }

    [TestMethod]
    public void New_parties_take_the_place_of_the_old()
    {
        var first = new Entity("activityparty") { ["partyid"] = new EntityReference("contact", CreateContact("Maas")) };
        var second = new Entity("activityparty") { ["partyid"] = new EntityReference("contact", CreateContact("Berg")) };
        var call = Service.Create(new Entity("phonecall") { ["to"] = new EntityCollection([first]) });

        Service.Update(new Entity("phonecall", call) { ["to"] = new EntityCollection([second]) });

        var party = Read("phonecall", call, "to").GetAttributeValue<EntityCollection>("to").Entities.Single();
        Assert.AreEqual(second["partyid"], party["partyid"]);
    }

    [TestMethod]
    public void A_row_can_be_named_by_its_alternate_key()
    {
        var id = Service.Create(new Entity("cts_dialercall") { ["cts_callkey"] = "main~1" });

        var response = (RetrieveResponse)Service.Execute(new RetrieveRequest
        {
            Target = new EntityReference("cts_dialercall", "cts_callkey", "main~1"),
            ColumnSet = new ColumnSet("cts_callkey"),
        });

        Assert.AreEqual(id, response.Entity.Id);
    }

    [TestMethod]
    public void A_query_that_names_a_party_column_gets_the_parties()
    {
        var party = new Entity("activityparty") { ["partyid"] = new EntityReference("contact", CreateContact("Maas")) };
        Service.Create(new Entity("phonecall") { ["to"] = new EntityCollection([party]) });

        var call = Service.RetrieveMultiple(new QueryExpression("phonecall") { ColumnSet = new ColumnSet("to") }).Entities.Single();

        Assert.AreEqual(party["partyid"], call.GetAttributeValue<EntityCollection>("to").Entities.Single()["partyid"]);
    }
}
