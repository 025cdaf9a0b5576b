using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Telephony.Hub.Hosting;

namespace Telephony.Hub.Tests;

[TestClass]
public sealed class HubOptionsTests
{
    [TestMethod]
    public void Every_fault_is_named_at_once()
    {
        var options = HubUnderTest.Options with
        {
            SessionKeys = ["short"],
            Connectors = new Dictionary<string, IReadOnlyList<string>> { ["a:b"] = [HubUnderTest.SecretOf("a")], ["main"] = ["brief"], ["MAIN"] = [HubUnderTest.SecretOf("a")], ["many"] = ["", "", ""] },
            SessionMinutes = 61,
            Proxies = ["proxy.example"],
            TicketsPerTenSeconds = 0,
            AllowedOrigins = ["https://contoso.example/path"],
            CommandLimit = TimeSpan.Zero,
            MessagesPerScreen = 0,
        };

        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => HubApplication.Create(options, WebApplication.CreateBuilder()));

        Assert.Contains("Hub:SessionKeys number 1 has 5 bytes", refusal.Message);
        Assert.Contains("Hub:Connectors has the PBX 'a:b'", refusal.Message);
        Assert.Contains("Hub:Connectors:main number 1 has 5 bytes", refusal.Message);
        Assert.Contains("Hub:Connectors:many holds 3 secrets", refusal.Message);
        Assert.Contains("twice, in different letter case", refusal.Message);
        Assert.Contains("Hub:SessionMinutes is 61", refusal.Message);
        Assert.Contains("Hub:Proxies has 'proxy.example'", refusal.Message);
        Assert.Contains("Hub:TicketsPerTenSeconds", refusal.Message);
        Assert.DoesNotContain("brief", refusal.Message);
        Assert.Contains("https://contoso.example/path", refusal.Message);
        Assert.Contains("Hub:CommandLimit", refusal.Message);
        Assert.Contains("Hub:MessagesPerScreen", refusal.Message);
        Assert.DoesNotContain("short", refusal.Message);
    }

    [TestMethod]
    public void No_key_at_all_no_connector_and_no_page_that_may_connect_are_faults()
    {
        var faults = string.Join(' ', new HubOptions().Faults());

        Assert.Contains("Hub:SessionKeys holds 0 keys", faults);
        Assert.Contains("Hub:Connectors names no PBX", faults);
        Assert.Contains("Hub:AllowedOrigins is empty", faults);
    }

    [TestMethod]
    public async Task Only_pages_of_configured_organizations_may_connect()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var http = new HttpClient();

        Assert.AreEqual("https://contoso.example", await AllowedOriginAsync(http, hub, "https://contoso.example"));
        Assert.IsNull(await AllowedOriginAsync(http, hub, "https://evil.example"));
    }

    [TestMethod]
    public async Task A_websocket_of_another_page_is_refused_although_browsers_apply_no_cors_to_it()
    {
        await using var hub = await HubUnderTest.StartAsync();

        var refusal = await Assert.ThrowsExactlyAsync<WebSocketException>(() => OpenAsync(hub, "https://evil.example"));
        using var allowed = await OpenAsync(hub, "https://contoso.example");

        Assert.Contains("'403'", refusal.Message);
        Assert.AreEqual(WebSocketState.Open, allowed.State);
    }

    private static async Task<ClientWebSocket> OpenAsync(HubUnderTest hub, string origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Authorization", "Bearer " + HubUnderTest.AgentToken("1001"));
        await socket.ConnectAsync(new Uri(hub.Address.Replace("http", "ws", StringComparison.Ordinal) + "/hubs/agent"), CancellationToken.None);
        return socket;
    }

    private static async Task<string?> AllowedOriginAsync(HttpClient http, HubUnderTest hub, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, hub.Address + "/hubs/agent/negotiate");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await http.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
