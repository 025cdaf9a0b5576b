using Telephony.Connector.Doctor;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;

namespace Telephony.Connector.Tests.System;

/// <summary>The connector on a real Asterisk with SIP phones: what needs more than two parties, a sound, a restart or a queue.</summary>
public abstract class LivePbxTests(AsteriskVersion version) : AsteriskTests(version), IDisposable
{
    private const string Support = "1234";
    private const string Agent = "1001";
    private const string Colleague = "1003";
    private const string BothPhones = "3004";

    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();

    [TestMethod]
    public async Task A_file_is_played_then_caller_colleague_and_agent_talk_in_a_conference()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        var call = await TalkAsync(connector, desk);

        await DoAsync(connector, AgentCommandName.PlayWaveFile, call.CallKey, "lab-announce");
        var consult = await ConsultAsync(connector, desk, call);
        await DoAsync(connector, AgentCommandName.Conference, consult.CallKey);

        await HasStateAsync(connector, call, CallState.Talk);
        await ColleagueTalksAsync(connector);
        await desk.HangUpAsync(Agent);
        await Eventually.IsTrue(() => connector.Desk.Find(call.CallKey) is null or { IsActive: false });
        Assert.IsTrue(connector.Desk.Snapshot().Any(IsTalkOfColleague), "the colleague stays with the caller");
    }

    [TestMethod]
    public async Task A_consultation_is_cancelled_and_the_next_one_completed()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        var call = await TalkAsync(connector, desk);

        await ConsultAsync(connector, desk, call);
        await DoAsync(connector, AgentCommandName.HoldResume, call.CallKey);
        await HasStateAsync(connector, call, CallState.Talk);
        var consultation = connector.Desk.Snapshot().Single(other => other is { Extension: Agent, State: CallState.Hold });
        await DoAsync(connector, AgentCommandName.Release, consultation.CallKey);
        await HasStateAsync(connector, call, CallState.Talk);
        await Eventually.IsTrue(() => !connector.Desk.Snapshot().Any(IsTalkOfColleague));
        await ConsultAsync(connector, desk, call);
        await DoAsync(connector, AgentCommandName.TransferComplete, call.CallKey);

        await ColleagueTalksAsync(connector);
        await Eventually.IsTrue(() => connector.Desk.Find(call.CallKey) is null or { IsActive: false });
    }

    [TestMethod]
    public async Task A_transfer_to_a_number_that_the_dialplan_lacks_is_refused_and_the_caller_stays()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        var call = await TalkAsync(connector, desk);

        foreach (var transfer in new[] { AgentCommandName.TransferBlind, AgentCommandName.TransferConsult })
        {
            Assert.AreEqual("The telephone system has no number 4711. The caller stays with you.", (await ExecuteAsync(connector, transfer, call.CallKey, "4711")).Reason);
        }

        Assert.AreEqual("The telephone system has no number 4711. Nothing was dialled.", (await ExecuteAsync(connector, AgentCommandName.Dial, "", "4711")).Reason);
        await DoAsync(connector, AgentCommandName.HoldResume, call.CallKey);
        await DoAsync(connector, AgentCommandName.HoldResume, call.CallKey);
        Assert.AreEqual(CallState.Talk, connector.Desk.Find(call.CallKey)!.State);
    }

    [TestMethod]
    public async Task A_consultation_outside_is_resumed_at_once_though_Asterisk_still_waits_for_digits()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        var call = await TalkAsync(connector, desk);

        await DoAsync(connector, AgentCommandName.TransferConsult, call.CallKey, "0171999");
        await DoAsync(connector, AgentCommandName.HoldResume, call.CallKey);

        Assert.AreEqual(CallState.Talk, connector.Desk.Find(call.CallKey)!.State);
        var asked = await Eventually.Get(() => organization.Recorded.FirstOrDefault(item => item.CallKey != call.CallKey && item.Extension == Agent));
        Assert.AreEqual("0171999", asked.PhoneNumber);
    }

    [TestMethod]
    public async Task A_conference_before_the_colleague_answers_is_refused_and_the_transfer_may_be_completed()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        var call = await TalkAsync(connector, desk);
        await DoAsync(connector, AgentCommandName.TransferConsult, call.CallKey, Colleague);
        await Eventually.IsTrue(() => connector.Desk.Snapshot().Any(other => other is { Extension: Agent, State: CallState.Ringing }));

        Assert.AreEqual("The second party has not answered yet.", (await ExecuteAsync(connector, AgentCommandName.Conference, call.CallKey)).Reason);
        await DoAsync(connector, AgentCommandName.TransferComplete, call.CallKey);
        await desk.AnswerAsync(Colleague);

        await ColleagueTalksAsync(connector);
        Assert.AreEqual(ReleaseReason.Transferred, connector.Desk.Find(call.CallKey)?.Reason);
    }

    [TestMethod]
    public async Task Reject_stops_both_phones_of_an_agent_and_answer_takes_the_one_that_the_setting_wants()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Agents.Add(("1005", Guid.NewGuid().ToString()));
        await using var connector = await ConnectAsync(organization, _file, answerOn: "Softphone");
        await using var desk = await Lab.OpenDeskAsync();

        await desk.CallAsync(BothPhones, "+4930111222", "Lara Live");
        var rejected = await RingBothAsync(connector);
        await DoAsync(connector, AgentCommandName.Release, rejected.CallKey, extension: "1005");
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.CallKey == rejected.CallKey && item is { State: "idle", Reason: "declined" }));

        await Eventually.IsTrue(() => !connector.Desk.Snapshot().Any(other => other is { Extension: "1005", State: CallState.Incoming }));
        await desk.CallAsync(BothPhones, "+4930111333", "Lena Live");
        var answered = await RingBothAsync(connector);
        await DoAsync(connector, AgentCommandName.Answer, answered.CallKey, extension: "1005");
        await HasStateAsync(connector, answered, CallState.Talk);
        await desk.HangUpAsync("1005-soft");
        await Eventually.IsTrue(() => connector.Desk.Find(answered.CallKey) is null or { IsActive: false });
    }

    [TestMethod]
    public async Task A_connector_that_starts_anew_finds_the_caller_on_hold()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var desk = await Lab.OpenDeskAsync();
        await using (var first = await ConnectAsync(organization, _file))
        {
            var call = await TalkAsync(first, desk);
            await DoAsync(first, AgentCommandName.HoldResume, call.CallKey);
            await HasStateAsync(first, call, CallState.Hold);
        }

        using var otherFile = new TemporaryDatabase();
        await using var second = await ConnectAsync(organization, otherFile);

        var found = await Eventually.Get(() => second.Desk.Snapshot().FirstOrDefault(call => call.Extension == Agent));
        Assert.AreEqual((CallState.Hold, "+4930111222", Support), (found.State, found.PhoneNumber, found.Dnis));
        await DoAsync(second, AgentCommandName.HoldResume, found.CallKey);
        await HasStateAsync(second, found, CallState.Talk);
    }

    [TestMethod]
    public async Task An_agent_declines_a_call_and_pauses_in_all_queues()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectAsync(organization, _file);
        await using var desk = await Lab.OpenDeskAsync();
        await desk.CallAsync(Support, "+4930111222", "Lara Live");
        var call = await RingAsync(connector);

        await DoAsync(connector, AgentCommandName.NotReady, "", "lunch");
        await DoAsync(connector, AgentCommandName.Release, call.CallKey);

        await Eventually.IsTrue(() => connector.Get<AgentPresence>().Snapshot().Any(agent => agent is { Extension: Agent, State: AgentState.NotReady, Reason: "Lunch" }));
        Assert.AreEqual(ReleaseReason.Declined, connector.Desk.Find(call.CallKey)?.Reason);
        await DoAsync(connector, AgentCommandName.Ready, "");
        await Eventually.IsTrue(() => connector.Get<AgentPresence>().Snapshot().Any(agent => agent is { Extension: Agent, State: AgentState.Ready }));
    }

    [TestMethod]
    public async Task The_doctor_finds_nothing_amiss_with_it()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var findings = new List<Finding>();
        var options = new ConnectorOptions { Ami = new AmiSettings { Port = Lab.Port, Username = AsteriskLab.User, Secret = AsteriskLab.Secret }, Dataverse = organization.Settings, Hub = new HubSettings { Enabled = false } };

        await foreach (var finding in ConnectorDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            findings.Add(finding);
        }

        foreach (var well in new[] { "PBX", "rights", "filter", "events", "PBX's clock", "phones" })
        {
            Assert.Contains(finding => finding.What == well && finding.Verdict == Verdict.Well, findings, string.Join('\n', findings));
        }
    }

    public void Dispose()
    {
        _log.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<ConnectorUnderTest> ConnectAsync(FakeOrganization organization, TemporaryDatabase file, string answerOn = "")
    {
        var connector = await ConnectorUnderTest.StartAsync(Lab.Port, organization, file, _log, with: options => options with
        {
            Ami = options.Ami with { Username = AsteriskLab.User, Secret = AsteriskLab.Secret },
            Commands = options.Commands with { AnswerOn = answerOn },
        });
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        return connector;
    }

    private static Task<CallMessage> RingAsync(ConnectorUnderTest connector) =>
        Eventually.Get(() => connector.Desk.Snapshot().FirstOrDefault(call => call is { Extension: Agent, State: CallState.Incoming }));

    private static async Task<CallMessage> TalkAsync(ConnectorUnderTest connector, PhoneDesk desk)
    {
        await desk.CallAsync(Support, "+4930111222", "Lara Live");
        var call = await RingAsync(connector);
        await DoAsync(connector, AgentCommandName.Answer, call.CallKey);
        return call;
    }

    private static async Task<CallMessage> ConsultAsync(ConnectorUnderTest connector, PhoneDesk desk, CallMessage call)
    {
        await DoAsync(connector, AgentCommandName.TransferConsult, call.CallKey, Colleague);
        await desk.AnswerAsync(Colleague);
        return await Eventually.Get(() => connector.Desk.Snapshot()
            .FirstOrDefault(other => other is { Extension: Agent, State: CallState.Talk } && other.CallKey != call.CallKey));
    }

    private static Task HasStateAsync(ConnectorUnderTest connector, CallMessage call, CallState state) =>
        Eventually.IsTrue(() => connector.Desk.Find(call.CallKey)?.State == state);

    private static Task ColleagueTalksAsync(ConnectorUnderTest connector) =>
        Eventually.IsTrue(() => connector.Desk.Snapshot().Any(IsTalkOfColleague));

    private static bool IsTalkOfColleague(CallMessage call) => call is { Extension: Colleague, State: CallState.Talk };

    private static async Task DoAsync(ConnectorUnderTest connector, AgentCommandName name, string callKey, string what = "", string extension = Agent)
    {
        var result = await ExecuteAsync(connector, name, callKey, what, extension);
        Assert.IsTrue(result.Succeeded, $"{name}: {result.Reason}");
    }

    private static Task<CommandResult> ExecuteAsync(ConnectorUnderTest connector, AgentCommandName name, string callKey, string what = "", string extension = Agent) =>
        connector.ExecuteAsync(new AgentCommand { CommandId = Guid.NewGuid().ToString(), Name = name, Extension = extension, CallKey = callKey, Number = what, FileName = what, Reason = what });

    private static async Task<CallMessage> RingBothAsync(ConnectorUnderTest connector)
    {
        var call = await Eventually.Get(() => connector.Desk.Snapshot().FirstOrDefault(call => call is { Extension: "1005", State: CallState.Incoming }));
        await Eventually.IsTrue(() => connector.Desk.Find(call.CallKey) is { } row && connector.Desk.ChannelsOf(row).Own.Count == 2);
        return call;
    }
}

/// <summary>The oldest version that is supported.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk16)]
public sealed class LivePbx16Tests() : LivePbxTests(AsteriskVersion.Asterisk16);

/// <summary>The newest one.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk22)]
public sealed class LivePbx22Tests() : LivePbxTests(AsteriskVersion.Asterisk22);
