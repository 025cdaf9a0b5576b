using Telephony.Connector.Calls;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

/// <summary>The clock of the wrap time: stopped, going on, made longer, and waiting for an outcome that is demanded.</summary>
[TestClass]
public sealed class WrapTimeTests : IDisposable
{
    private const string Key = "main~20260302080000~100.1";

    private static readonly ChannelFacts Anna = Phones.Caller();
    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");

    private readonly DeskUnderTest _under = new();

    private CallMessage Call => _under.Desk.Snapshot().Single();

    private bool IsOver => _under.Desk.Snapshot().Count == 0;

    [TestMethod]
    public void A_stopped_clock_keeps_what_is_left_and_runs_on_from_there()
    {
        WrapUp();
        Pass(5);

        Assert.IsTrue(_under.Desk.PauseWrap(Key));
        Assert.AreEqual((null, 10), (Call.WrapEndsOn, Call.WrapLeftSeconds));
        Pass(600);
        Assert.IsTrue(_under.Desk.ResumeWrap(Key));
        Assert.AreEqual((_under.Clock.GetUtcNow().AddSeconds(10), null), (Call.WrapEndsOn, Call.WrapLeftSeconds));
        Pass(10);

        Assert.IsTrue(IsOver);
    }

    [TestMethod]
    public void A_clock_that_was_stopped_twice_keeps_what_was_left_the_first_time()
    {
        WrapUp();
        Pass(5);
        _under.Desk.PauseWrap(Key);
        Pass(5);

        _under.Desk.PauseWrap(Key);

        Assert.AreEqual(10, Call.WrapLeftSeconds);
    }

    [TestMethod]
    public void A_wrap_time_is_made_longer_whether_its_clock_runs_or_is_stopped()
    {
        WrapUp();
        var end = Call.WrapEndsOn!.Value;

        _under.Desk.ExtendWrap(Key, 30);
        Assert.AreEqual(end.AddSeconds(30), Call.WrapEndsOn);
        _under.Desk.PauseWrap(Key);
        _under.Desk.ExtendWrap(Key, 30);

        Assert.AreEqual(75, Call.WrapLeftSeconds);
    }

    [TestMethod]
    public void A_wrap_time_that_runs_out_without_the_outcome_that_is_demanded_waits_for_it()
    {
        Talk();
        Assert.IsTrue(_under.Desk.DemandOutcome(Key));
        HangUp();

        Pass(3600);

        Assert.AreEqual((CallState.Idle, true, "EndWrap"), (Call.State, Call.WaitsForOutcome, string.Join(' ', Call.Allowed)));
        Assert.IsFalse(_under.Desk.ResumeWrap(Key));
        Assert.IsTrue(_under.Desk.NoteOutcome(Key));
        Assert.IsTrue(IsOver);
    }

    [TestMethod]
    public void Whoever_forces_the_end_needs_no_outcome()
    {
        WrapUp();
        _under.Desk.DemandOutcome(Key);
        Pass(15);

        Assert.IsTrue(_under.Desk.EndWrap(Key));

        Assert.IsTrue(IsOver);
    }

    [TestMethod]
    public void An_outcome_that_was_given_in_time_lets_the_wrap_time_run_out()
    {
        WrapUp();
        _under.Desk.DemandOutcome(Key);
        _under.Desk.NoteOutcome(Key);
        Assert.IsFalse(Call.DemandsOutcome);

        Pass(15);

        Assert.IsTrue(IsOver);
    }

    [TestMethod]
    public void Without_a_wrap_time_a_call_waits_for_the_outcome_that_is_demanded()
    {
        Talk();
        _under.Receive(Key, wrapSeconds: 0);
        _under.Desk.DemandOutcome(Key);

        HangUp();

        Assert.IsTrue(Call.WaitsForOutcome);
    }

    [TestMethod]
    public void An_outcome_is_demanded_over_a_restart()
    {
        WrapUp();
        _under.Desk.DemandOutcome(Key);

        _under.Restart();
        Pass(15);

        Assert.IsTrue(Call.WaitsForOutcome);
    }

    [TestMethod]
    public void A_call_that_rings_has_no_outcome_to_demand()
    {
        _under.Phones.Arrive(Anna);
        _under.Phones.Ring(Anna, Alice);

        Assert.IsFalse(_under.Desk.DemandOutcome(Key));
    }

    public void Dispose() => _under.Dispose();

    private void Talk()
    {
        _under.Phones.Arrive(Anna);
        _under.Phones.Ring(Anna, Alice);
        _under.Phones.Talk(Anna, Alice);
    }

    private void HangUp() => _under.Phones.HangUp(Anna, Alice);

    // 15 seconds, as long as Dataverse has told no other time.
    private void WrapUp()
    {
        Talk();
        HangUp();
    }

    private void Pass(int seconds) => _under.Clock.Advance(TimeSpan.FromSeconds(seconds));
}
