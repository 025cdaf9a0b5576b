using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

[TestClass]
public sealed class ActionAnswerTests
{
    [TestMethod]
    public async Task Answers_find_their_actions_in_whatever_order_they_come()
    {
        await using var server = Scripted(async client =>
        {
            var first = await client.ReadActionAsync();
            var second = await client.ReadActionAsync();
            await client.ReplyAsync(second, "Value: second");
            await client.ReplyAsync(first, "Value: first");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var first = connection.SendAsync(new GetvarAction("A"));
        var second = connection.SendAsync(new GetvarAction("B"));

        Assert.AreEqual("first", (await Eventually.Completes(first))["Value"]);
        Assert.AreEqual("second", (await Eventually.Completes(second))["Value"]);
    }

    [TestMethod]
    public async Task A_refusal_says_what_asterisk_said()
    {
        await using var server = Scripted(async client =>
        {
            await client.RefuseAsync(await client.ReadActionAsync(), "No such channel");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var error = await Assert.ThrowsExactlyAsync<AmiActionRefusedException>(() => connection.SendAsync(new HangupAction("PJSIP/x")));

        Assert.AreEqual("Hangup", error.Action);
        Assert.AreEqual("No such channel", error.Reply);
    }

    [TestMethod]
    public async Task An_answer_after_its_limit_is_ignored_and_the_next_action_works()
    {
        var clock = new FakeClock();
        await using var server = Scripted(async client =>
        {
            var late = await client.ExpectAsync("Getvar");
            clock.Advance(TimeSpan.FromSeconds(11));
            var next = await client.ExpectAsync("CoreStatus");
            await client.ReplyAsync(late, "Value: late");
            await client.ReplyAsync(next, "CoreCurrentCalls: 3");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Clock = clock, PingInterval = TimeSpan.FromHours(1) });

        var error = await Assert.ThrowsExactlyAsync<AmiActionTimeoutException>(() => Eventually.Completes(connection.SendAsync(new GetvarAction("A"))));
        var status = await Eventually.Completes(connection.SendAsync(new CoreStatusAction()));

        Assert.IsTrue(error.IsTransient);
        Assert.AreEqual("3", status["CoreCurrentCalls"]);
        Assert.AreEqual(1, connection.AnswersIgnored);
    }

    [TestMethod]
    public async Task A_list_is_collected_whole_and_its_rows_are_no_live_events()
    {
        await using var server = Scripted(async client =>
        {
            var list = await client.ExpectAsync("DeviceStateList");
            await client.SendListAsync(
                list,
                "DeviceStateListComplete",
                ["Event: DeviceStateChange", "Device: PJSIP/1001", "State: INUSE"],
                ["Event: DeviceStateChange", "Device: PJSIP/1002", "State: NOT_INUSE"]);
            await client.SendEventAsync("DeviceStateChange", "Device: PJSIP/1003", "State: RINGING");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var list = await Eventually.Completes(connection.SendListAsync(new DeviceStateListAction()));
        var live = await Eventually.Completes(connection.Events.ReadAsync().AsTask());

        CollectionAssert.AreEqual(
            new[] { "PJSIP/1001", "PJSIP/1002" }, list.RowsOf<DeviceStateChangeEvent>().Select(row => row.Device).ToArray());
        Assert.AreEqual("2", list.Complete["ListItems"]);
        Assert.AreEqual("PJSIP/1003", ((DeviceStateChangeEvent)live).Device);
    }

    [TestMethod]
    public async Task Rows_of_a_list_whose_time_is_up_are_no_live_events_either()
    {
        var clock = new FakeClock();
        await using var server = Scripted(async client =>
        {
            var list = await client.ExpectAsync("DeviceStateList");
            clock.Advance(TimeSpan.FromSeconds(31));
            await client.ExpectAsync("CoreStatus");
            await client.SendListAsync(list, "DeviceStateListComplete", ["Event: DeviceStateChange", "Device: late", "State: INUSE"]);
            await client.SendEventAsync("DeviceStateChange", "Device: live", "State: RINGING");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Clock = clock, PingInterval = TimeSpan.FromHours(1) });

        await Assert.ThrowsExactlyAsync<AmiActionTimeoutException>(() => Eventually.Completes(connection.SendListAsync(new DeviceStateListAction())));
        _ = connection.SendAsync(new CoreStatusAction());
        var live = await Eventually.Completes(connection.Events.ReadAsync().AsTask());

        Assert.AreEqual("live", ((DeviceStateChangeEvent)live).Device);
    }

    [TestMethod]
    public async Task The_outcome_of_an_originate_is_a_live_event_with_its_action_id()
    {
        await using var server = Scripted(async client =>
        {
            var originate = await client.ExpectAsync("Originate");
            await client.ReplyAsync(originate, "Message: Originate successfully queued");
            await client.SendEventAsync("OriginateResponse", $"ActionID: {originate.ActionId}", "Response: Failure", "Channel: PJSIP/1001", "Reason: 3", "Uniqueid: own-1");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var answer = await connection.SendAsync(new OriginateAction { Channel = "PJSIP/1001", Context = "c", Exten = "1" });
        var outcome = (OriginateResponseEvent)await Eventually.Completes(connection.Events.ReadAsync().AsTask());

        Assert.IsFalse(outcome.Succeeded);
        Assert.AreEqual(3, outcome.Reason);
        Assert.AreEqual(answer.ActionId, outcome.ActionId);
    }

    [TestMethod]
    public async Task Output_of_a_command_keeps_its_lines()
    {
        await using var server = Scripted(async client =>
        {
            await client.ReplyAsync(await client.ReadActionAsync(), "Message: Command output follows", "Output: one", "Output: ", "Output:   three: 3");
            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var answer = await Eventually.Completes(connection.SendAsync(new CommandAction("core show channels")));

        CollectionAssert.AreEqual(new[] { "one", "", "  three: 3" }, answer.Output.ToArray());
    }

    [TestMethod]
    public async Task A_list_action_sent_as_a_plain_one_is_the_callers_mistake()
    {
        await using var server = FakeAsterisk.StartAnswering();
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        await Assert.ThrowsExactlyAsync<ArgumentException>(() => connection.SendAsync(new StatusAction()));
    }

    [TestMethod]
    public async Task Events_before_an_answer_can_be_taken_once_the_answer_has_come()
    {
        await using var server = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync();
            for (var i = 0; i < 20; i++)
            {
                var ping = await client.ExpectAsync("Ping");
                await client.SendAsync($"Event: UserEvent\r\nNumber: {i}\r\n\r\nResponse: Success\r\nActionID: {ping.ActionId}\r\n\r\n");
            }

            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        for (var i = 0; i < 20; i++)
        {
            await Eventually.Completes(connection.SendAsync(new PingAction()));

            Assert.IsTrue(connection.Events.TryRead(out var item));
            Assert.AreEqual(i.ToString(), ((UserEvent)item).Fields["Number"]);
        }
    }

    private static FakeAsterisk Scripted(Func<FakeAsteriskClient, Task> script) => FakeAsterisk.Start(async client =>
    {
        await client.AcceptLoginAsync();
        await script(client);
    });
}
