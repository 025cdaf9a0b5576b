using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using CallDirection = Telephony.Domain.Calls.CallDirection;
using CallState = Telephony.Contracts.Generated.Choices.CallState;
using DialerCallStatus = Telephony.Contracts.Generated.Choices.DialerCallStatus;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class RecordCallEventsTests
{
    private const string Key = "main~1795259900~1795259915.0";
    private const string Number = "+49 30 23125 111";

    [TestMethod]
    public void A_queue_call_becomes_one_call_one_phonecall_and_its_events()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);

        var answer = org.Record(QueueCall().Talks(5).Releases(65).Ends(85));

        var call = org.Call(Key);
        Assert.AreEqual((1, 1, true, 5, 60, 20), (
            call.GetAttributeValue<int>(DialerCall.Calls), call.GetAttributeValue<int>(DialerCall.Connects), call.GetAttributeValue<bool>(DialerCall.DidConnect),
            call.GetAttributeValue<int>(DialerCall.RingSeconds), call.GetAttributeValue<int>(DialerCall.TalkSeconds), call.GetAttributeValue<int>(DialerCall.WrapSeconds)));
        Assert.AreEqual((int)CallState.End, call.GetAttributeValue<OptionSetValue>(DialerCall.State).Value);
        Assert.AreEqual((int)DialerCallStatus.Closed, call.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.AreEqual(org.Alice, call.GetAttributeValue<EntityReference>(DialerCall.AgentId).Id);
        Assert.AreEqual(org.Alice, call.GetAttributeValue<EntityReference>(DialerCall.OwnerId).Id);
        Assert.AreEqual("Anna Example", call.GetAttributeValue<string>(DialerCall.To));
        Assert.AreEqual(anna.ToString("D"), call.GetAttributeValue<string>(DialerCall.CustomerRecordId));
        CollectionAssert.AreEqual(
            new[] { "incoming", "talk", "idle", "end" },
            org.All(DialerCallEvent.TableName).OrderBy(row => row.GetAttributeValue<int>(DialerCallEvent.Sequence)).Select(row => row.GetAttributeValue<string>(DialerCallEvent.Name)).ToArray());
        Assert.HasCount(1, org.All(PhoneCall.TableName));
        Assert.AreEqual(call.Id.ToString("D"), answer.Calls.Single().DtCallId);
    }

    [TestMethod]
    public void The_phonecall_says_who_called_whom_about_what_and_is_completed_at_the_end()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);

        org.Record(QueueCall().Talks(5).Releases(65).Ends(85));

        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.IsFalse(phoneCall.GetAttributeValue<bool>(PhoneCall.DirectionCode));
        Assert.AreEqual(anna, PartyOf(phoneCall, PhoneCall.From));
        Assert.AreEqual(org.Alice, PartyOf(phoneCall, PhoneCall.To));
        Assert.AreEqual(anna, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual("inbound call with Anna Example", phoneCall.GetAttributeValue<string>(PhoneCall.Subject));
        Assert.AreEqual(1, phoneCall.GetAttributeValue<int>(PhoneCall.ActualDurationMinutes));
        Assert.AreEqual(1, phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
        Assert.AreEqual(org.Alice, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.OwnerId).Id);
    }

    [TestMethod]
    public void The_ringing_agent_gets_the_callers_form()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", "030/23125111");

        var pop = org.Record(QueueCall()).Pops.Single();

        Assert.AreEqual(("1001", org.Alice.ToString("D"), "form", "contact", anna.ToString("D")), (pop.Extension, pop.AgentId, pop.Decision.Kind, pop.Decision.Table, pop.Decision.RecordId));
        Assert.AreEqual(org.Call(Key).Id.ToString("D"), pop.Decision.DtCallId);
    }

    [TestMethod]
    public void A_replayed_batch_changes_no_row_and_gives_the_same_pop_again()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var script = QueueCall().Talks(5);
        var first = org.Record(script);
        var before = org.Everything();
        org.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = org.Record(script);

        Assert.AreEqual(before, org.Everything());
        Assert.AreEqual(first.Calls.Single() with { ShownVariables = [] }, second.Calls.Single() with { ShownVariables = [] });
        Assert.AreEqual(first.Pops.Single().Decision.RecordId, second.Pops.Single().Decision.RecordId);
    }

    [TestMethod]
    public void A_call_told_event_by_event_ends_like_one_told_at_once()
    {
        using var org = new TelephonyOrg();
        foreach (var message in QueueCall().Talks(5).Holds(10).Talks(20).Releases(65).Ends(85).Events)
        {
            org.Record([message]);
        }

        var call = org.Call(Key);
        Assert.AreEqual((5, 50, 10, 20), (
            call.GetAttributeValue<int>(DialerCall.RingSeconds), call.GetAttributeValue<int>(DialerCall.TalkSeconds),
            call.GetAttributeValue<int>(DialerCall.HoldSeconds), call.GetAttributeValue<int>(DialerCall.WrapSeconds)));
        Assert.HasCount(1, org.All(PhoneCall.TableName));
    }

    [TestMethod]
    public void Two_agents_who_ring_for_one_call_have_a_row_and_a_pop_each()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);

        var answer = org.Record(
            QueueCall(), new CallScript(Key + ":1002").From(Number).Through("Support").Rings(0, "1002"));

        CollectionAssert.AreEquivalent(new[] { "1001", "1002" }, answer.Pops.Select(pop => pop.Extension).ToArray());
        Assert.HasCount(2, org.All(DialerCall.TableName));
    }

    [TestMethod]
    public void The_agent_who_did_not_get_the_call_keeps_a_closed_row_that_counts_nothing()
    {
        using var org = new TelephonyOrg();

        org.Record(QueueCall().Talks(5), new CallScript(Key + ":1002").From(Number).Rings(0, "1002").Releases(5, ReleaseReason.AnsweredElsewhere).Ends(5));

        var missed = org.Call(Key + ":1002");
        Assert.AreEqual("AnsweredElsewhere", missed.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual((0, 0), (missed.GetAttributeValue<int>(DialerCall.NoAnswers), missed.GetAttributeValue<int>(DialerCall.Connects)));
        Assert.AreEqual((int)DialerCallStatus.Closed, missed.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.HasCount(0, org.All(DialerCallResult.TableName));
    }

    [TestMethod]
    public void A_missed_call_gets_its_outcome_and_stays_in_the_log()
    {
        using var org = new TelephonyOrg();

        org.Record(QueueCall().Releases(20, ReleaseReason.NoAnswer).Ends(20));

        var call = org.Call(Key);
        Assert.AreEqual(("MissedCall", 1, false), (call.GetAttributeValue<string>(DialerCall.Outcome), call.GetAttributeValue<int>(DialerCall.NoAnswers), call.GetAttributeValue<bool>(DialerCall.DidConnect)));
        var result = org.All(DialerCallResult.TableName).Single();
        Assert.AreEqual(("MissedCall", true), (result.GetAttributeValue<string>(DialerCallResult.Result), result.GetAttributeValue<bool>(DialerCallResult.Automatic)));
        Assert.HasCount(1, org.All(PhoneCall.TableName));
    }

    [TestMethod]
    public void A_caller_who_gives_up_in_the_queue_is_recorded_without_any_agent()
    {
        using var org = new TelephonyOrg();

        var answer = org.Record(new CallScript(Key).From(Number).Through("Support").Waits(0).Releases(30, ReleaseReason.Abandoned).Ends(30));

        Assert.AreEqual("MissedCall", org.Call(Key).GetAttributeValue<string>(DialerCall.Outcome));
        Assert.HasCount(0, answer.Pops);
    }

    [TestMethod]
    public void The_first_agent_rung_takes_over_the_row_of_the_waiting_caller()
    {
        using var org = new TelephonyOrg();
        var script = new CallScript(Key).From(Number).Through("Support").Waits(0);
        org.Record(script);

        var answer = org.Record(script.Rings(4));

        Assert.HasCount(1, org.All(DialerCall.TableName));
        Assert.AreEqual(org.Alice, org.Call(Key).GetAttributeValue<EntityReference>(DialerCall.AgentId).Id);
        Assert.HasCount(1, answer.Pops);
    }

    [TestMethod]
    public void A_call_that_is_over_before_anybody_hears_of_it_pops_nothing()
    {
        using var org = new TelephonyOrg();

        Assert.HasCount(0, org.Record(QueueCall().Releases(20, ReleaseReason.Abandoned).Ends(20)).Pops);
    }

    [TestMethod]
    public void A_dialled_call_that_fails_at_once_is_its_customers_through_the_wrap_up()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);

        var answer = org.Record(new CallScript(Key, CallDirection.Clicktocall).From(Number).Dials(0).Releases(1, ReleaseReason.Busy).Ends(1));

        Assert.AreEqual(anna.ToString("D"), answer.Pops.Single().Decision.Matches.Single().RecordId);
    }

    [TestMethod]
    public void A_call_dialled_from_the_screen_goes_out_from_the_agent_to_the_customer()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);

        var answer = org.Record(new CallScript(Key, CallDirection.Clicktocall).From(Number).Dials(0).Talks(9));

        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.IsTrue(phoneCall.GetAttributeValue<bool>(PhoneCall.DirectionCode));
        Assert.AreEqual((org.Alice, anna), (PartyOf(phoneCall, PhoneCall.From), PartyOf(phoneCall, PhoneCall.To)));
        Assert.AreEqual("none", answer.Pops.Single().Decision.Kind);
    }

    [TestMethod]
    public void The_agents_row_follows_the_call()
    {
        using var org = new TelephonyOrg();
        var script = QueueCall();
        org.Record(script);
        Assert.AreEqual(CallState.Incoming, StateOfAlice(org));
        org.Record(script.Talks(5));
        Assert.AreEqual(CallState.Talk, StateOfAlice(org));
        org.Record(script.Releases(60));
        Assert.AreEqual(CallState.Wrap, StateOfAlice(org));
        org.Record(script.Ends(80));
        Assert.AreEqual(CallState.Idle, StateOfAlice(org));
    }

    [TestMethod]
    public void A_call_without_outcome_gets_None_at_its_end_or_the_default()
    {
        using var org = new TelephonyOrg();
        org.Record(QueueCall().Talks(5).Releases(60).Ends(80));
        org.Outcome("Handled", row => row[DialerCallOutcome.IsDefault] = true);
        org.Record(new CallScript("second").From(Number).Rings(100).Talks(105).Releases(160).Ends(180));

        Assert.AreEqual("None", org.Call(Key).GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual("Handled", org.Call("second").GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public void The_other_partys_note_is_left_on_the_callers_record()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Setting("Other Party Note", "<<name>> called <<queue>> (<<dnis>>) from <<phone>>, <<agent>> took it");
        var (script, other) = (QueueCall(), new CallScript(Key + ":1002").From(Number).Through("Support", "1234").Rings(0, "1002"));
        org.Record(script, other);
        Assert.IsEmpty(org.All(Annotation.TableName), "Nobody talked so far.");

        org.Record(script.Talks(5), other.Releases(5, ReleaseReason.AnsweredElsewhere).Ends(5));
        org.Record(script.Holds(10).Talks(20).Releases(65));

        var note = org.All(Annotation.TableName).Single();
        Assert.AreEqual(anna, note.GetAttributeValue<EntityReference>(Annotation.ObjectId).Id);
        Assert.AreEqual($"Anna Example called Support (Support) from {Number}, Alice Agent took it", note.GetAttributeValue<string>(Annotation.NoteText));
    }

    [TestMethod]
    public void A_transferred_call_brings_its_caller_along()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Record(QueueCall().Talks(5));

        var answer = org.Record(new CallScript("second", CallDirection.Transfer).From("1001").With(common => common with { TransferredFrom = Key }).Rings(30, "1002"));

        Assert.AreEqual(("form", anna.ToString("D")), (answer.Pops.Single().Decision.Kind, answer.Pops.Single().Decision.RecordId));
    }

    [TestMethod]
    public void A_colleague_who_consults_shows_the_record_of_the_caller()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Record(QueueCall().Talks(5).Holds(20));

        var answer = org.Record(new CallScript("consultation").From("1001", "Alice Agent").Rings(30, "1002"));

        Assert.AreEqual(("form", anna.ToString("D")), (answer.Pops.Single().Decision.Kind, answer.Pops.Single().Decision.RecordId));
    }

    [TestMethod]
    public void A_colleague_who_just_calls_pops_nothing()
    {
        using var org = new TelephonyOrg();

        Assert.AreEqual("none", org.Record(new CallScript("chat").From("1001", "Alice Agent").Rings(30, "1002")).Pops.Single().Decision.Kind);
    }

    [TestMethod]
    public void An_agent_cannot_forge_calls_of_others_without_the_rights_of_a_connector()
    {
        using var org = new TelephonyOrg();
        var nobody = org.Org.AddUser("No", "Role");

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute("cts_RecordCallEvents", nobody, ("Events", "{\"pbx\":\"main\",\"events\":[]}")));
    }

    private static CallScript QueueCall() => new CallScript(Key).From(Number).Through("Support", "1234").Rings(0);

    [TestMethod]
    [DataRow("2026-01-31T08:59:30.000Z", CallState.Idle)]
    [DataRow("2026-01-31T09:00:30.000Z", CallState.Idle, DisplayName = "the connector's clock was set back before it was sent")]
    [DataRow("2026-01-31T08:58:59.000Z", CallState.Talk)]
    [DataRow("", CallState.Talk)]
    public void After_the_clock_of_the_PBX_was_set_back_an_agent_is_what_events_say_that_have_not_waited(string trackedOn, CallState state)
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("main:1:1.1").From("+493023125011").Rings(7200).Talks(7205));
        org.Record(new CallScript("main:1:1.1").From("+493023125011").With(common => common with { TrackedOn = trackedOn }).Rings(0).Talks(5).Releases(60).Ends(60));

        Assert.AreEqual(state, StateOfAlice(org));
    }

    private static CallState StateOfAlice(TelephonyOrg org) => (CallState)org.All(DialerUser.TableName)
        .Single(row => row.GetAttributeValue<EntityReference>(DialerUser.SystemUserId).Id == org.Alice).GetAttributeValue<OptionSetValue>(DialerUser.CallState).Value;

    private static Guid PartyOf(Entity phoneCall, string column) =>
        phoneCall.GetAttributeValue<EntityCollection>(column).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id;
}
