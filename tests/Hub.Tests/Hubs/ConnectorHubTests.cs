using Telephony.TestKit;

namespace Telephony.Hub.Tests.Hubs;

[TestClass]
public sealed class ConnectorHubTests
{
    [TestMethod]
    public async Task A_connectors_snapshot_replaces_what_the_hub_had()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:old"));
        await using var alice = await hub.AgentAsync("1001");
        await alice.NextAsync("Snapshot");

        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot(HubUnderTest.Call("1001", "main:1:new")));

        var calls = (await alice.NextAsync("Snapshot")).Arguments[0]!["calls"]!.AsArray();
        Assert.AreEqual("main:1:new", string.Join(",", calls.Select(call => (string?)call!["callKey"])));
    }

    [TestMethod]
    public async Task A_snapshot_of_five_thousand_agents_with_a_call_each_is_taken()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        var decision = new { kind = "choice", dtCallId = "d", data = new string('x', 1500) };
        var calls = Enumerable.Range(10_000, 5000).Select(extension =>
        {
            var call = HubUnderTest.Call($"{extension}", $"main:1:{extension}", state: "talk");
            call["pop"] = System.Text.Json.JsonSerializer.SerializeToNode(decision);
            return call;
        });

        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot([.. calls]));

        await using var last = await hub.AgentAsync("14999");
        Assert.AreEqual("main:1:14999", (string?)(await last.NextAsync("Snapshot")).Arguments[0]!["calls"]![0]!["callKey"]);
    }

    [TestMethod]
    public async Task Agents_are_told_when_their_connector_goes_away()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        var connector = await hub.ConnectorAsync();
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
        await alice.NextAsync("ConnectorChanged");

        await connector.DisposeAsync();

        var gone = (await alice.NextAsync("ConnectorChanged")).Arguments[0]!;
        Assert.IsFalse((bool)gone["pbxConnected"]!);
        Assert.Contains("not connected", (string)gone["reason"]!);
    }

    [TestMethod]
    public async Task An_older_connection_is_not_heard_any_more_once_a_new_one_speaks_for_the_pbx()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var old = await hub.ConnectorAsync();
        await old.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
        await using var young = await hub.ConnectorAsync();
        await young.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        var refusal = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => old.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "main:1:1.1")));

        Assert.Contains("Another connector speaks", refusal.Message);
    }

    [TestMethod]
    public async Task When_the_speaker_goes_an_older_connection_is_ended_so_that_it_comes_back_and_speaks()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var old = await hub.ConnectorAsync();
        await old.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
        var young = await hub.ConnectorAsync();
        await young.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        await young.DisposeAsync();

        await Eventually.Completes(old.Closed);
    }

    [TestMethod]
    public async Task The_pbx_is_the_tokens_whatever_a_message_claims()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var other = await hub.ConnectorAsync("branch");

        await other.InvokeAsync("PublishCall", HubUnderTest.Call("1001", "branch:1:1.1"));
        await other.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        Assert.AreEqual("Snapshot", string.Join(",", (await alice.DrainAsync("GetSnapshot")).Select(call => call.Method)));
    }

    [TestMethod]
    public async Task A_pop_carries_the_time_it_was_forwarded()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var connector = await hub.ConnectorAsync();

        await connector.InvokeAsync("PublishPop", new { callKey = "k", extension = "1001", decision = new { kind = "none" }, hops = new[] { new { name = "decided", at = "2026-01-31T09:00:00Z" } } });

        var hops = (await alice.NextAsync("Pop")).Arguments[0]!["hops"]!.AsArray();
        Assert.AreEqual("decided,forwarded", string.Join(",", hops.Select(hop => (string?)hop!["name"])));
    }
}
