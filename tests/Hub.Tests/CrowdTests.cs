using System.Globalization;
using Telephony.Contracts.Hub;
using Telephony.Hub.Hosting;
using Telephony.Hub.Screens;
using Telephony.Hub.Tests.Sessions;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests;

/// <summary>Many connections at once; tests/Benchmarks has thousands.</summary>
[TestClass]
public sealed class CrowdTests
{
    private const int Agents = 150;

    [TestMethod]
    public async Task Each_of_many_agents_hears_the_own_call_once_and_no_others_and_nothing_is_left_when_they_go()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync();
        var agents = await Task.WhenAll(Extensions().Select(hub.AgentAsync));

        foreach (var extension in Extensions().Reverse())
        {
            await connector.InvokeAsync("PublishCall", HubUnderTest.Call(extension, "call of " + extension));
        }

        var heard = await Task.WhenAll(agents.Select(HeardAsync));
        CollectionAssert.AreEqual(Extensions().Select(extension => "call of " + extension).ToList(), heard);
        foreach (var agent in agents)
        {
            await agent.DisposeAsync();
        }

        await Eventually.IsTrue(() => hub.Get<AgentScreens>().All.Count == 0 && hub.Get<OpenLines>().Count == 0);
    }

    [TestMethod]
    public async Task Nobody_asks_dataverse_for_anything_when_a_hub_was_restarted_while_everybody_is_signed_in()
    {
        var tickets = new TicketBook();
        var tokens = new List<string>();
        await using (var before = await HubUnderTest.StartAsync())
        {
            await using var connector = await before.ConnectorAsync(tickets);
            foreach (var extension in Extensions())
            {
                tokens.Add((await before.SignInAsync(tickets.ForAgent(extension))).Token);
            }
        }

        var asked = tickets.Asked;
        await using var hub = await HubUnderTest.StartAsync();
        var agents = await Task.WhenAll(tokens.Select(token => SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, token)));
        await Eventually.IsTrue(() => hub.Get<AgentScreens>().All.Count == Agents);
        await using var back = await hub.ConnectorAsync(tickets);
        await back.InvokeAsync("PublishVouched", new object?[] { Extensions().Select(extension => HubUnderTest.Vouched(extension)).ToArray() });
        foreach (var extension in Extensions())
        {
            await back.InvokeAsync("PublishCall", HubUnderTest.Call(extension, "call of " + extension));
        }

        CollectionAssert.AreEqual(Extensions().Select(extension => "call of " + extension).ToList(), await Task.WhenAll(agents.Select(HeardAsync)));
        Assert.IsTrue((await Task.WhenAll(tokens.Select(hub.RenewAsync))).All(said => said.Token.Length > 0));
        Assert.AreEqual(asked, tickets.Asked);
        foreach (var agent in agents)
        {
            await agent.DisposeAsync();
        }
    }

    private static IEnumerable<string> Extensions() => Enumerable.Range(2000, Agents).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> HeardAsync(SignalRPeer agent) => string.Join(
        ", ", (await agent.DrainAsync("GetSnapshot")).Where(said => said.Method == "CallChanged").Select(said => (string?)said.Arguments[0]!["callKey"]));
}
