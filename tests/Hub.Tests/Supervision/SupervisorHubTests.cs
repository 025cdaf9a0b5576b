using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Telephony.Contracts.Hub;
using Telephony.Hub.Supervision;
using Telephony.Hub.Tests.Sessions;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Supervision;

[TestClass]
public sealed class SupervisorHubTests
{
    private const int LimitAndPause = 2;
    private static readonly TimeSpan Quarter = TimeSpan.FromSeconds(0.25);

    [TestMethod]
    public async Task A_supervisor_gets_the_agents_of_the_team_with_their_calls_and_nobody_elses()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot(HubUnderTest.Call("1001", "a", state: "talk"), HubUnderTest.Call("1007", "b", state: "talk")));

        await using var supervisor = await SupervisorAsync(hub, "main:1001-1005");

        var team = (await supervisor.NextAsync("Team")).Arguments[0]!;
        var agent = team["agents"]!.AsArray().Single()!;
        Assert.AreEqual(("1001", "ready", "talk", "+493023125011"), ((string?)agent["extension"], (string?)agent["agentState"], (string?)agent["callState"], (string?)agent["phone"]));
        Assert.AreEqual("a", (string?)agent["calls"]![0]!["callKey"]);
        Assert.AreEqual("main", (string?)team["connectors"]![0]!["pbx"]);
    }

    [TestMethod]
    public async Task Whom_another_pbxs_connector_calls_a_supervisor_sees_nothing_of_this_one_until_its_own_connector_says_so()
    {
        var tickets = new TicketBook();
        await using var hub = await HubUnderTest.StartAsync();
        await using var main = await hub.ConnectorAsync();
        await main.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot(HubUnderTest.Call("1001", "a", state: "talk")));
        await main.InvokeAsync("PublishVouched", new object?[] { new[] { HubUnderTest.Vouched("1001") } });
        await using var branch = await hub.ConnectorAsync(tickets, "branch");
        var session = await hub.SignInAsync(tickets.ForSupervisor("main:1001-1005", pbx: "branch"), pbx: "branch");

        await using var supervisor = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Supervisor, session.Token);
        var team = (await supervisor.NextAsync("Team")).Arguments[0]!;
        await main.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "a", 2, "hold"));
        var changes = await supervisor.DrainAsync("GetTeam");
        await main.InvokeAsync("PublishVouched", new object?[] { new[] { HubUnderTest.Vouched("1001"), HubUnderTest.Vouched("", HubRoutes.SupervisorRole, "supervisor") } });

        Assert.IsEmpty(team["agents"]!.AsArray());
        Assert.IsEmpty(team["connectors"]!.AsArray());
        Assert.IsTrue(changes.All(said => said.Arguments.All(argument => argument?["agents"] is null || argument["agents"]!.AsArray().Count == 0)));
        Assert.AreEqual("1001", (string?)(await supervisor.NextAsync("Team")).Arguments[0]!["agents"]![0]!["extension"]);
    }

    [TestMethod]
    public async Task Changes_are_told_a_few_times_a_second_each_agents_newest_row_once()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var hub = await HubUnderTest.StartAsync(clock: clock);
        await using var connector = await hub.ConnectorAsync();
        await using var supervisor = await SupervisorAsync(hub, "main:1001-1002");
        await supervisor.NextAsync("Team");

        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "a"));
        Assert.AreEqual("1001 incoming", await NextChangesAsync(supervisor));
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "a", 2, "talk"));
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1002", "b"));
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "a", 3, "hold"));
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1003", "of another team"));
        Assert.DoesNotContain("TeamChanged", (await supervisor.DrainAsync("GetTeam")).Select(said => said.Method));
        await Eventually.IsTrue(() => clock.RunningTimers == HubUnderTest.TimersAtRest + LimitAndPause);
        clock.Advance(Quarter);

        Assert.AreEqual("1001 hold, 1002 incoming", await NextChangesAsync(supervisor));
    }

    [TestMethod]
    public async Task A_call_that_is_over_leaves_the_row_of_its_agent()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot(HubUnderTest.Call("1001", "a", state: "talk")));
        await using var supervisor = await SupervisorAsync(hub, "main:1001");
        await supervisor.NextAsync("Team");

        await connector.InvokeAsync("PublishCallGone", "1001", "a");

        Assert.AreEqual("1001 idle", await NextChangesAsync(supervisor));
    }

    [TestMethod]
    public async Task The_whole_team_comes_again_when_a_connector_is_back()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var supervisor = await SupervisorAsync(hub, "main:1001");
        await supervisor.NextAsync("Team");
        await using var connector = await hub.ConnectorAsync();

        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        Assert.AreEqual("1001", (string?)(await supervisor.NextAsync("Team")).Arguments[0]!["agents"]![0]!["extension"]);
    }

    [TestMethod]
    public async Task A_connector_that_goes_away_is_told()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
        await using var supervisor = await SupervisorAsync(hub, "main:1001");
        await supervisor.NextAsync("Team");

        await connector.DisposeAsync();

        Assert.IsFalse((bool)(await supervisor.NextAsync("TeamChanged")).Arguments[0]!["connectors"]![0]!["pbxConnected"]!);
    }

    [TestMethod]
    public async Task An_agents_token_does_not_open_the_supervisors_door() => Assert.Contains(
        "'403'",
        (await RefusalAsync(HubUnderTest.AgentToken("1001"), HubRoutes.Supervisor)).Message);

    [TestMethod]
    public async Task A_supervisors_token_opens_no_other_door()
    {
        Assert.Contains("'403'", (await RefusalAsync(HubUnderTest.SupervisorToken("main:1001"), HubRoutes.Agent)).Message);
        Assert.Contains("'401'", (await RefusalAsync(HubUnderTest.SupervisorToken("main:1001"), HubRoutes.Connector)).Message);
    }

    [TestMethod]
    public async Task A_supervisor_without_a_team_is_told_what_to_ask_for()
    {
        await using var hub = await HubUnderTest.StartAsync();

        await using var supervisor = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Supervisor, HubUnderTest.SupervisorToken(""));

        Assert.Contains("put them into a team", await Eventually.Completes(supervisor.Closed));
    }

    [TestMethod]
    public async Task A_supervisor_is_told_that_the_hub_stops()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var supervisor = await SupervisorAsync(hub, "main:1001");

        await hub.StopAsync();

        Assert.IsNotNull(await supervisor.NextAsync("HubStopping"));
    }

    private static async Task<WebSocketException> RefusalAsync(string token, string door)
    {
        await using var hub = await HubUnderTest.StartAsync();
        return await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + door, token));
    }

    private static async Task<SignalRPeer> SupervisorAsync(HubUnderTest hub, string team)
    {
        var before = hub.Get<TeamBoards>().All.Count;
        var peer = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Supervisor, HubUnderTest.SupervisorToken(team));
        await Eventually.IsTrue(() => hub.Get<TeamBoards>().All.Count > before);
        return peer;
    }

    private static async Task<string> NextChangesAsync(SignalRPeer supervisor)
    {
        var agents = (await supervisor.NextAsync("TeamChanged")).Arguments[0]!["agents"]!.AsArray();
        return string.Join(", ", agents.Select(Text));

        static string Text(JsonNode? agent) => $"{agent!["extension"]} {agent["callState"]}";
    }
}
