using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>What a command must not be able to do, whatever the hub was made to believe.</summary>
[TestClass]
public sealed class ForeignPhoneTests : ConnectorTest
{
    [TestMethod]
    [DataRow("trunk/sip:0900123456@evil")]
    [DataRow("1001&PJSIP/1002")]
    [DataRow("${EXEC(id)}")]
    [DataRow("../x")]
    [DataRow("1001\r\nVariable: INJ=1")]
    [DataRow("1009")]
    [DataRow("")]
    [DataRow(null)]
    public async Task An_extension_that_is_none_of_the_directory_never_reaches_the_PBX_or_breaks_a_log_line(string? extension)
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);

        var result = await connector.Get<Connector.Commands.CommandDesk>().ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = extension!, SystemUserId = organization.Agents[0].UserId, Number = "030123" }, CancellationToken.None);

        Assert.IsFalse(result.Succeeded);
        Assert.Contains("This phone is no longer yours", result.Reason);
        Assert.IsEmpty(await pbx.ReceivedAsync("Originate"));
        Assert.DoesNotContain("\nVariable: INJ", Log.Text);
    }

    [TestMethod]
    public async Task A_row_with_an_odd_extension_is_nobodys_phone_even_for_its_own_user()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var mallory = Guid.NewGuid().ToString();
        organization.Agents.Add(("1001&PJSIP/1002", mallory));
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);

        var result = await connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001&PJSIP/1002", SystemUserId = mallory, Number = "030123" });

        Assert.IsFalse(result.Succeeded);
        Assert.IsEmpty(await pbx.ReceivedAsync("Originate"));
        Assert.Contains("letters, digits, '.', '_' and '-' only", Log.Text);
    }

    [TestMethod]
    public async Task A_number_is_dialled_from_the_endpoint_that_the_agents_row_names()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Endpoints["1001"] = "00085D1A2B3C";
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);

        await connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", SystemUserId = organization.Agents[0].UserId, Number = "030123" });

        Assert.AreEqual("PJSIP/00085D1A2B3C", (await pbx.ReceivedAsync("Originate")).Single()["Channel"]);
    }

    [TestMethod]
    public async Task A_colleague_cannot_dial_from_or_end_a_call_of_another_phone()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);
        await pbx.RingAsync();
        await Eventually.IsTrue(() => connector.Desk.Snapshot().Count == 1);
        var bob = organization.Agents[1].UserId;

        var dialled = await connector.ExecuteAsync(new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", SystemUserId = bob, Number = "0900123456" });
        var released = await connector.ExecuteAsync(
            new AgentCommand { CommandId = "2", Name = AgentCommandName.Release, Extension = "1001", SystemUserId = bob, CallKey = connector.Desk.Snapshot()[0].CallKey });

        Assert.AreEqual((false, false), (dialled.Succeeded, released.Succeeded));
        Assert.IsEmpty(await pbx.ReceivedAsync("Originate"));
        Assert.IsEmpty(await pbx.ReceivedAsync("Hangup"));
    }

    [TestMethod]
    public async Task Before_Dataverse_has_said_whose_phones_they_are_nobody_commands_them()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Away = 503;
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);

        var result = await connector.Get<Connector.Commands.CommandDesk>().ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", SystemUserId = organization.Agents[0].UserId, Number = "030123" }, CancellationToken.None);

        Assert.IsFalse(result.Succeeded);
        Assert.Contains("has not read the list of agents", result.Reason);
    }

    [TestMethod]
    public async Task A_reason_reaches_the_queues_without_signs_that_mean_something_there()
    {
        const string Reason = "Lunch\t& ${EXEC(id)}/";
        await using var organization = await FakeOrganization.StartAsync();
        organization.SettingRows = [new { cts_name = "Not Ready Reasons", cts_value = Reason, cts_scope = "global" }];
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);
        await pbx.EventAsync("QueueMemberAdded", "Queue: support", "MemberName: Alice", "Interface: Local/1001@from-queue/n", "StateInterface: PJSIP/1001", "Membership: dynamic", "Penalty: 0", "CallsTaken: 0", "LastCall: 0", "LastPause: 0", "LoginTime: 1", "InCall: 0", "Status: 1", "Paused: 0", "PausedReason: ", "Ringinuse: 1", "Wrapuptime: 0");
        await Eventually.IsTrue(() => connector.Get<Connector.Presence.AgentPresence>().InterfacesOf("1001").Count == 1);

        var result = await connector.ExecuteAsync(new AgentCommand { CommandId = "1", Name = AgentCommandName.NotReady, Extension = "1001", Reason = Reason });

        Assert.IsTrue(result.Succeeded, result.Reason);
        var reason = (await pbx.ReceivedAsync("QueuePause")).Single()["Reason"];
        Assert.StartsWith("Lunch", reason);
        Assert.IsFalse(reason.Any(sign => "\t&${}/".Contains(sign, StringComparison.Ordinal)), reason);
        Assert.IsEmpty(await pbx.ReceivedAsync("Command"));
    }

    private async Task<ConnectorUnderTest> StartAsync(ScriptedPbx pbx, FakeOrganization organization)
    {
        var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen && connector.Get<AgentDirectory>().Vouched is not null);
        return connector;
    }
}
