using System.Text.Json;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class SetCallOutcomeTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void An_outcome_closes_the_call_and_writes_one_result()
    {
        using var org = new TelephonyOrg();
        var sale = org.Outcome("Sale", row => row[DialerCallOutcome.IsConnect] = true);
        org.Record(EndedTalk());

        var result = Give(org, "Sale", notes: "wants a blue one");

        Assert.AreEqual(("Sale", "", "closed", ""), (Text(result, "result"), Text(result, "computedOutcome"), Text(result, "status"), Text(result, "retryOn")));
        var row = org.All(DialerCallResult.TableName).Single();
        Assert.AreEqual((sale, org.Alice, false), (
            row.GetAttributeValue<EntityReference>(DialerCallResult.OutcomeId).Id, row.GetAttributeValue<EntityReference>(DialerCallResult.AgentId).Id, row.GetAttributeValue<bool>(DialerCallResult.Automatic)));
        Assert.AreEqual("wants a blue one", org.All(PhoneCall.TableName).Single().GetAttributeValue<string>(PhoneCall.Description));
    }

    [TestMethod]
    public void The_same_outcome_twice_counts_once()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Wrong person", row => row[DialerCallOutcome.IsConnectXorAbort] = true);
        org.Record(EndedTalk());

        var first = Give(org, "Wrong person");
        var second = Give(org, "Wrong person");

        Assert.AreEqual(Text(first, "resultId"), Text(second, "resultId"));
        Assert.AreEqual(1, org.Call("call").GetAttributeValue<int>(DialerCall.Aborts));
        Assert.HasCount(1, org.All(DialerCallResult.TableName));
    }

    [TestMethod]
    public void A_name_in_other_letter_case_is_refused()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(EndedTalk());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Give(org, "sale"));

        StringAssert.Contains(fault.Message, "Defined are: Sale.");
    }

    [TestMethod]
    public void A_retry_outcome_says_when_to_call_again()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Call back", row => row[DialerCallOutcome.RetryMinutes] = 30);
        org.Record(EndedTalk());

        Assert.AreEqual(("retry", "2026-01-31T09:31:05Z"), (Text(Give(org, "Call back"), "status"), Text(Give(org, "Call back"), "retryOn")));
        Assert.AreEqual("2099-02-01T10:00:00Z", Text(Give(org, "Call back", new DateTime(2099, 2, 1, 10, 0, 0, DateTimeKind.Utc)), "retryOn"));
    }

    [TestMethod]
    public void The_outcome_given_by_the_agent_survives_the_end_of_the_call()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        var script = EndedTalk();
        org.Record(script);
        Give(org, "Sale");

        org.Record(script.Ends(80));

        Assert.AreEqual("Sale", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void A_customisers_computed_outcome_overrides_the_agents()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Outcome("Sale below limit", row => row[DialerCallOutcome.RetryMinutes] = 60);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(ComputeOutcome), Message = "Create", Table = DialerCallResult.TableName, Stage = 40 });
        org.Record(EndedTalk());

        var result = Give(org, "Sale");

        Assert.AreEqual(("Sale", "Sale below limit", "retry"), (Text(result, "result"), Text(result, "computedOutcome"), Text(result, "status")));
        Assert.AreEqual("Sale below limit", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
        CollectionAssert.AreEquivalent(new[] { "Sale", "Sale below limit" }, org.All(DialerCallResult.TableName).Select(row => row.GetAttributeValue<string>(DialerCallResult.Result)).ToArray());
    }

    [TestMethod]
    public void An_outcome_computed_before_the_agents_overrides_it_too()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Outcome("VIP sale");
        org.Record(EndedTalk());
        org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.ComputedOutcome] = "VIP sale" });

        Assert.AreEqual("VIP sale", Text(Give(org, "Sale"), "computedOutcome"));
        Assert.AreEqual("VIP sale", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void An_outcome_may_create_a_task_for_the_agent()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        Acting(org, "Send brochure", OutcomeAction.CreateTask);
        org.Record(EndedTalk());

        Give(org, "Send brochure");
        Give(org, "Send brochure");

        var task = org.All(TaskActivity.TableName).Single();
        Assert.AreEqual(("Send brochure: Anna Example", anna, org.Alice), (
            task.GetAttributeValue<string>(TaskActivity.Subject), task.GetAttributeValue<EntityReference>(TaskActivity.RegardingObjectId).Id, task.GetAttributeValue<EntityReference>(TaskActivity.OwnerId).Id));
    }

    [TestMethod]
    public void An_outcome_may_complete_the_phonecall()
    {
        using var org = new TelephonyOrg();
        Acting(org, "Done", OutcomeAction.CompletePhonecall);
        org.Record(EndedTalk());

        Give(org, "Done");

        Assert.AreEqual(1, org.All(PhoneCall.TableName).Single().GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
    }

    [TestMethod]
    public void An_outcome_may_turn_the_lead_into_an_opportunity()
    {
        using var org = new TelephonyOrg();
        var lead = org.System.Create(new Entity(Lead.TableName) { [Lead.Subject] = "New roof", [Lead.LastName] = "Example", [Lead.Telephone1] = Number });
        Acting(org, "Interested", OutcomeAction.QualifyLead);
        org.Record(EndedTalk());

        Give(org, "Interested");

        var opportunity = org.All(Opportunity.TableName).Single();
        Assert.AreEqual(("New roof", lead), (opportunity.GetAttributeValue<string>(Opportunity.Name), opportunity.GetAttributeValue<EntityReference>(Opportunity.OriginatingLeadId).Id));
        Assert.AreEqual(1, org.Row(Lead.TableName, lead).GetAttributeValue<OptionSetValue>(Lead.StateCode).Value);
    }

    [TestMethod]
    public void An_outcome_may_run_a_workflow_on_the_phonecall()
    {
        using var org = new TelephonyOrg();
        var workflow = org.System.Create(new Entity(Workflow.TableName)
        {
            [Workflow.Name] = "Thank by mail",
            [Workflow.PrimaryEntity] = PhoneCall.TableName,
            [Workflow.Category] = new OptionSetValue(0),
            [Workflow.Type] = new OptionSetValue(1),
            [Workflow.OnDemand] = true,
        });
        org.Outcome("Sale", row =>
        {
            row[DialerCallOutcome.Action] = new OptionSetValue((int)OutcomeAction.RunWorkflow);
            row[DialerCallOutcome.WorkflowId] = new EntityReference(Workflow.TableName, workflow);
        });
        org.Record(EndedTalk());

        Give(org, "Sale");

        Assert.AreEqual(org.All(PhoneCall.TableName).Single().Id, org.Org.SystemJobs.Single(job => job.WorkflowId == workflow).RegardingId);
    }

    private static CallScript EndedTalk() => new CallScript("call").From(Number).Through("Support").Rings(0).Talks(5).Releases(65);

    [TestMethod]
    public void Notes_with_signs_that_no_column_takes_or_too_many_letters_refuse_no_outcome()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(EndedTalk());

        Give(org, "Sale", notes: "one\u0000two\u000b" + new string('x', 20_000));

        Assert.AreEqual("onetwo" + new string('x', 9_994), org.All(DialerCallResult.TableName).Single().GetAttributeValue<string>(DialerCallResult.Notes));
    }

    [TestMethod]
    public void A_time_to_call_again_that_no_column_holds_is_refused_in_words()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Call back");
        org.Record(EndedTalk());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Give(org, "Call back", DateTime.MinValue));

        StringAssert.Contains(fault.Message, "RetryOn has to be a moment of the year 1900 or later");
    }

    [TestMethod]
    public void A_time_to_call_again_that_is_over_is_refused_in_words_and_changes_nothing()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Call back");
        org.Record(EndedTalk());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Give(org, "Call back", new DateTime(2020, 1, 1, 10, 0, 0, DateTimeKind.Utc)));

        StringAssert.Contains(fault.Message, "The time to try again, 2020-01-01T10:00:00Z, is over. Choose one that is still to come.");
        Assert.AreNotEqual("Call back", org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    private static void Acting(TelephonyOrg org, string name, OutcomeAction action) =>
        org.Outcome(name, row => row[DialerCallOutcome.Action] = new OptionSetValue((int)action));

    private static JsonElement Give(TelephonyOrg org, string outcome, DateTime? retryOn = null, string notes = "")
    {
        var parameters = new List<(string, object)> { (Api.Request.CallId, org.Call("call").Id.ToString("D")), (Api.Request.Outcome, outcome), (Api.Request.Notes, notes) };
        if (retryOn is { } moment)
        {
            parameters.Add((Api.Request.RetryOn, moment));
        }

        return JsonDocument.Parse((string)org.Execute(Api.Name, org.Alice, [.. parameters]).Results[Api.Response.Result]).RootElement;
    }

    private static string Text(JsonElement result, string name) => result.GetProperty(name).GetString()!;
}
