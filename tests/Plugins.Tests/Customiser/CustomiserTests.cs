using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.LocalOrg;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>Plug-ins of somebody else beside ours: what Plugins/README.md promises to customisers.</summary>
[TestClass]
public sealed class CustomiserTests
{
    private const int PostOperation = 40;
    private const string Known = "+493023125111";
    private const string Unknown = "+493023125999";

    [TestMethod]
    public void A_step_on_cts_ResolveCall_changes_the_pop()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Known);
        Register<PopPartnerPortal>(org, Apis.ResolveCall.Name);

        var (stranger, friend) = (org.Resolve(org.Alice, Unknown), org.Resolve(org.Alice, Known));

        Assert.AreEqual(("url", PopPartnerPortal.Page), (stranger.Kind, stranger.Url));
        Assert.AreEqual(("form", $"{anna:D}"), (friend.Kind, friend.RecordId));
        Assert.AreEqual($"{anna:D}", friend.Matches.Single().RecordId, "What the step does not touch stays as it was.");
    }

    [TestMethod]
    public void The_same_step_on_cts_RecordCallEvents_changes_what_ringing_phones_pop()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Known);
        Register<PopPartnerPortal>(org, Apis.RecordCallEvents.Name);

        var pops = org.Record(new CallScript("a").From(Unknown).Rings(0), new CallScript("b").From(Known).Rings(0, "1002")).Pops;

        Assert.AreEqual(PopPartnerPortal.Page, pops.Single(pop => pop.CallKey == "a").Decision.Url);
        Assert.AreEqual("form", pops.Single(pop => pop.CallKey == "b").Decision.Kind);
    }

    [TestMethod]
    public void A_step_that_sets_the_computed_outcome_decides_which_one_counts()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Outcome(ComputeOutcome.Computed);
        Register<ComputeOutcome>(org, "Create", DialerCallResult.TableName);
        org.Record(new CallScript("call").From(Known).Rings(0).Talks(5).Releases(65));

        var answer = org.Execute(Apis.SetCallOutcome.Name, org.Alice, (Apis.SetCallOutcome.Request.CallId, $"{org.Call("call").Id:D}"), (Apis.SetCallOutcome.Request.Outcome, "Sale"));

        var result = JsonDocument.Parse((string)answer.Results[Apis.SetCallOutcome.Response.Result]).RootElement;
        Assert.AreEqual(("Sale", ComputeOutcome.Computed), (result.GetProperty("result").GetString(), result.GetProperty("computedOutcome").GetString()));
        Assert.AreEqual(ComputeOutcome.Computed, org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void A_step_on_Create_of_a_result_sees_the_outcome_that_the_system_gave()
    {
        using var org = new TelephonyOrg();
        Register<RaiseMissedCall>(org, "Create", DialerCallResult.TableName);

        org.Record(new CallScript("call").From(Known).Rings(0).Releases(20, Domain.Calls.ReleaseReason.NoAnswer));

        var task = org.All(TaskActivity.TableName).Single();
        Assert.AreEqual(("Call back " + Known, org.Alice), (task.GetAttributeValue<string>(TaskActivity.Subject), task.GetAttributeValue<EntityReference>(TaskActivity.OwnerId).Id));
    }

    private static void Register<TPlugin>(TelephonyOrg org, string message, string table = "") =>
        org.Org.AddStep(new StepRegistration { PluginType = typeof(TPlugin), Message = message, Table = table, Stage = PostOperation });
}
