using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;
using CallDirection = Telephony.Domain.Calls.CallDirection;
using Notice = Telephony.Contracts.Generated.CustomApis.OnCallOutcome;
using OutcomeAction = Telephony.Contracts.Generated.Choices.OutcomeAction;

namespace Telephony.Plugins.Tests.Outcomes;

/// <summary>
/// Every change of a call's outcome is a result, a notice and an action, going back to an earlier one too, and takes back what the outcome before
/// has set going. The same outcome twice in a row is one.
/// </summary>
[TestClass]
public sealed class OutcomeChangeTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void Going_back_to_an_earlier_outcome_is_a_result_and_a_notice_again()
    {
        using var org = Listening();
        Define(org, "Solved", "Follow up");
        org.Record(Talk());

        Give(org, "Solved", "Solved", "Follow up", "Follow up", "Solved", "Follow up", "Follow up");

        Assert.AreEqual("Solved, Follow up, Solved, Follow up", Results(org));
        Assert.AreEqual("Solved, Follow up, Solved, Follow up", Told(org));
        Assert.AreEqual("Follow up", Text(org.Call("call"), DialerCall.Outcome));
        Assert.HasCount(4, org.All(DialerCallResult.TableName).Select(row => Text(row, DialerCallResult.ResultKey)).Distinct());
    }

    [TestMethod]
    public void Every_result_is_addressed_by_its_key_whatever_the_outcome_is_called()
    {
        using var org = new TelephonyOrg();
        Define(org, "Sold: 100 % / on & off?", "Follow up");
        org.Record(Talk());
        Give(org, "Sold: 100 % / on & off?", "Follow up", "Sold: 100 % / on & off?");

        foreach (var (number, outcome) in new[] { (1, "Sold: 100 % / on & off?"), (2, "Follow up"), (3, "Sold: 100 % / on & off?") })
        {
            var byKey = new Entity(DialerCallResult.TableName) { KeyAttributes = { [DialerCallResult.ResultKey] = $"{org.Call("call").Id:D}~{number}" }, [DialerCallResult.Notes] = outcome };
            org.System.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = byKey });
        }

        Assert.IsTrue(org.All(DialerCallResult.TableName).All(row => Text(row, DialerCallResult.Notes) == Text(row, DialerCallResult.Result)));
    }

    [TestMethod]
    public void A_listener_that_refuses_an_earlier_outcome_refuses_going_back_to_it()
    {
        using var org = new TelephonyOrg();
        Define(org, "Solved", "Follow up");
        org.Record(Talk());
        Give(org, "Solved", "Follow up");
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RefuseOutcome), Message = Notice.Name, Stage = 40 });

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Give(org, "Solved"));

        Assert.AreEqual(("Follow up", "Solved, Follow up"), (Text(org.Call("call"), DialerCall.Outcome), Results(org)));
    }

    [TestMethod]
    [DataRow(OutcomeAction.CreateTask, TaskActivity.TableName, 6)]
    [DataRow(OutcomeAction.CreateCallback, PhoneCall.TableName, 3)]
    public void The_follow_up_of_a_corrected_outcome_is_canceled_and_going_back_makes_a_new_one(OutcomeAction action, string table, int canceled)
    {
        using var org = new TelephonyOrg();
        Acting(org, "Act", action);
        Define(org, "Solved");
        org.Record(Talk());

        Give(org, "Act", "Act", "Solved", "Solved", "Act");

        var made = FollowUps(org, table);
        CollectionAssert.AreEquivalent(new[] { canceled, OpenStatus(table) }, made.Select(row => row.GetAttributeValue<OptionSetValue>(PhoneCall.StatusCode).Value).ToArray());
        Assert.AreEqual($"{made.Single(IsOpen).Id:D}", Text(org.Call("call"), DialerCall.FollowUpRecordId));
    }

    [TestMethod]
    public void A_follow_up_that_somebody_has_changed_or_done_stays_as_it_is()
    {
        using var org = new TelephonyOrg();
        Acting(org, "Act", OutcomeAction.CreateTask);
        Define(org, "Solved");
        org.Record(Talk());
        Give(org, "Act");
        org.Clock.Advance(TimeSpan.FromMinutes(1));
        org.Org.ServiceFor(org.Alice).Update(new Entity(TaskActivity.TableName, FollowUps(org, TaskActivity.TableName).Single().Id) { [TaskActivity.Subject] = "Send the blue one" });

        Give(org, "Solved");

        Assert.IsTrue(IsOpen(FollowUps(org, TaskActivity.TableName).Single()));
        Assert.AreEqual("", Text(org.Call("call"), DialerCall.FollowUpRecordId));
    }

    [TestMethod]
    public void A_follow_up_that_is_gone_hinders_no_other_outcome()
    {
        using var org = new TelephonyOrg();
        Acting(org, "Act", OutcomeAction.CreateTask);
        Define(org, "Solved");
        org.Record(Talk());
        Give(org, "Act");
        org.System.Delete(TaskActivity.TableName, FollowUps(org, TaskActivity.TableName).Single().Id);

        Give(org, "Solved");

        Assert.AreEqual("Solved", Text(org.Call("call"), DialerCall.Outcome));
    }

    [TestMethod]
    public void A_talk_after_all_takes_a_missed_call_back_with_its_callback()
    {
        using var org = new TelephonyOrg();
        Acting(org, "MissedCall", OutcomeAction.CreateCallback);
        Define(org, "Handled", row => row[DialerCallOutcome.IsDefault] = true);
        var script = new CallScript("call").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer);
        org.Record(script);
        Assert.IsTrue(IsOpen(FollowUps(org, PhoneCall.TableName).Single()));

        org.Record(script.Rings(30).Talks(35));
        org.Record(script);
        Assert.IsFalse(IsOpen(FollowUps(org, PhoneCall.TableName).Single()));
        org.Record(script.Releases(65).Ends(80));
        org.Record(script);

        Assert.AreEqual(("MissedCall, Handled", "Handled"), (Results(org), Text(org.Call("call"), DialerCall.Outcome)));
    }

    [TestMethod]
    public void An_automatic_outcome_that_the_agent_corrects_loses_its_callback_and_comes_back_with_one()
    {
        using var org = Listening();
        Acting(org, "MissedCall", OutcomeAction.CreateCallback);
        Define(org, "Spam");
        org.Record(new CallScript("call").From(Number).Rings(0).Releases(20, ReleaseReason.NoAnswer).Ends(20));

        Give(org, "Spam");
        Assert.IsEmpty(FollowUps(org, PhoneCall.TableName).Where(IsOpen));
        Give(org, "MissedCall");

        Assert.HasCount(1, FollowUps(org, PhoneCall.TableName).Where(IsOpen));
        Assert.AreEqual(("MissedCall, Spam, MissedCall", "MissedCall, Spam, MissedCall"), (Results(org), Told(org)));
    }

    [TestMethod]
    public void A_computed_outcome_that_goes_back_and_forth_is_told_and_acts_each_time()
    {
        using var org = Listening();
        Acting(org, "VIP", OutcomeAction.CreateTask);
        Define(org, "Sale", "Plain");
        org.Record(Talk());
        Give(org, "Sale");

        Compute(org, "VIP");
        Compute(org, "VIP");
        Compute(org, "Plain");
        Compute(org, "VIP");

        Assert.AreEqual(("Sale, VIP, Plain, VIP", "Sale, VIP, Plain, VIP"), (Results(org), Told(org)));
        CollectionAssert.AreEquivalent(new[] { true, false }, FollowUps(org, TaskActivity.TableName).Select(IsOpen).ToArray());
    }

    [TestMethod]
    public void The_same_click_twice_is_one_also_where_a_computed_outcome_stands_for_it()
    {
        using var org = Listening();
        Acting(org, ComputeOutcome.Computed, OutcomeAction.CreateTask);
        Define(org, "Sale");
        org.Org.AddStep(new StepRegistration { PluginType = typeof(ComputeOutcome), Message = "Create", Table = DialerCallResult.TableName, Stage = 40 });
        org.Record(Talk());

        Give(org, "Sale", "Sale");

        Assert.AreEqual($"Sale, {ComputeOutcome.Computed}", Results(org));
        Assert.HasCount(1, FollowUps(org, TaskActivity.TableName));
    }

    [TestMethod]
    public void Another_choice_under_a_computed_outcome_that_stays_is_told_and_sets_nothing_going_again()
    {
        using var org = Listening();
        Acting(org, "VIP", OutcomeAction.CreateTask);
        Define(org, "Sale", "Complaint");
        org.Record(Talk());
        Give(org, "Sale");
        Compute(org, "VIP");

        Give(org, "Complaint", "Complaint");

        Assert.AreEqual("VIP", Text(org.Call("call"), DialerCall.Outcome));
        Assert.AreEqual("Sale, VIP, Complaint, VIP", Results(org));
        Assert.IsTrue(IsOpen(FollowUps(org, TaskActivity.TableName).Single()));
    }

    [TestMethod]
    public void A_repeated_click_keeps_the_time_that_was_asked_for()
    {
        using var org = new TelephonyOrg();
        Define(org, "Call back", row => row[DialerCallOutcome.RetryMinutes] = 30);
        org.Record(Talk());
        var wanted = new DateTime(2099, 2, 1, 10, 0, 0, DateTimeKind.Utc);
        org.Execute(Api.Name, org.Alice, (Api.Request.CallId, $"{org.Call("call").Id:D}"), (Api.Request.Outcome, "Call back"), (Api.Request.RetryOn, wanted));

        Give(org, "Call back");

        Assert.AreEqual(wanted, org.Call("call").GetAttributeValue<DateTime>(DialerCall.RetryOn));
    }

    [TestMethod]
    public void A_system_job_that_is_run_again_acts_once()
    {
        using var org = new TelephonyOrg();
        Acting(org, "Busy", OutcomeAction.CreateTask);
        org.Record(new CallScript("call", CallDirection.Outbound).From(Number).Dials(0).Releases(20, ReleaseReason.Busy).Ends(20));
        var result = org.All(DialerCallResult.TableName).Single();

        // The same row once more, as another job would see it.
        org.System.Delete(DialerCallResult.TableName, result.Id);
        org.System.Create(new Entity(DialerCallResult.TableName) { Attributes = { [DialerCallResult.Name] = "Busy" } }.With(result));

        Assert.HasCount(1, FollowUps(org, TaskActivity.TableName));
    }

    private static TelephonyOrg Listening()
    {
        var org = new TelephonyOrg();
        org.Org.AddStep(new StepRegistration { PluginType = typeof(WriteDownOutcome), Message = Notice.Name, Stage = 40 });
        return org;
    }

    private static CallScript Talk() => new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65);

    private static void Define(TelephonyOrg org, params string[] names)
    {
        foreach (var name in names)
        {
            org.Outcome(name);
        }
    }

    private static void Define(TelephonyOrg org, string name, Action<Entity> change) => org.Outcome(name, change);

    private static void Acting(TelephonyOrg org, string name, OutcomeAction action) =>
        org.Outcome(name, row => row[DialerCallOutcome.Action] = new OptionSetValue((int)action));

    private static void Give(TelephonyOrg org, params string[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            org.Execute(Api.Name, org.Alice, (Api.Request.CallId, $"{org.Call("call").Id:D}"), (Api.Request.Outcome, outcome));
        }
    }

    private static void Compute(TelephonyOrg org, string outcome) =>
        org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.ComputedOutcome] = outcome });

    private static string Results(TelephonyOrg org) => string.Join(", ", org.All(DialerCallResult.TableName)
        .OrderBy(row => row.GetAttributeValue<int>(DialerCallResult.Number)).Select(row => Text(row, DialerCallResult.Result)));

    private static string Told(TelephonyOrg org) => string.Join(", ", org.All(DialerKvTable.TableName)
        .Where(row => Text(row, DialerKvTable.Name) == WriteDownOutcome.Note).OrderBy(row => Text(row, DialerKvTable.Key), StringComparer.Ordinal)
        .Select(row => Text(row, DialerKvTable.Value).Split('|')[0]));

    // The log of the call itself is a phonecall, too.
    private static IReadOnlyList<Entity> FollowUps(TelephonyOrg org, string table) =>
        [.. org.All(table).Where(row => row.Id != org.Call("call").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId)?.Id)];

    private static bool IsOpen(Entity row) => row.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value == 0;

    private static int OpenStatus(string table) => table == TaskActivity.TableName ? 2 : 1;

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}

/// <summary>Rows of the tests.</summary>
file static class Copies
{
    /// <summary>With the columns that the product writes.</summary>
    public static Entity With(this Entity row, Entity other)
    {
        foreach (var column in other.Attributes.Where(column => column.Key.StartsWith("cts_", StringComparison.Ordinal) && column.Key != DialerCallResult.Id))
        {
            row[column.Key] = column.Value;
        }

        return row;
    }
}
