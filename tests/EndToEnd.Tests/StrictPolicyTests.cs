using System.Collections.Concurrent;
using Microsoft.Playwright;
using Telephony.Contracts.Hub;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Pages whose content security policy lets them reach the hub by WebSocket alone, as the platform's strict one does.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class StrictPolicyTests
{
    private const string Policy = "connect-src 'self' ws:";

    [TestMethod]
    public async Task A_page_that_may_send_no_request_to_the_hub_has_its_phone_by_websocket_alone()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var sockets = new ConcurrentQueue<string>();
        alice.Page.WebSocket += (_, socket) => sockets.Enqueue(socket.Url);
        var answered = new ConcurrentQueue<string>();
        alice.Page.Response += (_, response) => answered.Enqueue(response.Url);
        await alice.Page.RouteAsync("**/*", EnforceAsync);

        await alice.Page.ReloadAsync();
        await alice.ExpectConnectedAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();

        await Expect(call).ToContainTextAsync("Talking");
        var paths = sockets.Select(address => new Uri(address).AbsolutePath).Distinct().ToList();
        Assert.Contains(HubRoutes.Session, paths);
        Assert.Contains(HubRoutes.Agent, paths);
        Assert.IsEmpty(answered.Where(address => new Uri(address).AbsolutePath.StartsWith("/hubs", StringComparison.Ordinal)));
    }

    private static async Task EnforceAsync(IRoute route)
    {
        if (route.Request.ResourceType != "document")
        {
            await route.ContinueAsync();
            return;
        }

        var response = await route.FetchAsync();
        await route.FulfillAsync(new RouteFulfillOptions { Response = response, Headers = response.Headers.Append(KeyValuePair.Create("content-security-policy", Policy)).ToDictionary() });
    }
}
