using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using CallDirection = Telephony.Domain.Calls.CallDirection;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>Screen transfer: who is consulted sees what the sender looks at; after a blind transfer the first caller pops.</summary>
[TestClass]
public sealed class ScreenTransferTests
{
    private const string Number = "+493023125111";
    private const string Order = "/main.aspx?pagetype=entityrecord&etn=salesorder&id=7b2c1d00-0000-4000-8000-000000000001";

    [TestMethod]
    public void A_consultation_shows_the_page_on_the_senders_screen()
    {
        using var org = Talking(Order);

        var decision = org.Record(Consultation()).Pops.Single().Decision;

        Assert.AreEqual(("url", Order), (decision.Kind, decision.Url));
        Assert.AreEqual(Order, org.Call("consultation").GetAttributeValue<string>(DialerCall.UrlDisplayed));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("https://elsewhere.example/page")]
    [DataRow("javascript:alert(1)")]
    public void Without_a_page_that_may_pop_a_consultation_shows_the_senders_record(string page)
    {
        using var org = Talking(page);
        org.Setting("Allowed Pop Hosts", "pages.example");

        var decision = org.Record(Consultation()).Pops.Single().Decision;

        Assert.AreEqual(("form", org.Call("first").GetAttributeValue<string>(DialerCall.RegardingRecordId)), (decision.Kind, decision.RecordId));
    }

    [TestMethod]
    [DataRow("https://elsewhere.example/page")]
    [DataRow("///evil.example/phish")]
    [DataRow("////evil.example")]
    public void No_colleague_sees_a_page_of_another_host_that_the_sender_chose_though_no_host_is_shut_out(string page)
    {
        using var org = Talking(page);

        Assert.AreEqual("form", org.Record(Consultation()).Pops.Single().Decision.Kind);
    }

    [TestMethod]
    public void A_colleague_sees_the_page_that_a_rule_opened_at_the_senders()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", "dnis=Support=>https://pages.example/CP.html");
        org.Record(new CallScript("first").From(Number).Through("Support").Rings(0).Talks(5).Holds(20));

        var decision = org.Record(Consultation()).Pops.Single().Decision;

        Assert.AreEqual(org.Call("first").GetAttributeValue<string>(DialerCall.UrlDisplayed), decision.Url);
        StringAssert.StartsWith(decision.Url, "https://pages.example/CP.html");
    }

    [TestMethod]
    [DataRow(SystemUser.Address1_Telephone1, "57", true)]
    [DataRow(SystemUser.Address1_Telephone2, "57", true)]
    [DataRow(SystemUser.Address1_Telephone3, "57", true)]
    [DataRow(SystemUser.Address1_Telephone1, "57123", false)]
    public void A_sender_on_another_phone_system_is_found_by_a_number_of_at_most_Internal_Extension_Length(string column, string number, bool isFound)
    {
        using var org = Talking(Order);
        org.System.Update(new Entity(SystemUser.TableName, org.Alice) { [column] = number });

        var decision = org.Record(new CallScript("consultation").From(number, "Alice Agent").Rings(30, "1002")).Pops.Single().Decision;

        Assert.AreEqual(isFound ? Order : "", decision.Url);
    }

    [TestMethod]
    public void A_blind_transfer_pops_the_first_caller_and_not_the_senders_page()
    {
        using var org = Talking(Order);

        var decision = org.Record(new CallScript("first:1002", CallDirection.Transfer).From(Number).With(common => common with { TransferredFrom = "first" }).Rings(30, "1002")).Pops.Single().Decision;

        Assert.AreEqual(("form", org.Call("first").GetAttributeValue<string>(DialerCall.RegardingRecordId)), (decision.Kind, decision.RecordId));
    }

    private static CallScript Consultation() => new CallScript("consultation").From("1001", "Alice Agent").Rings(30, "1002");

    private static TelephonyOrg Talking(string page)
    {
        var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Record(new CallScript("first").From(Number).Rings(0).Talks(5).Holds(20));
        org.System.Update(new Entity(DialerCall.TableName, org.Call("first").Id) { [DialerCall.UrlDisplayed] = page });
        return org;
    }
}
