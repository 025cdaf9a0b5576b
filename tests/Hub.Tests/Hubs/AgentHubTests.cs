using System.Text.Json.Nodes;

namespace Telephony.Hub.Tests.Hubs;

[TestClass]
public sealed class AgentHubTests
{
    [TestMethod]
    public async Task A_call_reaches_its_agent_and_nobody_else()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var bob = await hub.AgentAsync("1002");
        await using var connector = await hub.ConnectorAsync();

        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1"));

        Assert.AreEqual("main:1:1.1", (string?)(await alice.NextAsync("CallChanged")).Arguments[0]!["callKey"]);
        Assert.DoesNotContain("CallChanged", (await bob.DrainAsync("GetSnapshot")).Select(call => call.Method));
    }

    [TestMethod]
    public async Task What_colleagues_do_is_told_to_whom_asks_and_not_whom_they_talk_with()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var alice = await hub.AgentAsync("1001");
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1002", "main:1:1.1", state: "talk", callerName: "Anna Example"));

        var presences = (await alice.InvokeAsync("GetPresence", (object)new[] { "1002", "1003" }))!.ToJsonString();

        Assert.AreEqual(
            """[{"extension":"1002","agentState":"loggedOut","callState":"talk","phoneReachable":false},{"extension":"1003","agentState":"loggedOut","callState":"idle","phoneReachable":false}]""",
            presences);
    }

    [TestMethod]
    public async Task The_letter_case_of_a_pbxs_name_is_no_matter()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync("MAIN");
        await using var alice = await hub.AgentAsync("1001");

        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1"));

        Assert.AreEqual("main:1:1.1", (string?)(await alice.NextAsync("CallChanged")).Arguments[0]!["callKey"]);
    }

    [TestMethod]
    public async Task A_reload_gets_the_same_calls_again_with_their_pop()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1"));
        await connector.InvokeAsync("PublishPop", new { callKey = "main:1:1.1", extension = "1001", decision = new { kind = "form", table = "contact", recordId = "r", dtCallId = "d" } });

        await using var alice = await hub.AgentAsync("1001");

        var call = (await alice.NextAsync("Snapshot")).Arguments[0]!["calls"]![0]!;
        Assert.AreEqual("contact", (string?)call["pop"]!["table"]);
        Assert.AreEqual("d", (string?)call["dtCallId"]);
    }

    [TestMethod]
    public async Task An_older_message_that_comes_late_is_not_shown()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await using var alice = await hub.AgentAsync("1001");
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1", version: 3, state: "talk"));

        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1", version: 2));

        Assert.AreEqual("talk", (string?)(await alice.InvokeAsync("GetSnapshot"))!["calls"]![0]!["state"]);
    }

    [TestMethod]
    public async Task A_command_goes_to_the_connector_with_the_agent_of_the_token()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        JsonNode? heard = null;
        connector.OnQuestion = call =>
        {
            heard = call.Arguments[0]!.DeepClone();
            return new JsonObject { ["commandId"] = "7", ["succeeded"] = true };
        };
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1"));
        await using var alice = await hub.AgentAsync("1001");

        var result = await alice.InvokeAsync("Execute", new { commandId = "7", name = "answer", callKey = "main:1:1.1", extension = "1002", systemUserId = "forged" });

        Assert.IsTrue((bool)result!["succeeded"]!);
        Assert.AreEqual("1001", (string?)heard!["extension"]);
        Assert.AreEqual("user-1001", (string?)heard["systemUserId"]);
    }

    [TestMethod]
    public async Task A_command_for_somebody_elses_call_is_refused_before_the_connector_hears_it()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1"));
        await using var bob = await hub.AgentAsync("1002");

        var result = await bob.InvokeAsync("Execute", new { commandId = "8", name = "release", callKey = "main:1:1.1" });

        Assert.IsFalse((bool)result!["succeeded"]!);
        Assert.Contains("not yours", (string)result["reason"]!);
    }

    [TestMethod]
    public async Task A_command_without_a_connector_is_refused_with_what_to_do()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");

        var result = await alice.InvokeAsync("Execute", new { commandId = "9", name = "ready" });

        Assert.IsFalse((bool)result!["succeeded"]!);
        Assert.Contains("Use the phone itself", (string)result["reason"]!);
    }

    [TestMethod]
    public async Task A_connector_that_does_not_answer_fails_the_command_within_the_limit()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { CommandLimit = TimeSpan.FromMilliseconds(50) });
        await using var connector = await hub.ConnectorAsync();
        var never = new TaskCompletionSource();
        connector.OnQuestion = _ =>
        {
            never.Task.Wait();
            return null;
        };
        await connector.InvokeAsync("PublishConnector", new { pbx = "main", pbxConnected = true, since = "2026-01-31T08:00:00.000Z" });
        await using var alice = await hub.AgentAsync("1001");

        var result = await alice.InvokeAsync("Execute", new { commandId = "10", name = "ready" });

        never.SetResult();
        Assert.IsFalse((bool)result!["succeeded"]!);
        Assert.Contains("did not answer", (string)result["reason"]!);
    }

    [TestMethod]
    public async Task Too_many_commands_in_a_short_time_are_refused()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { CommandsPerTenSeconds = 2 });
        await using var alice = await hub.AgentAsync("1001");
        await alice.InvokeAsync("Execute", new { commandId = "1", name = "ready" });
        await alice.InvokeAsync("Execute", new { commandId = "2", name = "ready" });

        var result = await alice.InvokeAsync("Execute", new { commandId = "3", name = "ready" });

        Assert.Contains("Too many commands", (string)result!["reason"]!);
    }

    [TestMethod]
    public async Task A_message_over_the_size_limit_closes_the_connection()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");

        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => alice.InvokeAsync("Log", new string('x', 20_000)));

        await alice.Closed;
    }

    [TestMethod]
    public async Task A_browsers_log_line_cannot_forge_another_line()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");

        await alice.InvokeAsync("Log", "one\nHub: two");

        Assert.Contains("one Hub: two", hub.Log.Text);
    }
}
