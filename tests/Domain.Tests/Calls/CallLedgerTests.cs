using Telephony.Domain.Calls;

namespace Telephony.Domain.Tests.Calls;

[TestClass]
public sealed class CallLedgerTests
{
    private static readonly DateTime Start = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void An_answered_call_counts_ring_talk_hold_and_wrap_seconds()
    {
        var row = Apply(At(0, CallState.Incoming), At(5, CallState.Talk), At(65, CallState.Hold), At(75, CallState.Talk), At(135, CallState.Idle), At(155, CallState.End)).After;

        Assert.AreEqual((5, 120, 10, 20), (row.RingSeconds, row.TalkSeconds, row.HoldSeconds, row.WrapSeconds));
        Assert.AreEqual((1, 1, 0, 0), (row.Calls, row.Connects, row.NoAnswers, row.Busies));
        Assert.AreEqual((CallState.End, CallStatus.Closed, Start.AddSeconds(135)), (row.State, row.Status, row.EndedOn));
    }

    [TestMethod]
    [DataRow(CallState.Incoming, null, "incoming")]
    [DataRow(CallState.Ringing, null, "ring")]
    [DataRow(CallState.Talk, null, "talk")]
    [DataRow(CallState.Hold, null, "hold")]
    [DataRow(CallState.Preview, null, "preview")]
    [DataRow(CallState.Start, null, "start")]
    [DataRow(CallState.Waiting, null, "waiting")]
    [DataRow(CallState.End, null, "end")]
    [DataRow(CallState.Idle, ReleaseReason.Completed, "idle")]
    [DataRow(CallState.Idle, ReleaseReason.Busy, "busy")]
    [DataRow(CallState.Idle, ReleaseReason.NoAnswer, "no answer")]
    [DataRow(CallState.Idle, ReleaseReason.Failed, "error on dial")]
    public void Every_state_has_its_event_word(CallState state, ReleaseReason? reason, string word) =>
        Assert.AreEqual(word, CallLedger.Apply(null, new CallFact(1, state, Start, CallDirection.Inbound, reason)).EventName);

    [TestMethod]
    public void Talk_after_hold_is_a_resume() =>
        Assert.AreEqual("resume", Apply(At(0, CallState.Talk), At(5, CallState.Hold), At(9, CallState.Talk)).EventName);

    [TestMethod]
    [DataRow(CallDirection.Inbound, ReleaseReason.NoAnswer, "MissedCall")]
    [DataRow(CallDirection.Inbound, ReleaseReason.Abandoned, "MissedCall")]
    [DataRow(CallDirection.Inbound, ReleaseReason.Declined, "Deflect")]
    [DataRow(CallDirection.Inbound, ReleaseReason.AnsweredElsewhere, "")]
    [DataRow(CallDirection.Transfer, ReleaseReason.NoAnswer, "MissedCall")]
    [DataRow(CallDirection.Outbound, ReleaseReason.NoAnswer, "noanswer")]
    [DataRow(CallDirection.Clicktocall, ReleaseReason.Busy, "Busy")]
    [DataRow(CallDirection.Clicktocall, ReleaseReason.Failed, "EoD")]
    [DataRow(CallDirection.CcOutbound, ReleaseReason.Declined, "Reject")]
    [DataRow(CallDirection.Outbound, ReleaseReason.Abandoned, "noanswer")]
    [DataRow(CallDirection.Inbound, ReleaseReason.Transferred, "Queued")]
    [DataRow(CallDirection.Inbound, ReleaseReason.Failed, "EoD")]
    [DataRow(CallDirection.Outbound, ReleaseReason.Declined, "")]
    public void A_call_that_nobody_talked_on_gets_its_outcome_by_itself(CallDirection direction, ReleaseReason reason, string outcome)
    {
        var ringing = CallLedger.Apply(null, new CallFact(1, CallState.Incoming, Start, direction)).After;

        Assert.AreEqual(outcome, CallLedger.Apply(ringing, new CallFact(2, CallState.Idle, Start, direction, reason)).AutomaticOutcome);
    }

    [TestMethod]
    public void A_leg_answered_elsewhere_counts_nothing_and_says_so()
    {
        var ringing = CallLedger.Apply(null, At(0, CallState.Incoming) with { Sequence = 1 }).After;

        var row = CallLedger.Apply(ringing, new CallFact(2, CallState.Idle, Start, CallDirection.Inbound, ReleaseReason.AnsweredElsewhere)).After;

        Assert.AreEqual((0, 0, 0, "AnsweredElsewhere"), (row.NoAnswers, row.Busies, row.Connects, row.Outcome));
    }

    [TestMethod]
    public void A_talk_that_is_reported_late_still_counts()
    {
        var row = CallLedger.Apply(null, new CallFact(3, CallState.Idle, Start, CallDirection.Inbound, ReleaseReason.NoAnswer)).After;

        var late = CallLedger.Apply(row, new CallFact(2, CallState.Talk, Start.AddSeconds(-9), CallDirection.Inbound));

        Assert.AreEqual((1, 0, true), (late.After.Connects, late.After.NoAnswers, late.After.DidConnect));
        Assert.AreEqual((CallState.Idle, 3, 0), (late.After.State, late.After.LastSequence, late.DurationSeconds));
    }

    [TestMethod]
    [DataRow(ReleaseReason.Abandoned, "MissedCall", 1)]
    [DataRow(ReleaseReason.NoAnswer, "Queued", 1)]
    [DataRow(ReleaseReason.Transferred, "Queued", 0)]
    [DataRow(ReleaseReason.Unknown, "", 0)]
    public void A_caller_who_leaves_the_queue_before_any_phone_rang_gave_up_or_is_queued_elsewhere(ReleaseReason reason, string outcome, int noAnswers)
    {
        var waiting = CallLedger.Apply(null, At(0, CallState.Waiting) with { Sequence = 1 }).After;

        var change = CallLedger.Apply(waiting, new CallFact(2, CallState.Idle, Start, CallDirection.Inbound, reason));

        Assert.AreEqual((outcome, noAnswers), (change.AutomaticOutcome, change.After.NoAnswers));
    }

    [TestMethod]
    public void An_agent_who_is_rung_again_after_missing_the_call_and_answers_has_missed_nothing()
    {
        var row = Apply(
            At(0, CallState.Incoming), At(20, CallState.Idle) with { Sequence = 2, Reason = ReleaseReason.NoAnswer }, At(20, CallState.End),
            At(40, CallState.Incoming), At(45, CallState.Talk)).After;

        Assert.AreEqual(("", CallStatus.Open, null), (row.Outcome, row.Status, row.EndedOn));
        Assert.AreEqual((1, 1, 0), (row.Calls, row.Connects, row.NoAnswers));
    }

    [TestMethod]
    public void A_final_outcome_during_the_talk_stays_closed_when_the_call_is_held()
    {
        var talking = OutcomeRules.Give(Apply(At(0, CallState.Talk)).After, "Done", new OutcomeDefinition { Name = "Done", Final = true }, Start, null, isChosen: true);

        Assert.AreEqual(CallStatus.Closed, CallLedger.Apply(talking, At(5, CallState.Hold) with { Sequence = 2 }).After.Status);
    }

    private static CallFact At(int seconds, CallState state) => new(0, state, Start.AddSeconds(seconds), CallDirection.Inbound);

    private static CallChange Apply(params CallFact[] facts)
    {
        CallChange? change = null;
        for (var index = 0; index < facts.Length; index++)
        {
            change = CallLedger.Apply(change?.After, facts[index].Sequence > 0 ? facts[index] : facts[index] with { Sequence = index + 1 });
        }

        return change!;
    }
}
