using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Presence;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>Agents at work on a simulated PBX: every command of the screen, and what Dataverse is told of it.</summary>
[TestClass]
public sealed class SimulatedCallTests : SimulatedOffice
{
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
        Pbx.AnswerPhone("1003");
        await UntilAsync(key + "~1003", CallState.Talk);
        await RecordedAsync(key + "~1003", "talk");

        Assert.AreEqual(("", "transferred"), EndOf(key));
        var transferred = Organization.Recorded.First(item => item.CallKey == key + "~1003");
        Assert.AreEqual(("transfer", key, "+4930111222"), (transferred.Direction, transferred.TransferredFrom, transferred.PhoneNumber));
    }

    [TestMethod]
    public async Task A_consultation_completed_from_the_screen_joins_caller_and_colleague()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);

        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1003"));
        var consult = await SecondCallAsync("1001", key, CallState.Talk);
        await DoAsync(AgentCommandName.TransferComplete, "1001", consult.CallKey);
        await UntilAsync(key + "~1003", CallState.Talk);

        Assert.AreEqual(CallState.Idle, Connector.Desk.Find(key)!.State);
        Assert.AreEqual(ReleaseReason.Transferred, Connector.Desk.Find(key)!.Reason);
    }

    [TestMethod]
    public async Task A_conference_joins_the_caller_and_the_colleague_with_the_agent()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);
        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1003"));
        var consult = await SecondCallAsync("1001", key, CallState.Talk);

        await DoAsync(AgentCommandName.Conference, "1001", consult.CallKey);

        await UntilAsync(key, CallState.Talk);
        await Eventually.IsTrue(() => Connector.Desk.Snapshot().Any(call => call is { Extension: "1003", State: CallState.Talk }));
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
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1002"));
        await Eventually.IsTrue(() => Connector.Desk.Find(result.CallKey)!.State is CallState.Ringing or CallState.Talk);
        await DoAsync(AgentCommandName.Release, "1002", result.CallKey);
        await RecordedAsync(result.CallKey, "idle");

        StringAssert.StartsWith(StatesOf(result.CallKey), "start ringing", StringComparison.Ordinal);
        Assert.AreEqual("clicktocall", Organization.Recorded.First(item => item.CallKey == result.CallKey).Direction);
    }

    [TestMethod]
    public async Task A_colleague_who_is_dialled_from_the_screen_sees_who_calls()
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = "dial", Name = AgentCommandName.Dial, Extension = "1001", Number = "1002" });
        Assert.IsTrue(result.Succeeded, result.Reason);
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1001"));

        var call = await SecondCallAsync("1002", result.CallKey, CallState.Incoming);

        Assert.AreEqual(("1001", Connector.Get<AgentDirectory>().Find("1001")!.Name), (call.PhoneNumber, call.CallerName));
    }

    [TestMethod]
    public async Task A_colleague_has_missed_the_call_of_whom_gives_up_while_it_rings()
    {
        var result = await ExecuteAsync(new AgentCommand { CommandId = "dial", Name = AgentCommandName.Dial, Extension = "1001", Number = "1002" });
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1001"));
        var bob = await SecondCallAsync("1002", result.CallKey, CallState.Incoming);

        await DoAsync(AgentCommandName.Release, "1001", result.CallKey);

        await RecordedAsync(bob.CallKey, "idle");
        Assert.AreEqual("abandoned", Organization.Recorded.First(item => item.CallKey == bob.CallKey && item.State == "idle").Reason);
    }

    [TestMethod]
    public async Task Not_ready_and_ready_show_in_the_agents_presence()
    {
        var presence = Connector.Get<AgentPresence>();

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

        await Pbx.StopAsync();
        await Eventually.IsTrue(() => !Connector.Get<PbxLine>().IsOpen);
        await Pbx.RestartAsync();
        await Eventually.IsTrue(() => Connector.Get<PbxLine>().IsOpen);
        Pbx.HangUpPhone("1001");
        await RecordedAsync(key, "idle");

        Assert.AreEqual("waiting incoming talk idle", StatesOf(key));
        Assert.AreEqual(("agent", "completed"), EndOf(key));
    }
}
