using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>Agents at work on a simulated PBX: every command of the screen, and what Dataverse is told of it.</summary>
[TestClass]
public sealed class SimulatedCallTests : IAsyncDisposable
{
    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();
    private FakeOrganization _organization = null!;
    private SimulatedPbx _pbx = null!;
    private ConnectorUnderTest _connector = null!;
    private int _id;

    [TestInitialize]
    public async Task StartAsync()
    {
        _organization = await FakeOrganization.StartAsync();
        _pbx = await SimulatedPbx.StartAsync(
            new PbxSimulatorOptions
            {
                Username = FakeAsterisk.Username,
                Secret = FakeAsterisk.Secret,
                Phones = [new("1001", "Alice Agent"), new("1002", "Bob Agent"), new("1003", "Carla Agent")],
                Queues = [new("support", "1234", ["1001", "1002"]) { CallerNamePrefix = "D:Support:" }],
            },
            null,
            CancellationToken.None);
        _connector = await ConnectorUnderTest.StartAsync(_pbx.Port, _organization, _file, _log);
        await Eventually.IsTrue(() => _connector.Get<Connector.Asterisk.PbxLine>().IsOpen);
    }

    public async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _pbx.DisposeAsync();
        await _organization.DisposeAsync();
        _log.Dispose();
        _file.Dispose();
    }

    [TestMethod]
    public async Task Answer_hold_resume_release_and_end_of_wrap_from_the_screen()
    {
        var key = await RingAsync();

        await DoAsync(AgentCommandName.Answer, "1001", key);
        await DoAsync(AgentCommandName.HoldResume, "1001", key);
        await DoAsync(AgentCommandName.HoldResume, "1001", key);
        await DoAsync(AgentCommandName.SendDtmf, "1001", key);
        await DoAsync(AgentCommandName.Release, "1001", key);
        await DoAsync(AgentCommandName.EndWrap, "1001", key);
        await RecordedAsync(key, "end");

        Assert.AreEqual("waiting incoming talk hold talk idle end", StatesOf(key));
        Assert.AreEqual(("agent", "completed"), EndOf(key));
    }

    [TestMethod]
    public async Task A_blind_transfer_makes_a_row_for_the_colleague()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);

        await DoAsync(AgentCommandName.TransferBlind, "1001", key, "1003");
        await UntilAsync(key + "~1003", CallState.Incoming);
        _pbx.AnswerPhone("1003");
        await UntilAsync(key + "~1003", CallState.Talk);
        await RecordedAsync(key + "~1003", "talk");

        Assert.AreEqual(("", "transferred"), EndOf(key));
        var transferred = _organization.Recorded.First(item => item.CallKey == key + "~1003");
        Assert.AreEqual(("transfer", key, "+4930111222"), (transferred.Direction, transferred.TransferredFrom, transferred.PhoneNumber));
    }

    [TestMethod]
    public async Task A_consultation_completed_from_the_screen_joins_caller_and_colleague()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);

        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        await Eventually.IsTrue(() => _pbx.AnswerPhone("1003"));
        var consult = await Eventually.Get(() => _connector.Desk.Snapshot().FirstOrDefault(call => call.Extension == "1001" && call.CallKey != key && call.State == CallState.Talk));
        await DoAsync(AgentCommandName.TransferComplete, "1001", consult.CallKey);
        await UntilAsync(key + "~1003", CallState.Talk);

        Assert.AreEqual(CallState.Idle, _connector.Desk.Find(key)!.State);
        Assert.AreEqual(ReleaseReason.Transferred, _connector.Desk.Find(key)!.Reason);
    }

    [TestMethod]
    public async Task A_conference_joins_the_caller_and_the_colleague_with_the_agent()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);
        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        await Eventually.IsTrue(() => _pbx.AnswerPhone("1003"));
        var consult = await Eventually.Get(() => _connector.Desk.Snapshot().FirstOrDefault(call => call.Extension == "1001" && call.CallKey != key && call.State == CallState.Talk));

        await DoAsync(AgentCommandName.Conference, "1001", consult.CallKey);

        await UntilAsync(key, CallState.Talk);
        await Eventually.IsTrue(() => _connector.Desk.Snapshot().Any(call => call is { Extension: "1003", State: CallState.Talk }));
    }

    [TestMethod]
    public async Task A_file_is_played_into_a_talk_and_a_name_that_is_no_file_is_refused()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);

        var played = await ExecuteAsync(new AgentCommand { CommandId = "play", Name = AgentCommandName.PlayWaveFile, Extension = "1001", CallKey = key, FileName = "greeting.wav" });
        var refused = await ExecuteAsync(new AgentCommand { CommandId = "evil", Name = AgentCommandName.PlayWaveFile, Extension = "1001", CallKey = key, FileName = "a,b&System(x)" });

        Assert.IsTrue(played.Succeeded, played.Reason);
        Assert.Contains("letters, digits", refused.Reason);
    }

    [TestMethod]
    public async Task A_dial_rings_the_own_phone_then_the_customer()
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = "dial", Name = AgentCommandName.Dial, Extension = "1002", Number = "0301234567" });
        Assert.IsTrue(result.Succeeded, result.Reason);
        await Eventually.IsTrue(() => _pbx.AnswerPhone("1002"));
        await Eventually.IsTrue(() => _connector.Desk.Find(result.CallKey)!.State is CallState.Ringing or CallState.Talk);
        await DoAsync(AgentCommandName.Release, "1002", result.CallKey);
        await RecordedAsync(result.CallKey, "idle");

        StringAssert.StartsWith(StatesOf(result.CallKey), "start ringing", StringComparison.Ordinal);
        Assert.AreEqual("clicktocall", _organization.Recorded.First(item => item.CallKey == result.CallKey).Direction);
    }

    [TestMethod]
    public async Task Not_ready_and_ready_show_in_the_agents_presence()
    {
        var presence = _connector.Get<Connector.Presence.AgentPresence>();

        await DoAsync(AgentCommandName.NotReady, "1001", "", reason: "Lunch");
        await Eventually.IsTrue(() => presence.Snapshot().Single(agent => agent.Extension == "1001") is { State: AgentState.NotReady, Reason: "Lunch" });
        await DoAsync(AgentCommandName.Ready, "1001", "");
        await Eventually.IsTrue(() => presence.Snapshot().Single(agent => agent.Extension == "1001").State == AgentState.Ready);
    }

    [TestMethod]
    public async Task A_talk_goes_on_when_the_line_to_the_PBX_was_lost_and_came_back()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);

        await _pbx.StopAsync();
        await Eventually.IsTrue(() => !_connector.Get<Connector.Asterisk.PbxLine>().IsOpen);
        await _pbx.RestartAsync();
        await Eventually.IsTrue(() => _connector.Get<Connector.Asterisk.PbxLine>().IsOpen);
        _pbx.HangUpPhone("1001");
        await RecordedAsync(key, "idle");

        Assert.AreEqual("waiting incoming talk idle", StatesOf(key));
        Assert.AreEqual(("agent", "completed"), EndOf(key));
    }

    private async Task<string> RingAsync()
    {
        _pbx.PlaceCall("+4930111222", "Anna Example", "1234");
        var call = await Eventually.Get(() => _connector.Desk.Snapshot().FirstOrDefault(call => call is { Extension: "1001", State: CallState.Incoming }));
        return call.CallKey;
    }

    private Task<CommandResult> ExecuteAsync(AgentCommand command) => _connector.ExecuteAsync(command);

    private async Task DoAsync(AgentCommandName name, string extension, string key, string number = "", string reason = "")
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = $"c{_id++}", Name = name, Extension = extension, CallKey = key, Number = number, Reason = reason, Digits = "1#" });
        Assert.IsTrue(result.Succeeded, $"{name}: {result.Reason}");
    }

    private Task UntilAsync(string key, CallState state) => Eventually.IsTrue(() => _connector.Desk.Find(key)?.State == state);

    private Task RecordedAsync(string key, string state) => Eventually.IsTrue(() => _organization.Recorded.Any(item => item.CallKey == key && item.State == state));

    private string StatesOf(string key) =>
        string.Join(' ', _organization.Recorded.Where(item => item.CallKey == key).OrderBy(item => item.Sequence).Select(item => item.State));

    private (string By, string Reason) EndOf(string key) =>
        _organization.Recorded.Where(item => item.CallKey == key && item.State == "idle").Select(item => (item.By, item.Reason)).Single();
}
