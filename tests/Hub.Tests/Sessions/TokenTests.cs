using System.Net.WebSockets;
using Telephony.Contracts.Hub;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Sessions;

[TestClass]
public sealed class TokenTests
{
    [TestMethod]
    public async Task A_good_token_gets_a_snapshot_at_once()
    {
        await using var hub = await HubUnderTest.StartAsync();

        await using var agent = await hub.AgentAsync("1001");

        var snapshot = (await agent.NextAsync("Snapshot")).Arguments[0]!;
        Assert.IsEmpty(snapshot["calls"]!.AsArray());
        Assert.IsNotNull((string?)snapshot["serverTime"]);
    }

    [TestMethod]
    public async Task A_token_signed_with_the_next_key_is_good_while_keys_are_being_replaced()
    {
        await using var hub = await HubUnderTest.StartAsync();

        await using var agent = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001", HubUnderTest.NextKey));

        Assert.IsNotNull(await agent.NextAsync("Snapshot"));
    }

    [TestMethod]
    public async Task A_token_of_the_old_key_is_refused_once_the_key_has_been_replaced()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { SessionKeys = [HubUnderTest.NextKey] });

        var refusal = await Assert.ThrowsExactlyAsync<WebSocketException>(() => hub.AgentAsync("1001"));
        await using var agent = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001", HubUnderTest.NextKey));

        Assert.Contains("'401'", refusal.Message);
        Assert.IsNotNull(await agent.NextAsync("Snapshot"));
    }

    [TestMethod]
    public async Task A_connection_goes_on_after_its_token_and_ends_with_its_session()
    {
        // By this clock the tokens are good; by that of SignalR, which ends connections, both have ended a minute ago and one session, too.
        var clock = new FakeClock(DateTimeOffset.UtcNow.AddMinutes(-5));
        await using var hub = await HubUnderTest.StartAsync(clock: clock);
        await using var agent = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1001", minutes: -1));
        await using var old = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, HubUnderTest.AgentToken("1002", minutes: -1, signedIn: HubUnderTest.At((-12 * 60) - 1)));
        await old.NextAsync("Snapshot");

        await Eventually.Completes(old.Closed);
        Assert.IsNotNull(await agent.InvokeAsync("GetSnapshot"));
    }

    [TestMethod]
    public async Task A_token_of_a_session_that_has_lasted_twelve_hours_is_refused() =>
        await AssertRefusedAsync(HubUnderTest.AgentToken("1001", signedIn: HubUnderTest.At(-12 * 60)));

    [TestMethod]
    [DataRow("99999999999999")]
    [DataRow("9223372036854775807")]
    [DataRow("-1")]
    [DataRow("\"soon\"")]
    [DataRow("1e99")]
    [DataRow("null")]
    public async Task Times_that_are_none_are_refused_like_any_wrong_token(string time)
    {
        await AssertRefusedAsync(Token(time, Now()));
        await AssertRefusedAsync(Token(Now(), time));

        static string Now() => HubUnderTest.At(1).ToString(System.Globalization.CultureInfo.InvariantCulture);

        static string Token(string exp, string signedIn) => HubTokens.Sign(HubUnderTest.Key, System.Text.Json.Nodes.JsonNode.Parse(
            $$"""{"iss":"cts-telephony","aud":"telephony-hub","sub":"x","role":"agent","pbx":"main","ext":"1001","exp":{{exp}},"auth_time":{{signedIn}}}""")!);
    }

    [TestMethod]
    public async Task A_token_without_the_begin_of_its_session_is_refused() =>
        await AssertRefusedAsync(HubTokens.Sign(HubUnderTest.Key, new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "x", role = "agent", pbx = "main", ext = "1001", exp = HubUnderTest.At(5) }));

    [TestMethod]
    public async Task No_token_is_refused() => await AssertRefusedAsync(null);

    [TestMethod]
    public async Task A_token_signed_with_another_key_is_refused() =>
        await AssertRefusedAsync(HubUnderTest.AgentToken("1001", "somebody else's key, also long enough for it"));

    [TestMethod]
    public async Task An_expired_token_is_refused() => await AssertRefusedAsync(HubUnderTest.AgentToken("1001", minutes: -10));

    [TestMethod]
    public async Task A_token_without_a_signature_is_refused() =>
        await AssertRefusedAsync(HubTokens.Sign("", new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "x", role = "agent", pbx = "main", ext = "1001", exp = HubUnderTest.At(5), auth_time = HubUnderTest.At(0) }, "none"));

    [TestMethod]
    public async Task A_token_for_something_else_is_refused() =>
        await AssertRefusedAsync(HubTokens.Sign(HubUnderTest.Key, new { iss = HubRoutes.Issuer, aud = "another", sub = "x", role = "agent", pbx = "main", ext = "1001", exp = HubUnderTest.At(5), auth_time = HubUnderTest.At(0) }));

    [TestMethod]
    public async Task A_token_with_the_role_of_a_connector_opens_no_door_at_all()
    {
        var token = HubTokens.Sign(HubUnderTest.Key, new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "x", role = "connector", pbx = "main", exp = HubUnderTest.At(5), auth_time = HubUnderTest.At(0) });

        await AssertRefusedAsync(token, HubRoutes.Connector);
        await AssertRefusedAsync(token, HubRoutes.Agent);
        await AssertRefusedAsync(token, HubRoutes.Supervisor);
    }

    [TestMethod]
    public async Task No_token_ever_reaches_the_log()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var good = HubUnderTest.AgentToken("1001");
        var forged = HubUnderTest.AgentToken("1002", "somebody else's key, also long enough for it");

        await using (var agent = await SignalRPeer.ConnectAsync($"{hub.Address}{HubRoutes.Agent}?access_token={good}", null))
        {
            await agent.NextAsync("Snapshot");
        }

        await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync($"{hub.Address}{HubRoutes.Agent}?access_token={forged}", null));
        Assert.Contains("not signed with this hub's key", hub.Log.Text);
        Assert.DoesNotContain(good, hub.Log.Text);
        Assert.DoesNotContain(forged, hub.Log.Text);
        Assert.DoesNotContain(HubUnderTest.Key, hub.Log.Text);
        Assert.DoesNotContain("access_token", hub.Log.Text);
    }

    private static async Task AssertRefusedAsync(string? token, string door = HubRoutes.Agent, int status = 401)
    {
        await using var hub = await HubUnderTest.StartAsync();

        var refusal = await Assert.ThrowsExactlyAsync<WebSocketException>(() => SignalRPeer.ConnectAsync(hub.Address + door, token));

        Assert.Contains($"'{status}'", refusal.Message);
    }
}
