using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;
using CallDirection = Telephony.Domain.Calls.CallDirection;
using OutcomeAction = Telephony.Contracts.Generated.Choices.OutcomeAction;

namespace Telephony.Plugins.Tests.Outcomes;

/// <summary>What outcomes set going: callback, task, workflow; chosen by an agent or a form, computed, or automatic.</summary>
[TestClass]
public sealed class OutcomeActionTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void A_callback_is_an_open_phonecall_from_the_agent_to_the_caller_due_at_the_retry_time()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        Acting(org, "Call back", OutcomeAction.CreateCallback);
        org.Record(Talk());
        var retryOn = new DateTime(2099, 2, 1, 10, 0, 0, DateTimeKind.Utc);

        Give(org, "Call back", retryOn);
        Give(org, "Call back", retryOn);

        var log = org.Call("call").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id;
        var callback = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single(row => row.Id != log).Id);
        Assert.AreEqual((0, true, retryOn, org.Alice, anna), (
            callback.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value, callback.GetAttributeValue<bool>(PhoneCall.DirectionCode), callback.GetAttributeValue<DateTime>(PhoneCall.ScheduledEnd),
            callback.GetAttributeValue<EntityReference>(PhoneCall.OwnerId).Id, callback.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id));
        Assert.AreEqual((org.Alice, anna, Number), (PartyOf(callback, PhoneCall.From), PartyOf(callback, PhoneCall.To), callback.GetAttributeValue<string>(PhoneCall.PhoneNumber)));
    }

    [TestMethod]
    public void A_missed_call_edited_to_create_a_callback_leaves_one_for_the_agent_who_missed_it()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        Acting(org, "MissedCall", OutcomeAction.CreateCallback, row => row[DialerCallOutcome.RetryMinutes] = 15);
        var script = new CallScript("call").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer).Ends(20);

        org.Record(script);
        org.Record(script);

        var callback = Open(org).Single();
        Assert.AreEqual(("MissedCall: Anna Example", org.Alice, CallScript.Start.AddSeconds(20).AddMinutes(15)), (
            callback.GetAttributeValue<string>(PhoneCall.Subject), callback.GetAttributeValue<EntityReference>(PhoneCall.OwnerId).Id, callback.GetAttributeValue<DateTime>(PhoneCall.ScheduledEnd)));
    }

    [TestMethod]
    public void An_abandoned_call_that_rang_nobody_leaves_its_callback_with_who_records_it()
    {
        using var org = new TelephonyOrg();
        Acting(org, "MissedCall", OutcomeAction.CreateCallback);

        org.Record(new CallScript("call").From(Number).Through("Support").Waits(0).Releases(20, ReleaseReason.Abandoned).Ends(20));

        Assert.AreEqual(org.Connector, Open(org).Single().GetAttributeValue<EntityReference>(PhoneCall.OwnerId).Id);
    }

    [TestMethod]
    [DataRow("MissedCall", CallDirection.Inbound, ReleaseReason.NoAnswer)]
    [DataRow("Deflect", CallDirection.Inbound, ReleaseReason.Declined)]
    [DataRow("Queued", CallDirection.Inbound, ReleaseReason.Transferred)]
    [DataRow("Reject", CallDirection.CcOutbound, ReleaseReason.Declined)]
    [DataRow("noanswer", CallDirection.Outbound, ReleaseReason.NoAnswer)]
    [DataRow("No Answer", CallDirection.Outbound, ReleaseReason.NoAnswer)]
    [DataRow("Busy", CallDirection.Outbound, ReleaseReason.Busy)]
    [DataRow("EoD", CallDirection.Clicktocall, ReleaseReason.Failed)]
    [DataRow("None", CallDirection.Inbound, ReleaseReason.Unknown)]
    public void A_definition_with_the_name_of_a_system_outcome_edits_it(string name, CallDirection direction, ReleaseReason reason)
    {
        using var org = new TelephonyOrg();
        Acting(org, name, OutcomeAction.CreateTask, row => row[DialerCallOutcome.RetryMinutes] = 5);
        Acting(org, name.ToUpperInvariant() + "!", OutcomeAction.CompletePhonecall);

        org.Record(new CallScript("call", direction).From(Number).Rings(0).Releases(20, reason).Ends(20));

        Assert.AreEqual(name, org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual((int)DialerCallStatus.Retry, org.Call("call").GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.AreEqual($"{name}: {Number}", org.All(TaskActivity.TableName).Single().GetAttributeValue<string>(TaskActivity.Subject));
    }

    [TestMethod]
    public void An_action_that_fails_undoes_no_call_and_says_why_in_its_system_job()
    {
        using var org = new TelephonyOrg();
        Acting(org, "MissedCall", OutcomeAction.CreateTask);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RefuseOutcome), Message = "Create", Table = TaskActivity.TableName, Stage = 20 });

        org.Record(new CallScript("call").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer).Ends(20));

        Assert.AreEqual("MissedCall", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        StringAssert.Contains(org.Org.SystemJobs.Single(job => job.Fault is not null).Fault!.Message, RefuseOutcome.Reason);
    }

    [TestMethod]
    public void The_action_of_an_outcome_that_a_computed_one_replaces_is_not_run()
    {
        using var org = new TelephonyOrg();
        Acting(org, "Sale", OutcomeAction.CreateTask);
        Acting(org, ComputeOutcome.Computed, OutcomeAction.CreateCallback);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(ComputeOutcome), Message = "Create", Table = DialerCallResult.TableName, Stage = 40 });
        org.Record(Talk().Ends(90));

        Give(org, "Sale");

        Assert.IsEmpty(org.All(TaskActivity.TableName));
        Assert.HasCount(1, Open(org));
    }

    [TestMethod]
    public void An_outcome_computed_before_the_call_ended_replaces_the_automatic_one()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Wrong number", row => row[DialerCallOutcome.IsConnectXorAbort] = true);
        var script = new CallScript("call", CallDirection.Outbound).From(Number).Dials(0);
        org.Record(script);
        org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.ComputedOutcome] = "Wrong number" });

        org.Record(script.Releases(20, ReleaseReason.NoAnswer).Ends(20));

        var call = org.Call("call");
        Assert.AreEqual(("Wrong number", 1, 0), (call.GetAttributeValue<string>(DialerCall.Outcome), call.GetAttributeValue<int>(DialerCall.Aborts), call.GetAttributeValue<int>(DialerCall.NoAnswers)));
    }

    [TestMethod]
    public void A_form_sets_the_outcome_before_the_end_and_another_one_after_it()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Outcome("Complaint");
        var script = new CallScript("call").From(Number).Rings(0).Talks(5);
        org.Record(script);

        Give(org, "Sale");
        org.Record(script.Releases(65).Ends(85));
        Assert.AreEqual("Sale", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        Give(org, "Complaint");

        Assert.AreEqual("Complaint", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        CollectionAssert.AreEquivalent(new[] { "Sale", "Complaint" }, org.All(DialerCallResult.TableName).Select(row => row.GetAttributeValue<string>(DialerCallResult.Result)).ToArray());
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_workflow_on_the_callers_record_is_triggered_for_the_caller_on_the_outcome_of_an_outbound_call(bool isLead)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var workflow = org.System.Create(new Entity(Workflow.TableName)
        {
            [Workflow.Name] = "Thank by mail",
            [Workflow.PrimaryEntity] = isLead ? Lead.TableName : Contact.TableName,
            [Workflow.Category] = new OptionSetValue(0),
            [Workflow.Type] = new OptionSetValue(1),
            [Workflow.OnDemand] = true,
        });
        Acting(org, "Sale", OutcomeAction.RunWorkflow, row => row[DialerCallOutcome.WorkflowId] = new EntityReference(Workflow.TableName, workflow));
        org.Record(new CallScript("call", CallDirection.Outbound).From(Number).Dials(0).Talks(9).Releases(60));

        Give(org, "Sale");

        CollectionAssert.AreEqual(isLead ? Array.Empty<Guid>() : [anna], org.Org.SystemJobs.Where(job => job.WorkflowId == workflow).Select(job => job.RegardingId).ToArray());
    }

    [TestMethod]
    public void Outcomes_that_are_deleted_and_imported_again_work_on_with_calls_that_had_them()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(Talk());
        Give(org, "Sale");
        foreach (var row in org.All(DialerCallOutcome.TableName))
        {
            org.System.Delete(DialerCallOutcome.TableName, row.Id);
        }

        org.Outcome("Sale", row => row[DialerCallOutcome.RetryMinutes] = 10);
        Give(org, "Sale");

        Assert.HasCount(1, org.All(DialerCallResult.TableName));
        Assert.AreEqual((int)DialerCallStatus.Retry, org.Call("call").GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
    }

    private static CallScript Talk() => new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65);

    private static IEnumerable<Entity> Open(TelephonyOrg org) =>
        org.All(PhoneCall.TableName).Where(row => row.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value == 0);

    private static void Acting(TelephonyOrg org, string name, OutcomeAction action, Action<Entity>? change = null) => org.Outcome(name, row =>
    {
        row[DialerCallOutcome.Action] = new OptionSetValue((int)action);
        change?.Invoke(row);
    });

    private static void Give(TelephonyOrg org, string outcome, DateTime? retryOn = null)
    {
        var parameters = new List<(string, object)> { (Api.Request.CallId, $"{org.Call("call").Id:D}"), (Api.Request.Outcome, outcome) };
        if (retryOn is { } moment)
        {
            parameters.Add((Api.Request.RetryOn, moment));
        }

        org.Execute(Api.Name, org.Alice, [.. parameters]);
    }

    private static Guid PartyOf(Entity phoneCall, string column) =>
        phoneCall.GetAttributeValue<EntityCollection>(column).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id;
}
