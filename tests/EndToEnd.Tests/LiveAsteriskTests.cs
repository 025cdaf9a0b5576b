using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Inbound calls through a real Asterisk to SIP phones, seen in a real browser.</summary>
public abstract class LiveAsteriskTests(AsteriskVersion version) : AsteriskTests(version)
{
    private const string Support = "1234";
    private const string Alice = "1001";

    [TestMethod]
    public async Task A_call_that_the_phone_answers_is_shown_popped_and_logged()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        var call = alice.Call(LiveOffice.Name);
        await Expect(call).ToContainTextAsync("Incoming");
        await Expect(call).ToContainTextAsync(LiveOffice.NumberShown);
        await Expect(call).ToContainTextAsync("Support");
        await Expect(alice.RecordTitle).ToContainTextAsync(LiveOffice.Name);
        await alice.PictureAsync("live-incoming");
        await desk.AnswerAsync(Alice);
        await Expect(call).ToContainTextAsync("Talking");
        await alice.PictureAsync("live-talking");
        await desk.HangUpAsync(PhoneDesk.Caller);
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);

        var row = await office.EndedCallAsync();
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        Assert.AreEqual("Support", row.GetAttributeValue<string>(DialerCall.QueueName));
        var phoneCall = office.Rows(PhoneCall.TableName, PhoneCall.StateCode, PhoneCall.PhoneNumber).Single();
        Assert.AreEqual(phoneCall.Id, row.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
        Assert.AreEqual(1, phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
        Assert.IsEmpty(alice.Faults, string.Join(' ', alice.Faults));
    }

    [TestMethod]
    public async Task A_caller_who_gives_up_while_the_phone_rings_is_logged_as_missed()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        await Expect(alice.Call(LiveOffice.Name)).ToContainTextAsync("Incoming");

        await desk.HangUpAsync(PhoneDesk.Caller);

        await Expect(alice.Calls).ToHaveCountAsync(0);
        RequireMissed(await office.EndedCallAsync());
    }

    protected static void RequireMissed(Entity row)
    {
        Assert.AreEqual("MissedCall", row.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Calls));
        Assert.AreEqual(0, row.GetAttributeValue<int>(DialerCall.Connects));
        Assert.IsFalse(row.GetAttributeValue<bool>(DialerCall.DidConnect));
    }
}

/// <summary>The oldest version that is supported.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
[RequiresAsterisk(AsteriskVersion.Asterisk16)]
public sealed class LiveAsterisk16Tests() : LiveAsteriskTests(AsteriskVersion.Asterisk16);

/// <summary>The newest one, and what is the same on all.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
[RequiresAsterisk(AsteriskVersion.Asterisk22)]
public sealed class LiveAsterisk22Tests() : LiveAsteriskTests(AsteriskVersion.Asterisk22)
{
    private const string SupportForEightSeconds = "4321";

    [TestMethod]
    public async Task A_call_that_nobody_answers_leaves_the_queue_and_is_logged_as_missed()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await desk.CallAsync(SupportForEightSeconds, LiveOffice.Number, LiveOffice.Name);
        await Expect(alice.Call(LiveOffice.Name)).ToContainTextAsync("Incoming");

        await Expect(alice.Calls).ToHaveCountAsync(0);
        RequireMissed(await office.EndedCallAsync());
    }
}
