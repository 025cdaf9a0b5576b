using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Doctor;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Hub;
using Telephony.Hub.Hosting;
using Telephony.Hub.Live;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Connector.Tests.Hub;

[TestClass]
public sealed class HubLinkTests : ConnectorTest
{
    private const string SessionKey = "a key of the hub that is long enough for HS256";
    private const string ConnectorSecret = "a secret of the connector that is long enough";

    [TestMethod]
    public async Task A_ringing_phone_shows_on_the_agents_screen_and_the_pop_follows()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(hub, Token(organization, "1001"));

        await pbx.RingAsync();
        var call = (await agent.NextAsync(nameof(IAgentClient.CallChanged))).Arguments[0]!;
        var pop = (await agent.NextAsync(nameof(IAgentClient.Pop))).Arguments[0]!;

        Assert.AreEqual(("incoming", "Anna Example"), (Text(call, "state"), Text(call, "callerName")));
        Assert.AreEqual("form", Text(pop["decision"]!, "kind"));
        CollectionAssert.AreEqual(
            new[] { "pbx", "tracked", "sent", "decided", "published", "forwarded" },
            pop["hops"]!.AsArray().Select(hop => Text(hop!, "name")).ToList());
    }

    [TestMethod]
    public async Task A_command_of_the_browser_is_carried_out_and_answered()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "PJSIPNotify")
            {
                return false;
            }

            await pbx.ReplyAsync(action);
            await pbx.TalkAsync();
            return true;
        };
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(hub, Token(organization, "1001"));
        await pbx.RingAsync();
        var call = (await agent.NextAsync(nameof(IAgentClient.CallChanged))).Arguments[0]!;

        var result = await agent.InvokeAsync(nameof(IAgentHub.Execute), new { commandId = "1", name = "answer", callKey = Text(call, "callKey") });

        Assert.IsTrue(result!["succeeded"]!.GetValue<bool>(), result.ToJsonString());
    }

    [TestMethod]
    public async Task After_the_hub_was_away_everything_is_told_again()
    {
        var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        var address = hub.Urls.First();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);
        await pbx.RingAsync();
        await Eventually.IsTrue(() => connector.Desk.Snapshot().Count == 1);

        await hub.DisposeAsync();
        await Eventually.IsTrue(() => !connector.Get<Connector.Hub.HubLink>().IsConnected);
        await using var again = await StartHubAsync(address);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(again, Token(organization, "1001"));
        var snapshot = await agent.InvokeAsync(nameof(IAgentHub.GetSnapshot));

        Assert.AreEqual("incoming", Text(snapshot!["calls"]!.AsArray().Single()!, "state"));
        Assert.IsTrue(snapshot["connector"]!["pbxConnected"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task The_doctor_tries_the_hub_and_leaves_the_line_of_a_running_connector_alone()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);
        var line = hub.Services.GetRequiredService<LivePbxs>()["main"].ConnectionId;

        var finding = await ExamineHubAsync(pbx.Port, organization, hub, "hub");

        Assert.AreEqual(Verdict.Well, finding.Verdict, finding.Text);
        Assert.AreEqual(line, hub.Services.GetRequiredService<LivePbxs>()["main"].ConnectionId);
        Assert.DoesNotContain("No line to the hub", Log.Text);
    }

    [TestMethod]
    public async Task The_doctor_gets_a_session_of_the_hub_for_a_ticket_while_a_connector_runs()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await StartHubAsync(origin: organization.Url);
        GiveTickets(organization, hub);
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);

        var finding = await ExamineHubAsync(pbx.Port, organization, hub, "hub ticket");

        Assert.AreEqual((Verdict.Well, true), (finding.Verdict, finding.Text.Contains("gave Agent 1001 (1001) a session", StringComparison.Ordinal)), finding.Text);
    }

    [TestMethod]
    public async Task The_doctor_redeems_the_ticket_itself_where_no_connector_runs()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await StartHubAsync(origin: organization.Url);
        GiveTickets(organization, hub);
        await using var pbx = new ScriptedPbx();

        var finding = await ExamineHubAsync(pbx.Port, organization, hub, "hub ticket");

        Assert.AreEqual((Verdict.Well, true), (finding.Verdict, finding.Text.Contains("redeemed here", StringComparison.Ordinal)), finding.Text);
        Assert.IsEmpty(organization.Tickets);
    }

    [TestMethod]
    public async Task The_doctor_names_a_hub_that_does_not_let_the_organizations_pages_in()
    {
        await using var hub = await StartHubAsync(origin: "https://elsewhere.example");
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();

        var finding = await ExamineHubAsync(pbx.Port, organization, hub, "hub ticket");

        Assert.AreEqual(Verdict.Wrong, finding.Verdict);
        Assert.Contains("Hub:AllowedOrigins", finding.Text);
    }

    [TestMethod]
    public async Task The_doctor_names_a_secret_that_the_hub_does_not_take()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();

        var finding = await ExamineHubAsync(pbx.Port, organization, hub, "hub", "a secret that the hub has never heard of");

        Assert.AreEqual(Verdict.Wrong, finding.Verdict);
        Assert.Contains("Hub:Connectors", finding.Text);
        Assert.DoesNotContain("never heard of", finding.Text);
    }

    [TestMethod]
    public async Task While_Dataverse_is_away_a_hub_that_was_restarted_gets_its_connector_and_its_screens_back_and_calls_ring_on_them()
    {
        var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        var address = hub.Urls.First();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartConnectorAsync(pbx, organization, hub);
        await ConnectedAsync(connector);
        await Eventually.IsTrue(() => connector.Get<Connector.Dataverse.AgentDirectory>().Vouched is not null);
        var token = Token(organization, "1001");

        organization.Away = 503;
        await hub.DisposeAsync();
        await Eventually.IsTrue(() => !connector.Get<Connector.Hub.HubLink>().IsConnected);
        await using var again = await StartHubAsync(address);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(again, token);
        await pbx.RingAsync();

        Assert.AreEqual("incoming", Text((await agent.NextAsync(nameof(IAgentClient.CallChanged))).Arguments[0]!, "state"));
    }

    private static async Task<Finding> ExamineHubAsync(int pbxPort, FakeOrganization organization, WebApplication hub, string what, string secret = ConnectorSecret)
    {
        var options = new ConnectorOptions
        {
            Ami = new AmiSettings { Port = pbxPort, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret },
            Dataverse = organization.Settings,
            Hub = new HubSettings { Url = hub.Urls.First(), Secret = secret },
        };
        await foreach (var finding in ConnectorDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            if (finding.What == what)
            {
                return finding;
            }
        }

        throw new InvalidOperationException("The doctor did not look at it.");
    }

    private Task<ConnectorUnderTest> StartConnectorAsync(ScriptedPbx pbx, FakeOrganization organization, WebApplication hub) => ConnectorUnderTest.StartAsync(
        pbx.Port, organization, Database, Log, with: options => options with
        {
            Hub = new HubSettings { Url = hub.Urls.First(), Secret = ConnectorSecret, MaxReconnectSeconds = 0.2 },
        });

    private static Task ConnectedAsync(ConnectorUnderTest connector) =>
        Eventually.IsTrue(() => connector.Get<Connector.Hub.HubLink>().IsConnected && connector.Get<Connector.Lines.PbxLine>().IsOpen);

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<WebApplication> StartHubAsync(string address = "http://127.0.0.1:0", string origin = "https://contoso.crm4.dynamics.com")
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var options = new HubOptions
        {
            SessionKeys = [SessionKey],
            Connectors = new Dictionary<string, IReadOnlyList<string>> { ["main"] = [ConnectorSecret] },
            AllowedOrigins = [origin],
        };
        var app = HubApplication.Create(options, builder);
        await app.StartAsync();
        return app;
    }

    private static async Task<FakeOrganization> OrganizationWith(WebApplication hub)
    {
        var organization = await FakeOrganization.StartAsync();
        GiveTickets(organization, hub);
        return organization;
    }

    private static void GiveTickets(FakeOrganization organization, WebApplication hub)
    {
        var url = hub.Urls.First();
        organization.HubTicket = user => (url, organization.AddTicket(user));
    }

    // A browser that the hub knows of: what is told before that, a browser has from the snapshot and is not told again.
    private static async Task<SignalRPeer> AgentAsync(WebApplication hub, string token)
    {
        var peer = await SignalRPeer.ConnectAsync(hub.Urls.First() + HubRoutes.Agent, token);
        await peer.InvokeAsync(nameof(IAgentHub.GetSnapshot));
        return peer;
    }

    // The session of an agent, as the hub gave it.
    private static string Token(FakeOrganization organization, string extension) => HubTokens.Sign(SessionKey, new
    {
        iss = HubRoutes.Issuer,
        aud = HubRoutes.Audience,
        sub = organization.Agents.Single(agent => agent.Extension == extension).UserId,
        role = HubRoutes.AgentRole,
        pbx = "main",
        ext = extension,
        auth_time = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        exp = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds(),
    });
}
