using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

[TestClass]
public sealed class CommandTests : ConnectorTest
{
    private const string Key = "main~20260302080000~1.1";

    [TestMethod]
    public async Task Answer_asks_the_phone_and_succeeds_when_the_talk_is_there()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = Then(pbx, "PJSIPNotify", () => pbx.TalkAsync());
        await using var run = await RingAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.Answer, Key);

        Assert.IsTrue(result.Succeeded, result.Reason);
        var notify = (await pbx.ReceivedAsync("PJSIPNotify")).Single();
        Assert.AreEqual(("PJSIP/1001-00000012", "Event=talk"), (notify["Channel"], notify["Variable"]));
    }

    [TestMethod]
    public async Task A_hold_that_the_phone_does_not_carry_out_is_no_success()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await RingAsync(pbx, confirmSeconds: 0.3);
        await pbx.TalkAsync();
        await run.UntilAsync(Key, CallState.Talk);

        var result = await run.ExecuteAsync(AgentCommandName.HoldResume, Key);

        Assert.IsFalse(result.Succeeded);
        Assert.Contains("did not hold", result.Reason);
    }

    [TestMethod]
    public async Task Hold_and_resume_wait_for_what_the_phone_reports()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "PJSIPNotify")
            {
                return false;
            }

            await pbx.ReplyAsync(action);
            await pbx.HoldAsync(action["Variable"] == "Event=hold");
            return true;
        };
        await using var run = await RingAsync(pbx);
        await pbx.TalkAsync();
        await run.UntilAsync(Key, CallState.Talk);

        Assert.IsTrue((await run.ExecuteAsync(AgentCommandName.HoldResume, Key)).Succeeded);
        Assert.AreEqual(CallState.Hold, run.Connector.Desk.Find(Key)!.State);
        Assert.IsTrue((await run.ExecuteAsync(AgentCommandName.HoldResume, Key)).Succeeded);
        Assert.AreEqual(CallState.Talk, run.Connector.Desk.Find(Key)!.State);
    }

    [TestMethod]
    public async Task A_call_that_the_agent_ended_here_is_ended_by_the_agent()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = Then(pbx, "Hangup", () => pbx.EndAsync());
        await using var run = await RingAsync(pbx);
        await pbx.TalkAsync();
        await run.UntilAsync(Key, CallState.Talk);

        var result = await run.ExecuteAsync(AgentCommandName.Release, Key);

        Assert.IsTrue(result.Succeeded, result.Reason);
        var row = run.Connector.Desk.Find(Key)!;
        Assert.AreEqual((CallState.Idle, CallParty.Agent, ReleaseReason.Completed), (row.State, row.By, row.Reason));
    }

    [TestMethod]
    public async Task Somebody_elses_call_is_refused()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await RingAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.Release, Key, extension: "1002");

        Assert.AreEqual((false, "This is not your call."), (result.Succeeded, result.Reason));
        Assert.IsEmpty(await pbx.ReceivedAsync("Hangup"));
    }

    [TestMethod]
    public async Task A_command_that_makes_no_sense_now_is_refused_in_words()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await RingAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.SendDtmf, Key);

        Assert.AreEqual("That is not possible while the call is in the state 'incoming'.", result.Reason);
    }

    [TestMethod]
    public async Task What_the_PBX_user_may_not_do_is_neither_shown_nor_tried()
    {
        await using var pbx = new ScriptedPbx(rights: ["Ping", "Hangup", "Status"]);
        await using var run = await RingAsync(pbx);

        CollectionAssert.AreEqual(new[] { AgentCommandName.Release }, run.Connector.Desk.Snapshot().Single().Allowed.ToList());
        var result = await run.ExecuteAsync(AgentCommandName.Answer, Key);

        Assert.IsFalse(result.Succeeded);
        Assert.IsEmpty(await pbx.ReceivedAsync("PJSIPNotify"));
    }

    [TestMethod]
    public async Task A_repeated_command_is_answered_but_not_carried_out_again()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = Then(pbx, "PJSIPNotify", () => pbx.TalkAsync());
        await using var run = await RingAsync(pbx);

        var first = await run.ExecuteAsync(AgentCommandName.Answer, Key, id: "same");
        var second = await run.ExecuteAsync(AgentCommandName.Answer, Key, id: "same");

        Assert.AreEqual(first, second);
        Assert.HasCount(1, await pbx.ReceivedAsync("PJSIPNotify"));
    }

    [TestMethod]
    public async Task Dial_rings_the_agents_phone_with_an_id_that_names_the_call()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await StartAsync(pbx);

        var result = await run.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", Number = "+49 (30) 123-456" });

        Assert.IsTrue(result.Succeeded, result.Reason);
        var originate = (await pbx.ReceivedAsync("Originate")).Single();
        Assert.AreEqual(("PJSIP/1001", "click-to-dial", "+4930123456"), (originate["Channel"], originate["Context"], originate["Exten"]));
        Assert.AreEqual($"main~20260302080000~{originate["ChannelId"]}", result.CallKey);
        Assert.AreEqual(CallState.Start, run.Connector.Desk.Find(result.CallKey)!.State);
    }

    [TestMethod]
    public async Task A_dial_that_the_PBX_refuses_fails_with_its_words_and_closes_the_call()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "Originate")
            {
                return false;
            }

            await pbx.RefuseAsync(action, "Permission denied");
            return true;
        };
        await using var run = await StartAsync(pbx);

        var result = await run.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", Number = "030123" });

        Assert.AreEqual((false, "The telephone system refused: Permission denied."), (result.Succeeded, result.Reason));
        Assert.AreEqual(CallState.Idle, run.Connector.Desk.Snapshot().Single().State);
    }

    [TestMethod]
    [DataRow("030 call me")]
    [DataRow("")]
    [DataRow("0301\r\nAction: Command")]
    [DataRow("+")]
    public async Task What_is_no_number_never_reaches_the_PBX(string number)
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await StartAsync(pbx);

        var result = await run.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", Number = number });

        Assert.IsFalse(result.Succeeded);
        Assert.IsEmpty(await pbx.ReceivedAsync("Originate"));
    }

    [TestMethod]
    public async Task Not_ready_pauses_the_agent_in_all_queues_under_the_name_the_queues_know()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await StartAsync(pbx);
        await pbx.EventAsync("QueueMemberAdded", "Queue: support", "MemberName: Alice", "Interface: Local/1001@from-queue/n", "StateInterface: PJSIP/1001", "Membership: dynamic", "Penalty: 0", "CallsTaken: 0", "LastCall: 0", "LastPause: 0", "LoginTime: 1", "InCall: 0", "Status: 1", "Paused: 0", "PausedReason: ", "Ringinuse: 1", "Wrapuptime: 0");
        await Eventually.IsTrue(() => run.Connector.Get<Connector.Presence.AgentPresence>().InterfacesOf("1001").Count == 1);

        var result = await run.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.NotReady, Extension = "1001", Reason = "Lunch" });

        Assert.IsTrue(result.Succeeded, result.Reason);
        var pause = (await pbx.ReceivedAsync("QueuePause")).Single();
        Assert.AreEqual(("Local/1001@from-queue/n", "true", "Lunch", ""), (pause["Interface"], pause["Paused"], pause["Reason"], pause["Queue"]));
    }

    [TestMethod]
    public async Task An_agent_without_a_queue_is_told_so()
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await StartAsync(pbx);

        var result = await run.Connector.ExecuteAsync(new AgentCommand { CommandId = "1", Name = AgentCommandName.Ready, Extension = "1003" });

        Assert.AreEqual("You are not in any queue of the telephone system.", result.Reason);
    }

    private static Func<FakeAction, Task<bool>> Then(ScriptedPbx pbx, string name, Func<Task> happens) => async action =>
    {
        if (action.Name != name)
        {
            return false;
        }

        await pbx.ReplyAsync(action);
        await happens();
        return true;
    };

    private async Task<ScriptedRun> RingAsync(ScriptedPbx pbx, double confirmSeconds = 5)
    {
        var run = await StartAsync(pbx, confirmSeconds);
        await pbx.RingAsync();
        await run.UntilAsync(Key, CallState.Incoming);
        return run;
    }

    private Task<ScriptedRun> StartAsync(ScriptedPbx pbx, double confirmSeconds = 5) => ScriptedRun.StartAsync(
        pbx, Database, Log, options => options with { Commands = options.Commands with { ConfirmSeconds = confirmSeconds } });
}
