using System.Net;
using System.Net.WebSockets;
using System.Text;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Sessions;

[TestClass]
public sealed class ConnectorSecretTests
{
    [TestMethod]
    [DataRow("first")]
    [DataRow("next")]
    public async Task A_connector_signs_in_with_the_secret_of_its_pbx_or_with_the_next_one_while_it_is_replaced(string which)
    {
        await using var hub = await HubUnderTest.StartAsync();

        await using var connector = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Connector, "main", HubUnderTest.SecretOf("main", which));
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        Assert.AreEqual("main", hub.Get<LivePbxs>().Connected.Single());
    }

    [TestMethod]
    public async Task The_name_is_spelled_as_the_settings_spell_it()
    {
        await using var hub = await HubUnderTest.StartAsync();

        await using var connector = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Connector, "MAIN", HubUnderTest.SecretOf("main"));
        await connector.InvokeAsync("PublishSnapshot", HubUnderTest.Snapshot());

        Assert.AreEqual("main", hub.Get<LivePbxs>().Connected.Single());
    }

    [TestMethod]
    [DataRow("main:the first secret of the connector of main, long enougH")]
    [DataRow("main:the first secret of the connector of main, long enough ")]
    [DataRow("main:the first secret of the connector of branch, long enough")]
    [DataRow("branch:the first secret of the connector of main, long enough")]
    [DataRow("main:")]
    [DataRow("main")]
    [DataRow(":the first secret of the connector of main, long enough")]
    [DataRow("other:the first secret of the connector of main, long enough")]
    [DataRow("other:")]
    [DataRow("")]
    public async Task Nobody_is_a_connector_without_its_secret(string credentials) =>
        await AssertRefusedAsync("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    [TestMethod]
    [DataRow("Basic main:secret")]
    [DataRow("Basic ")]
    [DataRow("Basic")]
    [DataRow("Basic ====")]
    [DataRow("Negotiate abc")]
    public async Task What_is_no_sign_in_is_refused(string header) => await AssertRefusedAsync(header);

    [TestMethod]
    public async Task An_agents_token_does_not_open_the_connectors_door_and_no_secret_the_browsers()
    {
        await AssertRefusedAsync("Bearer " + HubUnderTest.AgentToken("1001"));
        await using var hub = await HubUnderTest.StartAsync();

        foreach (var door in new[] { HubRoutes.Agent, HubRoutes.Supervisor })
        {
            var refusal = await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + door, "main", HubUnderTest.SecretOf("main")));
            Assert.Contains("'401'", refusal.Message);
        }
    }

    [TestMethod]
    public async Task A_refused_connector_is_named_in_the_log_and_its_secret_is_not()
    {
        await using var hub = await HubUnderTest.StartAsync();

        await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Connector, "main", "a wrong secret that somebody typed"));
        await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Connector, "ma\nin", "another"));

        Assert.Contains("calls itself main: Its secret is not among Hub:Connectors:main", hub.Log.Text);
        Assert.Contains("calls itself ma in", hub.Log.Text);
        Assert.DoesNotContain("a wrong secret", hub.Log.Text);
        Assert.DoesNotContain(HubUnderTest.SecretOf("main"), hub.Log.Text);
    }

    private static async Task AssertRefusedAsync(string authorization)
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, hub.Address + HubRoutes.Connector + "/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var negotiated = await http.SendAsync(request);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", authorization);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsExactlyAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(hub.Address.Replace("http", "ws", StringComparison.Ordinal) + HubRoutes.Connector), CancellationToken.None));

        Assert.AreEqual((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (negotiated.StatusCode, socket.HttpStatusCode));
        Assert.AreEqual("Basic", negotiated.Headers.WwwAuthenticate.Single().Scheme);
    }
}
