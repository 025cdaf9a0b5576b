using System.Text.Json;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>Plug-ins of somebody else beside ours: what Plugins/docs/hooks.md promises to customisers.</summary>
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
    public void The_same_step_on_cts_ResolveCall_changes_what_ringing_phones_pop_and_what_is_stored()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Known);
        Register<PopPartnerPortal>(org, Apis.ResolveCall.Name);
        CallScript[] calls = [new CallScript("a").From(Unknown).Rings(0), new CallScript("b").From(Known).Rings(0, "1002")];

        var pops = org.Record(calls).Pops;
        var again = org.Record(calls).Pops;

        var changed = pops.Single(pop => pop.CallKey == "a").Decision;
        Assert.AreEqual((PopPartnerPortal.Page, "a", $"{org.Call("a").Id:D}"), (changed.Url, changed.CallKey, changed.DtCallId));
        Assert.AreEqual("form", pops.Single(pop => pop.CallKey == "b").Decision.Kind);
        Assert.AreEqual(PopPartnerPortal.Page, org.Call("a").GetAttributeValue<string>(DialerCall.UrlDisplayed));
        Assert.AreEqual(PopPartnerPortal.Page, again.Single(pop => pop.CallKey == "a").Decision.Url, "A repeated batch gets the same answer.");
    }

    [TestMethod]
    public void A_step_on_cts_ResolveCall_runs_as_the_agent_whose_phone_rings()
    {
        using var org = new TelephonyOrg();
        Register<PopForBob>(org, Apis.ResolveCall.Name);
        org.Setting("Pops For", $"{org.Bob:D}");

        var pops = org.Record(new CallScript("a").From(Unknown).Rings(0), new CallScript("b").From("").Rings(0, "1002")).Pops;

        Assert.AreEqual(("new", PopForBob.Page), (pops.Single(pop => pop.CallKey == "a").Decision.Kind, pops.Single(pop => pop.CallKey == "b").Decision.Url));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("no json")]
    [DataRow("[]")]
    [DataRow("""{"kind":"everything"}""")]
    [DataRow("""{"kind":"url","url":"javascript:alert(1)"}""")]
    [DataRow("""{"kind":"url","url":"https://elsewhere.example/"}""")]
    [DataRow("""{"kind":"form","table":"contact","recordId":"Anna"}""")]
    [DataRow("""{"kind":"form","recordId":"7b2c1d00-0000-4000-8000-000000000001"}""")]
    [DataRow("""{"kind":"new"}""")]
    [DataRow("""{"kind":"choose"}""")]
    public void A_step_that_answers_no_decision_leaves_our_pop(string answer)
    {
        using var org = new TelephonyOrg();
        org.Setting("Allowed Pop Hosts", "partners.example");
        var anna = org.Contact("Anna", "Example", Known);
        Register<AnswerAnything>(org, Apis.ResolveCall.Name, configuration: answer);

        var pop = org.Record(new CallScript("call").From(Known).Rings(0)).Pops.Single();

        Assert.AreEqual(("form", $"{anna:D}"), (pop.Decision.Kind, pop.Decision.RecordId));
    }

    [TestMethod]
    public void A_step_that_throws_undoes_the_batch_and_the_batch_sent_again_without_steps_is_recorded_with_our_pop()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Known);
        Register<ThrowOnPop>(org, Apis.ResolveCall.Name);
        var call = new CallScript("call").From(Known).Rings(0);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Record(call));
        StringAssert.Contains(fault.Message, ThrowOnPop.Reason);
        Assert.IsEmpty(org.All(DialerCall.TableName));

        Assert.AreEqual("form", org.Record(call.Events, withoutSteps: true).Pops.Single().Decision.Kind);
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

    [TestMethod]
    public void Steps_on_Create_of_calls_and_events_and_on_Update_of_calls_see_the_whole_course_of_a_call()
    {
        using var org = new TelephonyOrg();
        Register<NoteCourse>(org, "Create", DialerCall.TableName);
        Register<NoteCourse>(org, "Update", DialerCall.TableName);
        Register<NoteCourse>(org, "Create", DialerCallEvent.TableName);

        var course = new CallScript("call").From(Known).Rings(0).Talks(5).Releases(65).Ends(85).Events.ToList();
        org.Record(course.Take(1));
        org.Record(course.Skip(1));

        var notes = org.All(TaskActivity.TableName).Select(task => task.GetAttributeValue<string>(TaskActivity.Subject)).ToList();
        Assert.HasCount(1, notes.Where(note => note == "Create cts_dialercall"));
        Assert.HasCount(org.All(DialerCallEvent.TableName).Count, notes.Where(note => note == "Create cts_dialercallevent"));
        Assert.IsNotEmpty(notes.Where(note => note == "Update cts_dialercall"));
    }

    private static void Register<TPlugin>(TelephonyOrg org, string message, string table = "", string configuration = "") =>
        org.Org.AddStep(new StepRegistration { PluginType = typeof(TPlugin), Message = message, Table = table, Stage = PostOperation, Configuration = configuration });
}
