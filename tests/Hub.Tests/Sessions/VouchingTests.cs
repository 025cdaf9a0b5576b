using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;
using Telephony.Hub.SignIn;
using Telephony.Hub.Supervision;
using Telephony.Hub.Tests.Screens;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Sessions;

[TestClass]
public sealed class VouchingTests
{
    private const string Supervisor = HubRoutes.SupervisorRole;
    private readonly TicketBook _tickets = new();

    [TestMethod]
    public async Task Who_is_vouched_for_no_more_loses_every_line_at_once_also_mid_call_and_hears_why()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1002", "k", state: "talk"));
        await using var first = await hub.AgentAsync("1002");
        await using var second = await hub.AgentAsync("1002");
        await using var alice = await hub.AgentAsync("1001");

        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001")));

        Assert.IsEmpty(hub.Get<AgentScreens>().Of("main", "1002"));
        Assert.AreEqual("ticket", (string?)(await first.NextAsync("SessionEnded")).Arguments[0]!["again"]);
        Assert.Contains("administrator", (string)(await second.NextAsync("SessionEnded")).Arguments[0]!["reason"]!);
        await Eventually.Completes(first.Closed);
        await Eventually.Completes(second.Closed);
        Assert.IsNotNull(await alice.InvokeAsync("GetSnapshot"));
        Assert.Contains("Session of agent user-1002 (1002 of main) ended", hub.Log.Text);
    }

    [TestMethod]
    public async Task A_browser_that_does_not_read_cannot_command_after_its_session_has_ended()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync();
        var heard = new List<string>();
        connector.OnQuestion = call =>
        {
            heard.Add(call.Method);
            return new JsonObject { ["commandId"] = "1", ["succeeded"] = true };
        };
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "k", state: "talk", callerName: new string('x', 8000)));
        using var stalled = await StalledBrowser.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001"));
        for (var version = 2; version < 300; version++)
        {
            await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "k", version, "talk", new string('x', 8000)));
        }

        await connector.InvokeAsync("PublishVouched", Vouched());
        await stalled.SendAsync("""{"type":1,"invocationId":"1","target":"Execute","arguments":[{"commandId":"1","name":"release","callKey":"k"}]}""");

        await Eventually.IsTrue(() => hub.Log.Text.Contains("Command Release of agent 1001 refused", StringComparison.Ordinal));
        Assert.IsEmpty(heard);
    }

    [TestMethod]
    public async Task Whose_phone_was_changed_keeps_no_line_of_the_old_one()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var bob = await hub.AgentAsync("1002");

        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001"), HubUnderTest.Vouched("1003", user: "user-1002")));

        Assert.IsNotNull(await bob.NextAsync("SessionEnded"));
        Assert.Contains("'401'", (await RefusalAsync(hub, HubUnderTest.AgentToken("1002"))).Message);
    }

    [TestMethod]
    public async Task The_phone_of_somebody_else_vouches_for_nobody()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();

        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001", user: "user-1009"), HubUnderTest.Vouched("1001", Supervisor, "user-1001")));

        Assert.Contains("'401'", (await RefusalAsync(hub, HubUnderTest.AgentToken("1001"))).Message);
    }

    [TestMethod]
    public async Task The_letters_of_an_id_may_be_large_or_small()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();

        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001", user: "USER-1001")));

        await using var alice = await hub.AgentAsync("1001");
        Assert.IsNotNull(await alice.InvokeAsync("GetSnapshot"));
    }

    [TestMethod]
    public async Task A_supervisor_who_is_one_no_more_loses_the_board_at_once()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var supervisor = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Supervisor, HubUnderTest.SupervisorToken("main:1001"));
        await supervisor.NextAsync("Team");

        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001")));

        Assert.AreEqual("ticket", (string?)(await supervisor.NextAsync("SessionEnded")).Arguments[0]!["again"]);
        await Eventually.Completes(supervisor.Closed);
        Assert.IsEmpty(hub.Get<TeamBoards>().All);
    }

    [TestMethod]
    public async Task A_snapshot_says_it_too_and_one_that_says_nothing_of_it_changes_nothing()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var bob = await hub.AgentAsync("1002");
        var snapshot = JsonSerializer.SerializeToNode(HubUnderTest.Snapshot())!;
        snapshot["vouched"] = JsonSerializer.SerializeToNode(new[] { HubUnderTest.Vouched("1001") });

        await connector.InvokeAsync("PublishSnapshot", snapshot);
        await bob.NextAsync("SessionEnded");
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        Assert.IsNotNull(await alice.InvokeAsync("GetSnapshot"));
        Assert.Contains("'401'", (await RefusalAsync(hub, HubUnderTest.AgentToken("1002"))).Message);
    }

    [TestMethod]
    public async Task The_last_word_counts_also_when_the_connector_has_gone()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using (var connector = await hub.ConnectorAsync())
        {
            await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001")));
        }

        await Eventually.IsTrue(() => hub.Get<LivePbxs>().Connected.Count == 0);

        Assert.Contains("'401'", (await RefusalAsync(hub, HubUnderTest.AgentToken("1002"))).Message);
        await using var alice = await hub.AgentAsync("1001");
    }

    [TestMethod]
    public async Task A_new_agent_whom_the_list_does_not_have_yet_is_let_in_by_a_ticket_and_put_out_when_the_list_never_has_them()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var hub = await HubUnderTest.StartAsync(clock: clock);
        await using var connector = await hub.ConnectorAsync(_tickets);
        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001")));

        var said = await hub.SignInAsync(_tickets.ForAgent("1002"));
        await using var bob = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, said.Token);
        await bob.NextAsync("Snapshot");
        clock.Advance(TicketDesk.ListLag);

        Assert.IsNotNull(await bob.NextAsync("SessionEnded"));
        Assert.AreEqual(System.Net.HttpStatusCode.Unauthorized, (await hub.RenewAsync(said.Token)).Status);
    }

    [TestMethod]
    public async Task A_new_agent_who_is_in_the_next_list_stays()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var hub = await HubUnderTest.StartAsync(clock: clock);
        await using var connector = await hub.ConnectorAsync(_tickets);
        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001")));
        var said = await hub.SignInAsync(_tickets.ForAgent("1002"));
        await connector.InvokeAsync("PublishVouched", Vouched(HubUnderTest.Vouched("1001"), HubUnderTest.Vouched("1002")));
        await using var bob = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, said.Token);

        clock.Advance(TicketDesk.ListLag);

        Assert.IsNotNull(await bob.InvokeAsync("GetSnapshot"));
    }

    [TestMethod]
    [DataRow("", "", true)]
    [DataRow("main:", "", false)]
    [DataRow("main:s", "", true)]
    [DataRow("main:s branch:", "", true)]
    [DataRow("main:s branch:", "branch", false)]
    [DataRow("main:s branch:", "main", true)]
    [DataRow("main: branch:", "", false)]
    [DataRow("other:", "", true)]
    public void Any_one_pbx_of_a_supervisor_vouches_and_one_that_is_there_counts_before_one_that_has_gone(string words, string there, bool expected)
    {
        var pbxs = new LivePbxs(HubUnderTest.Options, TimeProvider.System);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split(':')))
        {
            pbxs[word[0]].Change(word[1].Length > 0 ? [new VouchedUser("s", Supervisor)] : (IReadOnlyList<VouchedUser>)[]);
        }

        foreach (var pbx in there.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            pbxs[pbx].Attach("line", () => { });
        }

        Assert.AreEqual(expected, new Vouching(pbxs, TimeProvider.System).IsGood(Supervisor, "S", "branch;main", ""));
    }

    private static object[] Vouched(params object[] users) => [users];

    private static Task<WebSocketException> RefusalAsync(HubUnderTest hub, string token) =>
        Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, token));
}
