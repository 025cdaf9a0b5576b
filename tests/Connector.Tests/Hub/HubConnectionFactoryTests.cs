using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Hub;

namespace Telephony.Connector.Tests.Hub;

/// <summary>Against answers as the hub itself and Azure SignalR Service give them.</summary>
[TestClass]
public sealed class HubConnectionFactoryTests
{
    private const string Hub = "/hubs/connector";
    private const string Line = """{"connectionToken":"t","connectionId":"c","negotiateVersion":1,"availableTransports":[{"transport":"WebSockets","transferFormats":["Text"]}]}""";

    [TestMethod]
    public async Task A_hub_of_its_own_gives_the_line()
    {
        await using var hub = await AnsweringHub.StartAsync(_ => Line);

        await using var line = await ConnectAsync(hub);

        CollectionAssert.AreEqual(
            new[] { $"POST {Hub}/negotiate?negotiateVersion=1 Basic first", $"GET {Hub}?id=t Basic first" }, hub.Asked.ToArray());
    }

    [TestMethod]
    public async Task A_hub_behind_the_service_sends_on_with_the_services_token()
    {
        await using var service = await AnsweringHub.StartAsync(_ => Line);
        await using var hub = await AnsweringHub.StartAsync(_ => $$"""{"url":"{{service.Address}}/client/?hub=connectorhub","accessToken":"second","availableTransports":[]}""");

        await using var line = await ConnectAsync(hub);

        CollectionAssert.AreEqual(new[] { $"POST {Hub}/negotiate?negotiateVersion=1 Basic first" }, hub.Asked.ToArray());
        CollectionAssert.AreEqual(
            new[] { "POST /client/negotiate?hub=connectorhub&negotiateVersion=1 Bearer second", "GET /client/?hub=connectorhub&id=t Bearer second" }, service.Asked.ToArray());
    }

    [TestMethod]
    public async Task Another_host_that_the_hub_sends_on_to_never_gets_the_connectors_secret()
    {
        await using var elsewhere = await AnsweringHub.StartAsync(_ => Line);
        await using var hub = await AnsweringHub.StartAsync(_ => $$"""{"url":"{{elsewhere.Address}}/client/"}""");

        await using var line = await ConnectAsync(hub);

        CollectionAssert.AreEqual(new[] { "POST /client/negotiate?negotiateVersion=1 ", "GET /client/?id=t " }, elsewhere.Asked.ToArray());
    }

    [TestMethod]
    public async Task A_hub_that_refuses_is_quoted()
    {
        await using var hub = await AnsweringHub.StartAsync(_ => """{"error":"Too many connections."}""");

        Assert.Contains("Too many connections.", (await Assert.ThrowsExactlyAsync<HttpRequestException>(() => ConnectAsync(hub).AsTask())).Message);
    }

    [TestMethod]
    public async Task A_circle_has_an_end()
    {
        await using var hub = await AnsweringHub.StartAsync(self => $$"""{"url":"{{self.Address}}{{Hub}}"}""");

        Assert.Contains(hub.Address["http://".Length..], (await Assert.ThrowsExactlyAsync<HttpRequestException>(() => ConnectAsync(hub).AsTask())).Message);
    }

    [TestMethod]
    [DataRow("<html>Sign in to the proxy</html>")]
    [DataRow("""{"url":"no address"}""")]
    [DataRow("")]
    public async Task What_does_not_answer_as_a_hub_is_told_so(string answer)
    {
        await using var hub = await AnsweringHub.StartAsync(_ => answer);

        Assert.Contains("does not answer as a hub does", (await Assert.ThrowsExactlyAsync<HttpRequestException>(() => ConnectAsync(hub).AsTask())).Message);
    }

    private static ValueTask<ConnectionContext> ConnectAsync(AnsweringHub hub) =>
        new HubConnectionFactory(new AuthenticationHeaderValue("Basic", "first")).ConnectAsync(new UriEndPoint(new Uri(hub.Address + Hub)));

    // Answers every question for a line with one text, and opens every WebSocket.
    private sealed class AnsweringHub : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private AnsweringHub(WebApplication app) => _app = app;

        public string Address => _app.Urls.First();

        /// <summary>Method, address and sign-in of every request.</summary>
        public ConcurrentQueue<string> Asked { get; } = new();

        public static async Task<AnsweringHub> StartAsync(Func<AnsweringHub, string> answer)
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
            var app = builder.Build();
            var hub = new AnsweringHub(app);
            app.UseWebSockets();
            app.Run(async context =>
            {
                hub.Asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.Headers.Authorization}");
                if (!context.WebSockets.IsWebSocketRequest)
                {
                    await context.Response.WriteAsync(answer(hub));
                    return;
                }

                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await socket.ReceiveAsync(new byte[1], context.RequestAborted);
            });
            await app.StartAsync();
            return hub;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
