using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Telephony.Connector.Hub;

namespace Telephony.Connector.Tests.Hub;

/// <summary>Against answers as the hub itself and Azure SignalR Service give them.</summary>
[TestClass]
public sealed class HubNegotiationTests
{
    private readonly List<string> _asked = [];

    [TestMethod]
    public async Task A_hub_of_its_own_gives_the_line()
    {
        var line = await NegotiateAsync("https://hub.example/hubs/connector", """{"connectionToken":"a/b","connectionId":"c","negotiateVersion":1}""");

        Assert.AreEqual("wss://hub.example/hubs/connector?id=a%2Fb", line.Address.AbsoluteUri);
        Assert.AreEqual("Basic first", line.Credential!.ToString());
        Assert.AreEqual("https://hub.example/hubs/connector/negotiate?negotiateVersion=1 Basic first", _asked.Single());
    }

    [TestMethod]
    public async Task A_hub_behind_the_service_sends_on_with_the_services_token()
    {
        var line = await NegotiateAsync(
            "http://hub.example/hubs/connector",
            """{"url":"https://x.service.signalr.net/client/?hub=connectorhub","accessToken":"second","availableTransports":[]}""",
            """{"connectionToken":"t","connectionId":"c","negotiateVersion":1}""");

        Assert.AreEqual("wss://x.service.signalr.net/client/?hub=connectorhub&id=t", line.Address.AbsoluteUri);
        Assert.AreEqual("Bearer second", line.Credential!.ToString());
        Assert.AreEqual("https://x.service.signalr.net/client/negotiate?hub=connectorhub&negotiateVersion=1 Bearer second", _asked[1]);
    }

    [TestMethod]
    public async Task Another_host_that_the_hub_sends_on_to_never_gets_the_connectors_secret()
    {
        var line = await NegotiateAsync(
            "http://hub.example/hubs/connector", """{"url":"https://elsewhere.example/client/"}""", """{"connectionToken":"t","connectionId":"c","negotiateVersion":1}""");

        Assert.IsNull(line.Credential);
        Assert.AreEqual("https://elsewhere.example/client/negotiate?negotiateVersion=1 ", _asked[1]);
    }

    [TestMethod]
    public async Task A_hub_that_refuses_is_quoted() => Assert.Contains(
        "This is an ASP.NET SignalR server", (await Assert.ThrowsExactlyAsync<HttpRequestException>(() => NegotiateAsync("http://hub.example/h", """{"error":"This is an ASP.NET SignalR server"}"""))).Message);

    [TestMethod]
    public async Task A_circle_has_an_end() => Assert.Contains(
        "on and on", (await Assert.ThrowsExactlyAsync<HttpRequestException>(() => NegotiateAsync("http://hub.example/h", [.. Enumerable.Repeat("""{"url":"http://hub.example/h"}""", 10)]))).Message);

    private async Task<HubLineAddress> NegotiateAsync(string hub, params string[] answers)
    {
        using var http = new HttpClient(new Script(_asked, answers));
        return await HubNegotiation.NegotiateAsync(http, new Uri(hub), new AuthenticationHeaderValue("Basic", "first"), CancellationToken.None);
    }

    private sealed class Script(List<string> asked, string[] answers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = answers[asked.Count];
            asked.Add($"{request.RequestUri} {request.Headers.Authorization}");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") });
        }
    }
}
