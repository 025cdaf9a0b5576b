using Telephony.Connector.Commands;
using Telephony.Connector.Lines;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>What is asked of the PBX before a transfer, and what an answer that does not come is taken for.</summary>
[TestClass]
public sealed class DialplanQuestionTests : ConnectorTest
{
    private const string Key = "main~20260302080000~1.1";
    private const string Caller = "PJSIP/trunk-00000011";
    private const string Agent = "PJSIP/1001-00000012";

    [TestMethod]
    [DataRow("refused", DisplayName = "no right to ask")]
    [DataRow("empty", DisplayName = "the function is not loaded")]
    public async Task A_PBX_that_cannot_say_whether_it_has_a_number_gets_the_transfer_as_it_is(string answer)
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            switch (action.Name)
            {
                case "Getvar" when answer == "refused":
                    await pbx.RefuseAsync(action, "Permission denied");
                    return true;
                case "Getvar":
                    await pbx.ReplyAsync(action, $"Variable: {action["Variable"]}", "Value: ");
                    return true;
                case "BlindTransfer":
                    await pbx.ReplyAsync(action);
                    await pbx.EndAsync();
                    return true;
                default:
                    return false;
            }
        };
        await using var run = await TalkAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.TransferBlind, Key, number: "4711");

        Assert.IsTrue(result.Succeeded, result.Reason);
        Assert.HasCount(1, await pbx.ReceivedAsync("BlindTransfer"));
    }

    [TestMethod]
    public async Task A_PBX_that_does_not_answer_the_question_in_time_has_the_number_for_all_we_know()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = action => Task.FromResult(action.Name == "Getvar");
        await using var run = await TalkAsync(pbx);
        var clock = new FakeClock();
        var dialplan = new DialplanQuestions(run.Connector.Get<PbxLine>(), clock);

        var asked = dialplan.DemandAsync("from-internal", "4711", null, "", CancellationToken.None);
        await Eventually.IsTrue(() => pbx.ReceivedAsync("Getvar").Result.Count > 0);
        Assert.IsFalse(asked.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        await asked;
    }

    [TestMethod]
    [DataRow(AgentCommandName.TransferBlind, Caller, DisplayName = "blind: the caller's channel is sent there")]
    [DataRow(AgentCommandName.TransferConsult, Agent, DisplayName = "consult: the agent's channel calls")]
    public async Task The_number_is_asked_for_where_Asterisk_will_look_it_up_and_for_the_channel_that_goes_there(AgentCommandName transfer, string channel)
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "Getvar")
            {
                return false;
            }

            await pbx.ReplyAsync(action, $"Variable: {action["Variable"]}", "Value: 0");
            return true;
        };
        await using var run = await TalkAsync(pbx, "transfers-of-sales");

        var result = await run.ExecuteAsync(transfer, Key, number: "4711");

        Assert.AreEqual((false, "The telephone system has no number 4711. The caller stays with you."), (result.Succeeded, result.Reason));
        var question = (await pbx.ReceivedAsync("Getvar")).Single(action => action["Variable"].StartsWith("DIALPLAN", StringComparison.Ordinal));
        Assert.AreEqual(("DIALPLAN_EXISTS(transfers-of-sales,4711,1)", channel), (question["Variable"], question["Channel"]));
        Assert.IsEmpty([.. await pbx.ReceivedAsync("BlindTransfer"), .. await pbx.ReceivedAsync("Atxfer")]);
    }

    [TestMethod]
    public async Task A_consultation_that_hangs_on_the_announcement_says_that_the_caller_comes_back()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "Atxfer")
            {
                return false;
            }

            await pbx.ReplyAsync(action);
            await pbx.HoldAsync(true);
            return true;
        };
        await using var run = await TalkAsync(pbx, confirmSeconds: 0.3);
        Assert.IsTrue((await run.ExecuteAsync(AgentCommandName.TransferConsult, Key, number: "4711")).Succeeded);

        var result = await run.ExecuteAsync(AgentCommandName.HoldResume, Key);

        Assert.Contains("give you the caller back by itself", result.Reason);
        var key = (await pbx.ReceivedAsync("PlayDTMF")).Single();
        Assert.AreEqual((Agent, "#", "true"), (key["Channel"], key["Digit"], key["Receive"]));
        Assert.IsEmpty(await pbx.ReceivedAsync("CancelAtxfer"));
        Assert.IsEmpty(await pbx.ReceivedAsync("PJSIPNotify"));
    }

    private async Task<ScriptedRun> TalkAsync(ScriptedPbx pbx, string context = "from-internal", double confirmSeconds = 5)
    {
        var run = await ScriptedRun.StartAsync(pbx, Database, Log, options => options with
        {
            Calls = options.Calls with { TransferContext = context },
            Commands = options.Commands with { ConfirmSeconds = confirmSeconds },
        });
        await pbx.RingAsync();
        await pbx.TalkAsync();
        await run.UntilAsync(Key, CallState.Talk);
        return run;
    }
}
