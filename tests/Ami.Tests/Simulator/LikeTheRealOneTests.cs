using System.Buffers;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>The simulator does what a real Asterisk was recorded doing.</summary>
[TestClass]
public sealed class LikeTheRealOneTests
{
    [TestMethod]
    public async Task An_answered_queue_call_is_the_recorded_one_event_by_event_and_field_by_field()
    {
        await using var scene = await SimulatorScene.StartAsync();

        scene.CallSupport();
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1001");
        scene.Wait(3);
        scene.Pbx.HangUpPhone("1001");

        var recorded = EventStory.Of(LiveEvents("inbound-agent-ends"));
        var simulated = EventStory.Of(await scene.EventsAsync());
        Assert.AreEqual(string.Join('\n', recorded), string.Join('\n', simulated));
    }

    [TestMethod]
    public Task A_call_held_by_the_connector_is_like_the_recorded_one() => Compare("hold-by-connector", async scene =>
    {
        scene.CallSupport();
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        scene.Wait(1);
        await scene.Client.AskAsync("PJSIPNotify", $"Channel: {phone}", "Variable: Event=talk");
        scene.Wait(1.5);
        await scene.Client.AskAsync("PJSIPNotify", $"Channel: {phone}", "Variable: Event=hold");
        scene.Wait(2);
        await scene.Client.AskAsync("PJSIPNotify", $"Channel: {phone}", "Variable: Event=talk");
        scene.Wait(1.5);
        scene.Pbx.HangUpPhone("1001");
    });

    [TestMethod]
    public Task An_abandoned_call_is_like_the_recorded_one() => Compare("inbound-abandoned", scene =>
    {
        var call = scene.CallSupport();
        scene.Wait(2.5);
        scene.Pbx.HangUp(call.Id);
        return Task.CompletedTask;
    });

    [TestMethod]
    public Task A_caller_who_ends_is_like_the_recorded_one() => Compare("inbound-caller-ends", scene =>
    {
        var call = scene.CallSupport();
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1001");
        scene.Wait(3);
        scene.Pbx.HangUp(call.Id);
        return Task.CompletedTask;
    });

    [TestMethod]
    public Task An_agent_who_is_busy_is_like_the_recorded_one() => Compare("inbound-agent-busy", scene =>
    {
        scene.Pbx.SetBusy("1001", true);
        scene.CallSupport();
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1002");
        scene.Wait(2);
        scene.Pbx.HangUpPhone("1002");
        return Task.CompletedTask;
    });

    [TestMethod]
    public Task An_agent_who_does_not_answer_is_like_the_recorded_one() => Compare("inbound-rna-next-agent", async scene =>
    {
        var call = scene.CallSupport();
        scene.Wait(6);
        await scene.Client.AskAsync("QueuePause", "Queue: support", "Interface: PJSIP/1001", "Paused: true", "Reason: RNA");
        scene.Wait(1);
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1002");
        scene.Wait(2);
        scene.Pbx.HangUp(call.Id);
    });

    [TestMethod]
    public Task Click_to_dial_is_like_the_recorded_one() => Compare("c2d-answered", async scene =>
    {
        await OriginateAsync(scene, "0301234567");
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1001");
        scene.Wait(2);
        scene.Wait(3);
        scene.Pbx.HangUpPhone("1001");
    });

    [TestMethod]
    public Task Click_to_dial_to_a_busy_customer_is_like_the_recorded_one() => Compare(
        "c2d-busy",
        async scene =>
        {
            await OriginateAsync(scene, "0301234500");
            scene.Wait(1);
            scene.Pbx.AnswerPhone("1001");
            scene.Wait(1);
        },
        number => number.Replace("0301234567", "0301234500", StringComparison.Ordinal));

    [TestMethod]
    public Task Click_to_dial_that_the_agent_does_not_answer_is_like_the_recorded_one() => Compare("c2d-agent-no-answer", async scene =>
    {
        await OriginateAsync(scene, "0301234567");
        scene.Wait(15);
    });

    [TestMethod]
    public Task A_blind_transfer_is_like_the_recorded_one() => Compare("blind-transfer-ami", async scene =>
    {
        scene.CallSupport();
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1001");
        scene.Wait(1.5);
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        await scene.Client.AskAsync("BlindTransfer", $"Channel: {phone}", "Context: from-internal", "Exten: 1003");
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1003");
        scene.Wait(2);
        scene.Pbx.HangUpPhone("1003");
    });

    [TestMethod]
    public Task An_attended_transfer_is_like_the_recorded_one() => Compare("consult-transfer-ami", async scene =>
    {
        var call = scene.CallSupport();
        await ConsultAsync(scene);
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        scene.Wait(2);
        await scene.Client.AskAsync("Hangup", $"Channel: {phone}");
        scene.Wait(0.5);
        scene.Wait(2);
        scene.Pbx.HangUp(call.Id);
    });

    [TestMethod]
    public Task A_consultation_that_is_cancelled_is_like_the_recorded_one() => Compare("consult-cancelled-ami", async scene =>
    {
        var call = scene.CallSupport();
        await ConsultAsync(scene);
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        scene.Wait(1.5);
        await scene.Client.AskAsync("CancelAtxfer", $"Channel: {phone}");
        scene.Wait(1.75);
        scene.Pbx.HangUp(call.Id);
    });

    private static async Task Compare(string recording, Func<SimulatorScene, Task> play, Func<string, string>? adapt = null)
    {
        await using var scene = await SimulatorScene.StartAsync();
        await play(scene);

        var recorded = Text(EventStory.ByChannel(LiveEvents(recording)));
        var simulated = Text(EventStory.ByChannel(await scene.EventsAsync()));
        Assert.AreEqual(adapt is null ? recorded : adapt(recorded), simulated);
    }

    private static string Text(SortedDictionary<string, string> story) =>
        string.Join("\n\n", story.Select(channel => channel.Key + "\n" + channel.Value));

    private static async Task ConsultAsync(SimulatorScene scene)
    {
        scene.Wait(1);
        scene.Pbx.AnswerPhone("1001");
        scene.Wait(1.5);
        var phone = await scene.ChannelOfAsync("PJSIP/1001");
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Exten: 1002", "Context: from-internal");
        // Half a second more than the phone rings: that long a real Asterisk takes to type the digits of the transfer.
        scene.Wait(1.5);
        scene.Pbx.AnswerPhone("1002");
    }

    private static Task<AmiFields> OriginateAsync(SimulatorScene scene, string number) => scene.Client.AskAsync(
        "Originate",
        "Channel: PJSIP/1001",
        "Context: click-to-dial",
        $"Exten: {number}",
        "Priority: 1",
        $"CallerID: \"Click to dial\" <{number}>",
        "Timeout: 15000",
        "Async: true",
        "ChannelId: lab-1795260048218-1001",
        "Variable: __CONNECTOR_CALL=lab-1795260048218-1001");

    // From the first Pong, which ends the snapshot, to the next response of the end of the recording: all that is not a row of a list.
    private static List<AmiFields> LiveEvents(string recording)
    {
        var reader = new AmiPacketReader();
        var rest = new ReadOnlySequence<byte>(Recordings.Bytes(recording));
        var events = new List<AmiFields>();
        var isLive = false;
        while (reader.TryRead(ref rest, out var packet))
        {
            isLive |= packet.Kind == AmiPacketKind.Response && packet.Get("Ping"u8) == "Pong";
            var isRow = packet.TryGet("ActionID"u8, out _) && packet.Name != "OriginateResponse";
            if (isLive && packet.Kind == AmiPacketKind.Event && !isRow)
            {
                events.Add(packet.ToFields());
            }
        }

        return events;
    }
}
