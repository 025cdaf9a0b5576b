using System.Globalization;
using Telephony.Connector.Calls;
using Telephony.Connector.Tests.Presence;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

[TestClass]
public sealed class CallDeskTests : IDisposable
{
    private const string Key = "main~20260302080000~100.1";

    private static readonly ChannelFacts Anna = Phones.Caller();
    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");
    private static readonly ChannelFacts Bob = Phones.Agent("1002", "100.3");

    private readonly DeskUnderTest _under = new();

    private Phones Phones => _under.Phones;

    public void Dispose() => _under.Dispose();

    [TestMethod]
    public void The_first_agent_takes_over_the_row_of_the_waiting_caller()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);

        Assert.AreEqual("waiting incoming", _under.StatesOf(Key));
        CollectionAssert.AreEqual(new[] { "", "1001" }, _under.Events.Select(item => item.Extension).ToList());
        CollectionAssert.AreEqual(new[] { $"{Key}!1", $"{Key}!2" }, _under.Events.Select(item => item.Key).ToList());
    }

    [TestMethod]
    public async Task A_phone_that_is_no_agents_and_rings_first_takes_nothing_of_the_row_of_the_agent_who_is_rung_next()
    {
        using var desk = new DeskUnderTest(gateway: new StatesGateway("1002"));
        await desk.Agents.RefreshAsync(CancellationToken.None);

        desk.Phones.Arrive(Anna);
        desk.Phones.Ring(Anna, Alice);
        desk.Phones.RingOut(Alice);
        desk.Phones.Ring(Anna, Bob);

        Assert.AreEqual("waiting incoming", desk.StatesOf(Key));
        Assert.AreEqual("", desk.StatesOf(Key + "~1002"));
    }

    [TestMethod]
    public void A_second_agent_gets_a_row_of_his_own_and_an_agent_rung_again_keeps_his()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.RingOut(Alice);
        Phones.Ring(Anna, Bob);
        Phones.RingOut(Bob);
        Phones.Ring(Anna, Alice with { Uniqueid = "100.4" });

        Assert.AreEqual("waiting incoming idle end incoming", _under.StatesOf(Key));
        Assert.AreEqual("incoming idle end", _under.StatesOf(Key + "~1002"));
        Assert.AreEqual("noAnswer", _under.Events.First(item => item.State == "idle").Reason);
    }

    [TestMethod]
    public void A_caller_who_gives_up_without_an_agent_ends_the_waiting_row()
    {
        Phones.Arrive(Anna);
        Phones.HangUp(Anna);

        Assert.AreEqual("waiting idle end", _under.StatesOf(Key));
        Assert.AreEqual(("customer", "abandoned"), (_under.Events[1].By, _under.Events[1].Reason));
    }

    [TestMethod]
    public void A_caller_who_gives_up_while_a_phone_rings_is_an_abandoned_call_without_wrap_time()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.HangUp(Anna, Alice);

        Assert.AreEqual("waiting incoming idle end", _under.StatesOf(Key));
        Assert.AreEqual(("customer", "abandoned"), (_under.Events[2].By, _under.Events[2].Reason));
    }

    [TestMethod]
    public void The_end_follows_when_the_wrap_time_is_over()
    {
        TalkAndHangUp();
        _under.Receive(Key, wrapSeconds: 30);

        _under.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.AreEqual("waiting incoming talk idle", _under.StatesOf(Key));
        _under.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void Without_a_wrap_time_the_end_comes_with_the_receipt()
    {
        TalkAndHangUp();

        _under.Receive(Key, wrapSeconds: 0);
        _under.Clock.Advance(TimeSpan.Zero);

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void An_agent_who_stops_the_wrap_clock_ends_it_himself()
    {
        TalkAndHangUp();
        _under.Receive(Key, wrapSeconds: 30);

        Assert.IsTrue(_under.Desk.PauseWrap(Key));
        _under.Clock.Advance(TimeSpan.FromHours(1));
        Assert.AreEqual("waiting incoming talk idle", _under.StatesOf(Key));
        Assert.IsTrue(_under.Desk.EndWrap(Key));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
        Assert.IsFalse(_under.Desk.EndWrap(Key));
    }

    [TestMethod]
    public void An_agent_whose_channel_outlives_the_customer_has_wrap_time_and_no_hold()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        var gone = _under.Clock.GetUtcNow();
        Phones.HangUp(Anna);
        _under.Clock.Advance(TimeSpan.FromSeconds(1));
        _under.Receive(Key, wrapSeconds: 30);

        Assert.AreEqual("waiting incoming talk idle", _under.StatesOf(Key));
        Assert.AreEqual(("customer", "completed"), (_under.Events[^1].By, _under.Events[^1].Reason));
        Assert.AreEqual(gone, DateTimeOffset.Parse(_under.Events[^1].OccurredOn, global::System.Globalization.CultureInfo.InvariantCulture));
        _under.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void A_phone_without_a_sign_of_ringing_is_told_by_the_clock()
    {
        Phones.Arrive(Anna);
        var dialled = _under.Clock.GetUtcNow();
        _under.Apply(new ChannelAppeared(dialled, Alice), new DialBegan(dialled, Anna with { State = 6 }, Alice));
        Assert.AreEqual("waiting", _under.StatesOf(Key));

        _under.Clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.AreEqual("waiting incoming", _under.StatesOf(Key));
    }

    [TestMethod]
    public void A_talk_of_less_than_60_ms_is_none()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        var now = _under.Clock.GetUtcNow();
        _under.Apply(
            new DialEnded(now, Alice.Uniqueid, "ANSWER"),
            new BridgeEntered(now, "b", Alice with { State = 6 }),
            new BridgeEntered(now, "b", Anna with { State = 6 }),
            new BridgeLeft(now.AddMilliseconds(59), "b", Alice with { State = 6 }));
        _under.Clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.DoesNotContain("talk", _under.StatesOf(Key));
    }

    [TestMethod]
    public void A_talk_is_told_by_the_clock_when_no_further_event_comes_and_with_the_time_it_began()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        var began = _under.Clock.GetUtcNow();
        Phones.Talk(Anna, Alice);

        var talk = _under.Events.Single(item => item.State == "talk");

        Assert.AreEqual(began, DateTimeOffset.Parse(talk.OccurredOn, global::System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void A_dialled_number_that_nobody_has_configured_passes_through()
    {
        var caller = Phones.Caller(dnis: "9999999");
        Phones.Arrive(caller);
        Phones.Ring(caller, Alice);

        Assert.AreEqual("9999999", _under.Events[^1].Dnis);
    }

    [TestMethod]
    public void A_hostile_name_is_passed_on_as_the_text_it_is()
    {
        const string Name = "<script>alert(1)</script> D:x: \"'&";
        var caller = Phones.Caller(name: Name);
        Phones.Arrive(caller);
        Phones.Ring(caller, Alice);

        Assert.AreEqual(Name, _under.Events[^1].CallerName);
        Assert.AreEqual(Name, _under.Desk.Snapshot().Single().CallerName);
        Assert.AreEqual("support", _under.Events[^1].QueueName);
    }

    [TestMethod]
    public void A_screen_is_told_what_the_agent_may_do_now()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        CollectionAssert.AreEqual(new[] { AgentCommandName.Answer, AgentCommandName.Release }, _under.Desk.Snapshot().Single().Allowed.ToList());

        _under.Desk.Capabilities = [AgentCommandName.Release];

        CollectionAssert.AreEqual(new[] { AgentCommandName.Release }, _under.Desk.Snapshot().Single().Allowed.ToList());
    }

    [TestMethod]
    public void A_screen_that_stayed_open_over_a_restart_gets_its_buttons_back_with_a_newer_version()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        _under.Desk.Capabilities = [];
        var without = _under.Desk.Snapshot().Single();
        _under.Hub.Take();

        _under.Desk.Capabilities = [AgentCommandName.Answer, AgentCommandName.Release];

        var told = _under.Hub.Take().SelectMany(call => call.Arguments).OfType<CallMessage>().Single();
        Assert.IsEmpty(without.Allowed);
        Assert.IsGreaterThan(without.Version, told.Version);
        CollectionAssert.AreEqual(new[] { AgentCommandName.Answer, AgentCommandName.Release }, told.Allowed.ToList());
    }

    [TestMethod]
    public void A_second_call_changes_what_may_be_done_with_the_first()
    {
        var now = _under.Clock.GetUtcNow();
        var consulting = Phones.Agent("1001", "200.1", state: 4) with { Extension = "1002" };
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Apply(new HoldChanged(now, Alice.Uniqueid, Held: true));
        _under.Clock.Advance(TimeSpan.FromSeconds(1));
        _under.Hub.Take();
        _under.Apply(new ChannelAppeared(_under.Clock.GetUtcNow(), consulting), new DialBegan(_under.Clock.GetUtcNow(), consulting, Bob));

        var held = _under.Hub.Take().SelectMany(call => call.Arguments).OfType<CallMessage>().Single(call => call.CallKey == Key);

        Assert.Contains(AgentCommandName.TransferComplete, held.Allowed);
        Assert.AreEqual(CallState.Hold, held.State);
    }

    [TestMethod]
    public void A_pop_for_a_call_that_is_over_is_not_passed_on()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.HangUp(Anna, Alice);
        _under.Hub.Take();

        _under.Desk.Take(new Connector.Dataverse.RecordedEvents([], [new() { CallKey = Key, Extension = "1001" }], []), _under.Clock.GetUtcNow());

        Assert.IsEmpty(_under.Hub.Take());
    }

    [TestMethod]
    public void The_call_goes_on_with_the_next_sequence_after_a_restart()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Restart();
        var now = _under.Clock.GetUtcNow();
        _under.Apply(
            new ChannelListed(now, Anna with { State = 6, CallerName = "D:support:Anna Example" }, "b") { Application = "Queue", Queue = "support", DialledNumber = "1234" },
            new ChannelListed(now, Alice with { State = 6 }, "b") { Application = "AppQueue" },
            new ListCompleted(now));
        _under.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.AreEqual("waiting incoming talk", _under.StatesOf(Key));
        Phones.HangUp(Alice, Anna);

        Assert.AreEqual(("idle", 4, "agent"), (_under.Events[^1].State, _under.Events[^1].Sequence, _under.Events[^1].By));
    }

    [TestMethod]
    public void A_call_that_ended_while_the_connector_was_away_is_closed_without_a_guess()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Restart();
        _under.Apply(new ListCompleted(_under.Clock.GetUtcNow()));
        _under.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
        var idle = _under.Events.Single(item => item.State == "idle");
        Assert.AreEqual(("unknown", "", true), (idle.Reason, idle.By, idle.Inferred));
    }

    [TestMethod]
    public void Who_talked_when_the_line_was_lost_wraps_up_what_ended_meanwhile()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Clock.Advance(TimeSpan.FromSeconds(20));
        _under.Apply(new ListCompleted(_under.Clock.GetUtcNow()));

        var call = _under.Desk.Snapshot().Single();
        Assert.AreEqual((CallState.Idle, _under.Clock.GetUtcNow().AddSeconds(15)), (call.State, call.WrapEndsOn));
        Assert.Contains(AgentCommandName.EndWrap, call.Allowed);
        _under.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void Who_talked_when_Asterisk_was_restarted_wraps_up_and_the_talk_lasted_until_it_was_last_seen()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Clock.Advance(TimeSpan.FromSeconds(50));
        var last = _under.Clock.GetUtcNow();
        _under.Apply(new HoldChanged(last, Alice.Uniqueid, Held: false));
        _under.Clock.Advance(TimeSpan.FromSeconds(20));

        _under.Desk.Begin("20260302090000");

        Assert.AreEqual(CallState.Idle, _under.Desk.Snapshot().Single().State);
        Assert.AreEqual(last.UtcDateTime, DateTimeOffset.Parse(_under.Events.Single(item => item.State == "idle").OccurredOn, CultureInfo.InvariantCulture).UtcDateTime);
        _under.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void Nobody_wraps_up_what_ended_long_ago_or_was_only_rung()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        _under.Apply(new ListCompleted(_under.Clock.GetUtcNow()));
        Assert.AreEqual("waiting incoming idle end", _under.StatesOf(Key));

        var (other, bob) = (Phones.Caller("200.1"), Phones.Agent("1002", "200.2"));
        Phones.Arrive(other);
        Phones.Ring(other, bob);
        Phones.Talk(other, bob);
        _under.Clock.Advance(TimeSpan.FromMinutes(6));
        _under.Apply(new ListCompleted(_under.Clock.GetUtcNow()));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf("main~20260302080000~200.1"));
    }

    [TestMethod]
    public void A_variable_that_the_dialplan_sets_anew_reaches_the_row_and_its_events()
    {
        Phones.Arrive(WithTier("gold"));
        Phones.Arrive(WithTier("silver"), "sales");
        Phones.Ring(WithTier("silver"), Alice);
        Assert.AreEqual("gold silver", string.Join(' ', _under.Events.Select(item => item.Variables["TIER"])));

        Phones.Talk(WithTier("bronze"), Alice);

        Assert.AreEqual("gold silver bronze", string.Join(' ', _under.Events.Select(item => item.Variables["TIER"])));

        static ChannelFacts WithTier(string tier) => Anna with { Variables = new Dictionary<string, string> { ["TIER"] = tier } };
    }

    [TestMethod]
    public void Who_ended_a_call_by_command_ended_it_also_after_a_restart()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        _under.Desk.NoteReleaseCommanded(_under.Desk.Find(Key)!);
        _under.Restart();
        var now = _under.Clock.GetUtcNow();
        _under.Apply(
            new ChannelListed(now, Anna with { State = 6 }, "") { Application = "Queue", ApplicationData = "support" },
            new ChannelListed(now, Alice with { State = 5 }, "") { Application = "AppQueue", ApplicationData = "(Outgoing Line)" },
            new ListCompleted(now));

        _under.Apply(new DialEnded(now, Alice.Uniqueid, "NOANSWER"), new ChannelEnded(now, Alice, 16, ""));

        var idle = _under.Events.Single(item => item.State == "idle");
        Assert.AreEqual(("agent", "declined"), (idle.By, idle.Reason));
    }

    [TestMethod]
    public void Calls_of_an_Asterisk_that_was_restarted_are_closed()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);

        _under.Restart(asteriskStart: "20260302090000");

        Assert.AreEqual("waiting incoming idle end", _under.StatesOf(Key));
        Assert.IsTrue(_under.Events[^1].Inferred);
        Assert.IsEmpty(_under.Desk.Snapshot());
    }

    [TestMethod]
    public void The_wrap_clock_runs_on_over_a_restart()
    {
        TalkAndHangUp();
        _under.Receive(Key, wrapSeconds: 30);

        _under.Restart();
        _under.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void A_click_to_dial_to_a_phone_that_is_not_there_fails_with_a_reason()
    {
        var key = _under.Desk.BeginDial("cts-dial-1", "1001", "0301234567");
        _under.Apply(new OriginateEnded(_under.Clock.GetUtcNow(), "cts-dial-1", "PJSIP/1001", "0301234567", Succeeded: false));

        Assert.AreEqual("main~20260302080000~cts-dial-1", key);
        Assert.AreEqual("start idle", _under.StatesOf(key));
        Assert.AreEqual("failed", _under.Events[^1].Reason);
        Assert.AreEqual(CallState.Idle, _under.Desk.Snapshot().Single().State);
    }

    private void TalkAndHangUp()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        Phones.HangUp(Alice, Anna);
    }
}
