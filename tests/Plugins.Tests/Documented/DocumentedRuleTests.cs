using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Documented;

/// <summary>The example rules of the product's description, tried on the calls that they are about.</summary>
[TestClass]
public sealed class DocumentedRuleTests
{
    private const string Number = "+4930111222";
    private const string Page = "https://yourCrm.crm.dynamics.com//WebResources/dot_/CPO/CP.html";
    private const string OnePersonRule = "direction=inbound&&fromParty.Key=contact&&lookupCount=1=>" + Page;

    [TestMethod]
    public void The_page_of_the_outbound_dialer_may_be_a_file()
    {
        using var org = new TelephonyOrg();
        org.Setting("Allow File Pops", "true");
        org.Rule("01", "direction=queue=>file:///C:/_cts/Fast%20n%20Lite/page.html");

        StringAssert.StartsWith(org.Resolve(org.Alice, Number, (Api.Request.Direction, "ccOutbound")).Url, "file:///C:/_cts/Fast%20n%20Lite/page.html?Data=");
        Assert.AreEqual("new", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void The_page_for_one_contact_pops_for_exactly_one_contact()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", OnePersonRule);
        Assert.AreEqual("new", org.Resolve(org.Alice, Number).Kind);

        org.Contact("Anna", "Example", Number);
        StringAssert.StartsWith(org.Resolve(org.Alice, Number).Url, Page + "?Data=");

        org.Contact("Berta", "Example", Number);
        Assert.AreEqual("choose", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void The_page_for_nobody_pops_for_an_unknown_caller()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", "direction=inbound&&lookupCount=0=>" + Page);

        StringAssert.StartsWith(org.Resolve(org.Alice, Number).Url, Page + "?Data=");

        org.Contact("Anna", "Example", Number);
        Assert.AreEqual("form", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void The_page_for_one_account_pops_for_an_account_and_not_for_a_contact()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", "direction=inbound&&fromParty.Key=account&&lookupCount=1=>" + Page);
        org.Contact("Anna", "Example", "+4930111333");
        org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Example Ltd", [Account.Telephone1] = Number });

        Assert.AreEqual("url", org.Resolve(org.Alice, Number).Kind);
        Assert.AreEqual("form", org.Resolve(org.Alice, "+4930111333").Kind);
    }

    [TestMethod]
    public void A_dnis_can_pop_the_default_form_before_every_other_rule()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Rule("01", "direction=inbound&&dnis=1234=>default");
        org.Rule("02", OnePersonRule);

        PopDecision To(string dnis) => org.Resolve(org.Alice, Number, (Api.Request.Dnis, dnis));

        Assert.AreEqual(("form", "01"), (To("1234").Kind, To("1234").Rule));
        Assert.AreEqual(("url", "02"), (To("5678").Kind, To("5678").Rule));
    }

    [TestMethod]
    [DataRow(CallDirection.Inbound, "inbound", "inbound call with Anna Example")]
    [DataRow(CallDirection.Transfer, "inbound", "transferred call with Anna Example")]
    [DataRow(CallDirection.Outbound, "outbound", "outbound call with Anna Example")]
    [DataRow(CallDirection.Clicktocall, "outbound", "outbound call with Anna Example")]
    [DataRow(CallDirection.CcOutbound, "outbound", "dialer call with Anna Example")]
    public void Inbound_and_outbound_calls_can_have_different_pages(CallDirection direction, string page, string subject)
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Rule("01", "direction=inbound=>/WebResources/new_inbound.html");
        org.Rule("02", "direction=queue=>/WebResources/new_outbound.html");
        var script = new CallScript("call", direction).From(Number);

        var pop = org.Record(page == "inbound" ? script.Rings(0) : script.Dials(0)).Pops.Single().Decision;

        // The rule that decides, the trial and what the page is told are of one mind.
        StringAssert.StartsWith(pop.Url, $"/WebResources/new_{page}.html?Data=");
        StringAssert.Contains(pop.Data, page == "inbound" ? "&direction=inbound&" : "&direction=queue&");
        Assert.AreEqual(pop.Rule, org.Resolve(org.Alice, Number, (Api.Request.Direction, Words.Of(direction))).Rule);
        Assert.AreEqual(subject, org.Call("call").GetAttributeValue<string>(DialerCall.Subject));
    }

    [TestMethod]
    [DataRow("direction=ccOutbound", "ccOutbound")]
    [DataRow("direction=clicktocall", "clicktocall")]
    [DataRow("direction=outbound&&direction!=clicktocall&&direction!=ccOutbound", "outbound")]
    [DataRow("direction=outbound", "outbound clicktocall ccOutbound")]
    [DataRow("direction=inbound&&direction!=transfer", "inbound")]
    public void A_rule_can_be_for_one_kind_of_call_alone(string condition, string directions)
    {
        using var org = new TelephonyOrg();
        org.Rule("01", condition + "=>/WebResources/new_page.html");

        var popping = Enum.GetValues<CallDirection>().Select(Words.Of).Where(direction => org.Resolve(org.Alice, Number, (Api.Request.Direction, direction)).Kind == "url");

        CollectionAssert.AreEquivalent(directions.Split(' '), popping.ToArray());
    }

    [TestMethod]
    public void A_rule_row_is_named_customURL_Rule_and_letter_case_counts()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Setting("customurl_rule", "lookupCount=0=>/WebResources/new_never.html", "01"));

        StringAssert.Contains(fault.Message, "customURL_Rule");
    }

    [TestMethod]
    public void A_rule_counts_whoever_owns_its_row()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "lookupCount=0=>/WebResources/new_page.html");
        org.System.Update(new Entity(DialerKvTable.TableName, rule) { [DialerKvTable.OwnerId] = new EntityReference(SystemUser.TableName, org.Bob) });

        Assert.AreEqual("url", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void A_form_by_queue_is_a_rule_on_the_queues_name()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Rule("01", "dnis=Support=>/main.aspx?pagetype=entityrecord&etn=incident&formid=11111111-2222-3333-4444-555555555555");

        var decision = org.Resolve(org.Alice, Number, (Api.Request.QueueName, "Support"));

        StringAssert.StartsWith(decision.Url, "/main.aspx?pagetype=entityrecord&etn=incident&formid=11111111-2222-3333-4444-555555555555&Data=");
        Assert.AreEqual("form", org.Resolve(org.Alice, Number, (Api.Request.QueueName, "Sales")).Kind);
    }
}
