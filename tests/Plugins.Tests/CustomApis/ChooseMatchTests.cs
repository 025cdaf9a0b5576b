using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ChooseMatch;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class ChooseMatchTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void The_log_follows_the_agents_choice()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        Assert.AreEqual("choose", org.Record(QueueCall()).Pops.Single().Decision.Kind);

        var decision = Choose(org, bert);

        Assert.AreEqual(("form", bert.ToString("D")), (decision.Kind, decision.RecordId));
        var call = org.Call("call");
        Assert.AreEqual(("contact", bert.ToString("D"), "Bert Example"), (
            call.GetAttributeValue<string>(DialerCall.CustomerType), call.GetAttributeValue<string>(DialerCall.CustomerRecordId), call.GetAttributeValue<string>(DialerCall.To)));
        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);
        Assert.AreEqual("inbound call with Bert Example", phoneCall.GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    public void An_order_becomes_what_the_call_regards_and_its_customer_takes_part()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var order = org.System.Create(new Entity(SalesOrder.TableName) { [SalesOrder.Name] = "Order 7", [SalesOrder.CustomerId] = new EntityReference(Contact.TableName, anna) });
        org.Record(QueueCall());

        Choose(org, order, SalesOrder.TableName);

        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.AreEqual(order, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(anna, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);
    }

    [TestMethod]
    public void The_rules_decide_again_with_the_chosen_record()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Rule("01", "lookupCount=1=>/WebResources/page.html");
        org.Record(QueueCall());

        var decision = Choose(org, bert);

        Assert.AreEqual("url", decision.Kind);
        StringAssert.Contains(decision.Data, $"customerID={bert:D}");
        Assert.AreEqual(decision.Url, org.Call("call").GetAttributeValue<string>(DialerCall.UrlDisplayed));
    }

    [TestMethod]
    public void A_subject_that_the_agent_wrote_stays()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Contact("Bert", "Example", Number);
        org.Record(QueueCall());
        var id = org.All(PhoneCall.TableName).Single().Id;
        org.System.Update(new Entity(PhoneCall.TableName, id) { [PhoneCall.Subject] = "Complaint" });

        Choose(org, anna);

        Assert.AreEqual("Complaint", org.Row(PhoneCall.TableName, id).GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    public void A_record_that_is_not_there_is_refused()
    {
        using var org = new TelephonyOrg();
        org.Record(QueueCall());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Choose(org, Guid.NewGuid()));

        StringAssert.Contains(fault.Message, "choose another one");
    }

    private static CallScript QueueCall() => new CallScript("call").From(Number).Through("Support").Rings(0);

    private static Contracts.Api.PopDecision Choose(TelephonyOrg org, Guid id, string table = Contact.TableName) => org.Decide(
        Api.Name, org.Alice, (Api.Request.CallId, org.Call("call").Id.ToString("D")), (Api.Request.Table, table), (Api.Request.RecordId, id.ToString("D")));
}
