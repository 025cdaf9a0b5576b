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
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Connector.Tests.Hub;

[TestClass]
public sealed class HubLinkTests : ConnectorTest
{
    private const string SigningKey = "a signing key that is long enough for HS256";

    [TestMethod]
    public async Task A_ringing_phone_shows_on_the_agents_screen_and_the_pop_follows()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(hub, "1001");

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
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(hub, "1001");
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
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);
        await ConnectedAsync(connector);
        await pbx.RingAsync();
        await Eventually.IsTrue(() => connector.Desk.Snapshot().Count == 1);

        await hub.DisposeAsync();
        await Eventually.IsTrue(() => !connector.Get<Connector.Hub.HubLink>().IsConnected);
        await using var again = await StartHubAsync(address);
        await ConnectedAsync(connector);
        await using var agent = await AgentAsync(again, "1001");
        var snapshot = await agent.InvokeAsync(nameof(IAgentHub.GetSnapshot));

        Assert.AreEqual("incoming", Text(snapshot!["calls"]!.AsArray().Single()!, "state"));
        Assert.IsTrue(snapshot["connector"]!["pbxConnected"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Before_the_token_ends_a_new_line_takes_over()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        var asked = 0;
        var usual = organization.HubAccess!;
        organization.HubAccess = () =>
        {
            // The first token ends so soon that the line is renewed at the first opportunity.
            var access = usual();
            return Interlocked.Increment(ref asked) == 1 ? access with { ExpiresOn = DateTimeOffset.UtcNow } : access;
        };
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);
        await ConnectedAsync(connector);

        await Eventually.IsTrue(() => Volatile.Read(ref asked) >= 2);
        await using var agent = await AgentAsync(hub, "1001");
        await Eventually.IsTrue(() => Log.Text.Split("Connected to the hub").Length == 3);
        await pbx.RingAsync();

        Assert.AreEqual("incoming", Text((await agent.NextAsync(nameof(IAgentClient.CallChanged))).Arguments[0]!, "state"));
        Assert.DoesNotContain("No line to the hub", Log.Text);
    }

    [TestMethod]
    public async Task A_refusal_of_the_token_names_what_is_missing()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);

        await Eventually.IsTrue(() => Log.Text.Contains("The caller lacks the role 'Telephony Connector'.", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task The_doctor_tries_the_hub_and_leaves_the_line_of_a_running_connector_alone()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log, hub: true);
        await ConnectedAsync(connector);
        var line = hub.Services.GetRequiredService<LivePbxs>()["main"].ConnectionId;

        var finding = await ExamineHubAsync(pbx.Port, organization);

        Assert.AreEqual(Verdict.Well, finding.Verdict, finding.Text);
        Assert.AreEqual(line, hub.Services.GetRequiredService<LivePbxs>()["main"].ConnectionId);
        Assert.DoesNotContain("No line to the hub", Log.Text);
    }

    [TestMethod]
    public async Task The_doctor_names_a_token_that_the_hub_does_not_take()
    {
        await using var hub = await StartHubAsync();
        await using var organization = await OrganizationWith(hub);
        organization.HubAccess = () => (hub.Urls.First(), Token(HubRoutes.AgentRole, "1001"), DateTimeOffset.UtcNow.AddMinutes(15));
        await using var pbx = new ScriptedPbx();

        var finding = await ExamineHubAsync(pbx.Port, organization);

        Assert.AreEqual(Verdict.Wrong, finding.Verdict);
        Assert.Contains("cts_HubUrl", finding.Text);
    }

    private static async Task<Finding> ExamineHubAsync(int pbxPort, FakeOrganization organization)
    {
        var options = new ConnectorOptions
        {
            Ami = new AmiSettings { Port = pbxPort, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret },
            Dataverse = new DataverseSettings { Url = organization.Url, Authentication = DataverseAuthentication.Token, Token = "secret-token" },
        };
        await foreach (var finding in ConnectorDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            if (finding.What == "hub")
            {
                return finding;
            }
        }

        throw new InvalidOperationException("The doctor did not look at the hub.");
    }

    private static Task ConnectedAsync(ConnectorUnderTest connector) =>
        Eventually.IsTrue(() => connector.Get<Connector.Hub.HubLink>().IsConnected && connector.Get<Connector.Asterisk.PbxLine>().IsOpen);

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<WebApplication> StartHubAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = HubApplication.Create(new HubOptions { SigningKeys = [SigningKey] }, builder);
        await app.StartAsync();
        return app;
    }

    private static async Task<FakeOrganization> OrganizationWith(WebApplication hub)
    {
        var organization = await FakeOrganization.StartAsync();
        var url = hub.Urls.First();
        organization.HubAccess = () => (url, Token(HubRoutes.ConnectorRole, ""), DateTimeOffset.UtcNow.AddMinutes(15));
        return organization;
    }

    /// <summary>A browser that the hub knows of: what is told before that, a browser has from the snapshot and is not told again.</summary>
    private static async Task<SignalRPeer> AgentAsync(WebApplication hub, string extension)
    {
        var peer = await SignalRPeer.ConnectAsync(hub.Urls.First() + HubRoutes.Agent, Token(HubRoutes.AgentRole, extension));
        await peer.InvokeAsync(nameof(IAgentHub.GetSnapshot));
        return peer;
    }

    private static string Token(string role, string extension) => HubTokens.Sign(SigningKey, new
    {
        iss = HubRoutes.Issuer,
        aud = HubRoutes.Audience,
        sub = "somebody",
        role,
        pbx = "main",
        ext = extension,
        exp = DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeSeconds(),
    });
}
