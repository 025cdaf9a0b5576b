using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>An agent with two phones, a desk phone and a softphone, both of which ring for one caller.</summary>
[TestClass]
public sealed class TwoPhonesTests : ConnectorTest
{
    private const string Key = "main~20260302080000~1.1";
    private const string First = "PJSIP/1001-00000012";
    private const string Second = "PJSIP/1001-00000013";

    [TestMethod]
    public async Task Reject_stops_every_phone_that_rings()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            if (action.Name != "Hangup")
            {
                return false;
            }

            await pbx.ReplyAsync(action);
            await pbx.StopRingingAsync("1001", "1.1", action["Channel"] == First ? "1.2" : "1.3", "BUSY", 21);
            return true;
        };
        await using var run = await RingBothAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.Release, Key);

        Assert.IsTrue(result.Succeeded, result.Reason);
        CollectionAssert.AreEqual(new[] { (First, "21"), (Second, "21") }, (await pbx.ReceivedAsync("Hangup")).Select(action => (action["Channel"], action["Cause"])).ToList());
        Assert.AreEqual((CallParty.Agent, ReleaseReason.Declined), (run.Find(Key)!.By, run.Find(Key)!.Reason));
    }

    [TestMethod]
    public async Task A_phone_that_stopped_by_itself_meanwhile_is_no_reason_to_let_the_other_ring_on()
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            switch (action.Name, action["Channel"])
            {
                case ("Hangup", First):
                    await pbx.RefuseAsync(action, "No such channel");
                    await pbx.StopRingingAsync("1001", "1.1", "1.2", "BUSY", 17);
                    return true;
                case ("Hangup", _):
                    await pbx.ReplyAsync(action);
                    await pbx.StopRingingAsync("1001", "1.1", "1.3", "BUSY", 21);
                    return true;
                default:
                    return false;
            }
        };
        await using var run = await RingBothAsync(pbx);

        var result = await run.ExecuteAsync(AgentCommandName.Release, Key);

        Assert.IsTrue(result.Succeeded, result.Reason);
    }

    [TestMethod]
    [DataRow("", First, DisplayName = "without a setting the phone that was rung first")]
    [DataRow("^Soft", Second, DisplayName = "the make that the setting wants")]
    [DataRow("softphone|other", Second, DisplayName = "letter case aside")]
    [DataRow("Yealink", First, DisplayName = "none of that make: the phone that was rung first")]
    public async Task Answer_takes_the_phone_that_the_setting_wants(string answerOn, string expected)
    {
        await using var pbx = new ScriptedPbx();
        pbx.OnAction = async action =>
        {
            switch (action.Name)
            {
                case "Getvar":
                    await pbx.ReplyAsync(action, $"Variable: {action["Variable"]}", $"Value: {ValueOf(action)}");
                    return true;
                case "PJSIPNotify":
                    await pbx.ReplyAsync(action);
                    await pbx.TalkAsync(agent: action["Channel"] == First ? "1.2" : "1.3");
                    return true;
                default:
                    return false;
            }
        };
        await using var run = await RingBothAsync(pbx, answerOn);

        var result = await run.ExecuteAsync(AgentCommandName.Answer, Key);

        Assert.IsTrue(result.Succeeded, result.Reason);
        Assert.AreEqual(expected, (await pbx.ReceivedAsync("PJSIPNotify")).Single()["Channel"]);
    }

    // What Asterisk says of the agent's two contacts.
    private static string ValueOf(FakeAction action) => (action["Channel"], action["Variable"]) switch
    {
        ("", "PJSIP_AOR(1001,contact)") => "1001;@aa,1001;@bb",
        ("", "PJSIP_CONTACT(1001;@aa,user_agent)") => "DeskPhone 7",
        ("", "PJSIP_CONTACT(1001;@aa,uri)") => "sip:1001@192.0.2.7:5060",
        ("", "PJSIP_CONTACT(1001;@bb,user_agent)") => "SoftPhone/3.1",
        ("", "PJSIP_CONTACT(1001;@bb,uri)") => "sip:1001@192.0.2.8:49152;transport=ws",
        (First, "CHANNEL(pjsip,target_uri)") => "sip:1001@192.0.2.7:5060",
        (Second, "CHANNEL(pjsip,target_uri)") => "sip:1001@192.0.2.8:49152;transport=ws",
        _ => "",
    };

    private async Task<ScriptedRun> RingBothAsync(ScriptedPbx pbx, string answerOn = "")
    {
        var run = await ScriptedRun.StartAsync(pbx, Database, Log, options => options with { Commands = options.Commands with { AnswerOn = answerOn } });
        await pbx.RingAsync();
        await pbx.RingPhoneAsync("1001", "1.1", "1.3");
        await run.UntilAsync(Key, CallState.Incoming);
        await Eventually.IsTrue(() => run.Connector.Desk.ChannelsOf(run.Find(Key)!).Own.Count == 2);
        return run;
    }
}
