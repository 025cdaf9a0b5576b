using System.Net;
using Telephony.Hub.Hosting;
using Telephony.TestKit;

namespace Telephony.Hub.Tests.Hosting;

[TestClass]
public sealed class HubStopTests
{
    [TestMethod]
    public async Task Browsers_are_told_to_come_back_before_the_hub_stops()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        await alice.NextAsync("Snapshot");

        await hub.StopAsync();

        var told = (await alice.NextAsync("HubStopping")).Arguments[0]!;
        Assert.Contains("reconnect by itself", (string)told["reason"]!);
        Assert.IsLessThan(1100, (int)told["returnAfterMilliseconds"]!);
        await Eventually.Completes(alice.Closed);
    }

    [TestMethod]
    public async Task The_ready_page_tells_who_is_connected_and_refuses_once_the_hub_stops()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var alice = await hub.AgentAsync("1001");
        await using var connector = await hub.ConnectorAsync();
        await alice.NextAsync("Snapshot");
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());
        using var http = new HttpClient();

        var ready = await http.GetStringAsync(new Uri(hub.Address + "/health/ready"));
        hub.Get<HubStop>().Announce();
        using var stopping = await http.GetAsync(new Uri(hub.Address + "/health/ready"));

        Assert.Contains("\"connectors\":[\"main\"],\"browsers\":1,\"supervisors\":0", ready);
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, stopping.StatusCode);
    }
}
