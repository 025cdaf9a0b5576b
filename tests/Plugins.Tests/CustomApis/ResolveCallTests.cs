using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class ResolveCallTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    [DataRow("030 23125111")]
    [DataRow("+49 (0)30 23125-111")]
    [DataRow("004930 23125111")]
    [DataRow("4930 23125111")]
    public void Every_notation_finds_the_contact(string number)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", "(030) 23125-111");

        var decision = org.Resolve(org.Alice, number);

        Assert.AreEqual(("form", anna.ToString("D")), (decision.Kind, decision.RecordId));
    }

    [TestMethod]
    public void A_contact_and_an_order_are_offered_in_the_order_of_the_tables()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "contact, salesorder");
        org.Setting("incomingLookup_salesorder", "billto_telephone", "1", "phone");
        var anna = org.Contact("Anna", "Example", Number);
        org.System.Create(new Entity(SalesOrder.TableName) { [SalesOrder.Name] = "Order 7", [SalesOrder.BillTo_Telephone] = Number, [SalesOrder.CustomerId] = new EntityReference(Contact.TableName, anna) });

        var decision = org.Resolve(org.Alice, Number);

        Assert.AreEqual("choose", decision.Kind);
        CollectionAssert.AreEqual(new[] { "contact Anna Example", "salesorder Order 7" }, decision.Matches.Select(match => $"{match.Table} {match.Name}").ToArray());
    }

    [TestMethod]
    public void One_record_with_the_number_in_two_columns_is_one_match()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(Contact.TableName) { [Contact.LastName] = "Example", [Contact.Telephone1] = Number, [Contact.MobilePhone] = "030 23125111" });

        Assert.HasCount(1, org.Resolve(org.Alice, Number).Matches);
    }

    [TestMethod]
    public void What_the_agent_may_not_read_does_not_pop()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var nobody = org.Org.AddUser("New", "Colleague", Roles.TelephonyConnector.Name);
        org.Org.AddRole(ReadNothingOfContacts());
        var blind = org.Org.AddUser("Blind", "Agent", "Blind");

        Assert.AreEqual("form", org.Resolve(nobody, Number).Kind);
        Assert.AreEqual("new", org.Resolve(blind, Number).Kind);
    }

    [TestMethod]
    public void A_number_of_another_country_that_ends_alike_is_offered_and_not_opened()
    {
        using var org = new TelephonyOrg();
        org.Contact("John", "Elsewhere", "+44 30 23125111");

        var decision = org.Resolve(org.Alice, Number);

        Assert.AreEqual("choose", decision.Kind);
        Assert.AreEqual("", decision.RecordId);
    }

    [TestMethod]
    [DataRow("+354 555 1234", "3545551234")]
    [DataRow("3545551234", "+354 555 1234")]
    [DataRow("+372 512 3456", "3725123456")]
    public void A_number_of_a_country_with_short_numbers_is_found_though_either_side_lacks_the_plus(string stored, string caller)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", stored);

        Assert.AreEqual(anna.ToString("D"), org.Resolve(org.Alice, caller).Matches.Single().RecordId);
    }

    [TestMethod]
    public void An_exact_number_hides_those_that_only_end_alike()
    {
        using var org = new TelephonyOrg();
        org.Contact("John", "Elsewhere", "+44 30 23125111");
        var anna = org.Contact("Anna", "Example", Number);

        Assert.AreEqual(anna.ToString("D"), org.Resolve(org.Alice, Number).RecordId);
    }

    [TestMethod]
    public void An_unknown_caller_starts_a_new_contact_with_the_number_filled_in()
    {
        using var org = new TelephonyOrg();

        var decision = org.Resolve(org.Alice, "030 23125111");

        Assert.AreEqual(("new", "contact", Number), (decision.Kind, decision.Table, decision.Defaults["telephone1"]));
    }

    [TestMethod]
    public void A_rule_pops_its_address_with_the_documented_parameters()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example & Söhne", Number);
        org.Rule("01", "direction=inbound&&fromParty.Key=contact&&lookupCount=1=>https://org.example//WebResources/dot_/CPO/CP.html");

        var decision = org.Resolve(org.Alice, Number, (Api.Request.Dnis, "1234"));

        Assert.AreEqual(("url", "01"), (decision.Kind, decision.Rule));
        StringAssert.StartsWith(decision.Url, "https://org.example//WebResources/dot_/CPO/CP.html?Data=state%3Dincoming%26type%3Dphonecall%26phoneCallID%3D%26direction%3Dinbound%26telephoneNo%3D%252B493023125111%26dnis%3D1234%26");
        StringAssert.Contains(decision.Data, $"&customerType=contact&customerID={anna:D}&ReType=contact&ReId={anna:D}&");
        StringAssert.Contains(decision.Data, "&agent=Alice Agent&fullName=Anna Example %26 Söhne&");
    }

    [TestMethod]
    public void Channel_variables_and_the_queues_name_decide_too()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", "var.account_no=4711&&dnis=Support=>/WebResources/account.html");

        var decision = org.Resolve(org.Alice, Number, (Api.Request.CallerName, "D:Support:Anna"), (Api.Request.Variables, "{\"account_no\":\"4711\"}"));

        Assert.AreEqual("url", decision.Kind);
    }

    [TestMethod]
    public void The_dialers_calls_are_the_direction_queue()
    {
        using var org = new TelephonyOrg();
        org.Setting("Allow File Pops", "true");
        org.Rule("01", "direction=queue=>file:///C:/_cts/Fast%20n%20Lite/page.html");

        Assert.AreEqual("url", org.Resolve(org.Alice, Number, (Api.Request.Direction, "queue")).Kind);
        Assert.AreEqual("new", org.Resolve(org.Alice, Number, (Api.Request.Direction, "inbound")).Kind);
    }

    [TestMethod]
    public void The_dnis_filter_keeps_only_the_matches_of_the_queue()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Other", Number);
        var brand = org.System.Create(new Entity(Contact.TableName) { [Contact.LastName] = "Brand", [Contact.Telephone1] = Number, [Contact.Description] = "Support" });
        org.Setting("DNIS Filter", "{“entity”:”contact”, “attribute”:”jobtitle”, “type”:”string”}");
        org.System.Update(new Entity(Contact.TableName, brand) { [Contact.JobTitle] = "Support" });

        var decision = org.Resolve(org.Alice, Number, (Api.Request.QueueName, "Support"));

        Assert.AreEqual(brand.ToString("D"), decision.RecordId);
    }

    [TestMethod]
    public void An_explanation_names_every_rule_term_and_query()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        org.Rule("02", "direction=inbound&&lookupCount=1=>default");

        var answer = org.Execute(Api.Name, org.Alice, (Api.Request.PhoneNumber, Number), (Api.Request.Direction, "inbound"), (Api.Request.Explain, true));

        var explanation = JsonDocument.Parse((string)answer.Results[Api.Response.Explanation]).RootElement;
        Assert.AreEqual("+493023125111", explanation.GetProperty("number").GetProperty("e164").GetString());
        var rules = explanation.GetProperty("rules").EnumerateArray().ToArray();
        Assert.IsFalse(rules[0].GetProperty("isTrue").GetBoolean());
        Assert.AreEqual("1", rules[0].GetProperty("terms")[0].GetProperty("actual").GetString());
        Assert.IsTrue(rules[1].GetProperty("decides").GetBoolean());
        CollectionAssert.AreEqual(
            new[] { "cts_dialeruser 1", "cts_dialerkvtable (version) 1", "cts_dialerkvtable 3", "cts_dialerdnis (version) 1", "cts_dialerdnis 0", "cts_phoneindex 1", "contact 1" },
            explanation.GetProperty("queries").EnumerateArray().Select(query => $"{query.GetProperty("what")} {query.GetProperty("count")}").ToArray());
    }

    [TestMethod]
    public void A_rule_with_a_per_user_scope_pops_for_that_user_only()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", "lookupCount=0=>/WebResources/all.html");
        org.Setting("customURL_Rule", "lookupCount=0=>/WebResources/alice.html", "01", scope: org.Alice.ToString("D"));

        StringAssert.StartsWith(org.Resolve(org.Alice, Number).Url, "/WebResources/alice.html?Data=");
        StringAssert.StartsWith(org.Resolve(org.Bob, Number).Url, "/WebResources/all.html?Data=");
    }

    [TestMethod]
    public void An_explanation_warns_of_keys_whose_text_order_is_not_their_order_as_numbers()
    {
        using var org = new TelephonyOrg();
        org.Rule("2", "lookupCount=0=>default");
        org.Rule("10", "lookupCount=1=>default");

        var answer = org.Execute(Api.Name, org.Alice, (Api.Request.PhoneNumber, Number), (Api.Request.Direction, "inbound"), (Api.Request.Explain, true));

        var warnings = JsonDocument.Parse((string)answer.Results[Api.Response.Explanation]).RootElement.GetProperty("warnings");
        StringAssert.StartsWith(warnings.EnumerateArray().Single().GetString(), "Key 10 comes before key 2");
    }

    [TestMethod]
    public void Resolving_writes_nothing()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var before = org.Everything();

        org.Resolve(org.Alice, Number);

        Assert.AreEqual(before, org.Everything());
    }

    [TestMethod]
    public void A_decision_that_is_made_already_comes_back_without_a_query()
    {
        using var org = new TelephonyOrg();
        var queries = new List<string>();
        org.Org.RequestExecuted += (_, executed) => queries.Add(executed.RequestName);

        var decision = org.Resolve(org.Alice, "", (Api.Request.Decided, "{\"kind\":\"url\",\"url\":\"https://org.example/page\"}"));

        Assert.AreEqual(("url", "https://org.example/page"), (decision.Kind, decision.Url));
        CollectionAssert.AreEqual(new[] { Api.Name }, queries);
    }

    [TestMethod]
    public void A_direction_that_is_none_is_refused_with_the_words_there_are()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Resolve(org.Alice, Number, (Api.Request.Direction, "up")));

        StringAssert.Contains(fault.Message, "clicktocall");
    }

    // Everything that an agent needs for a lookup except contacts.
    private static LocalDataverse.Schema.RoleSchema ReadNothingOfContacts()
    {
        using var org = new TelephonyOrg();
        var agent = org.Org.Schema.Roles.Single(role => role.Name == Roles.TelephonyAgent.Name);
        return agent with
        {
            Id = Guid.NewGuid(),
            Name = "Blind",
            Privileges = agent.Privileges.Where(privilege => privilege.Key != "prvReadContact").ToDictionary(privilege => privilege.Key, privilege => privilege.Value),
        };
    }
}
