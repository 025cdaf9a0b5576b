using System.Globalization;
using System.Net;
using System.Text.Json;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests.Sessions;

[TestClass]
public sealed class SessionTests
{
    private readonly TicketBook _tickets = new();

    [TestMethod]
    public async Task A_ticket_gives_a_session_whose_token_opens_the_agents_line()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await hub.SignInAsync(_tickets.ForAgent("1001"));

        Assert.AreEqual(HttpStatusCode.OK, said.Status);
        Assert.AreEqual(TimeSpan.FromMinutes(10), Round((DateTimeOffset)said.Body["expiresOn"]! - DateTimeOffset.UtcNow));
        Assert.AreEqual(TimeSpan.FromHours(12), Round((DateTimeOffset)said.Body["endsOn"]! - DateTimeOffset.UtcNow));
        await using var alice = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, said.Token);
        Assert.AreEqual("1001", (string?)(await alice.NextAsync("Snapshot")).Arguments[0]!["agent"]!["extension"]);

        static TimeSpan Round(TimeSpan span) => TimeSpan.FromMinutes(Math.Round(span.TotalMinutes));
    }

    [TestMethod]
    public async Task A_ticket_of_a_supervisor_gives_a_session_that_shows_the_team_and_opens_no_agents_line()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await hub.SignInAsync(_tickets.ForSupervisor("main:1001-1005"));

        await using var supervisor = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Supervisor, said.Token);
        Assert.AreEqual("1001", (string?)(await supervisor.NextAsync("Team")).Arguments[0]!["agents"]![0]!["extension"]);
        Assert.Contains("'403'", (await Assert.ThrowsAsync<Exception>(() => SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, said.Token), "")).Message);
    }

    [TestMethod]
    public async Task A_ticket_cannot_be_used_twice()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);
        var ticket = _tickets.ForAgent("1001");

        Assert.AreEqual(HttpStatusCode.OK, (await hub.SignInAsync(ticket)).Status);
        var second = await hub.SignInAsync(ticket);

        Assert.AreEqual((HttpStatusCode.Unauthorized, "ticket"), (second.Status, second.Again));
    }

    [TestMethod]
    [DataRow("The sign-in took too long.", "The ticket ended 3 s ago.")]
    [DataRow("Your user is disabled.", "User 7 is disabled.")]
    [DataRow("The sign-in is for another phone system.", "The ticket is of the PBX 'branch'.")]
    public async Task A_ticket_that_is_late_of_another_pbx_or_of_a_disabled_user_is_refused_with_a_sentence_for_the_person_and_one_for_the_log(string reason, string logReason)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);
        _tickets.Refusal = new RedeemedTicket { Redeemed = false, Reason = reason, LogReason = logReason };

        var said = await hub.SignInAsync(TicketBook.NewTicket());

        Assert.AreEqual((HttpStatusCode.Unauthorized, "ticket", reason), (said.Status, said.Again, said.Reason));
        Assert.Contains(logReason, hub.Log.Text);
    }

    [TestMethod]
    [DataRow("""{"ticket":"short","pbx":"main"}""")]
    [DataRow("""{"ticket":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","pbx":"main"}""")]
    [DataRow("""{"ticket":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A","pbx":"main"}""")]
    [DataRow("""{"ticket":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n","pbx":"main"}""")]
    [DataRow("""{"ticket":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","pbx":" "}""")]
    [DataRow("""{"ticket":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","pbx":null}""")]
    [DataRow("""{"ticket":null,"pbx":"main"}""")]
    [DataRow("""{"ticket":["a"],"pbx":{}}""")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("")]
    [DataRow("<x/>")]
    public async Task What_cannot_be_a_ticket_is_refused_before_any_connector_is_asked(string body)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await hub.PostAsync(HubRoutes.Session, body);

        Assert.AreEqual((HttpStatusCode.BadRequest, "ticket"), (said.Status, said.Again));
        Assert.AreEqual(0, _tickets.Asked);
    }

    [TestMethod]
    [DataRow(20_000, '[')]
    [DataRow(1_000_000, 'x')]
    public async Task A_request_that_is_too_long_is_not_read_to_its_end(int length, char letter)
    {
        await using var hub = await HubUnderTest.StartAsync();

        Assert.AreEqual(HttpStatusCode.BadRequest, (await hub.PostAsync(HubRoutes.Session, new string(letter, length))).Status);
    }

    [TestMethod]
    public async Task Made_up_tickets_cannot_make_a_connector_ask_dataverse_without_end_and_others_still_sign_in()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { RefusedTicketsPerTenSeconds = 3 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = new List<SessionSaid>();
        for (var i = 0; i < 30; i++)
        {
            said.Add(await hub.SignInAsync(TicketBook.NewTicket(), from: "203.0.113.9"));
        }

        Assert.AreEqual(3, _tickets.Asked);
        Assert.AreEqual((HttpStatusCode.TooManyRequests, "later", true), (said[^1].Status, said[^1].Again, said[^1].NamesRetry));
        Assert.AreEqual(HttpStatusCode.OK, (await hub.SignInAsync(_tickets.ForAgent("1001"), from: "203.0.113.10")).Status);
    }

    [TestMethod]
    public async Task A_burst_of_made_up_tickets_gets_no_further_than_the_same_tickets_one_after_the_other()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { RefusedTicketsPerTenSeconds = 3 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync(_tickets);
        var others = new TaskCompletionSource();
        connector.OnQuestion = call =>
        {
            others.Task.Wait();
            return _tickets.Answer(call);
        };

        var burst = Enumerable.Range(0, 30).Select(_ => hub.SignInAsync(TicketBook.NewTicket())).ToList();
        await Task.WhenAny(burst.Append(Task.Delay(200)));
        others.SetResult();
        var said = await Task.WhenAll(burst);

        Assert.AreEqual(3, _tickets.Asked);
        Assert.AreEqual(27, said.Count(each => each.Status == HttpStatusCode.TooManyRequests));
    }

    [TestMethod]
    public async Task An_office_that_signs_in_at_once_waits_for_each_other_where_few_bad_tickets_are_allowed()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { RefusedTicketsPerTenSeconds = 3 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await Task.WhenAll(Enumerable.Range(2000, 20).Select(number => hub.SignInAsync(_tickets.ForAgent(number.ToString(CultureInfo.InvariantCulture)))));

        Assert.IsTrue(said.All(each => each.Status == HttpStatusCode.OK));
    }

    [TestMethod]
    public async Task Made_up_tickets_keep_nobody_at_the_same_address_from_renewing()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { RefusedTicketsPerTenSeconds = 3 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync(_tickets);
        var session = await hub.SignInAsync(_tickets.ForAgent("1001"));
        for (var i = 0; i < 10; i++)
        {
            await hub.SignInAsync(TicketBook.NewTicket());
        }

        Assert.AreEqual(HttpStatusCode.TooManyRequests, (await hub.SignInAsync(TicketBook.NewTicket())).Status);
        Assert.AreEqual(HttpStatusCode.OK, (await hub.RenewAsync(session.Token)).Status);
    }

    [TestMethod]
    [DataRow("Content-Length: 99999999999\r\n\r\n{")]
    [DataRow("Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n")]
    public async Task A_body_that_is_none_leaves_one_line_in_the_log_and_no_stack(string rest)
    {
        await using var hub = await HubUnderTest.StartAsync();

        for (var i = 0; i < 50; i++)
        {
            using var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, new Uri(hub.Address).Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST {HubRoutes.Session} HTTP/1.1\r\nHost: localhost\r\n{rest}"));
            using var reader = new StreamReader(stream);
            StringAssert.StartsWith(await reader.ReadLineAsync(), "HTTP/1.1 4");
        }

        Assert.DoesNotContain("   at ", hub.Log.Text);
        Assert.IsLessThanOrEqualTo(25, hub.Log.Text.Split('\n').Count(line => line.Contains("body cannot be read", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task One_address_that_asks_in_a_loop_is_refused_and_uses_up_nothing_of_another()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { SessionRequestsPerTenSeconds = 2 }, new FakeClock(DateTimeOffset.UtcNow));
        for (var i = 0; i < 2; i++)
        {
            Assert.AreEqual(HttpStatusCode.BadRequest, (await hub.PostAsync(HubRoutes.Session, "", from: "203.0.113.9")).Status);
        }

        Assert.AreEqual(HttpStatusCode.TooManyRequests, (await hub.PostAsync(HubRoutes.Session, "", from: "203.0.113.9")).Status);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await hub.PostAsync(HubRoutes.Session, "", from: "203.0.113.10")).Status);
    }

    [TestMethod]
    public async Task A_connector_is_asked_no_more_often_than_dataverse_takes_it()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { TicketsPerTenSeconds = 2 }, new FakeClock(DateTimeOffset.UtcNow));
        await using var connector = await hub.ConnectorAsync(_tickets);
        await hub.SignInAsync(_tickets.ForAgent("1001"));
        await hub.SignInAsync(_tickets.ForAgent("1002"));

        var third = await hub.SignInAsync(_tickets.ForAgent("1003"));

        Assert.AreEqual((HttpStatusCode.TooManyRequests, "later", 2), (third.Status, third.Again, _tickets.Asked));
    }

    [TestMethod]
    public async Task A_connector_cannot_open_sessions_of_another_pbx()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.SignInAsync(_tickets.ForAgent("1001", pbx: "branch"))).Status);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.SignInAsync(_tickets.ForAgent("1001", pbx: "main;branch"))).Status);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.SignInAsync(_tickets.ForAgent("1001", pbx: "*"))).Status);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await hub.SignInAsync(_tickets.ForSupervisor("branch:1-9", pbx: "branch"))).Status);
    }

    [TestMethod]
    [DataRow("connector", "1001")]
    [DataRow("admin", "1001")]
    [DataRow("", "1001")]
    [DataRow("agent", "")]
    public async Task A_ticket_that_says_an_odd_role_or_no_phone_opens_nothing(string role, string extension)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await hub.SignInAsync(_tickets.Issue(new RedeemedTicket { Redeemed = true, SystemUserId = "u", Role = role, Pbx = "main", Extension = extension }));

        Assert.AreEqual(HttpStatusCode.Unauthorized, said.Status);
    }

    [TestMethod]
    [DataRow("main")]
    [DataRow("unheard of")]
    public async Task Without_a_connector_the_person_is_told_so_and_the_page_may_come_again_with_the_same_ticket(string pbx)
    {
        await using var hub = await HubUnderTest.StartAsync();

        var said = await hub.SignInAsync(TicketBook.NewTicket(), pbx);

        Assert.AreEqual((HttpStatusCode.ServiceUnavailable, "later", true), (said.Status, said.Again, said.NamesRetry));
        Assert.Contains("connector beside the PBX is not connected", said.Reason);
        Assert.HasCount(2, hub.Get<LivePbxs>().All);
    }

    [TestMethod]
    public async Task A_connector_that_does_not_answer_is_given_up_within_the_limit()
    {
        await using var hub = await HubUnderTest.StartAsync(HubUnderTest.Options with { CommandLimit = TimeSpan.FromMilliseconds(50) });
        await using var connector = await hub.ConnectorAsync(_tickets);
        var never = new TaskCompletionSource();
        connector.OnQuestion = _ =>
        {
            never.Task.Wait();
            return null;
        };

        var said = await hub.SignInAsync(TicketBook.NewTicket());

        never.SetResult();
        Assert.AreEqual((HttpStatusCode.ServiceUnavailable, "later"), (said.Status, said.Again));
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("""{"redeemed":true,"role":"agent","pbx":"main","extension":"1001","systemUserId":null}""")]
    public async Task An_answer_of_a_connector_that_says_nothing_opens_nothing(string answer)
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);
        connector.OnQuestion = _ => System.Text.Json.Nodes.JsonNode.Parse(answer);

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, (await hub.SignInAsync(TicketBook.NewTicket())).Status);
    }

    [TestMethod]
    public async Task Of_several_pbxs_the_next_connector_is_asked_where_one_cannot_reach_dataverse()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var blind = new TicketBook { Refusal = new RedeemedTicket { Redeemed = false, MayTryAgain = true, Reason = "Dataverse does not answer.", LogReason = "Timeout." } };
        await using var branch = await hub.ConnectorAsync(blind, "branch");
        Assert.AreEqual((HttpStatusCode.ServiceUnavailable, "Dataverse does not answer."), await StatusAndReasonAsync(hub));
        await using var main = await hub.ConnectorAsync(_tickets);

        var said = await hub.SignInAsync(_tickets.ForSupervisor("branch:2001;main:1001", "branch;main"), "branch;main");

        Assert.AreEqual((HttpStatusCode.OK, 2, 1), (said.Status, blind.Asked, _tickets.Asked));

        static async Task<(HttpStatusCode Status, string Reason)> StatusAndReasonAsync(HubUnderTest hub)
        {
            var said = await hub.SignInAsync(TicketBook.NewTicket(), "branch;main");
            return (said.Status, said.Reason);
        }
    }

    [TestMethod]
    public async Task A_page_of_another_site_gets_no_session()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var said = await hub.PostAsync(HubRoutes.Session, JsonSerializer.Serialize(new { ticket = _tickets.ForAgent("1001"), pbx = "main" }), origin: "https://evil.example");

        Assert.AreEqual((HttpStatusCode.Forbidden, 0), (said.Status, _tickets.Asked));
    }

    [TestMethod]
    public async Task A_session_is_to_be_had_over_a_websocket_alone_where_a_page_may_send_no_request_to_the_hub()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);

        var session = await hub.SayAsync(HubRoutes.Session, new { ticket = _tickets.ForAgent("1001"), pbx = "main" });
        var renewed = await hub.SayAsync(HubRoutes.SessionRenewal, new { token = (string?)session["token"] });
        var refused = await hub.SayAsync(HubRoutes.Session, new { ticket = TicketBook.NewTicket(), pbx = "main" });

        await using var alice = await SignalRPeer.ConnectAsync($"{hub.Address}{HubRoutes.Agent}?access_token={(string?)renewed["token"]}", null);
        Assert.IsNotNull(await alice.NextAsync("Snapshot"));
        Assert.AreEqual("ticket", (string?)refused["again"]);
    }

    [TestMethod]
    public async Task Neither_tickets_nor_tokens_nor_secrets_ever_reach_the_log_and_what_is_hostile_forges_no_line_in_it()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await using var connector = await hub.ConnectorAsync(_tickets);
        var (good, made) = (_tickets.ForAgent("1001\r\nVariable: INJ=1"), TicketBook.NewTicket());

        var said = await hub.SignInAsync(good);
        await hub.SignInAsync(made);
        await hub.SignInAsync(made, "no\u2028such\nPBX");
        await using (var alice = await SignalRPeer.ConnectAsync(hub.Address + HubRoutes.Agent, said.Token))
        {
            await alice.InvokeAsync("Execute", new { commandId = "1", name = "release", callKey = "not mine" });
        }

        Assert.Contains("1001  Variable: INJ=1", hub.Log.Text);
        foreach (var secret in new[] { good, made, said.Token, HubUnderTest.Key, HubUnderTest.SecretOf("main") })
        {
            Assert.DoesNotContain(secret, hub.Log.Text);
        }

        var own = hub.Log.Entries.Where(entry => entry.Category.StartsWith("Telephony", StringComparison.Ordinal)).ToList();
        Assert.IsNotEmpty(own);
        Assert.IsTrue(own.All(entry => !entry.Message.Any(letter => char.IsControl(letter) || letter is '\u2028')));
    }
}
