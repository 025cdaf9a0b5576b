using System.Globalization;
using Telephony.Hub.Screens;
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

    private static IEnumerable<string> Extensions() => Enumerable.Range(2000, Agents).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> HeardAsync(SignalRPeer agent) => string.Join(
        ", ", (await agent.DrainAsync("GetSnapshot")).Where(said => said.Method == "CallChanged").Select(said => (string?)said.Arguments[0]!["callKey"]));
}
