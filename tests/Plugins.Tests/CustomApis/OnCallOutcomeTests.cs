using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.OnCallOutcome;
using Give = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class OnCallOutcomeTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void An_agents_outcome_is_told_once_however_often_it_is_given()
    {
        using var org = Listening();
        org.Outcome("Sale");
        org.Record(EndedTalk());

        SetOutcome(org, "Sale");
        SetOutcome(org, "Sale");

        Assert.AreEqual($"Sale||{Number}|{org.Alice:D}|{org.Call("call").Id:D}", Told(org).Single());
    }

    [TestMethod]
    public void Automatic_outcomes_are_told_for_every_call_of_the_batch_and_not_again_when_it_is_repeated()
    {
        using var org = Listening();
        var (missed, busy) = (new CallScript("a").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer), new CallScript("b", CallDirection.Outbound).From(Number).Dials(0, "1002").Releases(20, ReleaseReason.Busy));

        org.Record(missed, busy);
        org.Record(missed, busy);

        CollectionAssert.AreEquivalent(
            new[] { $"MissedCall||{Number}|{org.Alice:D}|{org.Call("a").Id:D}", $"Busy||{Number}|{org.Bob:D}|{org.Call("b").Id:D}" }, Told(org));
    }

    [TestMethod]
    public void The_notice_of_the_agents_outcome_names_the_computed_one_that_counts_instead()
    {
        using var org = Listening();
        org.Outcome("Sale");
        org.Outcome(ComputeOutcome.Computed);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(ComputeOutcome), Message = "Create", Table = DialerCallResult.TableName, Stage = 40 });
        org.Record(EndedTalk());

        SetOutcome(org, "Sale");

        CollectionAssert.AreEqual(
            new[] { $"{ComputeOutcome.Computed}|{ComputeOutcome.Computed}", $"Sale|{ComputeOutcome.Computed}" },
            Told(org).Select(line => string.Join('|', line.Split('|')[..2])).ToArray());
    }

    [TestMethod]
    public void A_listener_that_throws_refuses_the_outcome()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(EndedTalk());
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RefuseOutcome), Message = Api.Name, Stage = 40 });

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => SetOutcome(org, "Sale"));

        Assert.Contains(RefuseOutcome.Reason, fault.Message);
        Assert.HasCount(0, org.All(DialerCallResult.TableName));
    }

    private static TelephonyOrg Listening()
    {
        var org = new TelephonyOrg();
        org.Org.AddStep(new StepRegistration { PluginType = typeof(WriteDownOutcome), Message = Api.Name, Stage = 40 });
        return org;
    }

    private static CallScript EndedTalk() => new CallScript("call").From(Number).Through("Support").Rings(0).Talks(5).Releases(65);

    private static void SetOutcome(TelephonyOrg org, string outcome) =>
        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, org.Call("call").Id.ToString("D")), (Give.Request.Outcome, outcome));

    private static string[] Told(TelephonyOrg org) => [.. org.All(DialerKvTable.TableName)
        .Where(row => row.GetAttributeValue<string>(DialerKvTable.Name) == WriteDownOutcome.Note)
        .OrderBy(row => row.GetAttributeValue<string>(DialerKvTable.Key), StringComparer.Ordinal)
        .Select(row => row.GetAttributeValue<string>(DialerKvTable.Value))];
}
