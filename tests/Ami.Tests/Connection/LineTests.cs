using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Connection;

[TestClass]
public sealed class LineTests
{
    [TestMethod]
    public async Task A_dropped_line_fails_every_waiting_action_at_once()
    {
        await using var server = Scripted(async client =>
        {
            await client.ReadActionAsync();
            await client.ReadActionAsync();
            client.Drop();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var action = connection.SendAsync(new PingAction());
        var list = connection.SendListAsync(new StatusAction());

        var first = await Assert.ThrowsExactlyAsync<AmiConnectionLostException>(() => Eventually.Completes(action));
        var second = await Assert.ThrowsExactlyAsync<AmiConnectionLostException>(() => Eventually.Completes(list));
        Assert.AreEqual(AmiDisconnectReason.LineDropped, first.Reason);
        Assert.AreEqual(AmiDisconnectReason.LineDropped, second.Reason);
    }

    [TestMethod]
    public async Task After_the_end_actions_fail_right_away_and_the_events_complete()
    {
        await using var server = Scripted(_ => Task.CompletedTask);
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));

        var end = await Eventually.Completes(connection.Closed);

        Assert.AreEqual(AmiDisconnectReason.LineDropped, end.Reason);
        Assert.IsTrue(end.IsTransient);
        await Eventually.Completes(connection.Events.Completion);
        await Assert.ThrowsExactlyAsync<AmiConnectionLostException>(() => connection.SendAsync(new PingAction()));
    }

    [TestMethod]
    public async Task A_shutdown_is_told_apart_from_a_broken_line()
    {
        await using var server = Scripted(client => client.SendEventAsync("Shutdown", "Shutdown: Cleanly", "Restart: False"));
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Interest = AmiEventInterest.Only() });

        Assert.AreEqual(AmiDisconnectReason.Shutdown, (await Eventually.Completes(connection.Closed)).Reason);
    }

    [TestMethod]
    public async Task Events_come_in_order_and_those_of_no_interest_do_not()
    {
        await using var server = Scripted(async client =>
        {
            for (var i = 0; i < 500; i++)
            {
                await client.SendEventAsync("VarSet", "Variable: x", $"Value: {i}");
                await client.SendEventAsync("UserEvent", "UserEvent: count", $"Number: {i}");
            }
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Interest = AmiEventInterest.AllBut("VarSet") });

        var numbers = new List<string>();
        await foreach (var item in connection.Events.ReadAllAsync())
        {
            numbers.Add(((UserEvent)item).Fields["Number"]);
        }

        CollectionAssert.AreEqual(Enumerable.Range(0, 500).Select(i => i.ToString()).ToArray(), numbers);
        Assert.AreEqual(1000, connection.EventsReceived);
    }

    [TestMethod]
    public async Task When_nobody_takes_events_the_connection_ends_and_no_single_event_is_lost()
    {
        await using var server = Scripted(async client =>
        {
            for (var i = 0; i < 200; i++)
            {
                await client.SendEventAsync("UserEvent", "UserEvent: count", $"Number: {i}");
            }

            await client.ServeAsync();
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { EventCapacity = 100 });

        var end = await Eventually.Completes(connection.Closed);
        var kept = new List<string>();
        await foreach (var item in connection.Events.ReadAllAsync())
        {
            kept.Add(((UserEvent)item).Fields["Number"]);
        }

        Assert.AreEqual(AmiDisconnectReason.Overflow, end.Reason);
        StringAssert.Contains(end.Message, "100");
        CollectionAssert.AreEqual(Enumerable.Range(0, 100).Select(i => i.ToString()).ToArray(), kept);
    }

    [TestMethod]
    public async Task What_waits_to_be_taken_is_counted_and_the_events_complete_when_it_is_taken()
    {
        await using var server = Scripted(async client =>
        {
            for (var i = 0; i < 300; i++)
            {
                await client.SendEventAsync("UserEvent", "UserEvent: count");
            }
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server));
        await Eventually.Completes(connection.Closed);

        for (var left = 300; left > 0; left--)
        {
            Assert.AreEqual(left, connection.Events.Count);
            Assert.IsFalse(connection.Events.Completion.IsCompleted);
            Assert.IsTrue(await connection.Events.WaitToReadAsync());
            Assert.IsTrue(connection.Events.TryRead(out _));
        }

        Assert.IsFalse(await connection.Events.WaitToReadAsync());
        await Eventually.Completes(connection.Events.Completion);
    }

    [TestMethod]
    public async Task A_silent_line_is_given_up_after_the_missed_pings()
    {
        var clock = new FakeClock();
        await using var server = Scripted(async client =>
        {
            while (true)
            {
                await client.ExpectAsync("Ping");
            }
        });
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Clock = clock, ActionTimeLimit = TimeSpan.FromHours(1) });

        await Eventually.IsTrue(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return connection.Closed.IsCompleted;
        });

        Assert.AreEqual(AmiDisconnectReason.PingTimeout, (await connection.Closed).Reason);
    }

    [TestMethod]
    public async Task A_line_that_answers_pings_is_kept()
    {
        var clock = new FakeClock();
        await using var server = FakeAsterisk.StartAnswering();
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { Clock = clock });
        var client = server.Clients.Single();

        for (var pings = 1; pings <= 5; pings++)
        {
            var received = connection.BytesReceived;
            await Eventually.IsTrue(() => clock.RunningTimers > 0);
            clock.Advance(TimeSpan.FromSeconds(5));
            await Eventually.IsTrue(() => connection.BytesReceived > received);
        }

        Assert.IsFalse(connection.Closed.IsCompleted);
        Assert.AreEqual(5, client.Received.Count(action => action.Name == "Ping"));
    }

    [TestMethod]
    public async Task A_packet_that_never_ends_ends_the_connection()
    {
        await using var server = Scripted(async client => await client.SendAsync("Event: " + new string('x', 5000)));
        await using var connection = await Connecting.ConnectAsync(Connecting.To(server) with { MaxPacketBytes = 4096 });

        var end = await Eventually.Completes(connection.Closed);

        Assert.AreEqual(AmiDisconnectReason.ProtocolBroken, end.Reason);
        StringAssert.Contains(end.Message, "MaxPacketBytes");
    }

    [TestMethod]
    public async Task Disposing_logs_off_and_fails_what_waits()
    {
        await using var server = Scripted(async client =>
        {
            await client.ExpectAsync("Getvar");
            await client.ServeAsync();
        });
        var connection = await Connecting.ConnectAsync(Connecting.To(server));
        var waiting = connection.SendAsync(new GetvarAction("A"));

        await Eventually.Completes(connection.DisposeAsync().AsTask());

        var error = await Assert.ThrowsExactlyAsync<AmiConnectionLostException>(() => waiting);
        Assert.AreEqual((await connection.Closed).Reason, error.Reason);
        Assert.AreEqual("Logoff", server.Clients.Single().Received[^1].Name);
    }

    private static FakeAsterisk Scripted(Func<FakeAsteriskClient, Task> script) => FakeAsterisk.Start(async client =>
    {
        await client.AcceptLoginAsync();
        await script(client);
    });
}
