using System.Collections.Concurrent;
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
    // As an element of the page: a header would have to come from Playwright, and Chromium lets no page that was made up so reach this machine.
    private const string EnforcePolicy = """
        new MutationObserver((_, observer) => {
          if (document.head) {
            observer.disconnect();
            const policy = document.createElement("meta");
            policy.httpEquiv = "Content-Security-Policy";
            policy.content = "connect-src 'self' ws:";
            document.head.prepend(policy);
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    [TestMethod]
    public async Task A_page_that_may_send_no_request_to_the_hub_has_its_phone_by_websocket_alone()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var sockets = new ConcurrentQueue<string>();
        alice.Page.WebSocket += (_, socket) => sockets.Enqueue(socket.Url);
        var answered = new ConcurrentQueue<string>();
        alice.Page.Response += (_, response) => answered.Enqueue(response.Url);
        await alice.Page.AddInitScriptAsync(EnforcePolicy);

        await alice.Page.ReloadAsync();
        await alice.ExpectConnectedAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();

        await Expect(call).ToContainTextAsync("Talking");
        Assert.Contains("Content Security Policy", string.Join('\n', alice.Faults));
        var paths = sockets.Select(address => new Uri(address).AbsolutePath).Distinct().ToList();
        Assert.Contains(HubRoutes.Session, paths);
        Assert.Contains(HubRoutes.Agent, paths);
        Assert.IsEmpty(answered.Where(address => new Uri(address).AbsolutePath.StartsWith("/hubs", StringComparison.Ordinal)));
    }
}
