using Telephony.Contracts.Hub;
using Telephony.Hub.Screens;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Screens;

[TestClass]
public sealed class SlowBrowserTests
{
    private const int Changes = 300;
    private static readonly string LongName = new('x', 8000);

    [TestMethod]
    public async Task A_browser_that_stops_reading_holds_up_nobody_and_keeps_only_the_newest_state_waiting()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync();
        using var stalled = await StalledBrowser.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001"));
        await using var alice = await hub.AgentAsync("1001");
        await using var bob = await hub.AgentAsync("1002");

        await PublishAsync(connector);
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1002", "main:1:2.1"));

        Assert.AreEqual("main:1:2.1", (string?)(await bob.NextAsync("CallChanged")).Arguments[0]!["callKey"]);
        Assert.AreEqual(Changes, (int?)(await alice.DrainAsync("GetSnapshot")).Last(said => said.Method == "CallChanged").Arguments[0]!["version"]);
        Assert.HasCount(2, hub.Get<AgentScreens>().Of("main", "1001"));
        Assert.IsLessThanOrEqualTo(1, hub.Get<AgentScreens>().Of("main", "1001").Max(screen => screen.Waiting));
    }

    [TestMethod]
    public async Task A_browser_that_reads_nothing_for_too_long_is_disconnected_and_gets_the_newest_state_when_it_is_back()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        var limit = TimeSpan.FromSeconds(3);
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { SlowScreenLimit = limit }, clock);
        await using var connector = await hub.ConnectorAsync();
        using var stalled = await StalledBrowser.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001"));
        await PublishAsync(connector);
        await Eventually.IsTrue(() => clock.RunningTimers > HubUnderTest.TimersAtRest);

        clock.Advance(limit);

        await Eventually.IsTrue(() => hub.Get<AgentScreens>().All.Count == 0);
        Assert.Contains("Dropped a browser of agent 1001 of main", hub.Log.Text);
        Assert.AreEqual(1, hub.Get<HubCounts>().DroppedSoFar);
        await using var again = await hub.AgentAsync("1001");
        Assert.AreEqual(Changes, (int?)(await again.NextAsync("Snapshot")).Arguments[0]!["calls"]![0]!["version"]);
    }

    [TestMethod]
    public async Task An_agent_cannot_open_pages_without_end()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { ScreensPerAgent = 1 });
        await using var first = await hub.AgentAsync("1001");
        await first.NextAsync("Snapshot");

        await using var second = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001"));

        Assert.Contains("Close some", await Eventually.Completes(second.Closed));
    }

    private static async Task PublishAsync(SignalRPeer connector)
    {
        for (var version = 1; version <= Changes; version++)
        {
            await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1", version, "talk", LongName));
        }
    }
}
