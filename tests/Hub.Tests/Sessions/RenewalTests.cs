using System.Net;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Hub.Tests.Sessions;

[TestClass]
public sealed class RenewalTests
{
    private readonly TicketBook _tickets = new();
    private readonly FakeClock _clock = new(DateTimeOffset.UtcNow);

    [TestMethod]
    public async Task A_session_is_renewed_without_asking_anybody_and_ends_when_it_would_have_ended()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: _clock);
        await using var connector = await hub.ConnectorAsync(_tickets);
        var first = await hub.SignInAsync(_tickets.ForAgent("1001"));
        _clock.Advance(TimeSpan.FromMinutes(9));

        var second = await hub.RenewAsync(first.Token);

        Assert.AreEqual((HttpStatusCode.OK, 1), (second.Status, _tickets.Asked));
        Assert.AreEqual(TimeSpan.FromMinutes(9), (DateTimeOffset)second.Body["expiresOn"]! - (DateTimeOffset)first.Body["expiresOn"]!);
        Assert.AreEqual((string?)first.Body["endsOn"], (string?)second.Body["endsOn"]);
    }

    [TestMethod]
    public async Task A_session_cannot_be_renewed_beyond_twelve_hours()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: _clock);
        await using var connector = await hub.ConnectorAsync(_tickets);
        var said = await hub.SignInAsync(_tickets.ForAgent("1001"));
        var begun = _clock.GetUtcNow();

        while (said.Status is HttpStatusCode.OK)
        {
            Assert.IsLessThanOrEqualTo(begun.AddHours(12), (DateTimeOffset)said.Body["expiresOn"]!);
            _clock.Advance(TimeSpan.FromMinutes(9));
            said = await hub.RenewAsync(said.Token);
        }

        Assert.AreEqual((HttpStatusCode.Unauthorized, "ticket"), (said.Status, said.Again));
        Assert.AreEqual(12, (int)(_clock.GetUtcNow() - begun).TotalHours);
    }

    [TestMethod]
    public async Task A_token_that_has_ended_is_not_renewed()
    {
        await using var hub = await HubUnderTest.StartAsync(clock: _clock);
        await using var connector = await hub.ConnectorAsync(_tickets);
        var first = await hub.SignInAsync(_tickets.ForAgent("1001"));
        _clock.Advance(TimeSpan.FromMinutes(11));

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.RenewAsync(first.Token)).Status);
    }

    [TestMethod]
    public async Task Nobody_renews_a_session_for_whom_no_connector_vouches_any_more()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);
        var (alice, bob) = (await hub.SignInAsync(_tickets.ForAgent("1001")), await hub.SignInAsync(_tickets.ForAgent("1002")));

        await connector.InvokeAsync("PublishVouched", new[] { new[] { HubUnderTest.Vouched("1001") } });
        var refused = await hub.RenewAsync(bob.Token);

        Assert.AreEqual(HttpStatusCode.OK, (await hub.RenewAsync(alice.Token)).Status);
        Assert.AreEqual((HttpStatusCode.Unauthorized, "ticket"), (refused.Status, refused.Again));
        Assert.Contains("administrator", refused.Reason);
    }

    [TestMethod]
    public async Task A_hub_that_has_heard_no_list_since_its_start_renews_by_the_signature()
    {
        await using var hub = await HubUnderTest.StartAsync();

        Assert.AreEqual(HttpStatusCode.OK, (await hub.RenewAsync(HubUnderTest.AgentToken("1001"))).Status);
    }

    [TestMethod]
    public async Task The_token_of_a_hub_with_another_key_is_not_renewed()
    {
        await using var hub = await HubUnderTest.StartAsync();

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.RenewAsync(HubUnderTest.AgentToken("1001", "somebody else's key, also long enough for it"))).Status);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("x")]
    [DataRow("a.b.c")]
    public async Task What_is_no_token_is_not_renewed(string token)
    {
        await using var hub = await HubUnderTest.StartAsync();

        var said = await hub.PostAsync(HubRoutes.SessionRenewal, "{\"token\":\"" + token + "\"}", token.Length == 0 ? null : token);

        Assert.AreEqual((HttpStatusCode.Unauthorized, "ticket"), (said.Status, said.Again));
    }
}
