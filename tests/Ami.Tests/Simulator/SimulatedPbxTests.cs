using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;

namespace Telephony.Ami.Tests.Simulator;

[TestClass]
public sealed class SimulatedPbxTests
{
    [TestMethod]
    public async Task Calls_and_phones_say_what_happens()
    {
        await using var scene = await SimulatorScene.StartAsync();

        var call = scene.CallSupport();
        Assert.AreEqual(("Anna Example", "1234", "support", SimulatedCallState.Ringing, "1001"), View(scene));
        Assert.AreEqual(SimulatedPhoneState.Ringing, scene.Pbx.Phones[0].State);

        Assert.IsTrue(scene.Pbx.AnswerPhone("1001"));
        Assert.AreEqual(SimulatedCallState.Talking, scene.Pbx.Calls[0].State);
        Assert.AreEqual("+4930111222", scene.Pbx.Phones[0].Peer);

        Assert.IsTrue(scene.Pbx.HoldPhone("1001"));
        Assert.AreEqual((SimulatedCallState.Held, SimulatedPhoneState.Holding), (scene.Pbx.Calls[0].State, scene.Pbx.Phones[0].State));

        Assert.IsTrue(scene.Pbx.ResumePhone("1001"));
        Assert.IsTrue(scene.Pbx.HangUp(call.Id));
        Assert.IsEmpty(scene.Pbx.Calls);
        Assert.AreEqual(SimulatedPhoneState.Free, scene.Pbx.Phones[0].State);
        Assert.IsFalse(scene.Pbx.HangUp(call.Id));
    }

    [TestMethod]
    public async Task A_name_is_written_with_the_escapes_of_Asterisk()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.Pbx.PlaceCall("+4930111222", "O'Neill \"X\"? \\", "9999");

        Assert.AreEqual(@"O\'Neill \""X\""\? \\", (await scene.EventsAsync()).First(item => item.Get("Event") == "Newchannel").Get("CallerIDName"));
    }

    [TestMethod]
    public async Task When_nobody_answers_the_next_agent_is_rung_and_then_the_first_again()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.CallSupport();
        scene.Wait(7);
        Assert.AreEqual("1002", scene.Pbx.Calls[0].Extension);
        scene.Wait(7);
        Assert.AreEqual("1001", scene.Pbx.Calls[0].Extension);
    }

    [TestMethod]
    public async Task An_agent_who_declines_passes_the_call_on_at_once()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.CallSupport();
        scene.Pbx.HangUpPhone("1001");

        Assert.AreEqual("1002", scene.Pbx.Calls[0].Extension);
    }

    [TestMethod]
    public async Task Ring_all_rings_all_and_the_first_to_answer_has_the_call()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with
        {
            Queues = [new("all", "1234", ["1001", "1002", "1003"]) { Strategy = QueueStrategy.RingAll }],
        });

        scene.CallSupport();
        Assert.IsTrue(scene.Pbx.Phones.All(phone => phone.State == SimulatedPhoneState.Ringing));
        scene.Pbx.AnswerPhone("1002");

        CollectionAssert.AreEqual(
            new[] { SimulatedPhoneState.Free, SimulatedPhoneState.Talking, SimulatedPhoneState.Free },
            scene.Pbx.Phones.Select(phone => phone.State).ToArray());
    }

    [TestMethod]
    public async Task Callers_wait_until_an_agent_is_free_the_longest_waiting_first()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with { Queues = [new("one", "1234", ["1001"])] });

        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        scene.Pbx.PlaceCall("2", "Second", "1234");
        scene.Wait(1);
        scene.Pbx.PlaceCall("3", "Third", "1234");
        Assert.AreEqual(2, scene.Pbx.Calls.Count(call => call.State == SimulatedCallState.Waiting));
        scene.Pbx.HangUpPhone("1001");

        Assert.AreEqual("Second", scene.Pbx.Calls.Single(call => call.State == SimulatedCallState.Ringing).Name);
    }

    [TestMethod]
    public async Task Paused_agents_are_passed_by_until_they_come_back()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await scene.Client.AskAsync("QueuePause", "Interface: PJSIP/1001", "Paused: true", "Reason: lunch");
        await scene.Client.AskAsync("QueuePause", "Interface: PJSIP/1002", "Paused: true");

        scene.CallSupport();
        Assert.AreEqual(SimulatedCallState.Waiting, scene.Pbx.Calls[0].State);
        await scene.Client.AskAsync("QueuePause", "Interface: PJSIP/1001", "Paused: false");

        Assert.AreEqual("1001", scene.Pbx.Calls[0].Extension);
    }

    [TestMethod]
    public async Task A_caller_who_waits_too_long_is_sent_away()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with
        {
            Queues = [new("short", "1234", ["1001"]) { TimeLimit = TimeSpan.FromSeconds(8), RingTime = TimeSpan.FromSeconds(6) }],
        });

        scene.CallSupport();
        scene.Wait(9);

        Assert.IsEmpty(scene.Pbx.Calls);
        StringAssert.Contains(await scene.NamesAsync(), "QueueCallerAbandon");
    }

    [TestMethod]
    public async Task A_dialled_extension_rings_its_phone_directly()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.Pbx.PlaceCall("+4930111222", "Anna Example", "1003");
        scene.Pbx.AnswerPhone("1003");

        Assert.AreEqual((SimulatedCallState.Talking, "1003"), (scene.Pbx.Calls[0].State, scene.Pbx.Calls[0].Extension));
    }

    [TestMethod]
    public async Task A_number_that_leads_nowhere_ends_the_call()
    {
        await using var scene = await SimulatorScene.StartAsync();

        Assert.AreEqual(SimulatedCallState.Ended, scene.Pbx.PlaceCall("1", "X", "4711").State);
        Assert.AreEqual("Newchannel SoftHangupRequest Hangup", await scene.NamesAsync());
    }

    [TestMethod]
    public async Task A_phone_that_dials_reaches_customer_and_colleague()
    {
        await using var scene = await SimulatorScene.StartAsync();

        Assert.IsTrue(scene.Pbx.DialFromPhone("1001", "0307777"));
        Assert.AreEqual(SimulatedPhoneState.Calling, scene.Pbx.Phones[0].State);
        scene.Wait(2);
        Assert.AreEqual((SimulatedPhoneState.Talking, "0307777"), (scene.Pbx.Phones[0].State, scene.Pbx.Phones[0].Peer));
        scene.Pbx.HangUpPhone("1001");

        scene.Pbx.DialFromPhone("1001", "1002");
        scene.Pbx.AnswerPhone("1002");
        Assert.AreEqual("1001", scene.Pbx.Phones[1].Peer);
        Assert.IsFalse(scene.Pbx.DialFromPhone("1002", "0307777"));
    }

    [TestMethod]
    public async Task A_colleague_who_is_dialled_from_a_screen_sees_who_calls()
    {
        await using var scene = await SimulatorScene.StartAsync();
        await scene.Client.AskAsync(
            "Originate", "Channel: PJSIP/1001", "Context: click-to-dial", "Exten: 1002", "Priority: 1", "CallerID: \"Click to dial\" <1002>", "Async: true");
        scene.Wait(1);

        scene.Pbx.AnswerPhone("1001");
        scene.Wait(1);

        Assert.AreEqual((SimulatedPhoneState.Ringing, "1001"), (scene.Pbx.Phones[1].State, scene.Pbx.Phones[1].Peer));
    }

    [TestMethod]
    public async Task A_redirect_moves_the_customer_without_any_transfer_event()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");

        var customer = await scene.ChannelOfAsync("PJSIP/trunk");
        await scene.Client.AskAsync("Redirect", $"Channel: {customer}", "Context: from-internal", "Exten: 1003", "Priority: 1");
        scene.Pbx.AnswerPhone("1003");

        Assert.AreEqual((SimulatedCallState.Talking, "1003"), (scene.Pbx.Calls[0].State, scene.Pbx.Calls[0].Extension));
        Assert.DoesNotContain("Transfer", await scene.NamesAsync());
    }

    [TestMethod]
    public async Task Two_customers_who_are_bridged_talk_and_their_agents_are_free()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        var first = await scene.ChannelOfAsync("PJSIP/trunk");
        scene.Pbx.PlaceCall("+49303", "Dritte", "5678");
        scene.Pbx.AnswerPhone("1002");
        var second = (await scene.Client.ListAsync("Status")).Select(row => row["Channel"]).Single(name => name.StartsWith("PJSIP/trunk", StringComparison.Ordinal) && name != first);

        var refused = await scene.Client.AskAsync("Bridge", $"Channel1: {first}", $"Channel2: {first}");
        await scene.Client.AskAsync("Bridge", $"Channel1: {first}", $"Channel2: {second}");

        Assert.AreEqual("Error", refused["Response"]);
        Assert.IsTrue(scene.Pbx.Phones.All(phone => phone.State == SimulatedPhoneState.Free));
        var rows = await scene.Client.ListAsync("Status");
        Assert.HasCount(2, rows);
        Assert.HasCount(1, rows.Select(row => row["BridgeID"]).Distinct());
    }

    [TestMethod]
    public async Task A_consulted_agent_who_hangs_up_gives_the_caller_back()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        var phone = await scene.ChannelOfAsync("PJSIP/1001");

        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Exten: 1002", "Context: from-internal");
        scene.Pbx.AnswerPhone("1002");
        Assert.AreEqual((SimulatedCallState.Held, "1002"), (scene.Pbx.Calls[0].State, scene.Pbx.Phones[0].Peer == "1002" ? "1002" : scene.Pbx.Phones[0].Peer));
        scene.Pbx.HangUpPhone("1002");

        Assert.AreEqual((SimulatedCallState.Talking, "1001"), (scene.Pbx.Calls[0].State, scene.Pbx.Calls[0].Extension));
        Assert.HasCount(2, await scene.Client.ListAsync("CoreShowChannels"));
    }

    [TestMethod]
    public async Task A_transfer_to_an_agent_who_still_rings_connects_when_he_answers()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        var phone = await scene.ChannelOfAsync("PJSIP/1001");

        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Exten: 1002", "Context: from-internal");
        await scene.Client.AskAsync("Hangup", $"Channel: {phone}");
        scene.Pbx.AnswerPhone("1002");
        scene.Wait(1);

        Assert.AreEqual((SimulatedCallState.Talking, "1002"), (scene.Pbx.Calls[0].State, scene.Pbx.Calls[0].Extension));
        Assert.HasCount(2, await scene.Client.ListAsync("CoreShowChannels"));
    }

    [TestMethod]
    public async Task A_phone_that_is_not_registered_cannot_be_rung()
    {
        await using var scene = await SimulatorScene.StartAsync();
        scene.Pbx.SetRegistered("1001", false);

        scene.CallSupport();

        Assert.AreEqual("1002", scene.Pbx.Calls[0].Extension);
        Assert.AreEqual(SimulatedPhoneState.Unregistered, scene.Pbx.Phones[0].State);
        StringAssert.Contains(await scene.NamesAsync(), "ContactStatus");
    }

    [TestMethod]
    public async Task Changes_are_announced_and_may_be_read_at_once()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var seen = new List<SimulatedCallState>();
        scene.Pbx.Changed += () => seen.AddRange(scene.Pbx.Calls.Select(call => call.State));

        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");

        CollectionAssert.AreEqual(new[] { SimulatedCallState.Ringing, SimulatedCallState.Talking }, seen);
    }

    [TestMethod]
    public async Task Phones_that_answer_by_themselves_do_so_after_their_time()
    {
        await using var scene = await SimulatorScene.StartAsync(options => options with
        {
            Phones = [new("1001", "Alice Agent", TimeSpan.FromSeconds(2)), new("1002", "Bob Agent")],
        });

        scene.CallSupport();
        scene.Wait(1.9);
        Assert.AreEqual(SimulatedCallState.Ringing, scene.Pbx.Calls[0].State);
        scene.Wait(0.1);

        Assert.AreEqual(SimulatedCallState.Talking, scene.Pbx.Calls[0].State);
    }

    private static (string Name, string Dnis, string Queue, SimulatedCallState State, string Extension) View(SimulatorScene scene)
    {
        var call = scene.Pbx.Calls.Single();
        return (call.Name, call.Dnis, call.Queue, call.State, call.Extension);
    }
}
