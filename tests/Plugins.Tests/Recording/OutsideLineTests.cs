using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using CallDirection = Telephony.Domain.Calls.CallDirection;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>What the PBX dials before a number for an outside line is not part of the number, for whoever looks it up or calls it again.</summary>
[TestClass]
public sealed class OutsideLineTests
{
    private const string Number = "01632 960 001";

    [TestMethod]
    [DataRow(CallDirection.Clicktocall)]
    [DataRow(CallDirection.Outbound)]
    public void A_call_dialled_with_the_External_Dial_Prefix_is_the_customers(CallDirection direction)
    {
        using var org = British("9");
        var anna = org.Contact("Anna", "Example", Number);

        org.Record(new CallScript("call", direction).From("901632960001").Dials(0).Talks(5).Releases(65).Ends(85));

        var call = org.Call("call");
        Assert.AreEqual(
            (anna.ToString("D"), "01632960001", "+441632960001"),
            (call.GetAttributeValue<string>(DialerCall.RegardingRecordId), call.GetAttributeValue<string>(DialerCall.PhoneNumber), call.GetAttributeValue<string>(DialerCall.NormalizedNumber)));
        Assert.AreEqual(anna, org.All(PhoneCall.TableName).Single().GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>(PhoneCall.RegardingObjectId).Id);
    }

    [TestMethod]
    public void A_call_told_in_many_batches_loses_its_prefix_once()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");
        var anna = org.Contact("Anna", "Example", "+43 1 234567");
        var call = new CallScript("call", CallDirection.Outbound).From("0" + "00431234567").Dials(0).Talks(5).Releases(65).Ends(85);

        foreach (var message in call.Events)
        {
            org.Record([message]);
        }

        Assert.AreEqual(
            ("00431234567", "+431234567", anna.ToString("D")),
            (org.Call("call").GetAttributeValue<string>(DialerCall.PhoneNumber), org.Call("call").GetAttributeValue<string>(DialerCall.NormalizedNumber),
            org.Call("call").GetAttributeValue<string>(DialerCall.RegardingRecordId)));
    }

    [TestMethod]
    public void A_caller_before_whom_the_PBX_puts_the_digit_of_the_outside_line_pops()
    {
        using var org = British("9");
        var anna = org.Contact("Anna", "Example", Number);

        Assert.AreEqual(("form", anna.ToString("D")), (org.Resolve(org.Alice, "901632960001").Kind, org.Resolve(org.Alice, "901632960001").RecordId));
    }

    [TestMethod]
    public void A_caller_who_may_be_one_of_two_with_and_without_that_digit_opens_nobodys_record()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");
        org.Contact("Wien", "Example", "+43 1 234567");

        var decision = org.Resolve(org.Alice, "00431234567");

        Assert.AreEqual(("choose", ""), (decision.Kind, decision.RecordId));
    }

    [TestMethod]
    public void The_trial_of_an_outgoing_call_shows_what_the_call_gets()
    {
        using var org = British("9");
        var anna = org.Contact("Anna", "Example", Number);

        var decision = org.Resolve(org.Alice, "901632960001", ("Direction", "clicktocall"));

        Assert.AreEqual(anna.ToString("D"), decision.Matches.Single().RecordId);
    }

    private static TelephonyOrg British(string prefix)
    {
        var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", prefix);
        var country = org.All(DialerKvTable.TableName).Single(row => row.GetAttributeValue<string>(DialerKvTable.Name) == "Default Country");
        org.System.Update(new Microsoft.Xrm.Sdk.Entity(DialerKvTable.TableName, country.Id) { [DialerKvTable.Value] = "GB" });
        return org;
    }
}
