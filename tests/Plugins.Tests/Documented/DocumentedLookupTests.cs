using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Documented;

/// <summary>The documented example of looking callers up in orders, row by row as it is written (items 97 and 159 to 169).</summary>
[TestClass]
public sealed class DocumentedLookupTests
{
    private const string Number = "+493023125111";
    private const string Orders = "salesorder";

    [TestMethod]
    public void Item_159_a_caller_is_matched_to_an_order_by_the_documented_rows()
    {
        using var org = Documented();
        org.Setting("Lookup entities", Orders);
        var order = Order(org, "Order 7", Number);

        var decision = org.Resolve(org.Alice, "030 23125-111");

        Assert.AreEqual(("form", Orders, $"{order:D}"), (decision.Kind, decision.Table, decision.RecordId));
    }

    [TestMethod]
    public void Item_160_and_161_several_phone_fields_of_the_entity_are_searched_in_the_order_of_their_keys()
    {
        using var org = Documented();
        org.Setting("incomingLookup_salesorder", "new_phone2", "2", "phone");
        org.Setting("Lookup entities", Orders);
        var order = Order(org, "Order 7", "");
        org.System.Update(new Entity(SalesOrder.TableName, order) { ["new_phone2"] = Number });
        Assert.AreEqual("new_phone2", org.Resolve(org.Alice, Number).Matches.Single().Column);

        org.System.Update(new Entity(SalesOrder.TableName, order) { ["new_phone1"] = Number });

        Assert.AreEqual("new_phone1", org.Resolve(org.Alice, Number).Matches.Single().Column, "The key 1 comes first, and one record is one match.");
    }

    [TestMethod]
    public void Item_162_the_primary_name_row_says_what_the_multi_match_shows()
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_salesorder", "new_phone1", "1", "phone");
        org.Setting("entityPrimaryNames", "new_ordertext", Orders, "string", parent: "AppSettings");
        org.Setting("Lookup entities", Orders);
        Order(org, "Order 7", Number, "Contoso, order 7");

        Assert.AreEqual("Contoso, order 7", org.Resolve(org.Alice, Number).Matches.Single().Name);
    }

    [TestMethod]
    [DataRow("incomingLookup_order")]
    [DataRow("incomingLookup_salesorder")]
    public void Item_163_T5_the_name_row_may_say_order_or_salesorder(string name)
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_salesorder", "new_phone1", "1", "phone");
        org.Setting(name, "new_ordertext", "name", "name");
        org.Setting("Lookup entities", "order");
        Order(org, "Order 7", Number, "Contoso, order 7");

        Assert.AreEqual("Contoso, order 7", org.Resolve(org.Alice, Number).Matches.Single().Name);
    }

    [TestMethod]
    public void T5_the_phone_row_may_say_order_too()
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_order", "new_phone1", "1", "phone");
        org.Setting("Lookup entities", Orders);
        Order(org, "Order 7", Number);

        Assert.AreEqual("Order 7", org.Resolve(org.Alice, Number).Matches.Single().Name);
    }

    [TestMethod]
    public void Item_164_a_custom_text_column_takes_the_place_of_the_name_in_three_places()
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_salesorder", "new_phone1", "1", "phone");
        org.Setting("entityPrimaryNames", "new_ordertext", Orders, "string", parent: "AppSettings");
        org.Setting("incomingLookup_order", "new_ordertext", "new_ordertext", "name");
        org.Setting("Lookup entities", "contact, salesorder");
        org.Contact("Anna", "Example", Number);
        Order(org, "Order 7", Number, "Anna Example, order 7");

        CollectionAssert.AreEqual(new[] { "Anna Example", "Anna Example, order 7" }, Names(org.Resolve(org.Alice, Number)));
    }

    [TestMethod]
    public void Item_166_an_order_that_is_not_active_is_not_matched()
    {
        using var org = Documented();
        org.Setting("Lookup entities", Orders);
        var order = Order(org, "Order 7", Number);

        org.System.Update(new Entity(SalesOrder.TableName, order) { [SalesOrder.StateCode] = new OptionSetValue(3), [SalesOrder.StatusCode] = new OptionSetValue(100001) });

        Assert.AreEqual("new", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void Item_167_without_an_open_order_the_contact_pops()
    {
        using var org = Documented();
        org.Setting("Lookup entities", "contact, salesorder");
        var anna = org.Contact("Anna", "Example", Number);

        var decision = org.Resolve(org.Alice, Number);

        Assert.AreEqual(("form", "contact", $"{anna:D}"), (decision.Kind, decision.Table, decision.RecordId));
    }

    [TestMethod]
    public void Item_167_T11_with_one_open_order_the_agent_chooses_and_the_contact_is_at_the_top_of_the_list()
    {
        using var org = Documented();
        org.Setting("Lookup entities", "contact, salesorder");
        org.Contact("Anna", "Example", Number);
        Order(org, "Order 7", Number);

        var decision = org.Resolve(org.Alice, Number);

        Assert.AreEqual("choose", decision.Kind);
        CollectionAssert.AreEqual(new[] { "Anna Example", "Order 7" }, Names(decision));
    }

    [TestMethod]
    public void Item_167_the_list_follows_the_order_of_the_entities()
    {
        using var org = Documented();
        org.Setting("Lookup entities", "salesorder, contact");
        org.Contact("Anna", "Example", Number);
        Order(org, "Order 7", Number);

        CollectionAssert.AreEqual(new[] { "Order 7", "Anna Example" }, Names(org.Resolve(org.Alice, Number)));
    }

    [TestMethod]
    public void Item_169_contact_lead_and_account_are_searched_where_nothing_is_configured()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Contoso", [Account.Telephone1] = Number });
        org.System.Create(new Entity(Lead.TableName) { [Lead.LastName] = "Leader", [Lead.Telephone1] = Number });
        org.Contact("Anna", "Example", Number);

        CollectionAssert.AreEqual(new[] { "contact", "lead", "account" }, org.Resolve(org.Alice, Number).Matches.Select(match => match.Table).ToArray());
    }

    [TestMethod]
    public void Item_169_opportunity_and_case_can_be_searched_once_a_phone_column_is_named()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "incident");
        org.Setting("incomingLookup_incident", "ticketnumber", "1", "phone");
        var customer = org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Contoso" });
        org.System.Create(new Entity(Incident.TableName) { [Incident.Title] = "Case 7", [Incident.TicketNumber] = Number, [Incident.CustomerId] = new EntityReference(Account.TableName, customer) });

        Assert.AreEqual("Case 7", org.Resolve(org.Alice, Number).Matches.Single().Name);
    }

    [TestMethod]
    [DataRow("{\"entity\":\"contact\",\"attribute\":\"new_brand_name\",\"type\":\"string\"}")]
    [DataRow("[{\"entity\":\"contact\",\"attribute\":\"new_brand_name\",\"type\":\"string\"},{\"entity\":\"salesorder\",\"attribute\":\"new_ordertext\",\"type\":\"string\"}]")]
    public void Item_97_the_DNIS_Filter_keeps_only_matches_whose_attribute_is_the_queue_name(string filter)
    {
        using var org = Documented();
        org.Setting("DNIS Filter", filter);
        var support = org.Contact("Anna", "Support", Number);
        var sales = org.Contact("Bea", "Sales", Number);
        org.System.Update(new Entity(Contact.TableName, support) { ["new_brand_name"] = "Support" });
        org.System.Update(new Entity(Contact.TableName, sales) { ["new_brand_name"] = "Sales" });

        Assert.AreEqual($"{sales:D}", org.Resolve(org.Alice, Number, (Api.Request.QueueName, "Sales")).RecordId);
        Assert.HasCount(2, org.Resolve(org.Alice, Number).Matches, "Without a queue nothing is left out.");
    }

    [TestMethod]
    public void Item_97_several_DNIS_Filters_apply_to_a_table_each()
    {
        using var org = Documented();
        org.Setting("Lookup entities", "contact, salesorder");
        org.Setting("DNIS Filter", "[{\"entity\":\"contact\",\"attribute\":\"new_brand_name\",\"type\":\"string\"},{\"entity\":\"salesorder\",\"attribute\":\"new_ordertext\",\"type\":\"string\"}]");
        var anna = org.Contact("Anna", "Example", Number);
        org.System.Update(new Entity(Contact.TableName, anna) { ["new_brand_name"] = "Sales" });
        Order(org, "Order 7", Number, "Support");
        Order(org, "Order 8", Number, "Sales");

        CollectionAssert.AreEqual(new[] { "Anna Example", "Order 8" }, Names(org.Resolve(org.Alice, Number, (Api.Request.QueueName, "Sales"))));
    }

    [TestMethod]
    public void A_lookup_over_several_tables_asks_the_index_once_and_each_table_once_with_the_agents_rights()
    {
        using var org = Documented();
        org.Setting("Lookup entities", "contact, salesorder, account");
        for (var number = 0; number < 20; number++)
        {
            org.Contact("Anna", $"Example {number}", Number);
            Order(org, $"Order {number}", Number);
        }

        var asked = new List<(string Table, Guid Caller)>();
        org.Org.RequestExecuted += (_, request) => asked.Add((request.TableName, request.CallerId));
        org.Resolve(org.Alice, Number);

        Assert.AreEqual(1, asked.Count(request => request.Table == PhoneIndex.TableName));
        Assert.AreEqual(1, asked.Count(request => request == (Contact.TableName, org.Alice)));
        Assert.AreEqual(1, asked.Count(request => request == (SalesOrder.TableName, org.Alice)));
        Assert.IsEmpty(asked.Where(request => request.Table == Account.TableName), "Nobody was found there.");
    }

    private static TelephonyOrg Documented()
    {
        var org = new TelephonyOrg();
        org.Setting("incomingLookup_salesorder", "new_phone1", "1", "phone");
        org.Setting("entityPrimaryNames", "name", Orders, "string", parent: "AppSettings");
        org.Setting("incomingLookup_order", "name", "name", "name");
        return org;
    }

    private static Guid Order(TelephonyOrg org, string name, string phone, string text = "") => org.System.Create(new Entity(SalesOrder.TableName)
    {
        [SalesOrder.Name] = name,
        [SalesOrder.CustomerId] = new EntityReference(Account.TableName, org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Contoso" })),
        ["new_phone1"] = phone,
        ["new_ordertext"] = text,
    });

    private static string[] Names(PopDecision decision) => [.. decision.Matches.Select(match => match.Name)];
}
