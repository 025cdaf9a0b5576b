using Telephony.Connector.Commands;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>Numbers that a dialplan does not have, consultations that hang, and calls that cannot be joined yet: nobody is lost.</summary>
[TestClass]
public sealed class TransferCommandTests : SimulatedOffice
{
    private const string Unknown = "4711";

    private protected override PbxSimulatorOptions With(PbxSimulatorOptions options) => options with
    {
        // Nothing here goes on because some time has passed.
        TransferDigitTimeout = TimeSpan.FromHours(1),
        InvalidAnnouncements = TimeSpan.FromHours(1),
        Customers = [new("*", CustomerOutcome.NeverAnswers, TimeSpan.Zero)],
    };

    [TestMethod]
    [DataRow(AgentCommandName.TransferBlind)]
    [DataRow(AgentCommandName.TransferConsult)]
    public async Task A_transfer_to_a_number_that_the_dialplan_lacks_is_refused_in_words_and_the_talk_goes_on(AgentCommandName transfer)
    {
        var key = await TalkAsync();

        Assert.AreEqual("The telephone system has no number 4711. The caller stays with you.", await RefusedAsync(transfer, "1001", key, Unknown));

        Assert.AreEqual(CallState.Talk, Connector.Desk.Find(key)!.State);
        Assert.AreEqual(SimulatedCallState.Talking, Pbx.Calls.Single().State);
    }

    [TestMethod]
    [DataRow("1003", DisplayName = "a phone")]
    [DataRow("support", DisplayName = "a queue")]
    [DataRow("0301234567", DisplayName = "a pattern")]
    [DataRow("+49301234567", DisplayName = "a pattern with a plus")]
    public async Task A_number_that_the_dialplan_has_in_whatever_way_is_not_refused(string number)
    {
        var dialplan = Connector.Get<DialplanQuestions>();

        await dialplan.DemandAsync("from-internal", number, channel: null, "", CancellationToken.None);
    }

    [TestMethod]
    public async Task A_number_that_the_dialplan_lacks_is_not_dialled_and_makes_no_call()
    {
        Assert.AreEqual("The telephone system has no number 4711. Nothing was dialled.", await RefusedAsync(AgentCommandName.Dial, "1001", "", Unknown));

        Assert.IsEmpty(Connector.Desk.Snapshot());
        Assert.IsEmpty(Pbx.Calls);
    }

    [TestMethod]
    public async Task A_consultation_without_a_second_call_yet_is_resumed_at_once_and_calls_no_wrong_number()
    {
        var key = await TalkAsync();
        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "0301234567");
        Assert.AreEqual(CallState.Hold, Connector.Desk.Find(key)!.State);

        await DoAsync(AgentCommandName.HoldResume, "1001", key);

        Assert.AreEqual(CallState.Talk, Connector.Desk.Find(key)!.State);
        Assert.AreEqual(SimulatedCallState.Talking, Pbx.Calls.Single().State);
        var asked = await Eventually.Get(() => Organization.Recorded.FirstOrDefault(item => item.CallKey != key && item.Extension == "1001"));
        Assert.AreEqual("0301234567", asked.PhoneNumber);
    }

    [TestMethod]
    public async Task A_consultation_whose_colleague_does_not_answer_is_resumed_at_once()
    {
        var key = await ConsultAsync(CallState.Ringing);

        await DoAsync(AgentCommandName.HoldResume, "1001", key.First);

        Assert.AreEqual(CallState.Talk, Connector.Desk.Find(key.First)!.State);
        await Eventually.IsTrue(() => Connector.Desk.Find(key.Second) is not { IsActive: true });
    }

    [TestMethod]
    public async Task A_hold_after_a_consultation_is_a_hold_of_the_phone_again()
    {
        var key = await ConsultAsync(CallState.Ringing);
        await DoAsync(AgentCommandName.HoldResume, "1001", key.First);

        await DoAsync(AgentCommandName.HoldResume, "1001", key.First);
        Assert.IsFalse(Connector.Desk.Find(key.First)!.IsConsulting);
        await DoAsync(AgentCommandName.HoldResume, "1001", key.First);

        Assert.AreEqual(CallState.Talk, Connector.Desk.Find(key.First)!.State);
    }

    [TestMethod]
    public async Task A_transfer_completed_while_the_colleagues_phone_rings_gives_the_caller_to_whoever_answers_it()
    {
        var key = await ConsultAsync(CallState.Ringing);

        await DoAsync(AgentCommandName.TransferComplete, "1001", key.First);
        Pbx.AnswerPhone("1003");

        await UntilAsync(key.First + "~1003", CallState.Talk);
        Assert.AreEqual(ReleaseReason.Transferred, Connector.Desk.Find(key.First)!.Reason);
    }

    [TestMethod]
    public async Task A_conference_with_a_colleague_who_has_not_answered_is_refused_and_not_offered()
    {
        var key = await ConsultAsync(CallState.Ringing);

        Assert.AreEqual("The second party has not answered yet.", await RefusedAsync(AgentCommandName.Conference, "1001", key.First));

        Assert.AreEqual("HoldResume Release TransferComplete", Offered(key.First));
        Assert.AreEqual(CallState.Hold, Connector.Desk.Find(key.First)!.State);
    }

    [TestMethod]
    [DataRow(AgentCommandName.TransferComplete)]
    [DataRow(AgentCommandName.Conference)]
    public async Task Joining_two_calls_takes_the_one_that_is_named(AgentCommandName join)
    {
        var key = await ConsultAsync(CallState.Talk);

        Assert.AreEqual("The second call is over, or it is not yours.", await RefusedAsync(join, "1001", key.Second, other: "main~20260302080000~9.9"));
        Assert.AreEqual("The second call is the same as the first. Name the call that is on hold.", await RefusedAsync(join, "1001", key.Second, other: key.Second));
        await DoAsync(join, "1001", key.Second, other: key.First);

        await Eventually.IsTrue(() => Connector.Desk.Find(key.First)!.State != CallState.Hold);
    }

    [TestMethod]
    [DataRow(AgentCommandName.TransferComplete)]
    [DataRow(AgentCommandName.Conference)]
    public async Task Joining_with_one_call_only_says_that_the_second_is_missing(AgentCommandName join)
    {
        var key = await TalkAsync();

        StringAssert.StartsWith(await RefusedAsync(join, "1001", key), "There is no second call on hold.", StringComparison.Ordinal);

        Assert.AreEqual(CallState.Talk, Connector.Desk.Find(key)!.State);
        Assert.DoesNotContain(join.ToString(), Offered(key));
    }

    private async Task<string> TalkAsync()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);
        return key;
    }

    // 1001 asks 1003, whose phone rings or is answered; gives the keys of the held call and of the consultation.
    private async Task<(string First, string Second)> ConsultAsync(CallState second)
    {
        var key = await TalkAsync();
        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        if (second == CallState.Talk)
        {
            await Eventually.IsTrue(() => Pbx.AnswerPhone("1003"));
        }

        return (key, (await SecondCallAsync("1001", key, second)).CallKey);
    }

    private string Offered(string key) => string.Join(' ', Connector.Desk.Snapshot().Single(call => call.CallKey == key).Allowed);
}
