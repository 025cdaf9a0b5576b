using System.Text;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hub;
using Telephony.Connector.Lease;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Hub;

/// <summary>The connector's own line to the hub, whom it vouches for there, and browsers' tickets.</summary>
[TestClass]
public sealed class HubSignInTests : ConnectorTest
{
    [TestMethod]
    public async Task The_line_to_the_hub_needs_no_Dataverse()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Away = 503;
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);

        await Eventually.IsTrue(() => connector.Get<HubLink>().IsConnected);

        Assert.IsNull(hub.Snapshots.Single().Vouched, "nobody is known yet, so that the word before counts");
        Assert.IsFalse(organization.Asked.ContainsKey("/api/data/v9.2/cts_GetHubConnection"));
    }

    [TestMethod]
    public async Task The_secret_stands_in_no_address_and_in_no_log()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await Eventually.IsTrue(() => connector.Get<HubLink>().IsConnected);

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"main:{FakeHub.Secret}"));
        Assert.IsGreaterThanOrEqualTo(2, hub.Requests.Count);
        Assert.IsTrue(hub.Requests.All(request => request.Authorization == "Basic " + encoded));
        foreach (var place in hub.Requests.Select(request => request.Address).Append(Log.Text))
        {
            Assert.DoesNotContain(FakeHub.Secret, place);
            Assert.DoesNotContain(encoded, place);
        }
    }

    [TestMethod]
    public async Task A_hub_that_does_not_take_the_secret_is_named_with_the_remedy_and_without_the_secret()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync(secret: "another secret than the connector has");
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);

        await Eventually.IsTrue(() => Log.Text.Contains("Hub:Connectors for this PBX", StringComparison.Ordinal));

        Assert.IsFalse(connector.Get<HubLink>().IsConnected);
        Assert.DoesNotContain(FakeHub.Secret, Log.Text);
    }

    [TestMethod]
    public async Task A_good_ticket_names_the_agent_once_and_a_second_time_it_is_refused()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await Eventually.IsTrue(() => connector.Get<HubLink>().IsConnected);
        var (extension, user) = organization.Agents[0];
        var hash = FakeOrganization.HashOf(organization.AddTicket(user));

        var first = await hub.RedeemAsync(hash);
        var second = await hub.RedeemAsync(hash);

        Assert.AreEqual((true, user, extension, "main"), (first.Redeemed, first.SystemUserId, first.Extension, first.Pbx));
        Assert.AreEqual((false, false, "There is no such ticket."), (second.Redeemed, second.MayTryAgain, second.LogReason));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0123")]
    [DataRow("' or 1 eq 1 or cts_hash eq '00000000000000000000000000000000000000")]
    [DataRow("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task What_is_no_hash_of_a_ticket_never_reaches_Dataverse(string hash)
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await Eventually.IsTrue(() => connector.Get<HubLink>().IsConnected);

        var answer = await hub.RedeemAsync(hash);

        Assert.AreEqual((false, false), (answer.Redeemed, answer.MayTryAgain));
        Assert.IsFalse(organization.Asked.ContainsKey("/api/data/v9.2/cts_RedeemHubTicket"));
    }

    [TestMethod]
    [DataRow(503)]
    [DataRow(403)]
    public async Task While_Dataverse_cannot_be_asked_a_ticket_may_be_tried_again(int status)
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await Eventually.IsTrue(() => connector.Get<HubLink>().IsConnected);
        var hash = FakeOrganization.HashOf(organization.AddTicket(organization.Agents[0].UserId));

        organization.Away = status;
        var away = await hub.RedeemAsync(hash);
        organization.Away = null;
        var back = await hub.RedeemAsync(hash);

        Assert.AreEqual((false, true), (away.Redeemed, away.MayTryAgain));
        Assert.AreNotEqual("", away.Reason);
        Assert.IsTrue(back.Redeemed);
    }

    [TestMethod]
    public async Task Agents_with_enabled_users_and_supervisors_are_vouched_for_and_nobody_else()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var carla = Guid.NewGuid().ToString();
        organization.Supervisors.Add(carla);
        organization.Disabled[organization.Agents[1].UserId] = true;
        organization.Agents.Add(("", Guid.NewGuid().ToString()));
        organization.Agents.Add(("trunk/sip:0900@evil", Guid.NewGuid().ToString()));
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);

        var vouched = await VouchedAsync(hub, list => list.Count > 0);

        CollectionAssert.AreEquivalent(
            new[] { new VouchedUser(organization.Agents[0].UserId, "agent", "1001"), new VouchedUser(organization.Agents[2].UserId, "agent", "1003"), new VouchedUser(carla, "supervisor") },
            vouched.ToList());
    }

    [TestMethod]
    public async Task A_user_who_is_disabled_in_mid_call_is_vouched_for_no_more_and_commands_nothing_though_the_call_is_recorded_to_its_end()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await VouchedAsync(hub, list => list.Count == 3);
        await pbx.RingAsync();
        await pbx.TalkAsync();
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "talk"));

        organization.Disabled[organization.Agents[0].UserId] = true;
        await VouchedAsync(hub, list => list.Count == 2);
        var command = await hub.ExecuteAsync(new AgentCommand
        {
            CommandId = "1",
            Name = AgentCommandName.Release,
            Extension = "1001",
            SystemUserId = organization.Agents[0].UserId,
            CallKey = "main~20260302080000~1.1",
        });
        await pbx.EndAsync();

        Assert.IsFalse(command.Succeeded);
        Assert.IsEmpty(await pbx.ReceivedAsync("Hangup"));
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "idle"));
    }

    [TestMethod]
    [DataRow("1044", DisplayName = "another extension")]
    [DataRow(null, DisplayName = "no row")]
    public async Task A_call_is_recorded_to_its_end_though_the_agents_row_changes_in_mid_call(string? extension)
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await VouchedAsync(hub, list => list.Count == 3);
        await pbx.RingAsync();
        await pbx.TalkAsync();
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "talk"));

        var alice = organization.Agents[0];
        organization.Agents.RemoveAt(0);
        if (extension is not null)
        {
            organization.Agents.Insert(0, (extension, alice.UserId));
        }

        await VouchedAsync(hub, list => list.All(user => user.Extension != "1001"));
        await pbx.EndAsync();

        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "idle"));
    }

    [TestMethod]
    public async Task An_agent_who_is_disabled_is_out_though_dataverse_does_not_tell_who_is_a_supervisor()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.SupervisorsAreSecret = true;
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await VouchedAsync(hub, list => list.Count == 3);

        organization.Disabled[organization.Agents[0].UserId] = true;

        await VouchedAsync(hub, list => list.Count == 2);
    }

    [TestMethod]
    public async Task Two_rows_with_one_extension_let_neither_user_in()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Agents.Add(("1001", Guid.NewGuid().ToString()));
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);

        var vouched = await VouchedAsync(hub, list => list.Count > 0);

        CollectionAssert.AreEquivalent(new[] { "1002", "1003" }, vouched.Select(user => user.Extension).ToList());
        Assert.Contains("Two agents have the extension or phone 1001", Log.Text);
    }

    [TestMethod]
    public async Task A_look_that_fails_keeps_the_word_before()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub);
        await VouchedAsync(hub, list => list.Count == 3);

        organization.Away = 503;
        await Eventually.IsTrue(() => Log.Text.Contains("so the previous one counts", StringComparison.Ordinal));

        Assert.HasCount(3, connector.Get<AgentDirectory>().Vouched!);
    }

    [TestMethod]
    public async Task Somebody_new_is_vouched_for_before_the_ticket_is_answered()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var hub = await FakeHub.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, hub, refreshSeconds: 45);
        await VouchedAsync(hub, list => list.Count == 3);
        organization.Agents.Add(("1004", Guid.NewGuid().ToString()));

        var answer = await hub.RedeemAsync(FakeOrganization.HashOf(organization.AddTicket(organization.Agents[3].UserId)));

        Assert.IsTrue(answer.Redeemed);
        Assert.IsTrue(connector.Get<AgentDirectory>().Vouched!.Any(user => user.Extension == "1004"));
    }

    [TestMethod]
    public async Task A_standby_redeems_nothing()
    {
        using var role = new ConnectorRole(needsLease: true);
        var desk = new TicketDesk(new AbsentGateway(), null!, role, new(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<TicketDesk>.Instance);

        var answer = await desk.RedeemAsync(new string('0', 64), CancellationToken.None);

        Assert.AreEqual((false, true), (answer.Redeemed, answer.MayTryAgain));
    }

    private Task<ConnectorUnderTest> StartAsync(ScriptedPbx pbx, FakeOrganization organization, FakeHub hub, double refreshSeconds = 0.1) => ConnectorUnderTest.StartAsync(
        pbx.Port, organization, Database, Log,
        with: options => options with { Hub = hub.Settings, Dataverse = options.Dataverse with { AgentRefreshSeconds = refreshSeconds } });

    private static Task<IReadOnlyList<VouchedUser>> VouchedAsync(FakeHub hub, Func<IReadOnlyList<VouchedUser>, bool> isSo) =>
        Eventually.Get(() => hub.Vouched.Concat(hub.Snapshots.Select(snapshot => snapshot.Vouched).OfType<IReadOnlyList<VouchedUser>>()).LastOrDefault(isSo));
}
