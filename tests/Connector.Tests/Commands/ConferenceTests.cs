using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>A colleague is asked, and a conference held: both screens say who talks with whom about whom.</summary>
[TestClass]
public sealed class ConferenceTests : SimulatedOffice
{
    [TestMethod]
    public async Task Both_screens_say_whom_a_consultation_is_about_and_with_which_colleague()
    {
        var (held, consult) = await ConsultAsync();

        var (asking, asked) = (Of(consult), Connector.Desk.Snapshot().Single(call => call.Extension == "1003"));

        Assert.AreEqual(("Anna Example", NameOf("1003"), true), (asking.About, asking.CallerName, asking.IsInternal));
        Assert.AreEqual(("Anna Example", NameOf("1001"), true), (asked.About, asked.CallerName, asked.IsInternal));
        Assert.AreEqual(("", false), (Of(held).About, Of(held).IsInternal));
    }

    [TestMethod]
    public async Task After_the_transfer_the_colleague_talks_with_the_customer_about_nobody_else()
    {
        var (held, consult) = await ConsultAsync();

        await DoAsync(AgentCommandName.TransferComplete, "1001", consult);
        await UntilAsync(held + "~1003", CallState.Talk);

        Assert.AreEqual(("", false), (Of(held + "~1003").About, Of(held + "~1003").IsInternal));
    }

    [TestMethod]
    public async Task The_agent_changes_over_between_customer_and_colleague_and_back()
    {
        var (held, consult) = await ConsultAsync();

        await DoAsync(AgentCommandName.Swap, "1001", consult);
        await UntilAsync(consult, CallState.Hold);
        Assert.AreEqual(CallState.Talk, Of(held).State);
        await DoAsync(AgentCommandName.Swap, "1001", held);
        await UntilAsync(held, CallState.Hold);

        Assert.AreEqual(CallState.Talk, Of(consult).State);
    }

    [TestMethod]
    public async Task A_colleague_on_hold_is_resumed_without_losing_the_customer()
    {
        var (held, consult) = await ConsultAsync();
        await DoAsync(AgentCommandName.Swap, "1001", consult);
        await UntilAsync(consult, CallState.Hold);

        await DoAsync(AgentCommandName.HoldResume, "1001", consult);

        await UntilAsync(held, CallState.Hold);
        Assert.AreEqual(CallState.Talk, Of(consult).State);
    }

    [TestMethod]
    public async Task The_customer_on_hold_is_resumed_without_losing_the_colleague()
    {
        var (held, consult) = await ConsultAsync();

        await DoAsync(AgentCommandName.HoldResume, "1001", held);

        await UntilAsync(consult, CallState.Hold);
        Assert.AreEqual(CallState.Talk, Of(held).State);
        await DoAsync(AgentCommandName.TransferComplete, "1001", held);
        await UntilAsync(held + "~1003", CallState.Talk);
    }

    [TestMethod]
    public async Task After_changing_over_the_transfer_is_completed_as_before()
    {
        var (held, consult) = await ConsultAsync();
        await DoAsync(AgentCommandName.Swap, "1001", consult);
        await UntilAsync(consult, CallState.Hold);

        await DoAsync(AgentCommandName.TransferComplete, "1001", held);

        await UntilAsync(held + "~1003", CallState.Talk);
    }

    [TestMethod]
    public async Task A_conference_names_its_participants_to_everybody_in_it()
    {
        var key = await ConferAsync();

        await Eventually.IsTrue(() => Connector.Desk.Snapshot().Single(call => call.Extension == "1003" && call.State == CallState.Talk).Participants.Count == 2);
        CollectionAssert.AreEqual(new[] { "Anna Example", NameOf("1003") }, Of(key).Participants.Select(participant => participant.Name).ToList());
        CollectionAssert.AreEqual(new[] { true, false }, Of(key).Participants.Select(participant => participant.IsCustomer).ToList());
        Assert.AreEqual("Release SendDtmf DropParticipant", string.Join(' ', Of(key).Allowed));
    }

    [TestMethod]
    public async Task A_participant_can_be_dropped_and_the_others_talk_on()
    {
        var key = await ConferAsync();
        var colleague = Of(key).Participants.Single(participant => !participant.IsCustomer);

        var dropped = await ExecuteAsync(Drop(key, colleague.Id));

        Assert.IsTrue(dropped.Succeeded, dropped.Reason);
        Assert.AreEqual((CallState.Talk, 0), (Of(key).State, Of(key).Participants.Count));
        await Eventually.IsTrue(() => !Connector.Desk.Snapshot().Any(call => call is { Extension: "1003", State: CallState.Talk }));
    }

    [TestMethod]
    public async Task Who_is_in_no_conference_of_the_agent_cannot_be_dropped()
    {
        var key = await ConferAsync();

        var refused = await ExecuteAsync(Drop(key, "1.99"));

        Assert.AreEqual("This participant is not in the conference any more.", refused.Reason);
    }

    [TestMethod]
    public async Task A_held_call_can_be_transferred_without_asking()
    {
        var key = await TalkAsync();
        await DoAsync(AgentCommandName.HoldResume, "1001", key);

        await DoAsync(AgentCommandName.TransferBlind, "1001", key, "1003");
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1003"));

        await UntilAsync(key + "~1003", CallState.Talk);
        Assert.AreEqual(ReleaseReason.Transferred, Connector.Desk.Find(key)!.Reason);
    }

    [TestMethod]
    public async Task While_digits_are_sent_the_call_can_be_hung_up()
    {
        var key = await TalkAsync();
        var digits = ExecuteAsync(new AgentCommand { CommandId = "digits", Name = AgentCommandName.SendDtmf, Extension = "1001", CallKey = key, Digits = "0123456789012345" });

        await DoAsync(AgentCommandName.Release, "1001", key);

        Assert.IsFalse(digits.IsCompleted);
        await digits;
    }

    private static AgentCommand Drop(string key, string participantId) =>
        new() { CommandId = "drop " + participantId, Name = AgentCommandName.DropParticipant, Extension = "1001", CallKey = key, ParticipantId = participantId };

    private CallMessage Of(string key) => Connector.Desk.Snapshot().Single(call => call.CallKey == key);

    private string NameOf(string extension) => Connector.Get<Telephony.Connector.Dataverse.AgentDirectory>().Find(extension)!.Name;

    private async Task<string> TalkAsync()
    {
        var key = await RingAsync();
        await DoAsync(AgentCommandName.Answer, "1001", key);
        return key;
    }

    // 1001 asks 1003, who answers; gives the keys of the held call and of the consultation.
    private async Task<(string Held, string Consult)> ConsultAsync()
    {
        var key = await TalkAsync();
        await DoAsync(AgentCommandName.TransferConsult, "1001", key, "1003");
        await Eventually.IsTrue(() => Pbx.AnswerPhone("1003"));
        return (key, (await SecondCallAsync("1001", key, CallState.Talk)).CallKey);
    }

    private async Task<string> ConferAsync()
    {
        var (held, consult) = await ConsultAsync();
        await DoAsync(AgentCommandName.Conference, "1001", consult);
        await Eventually.IsTrue(() => Of(held).Participants.Count == 2);
        return held;
    }
}
