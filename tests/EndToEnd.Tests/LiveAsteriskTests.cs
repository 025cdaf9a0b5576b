using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.EndToEnd.Tests.Support;
using Telephony.Local;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Calls through a real Asterisk with SIP phones, seen in a real browser.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
[RequiresAsterisk]
public sealed class LiveAsteriskTests
{
    private const string Number = "+4930111222";
    private const string Support = "1234";
    private const string SupportForEightSeconds = "4321";
    private const string Alice = "1001";

    private static AsteriskLab? s_lab;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => s_lab = await AsteriskLab.StartAsync("browser");

    [ClassCleanup]
    public static async Task StopAsync()
    {
        if (s_lab is not null)
        {
            await s_lab.DisposeAsync();
        }
    }

    [TestMethod]
    public async Task A_call_that_the_phone_answers_is_shown_popped_and_logged()
    {
        await using var office = await OpenAsync();
        await using var desk = await s_lab!.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await desk.CallAsync(Support, Number, "Lara Live");
        var call = alice.Call("Lara Live");
        await Expect(call).ToContainTextAsync("Incoming");
        await Expect(call).ToContainTextAsync(Number);
        await Expect(call).ToContainTextAsync("Support");
        await Expect(alice.RecordTitle).ToContainTextAsync("Lara Live");
        await alice.PictureAsync("live-incoming");
        await desk.AnswerAsync(Alice);
        await Expect(call).ToContainTextAsync("Talking");
        await alice.PictureAsync("live-talking");
        await desk.HangUpAsync(PhoneDesk.Caller);
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.Button(call, "End wrap-up").ClickAsync();

        var row = await EndedCallAsync(office);
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        Assert.AreEqual("Support", row.GetAttributeValue<string>(DialerCall.QueueName));
        var phoneCall = office.Rows(PhoneCall.TableName, PhoneCall.StateCode, PhoneCall.PhoneNumber).Single();
        Assert.AreEqual(phoneCall.Id, row.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
        Assert.AreEqual(1, phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
        Assert.IsEmpty(alice.Faults, string.Join(' ', alice.Faults));
    }

    [TestMethod]
    public async Task The_softphone_answers_holds_resumes_and_releases_the_phone()
    {
        await using var office = await OpenAsync();
        await using var desk = await s_lab!.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await desk.CallAsync(Support, Number, "Lara Live");
        var call = alice.Call("Lara Live");

        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");
        await AgentScreen.Button(call, "Resume").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.Button(call, "End wrap-up").ClickAsync();

        var row = await EndedCallAsync(office);
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        var events = office.Rows(DialerCallEvent.TableName, DialerCallEvent.Name, DialerCallEvent.Sequence)
            .OrderBy(one => one.GetAttributeValue<int>(DialerCallEvent.Sequence))
            .Select(one => one.GetAttributeValue<string>(DialerCallEvent.Name));
        Assert.Contains("talk hold resume idle end", string.Join(' ', events));
    }

    [TestMethod]
    public async Task A_caller_who_gives_up_while_the_phone_rings_is_logged_as_missed()
    {
        await using var office = await OpenAsync();
        await using var desk = await s_lab!.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await desk.CallAsync(Support, Number, "Lara Live");
        await Expect(alice.Call("Lara Live")).ToContainTextAsync("Incoming");

        await desk.HangUpAsync(PhoneDesk.Caller);

        await Expect(alice.Calls).ToHaveCountAsync(0);
        RequireMissed(await EndedCallAsync(office));
    }

    [TestMethod]
    public async Task A_call_that_nobody_answers_leaves_the_queue_and_is_logged_as_missed()
    {
        await using var office = await OpenAsync();
        await using var desk = await s_lab!.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await desk.CallAsync(SupportForEightSeconds, Number, "Lara Live");
        await Expect(alice.Call("Lara Live")).ToContainTextAsync("Incoming");

        await Expect(alice.Calls).ToHaveCountAsync(0);
        RequireMissed(await EndedCallAsync(office));
    }

    private static async Task<Office> OpenAsync()
    {
        var office = await Office.OpenAsync(new LocalOptions
        {
            Pbx = new PbxAddress(AsteriskLab.Host, s_lab!.Port),
            User = AsteriskLab.User,
            Secret = AsteriskLab.Secret,
        });
        office.Add(Contact.TableName, (Contact.FirstName, "Lara"), (Contact.LastName, "Live"), (Contact.Telephone1, "+49 30 111222"));
        return office;
    }

    private static void RequireMissed(Entity row)
    {
        Assert.AreEqual("MissedCall", row.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Calls));
        Assert.AreEqual(0, row.GetAttributeValue<int>(DialerCall.Connects));
        Assert.IsFalse(row.GetAttributeValue<bool>(DialerCall.DidConnect));
    }

    private static async Task<Entity> EndedCallAsync(Office office)
    {
        string[] columns =
        [
            DialerCall.State, DialerCall.Calls, DialerCall.Connects, DialerCall.DidConnect, DialerCall.QueueName, DialerCall.PhoneCallId, DialerCall.Outcome,
        ];
        var rows = await office.RowsWhenAsync(
            DialerCall.TableName,
            calls => calls is [var only] && only.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value == (int)CallState.End,
            columns);
        return rows.Single();
    }
}
