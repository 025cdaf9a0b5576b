using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.Steps;

[TestClass]
public sealed class ApplyComputedOutcomeTests
{
    [TestMethod]
    public void A_computed_outcome_changes_the_one_that_was_given_by_itself()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Call them back", row => row[DialerCallOutcome.RetryMinutes] = 5);
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Releases(20, Domain.Calls.ReleaseReason.NoAnswer));
        var id = org.Call("call").Id;

        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = "Call them back" });

        var call = org.Call("call");
        Assert.AreEqual("Call them back", call.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual((int)DialerCallStatus.Retry, call.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        CollectionAssert.AreEquivalent(
            new[] { "MissedCall", "Call them back" }, org.All(DialerCallResult.TableName).Select(row => row.GetAttributeValue<string>(DialerCallResult.Result)).ToArray());
    }

    [TestMethod]
    public void When_the_computed_outcome_is_cleared_the_agents_counts_again()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sold", row => row[DialerCallOutcome.Final] = true);
        org.Outcome("Call them back", row => row[DialerCallOutcome.RetryMinutes] = 5);
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Talks(3).Releases(20));
        var id = org.Call("call").Id;
        org.Execute(Api.Name, org.Alice, (Api.Request.CallId, $"{id:D}"), (Api.Request.Outcome, "Sold"));
        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = "Call them back" });
        Assert.AreEqual("Call them back", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));

        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = null });

        var call = org.Call("call");
        Assert.AreEqual("Sold", call.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual((int)DialerCallStatus.Closed, call.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.IsNull(call.GetAttributeValue<DateTime?>(DialerCall.RetryOn));
    }

    [TestMethod]
    public void When_the_computed_outcome_is_cleared_the_agents_last_choice_counts_though_several_came_within_a_second()
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Talks(3).Releases(20));
        var id = org.Call("call").Id;
        string[] choices = ["One", "Two", "Three", "Four", "Five", "Last"];
        foreach (var name in choices.Append("Computed"))
        {
            org.Outcome(name);
        }

        foreach (var name in choices)
        {
            org.Execute(Api.Name, org.Alice, (Api.Request.CallId, $"{id:D}"), (Api.Request.Outcome, name));
        }

        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = "Computed" });
        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = null });

        Assert.AreEqual("Last", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void When_nobody_chose_the_outcome_that_the_system_gave_is_back()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Call them back");
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Releases(20, Domain.Calls.ReleaseReason.NoAnswer));
        var id = org.Call("call").Id;
        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = "Call them back" });

        org.System.Update(new Entity(DialerCall.TableName, id) { [DialerCall.ComputedOutcome] = "" });

        Assert.AreEqual("MissedCall", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void A_computed_outcome_that_nobody_defined_is_refused()
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("+493023125111").Rings(0));

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.ComputedOutcome] = "nonsense" }));
    }

    [TestMethod]
    public void A_call_without_outcome_keeps_the_computed_one_until_it_gets_one()
    {
        using var org = new TelephonyOrg();
        org.Outcome("VIP missed");
        var script = new CallScript("call").From("+493023125111").Rings(0);
        org.Record(script);
        org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.ComputedOutcome] = "VIP missed" });
        Assert.IsTrue(string.IsNullOrEmpty(org.Call("call").GetAttributeValue<string>(DialerCall.Outcome)));

        org.Record(script.Releases(20, Domain.Calls.ReleaseReason.NoAnswer));

        Assert.AreEqual("VIP missed", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }
}
