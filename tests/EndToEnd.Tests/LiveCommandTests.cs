using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>What an agent presses in the browser, done by a real Asterisk and SIP phones.</summary>
public abstract class LiveCommandTests(AsteriskVersion version) : AsteriskTests(version)
{
    protected const string Support = "1234";

    [TestMethod]
    public async Task The_softphone_answers_holds_resumes_and_releases_the_phone()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        var call = alice.Call(LiveOffice.Name);

        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");
        await AgentScreen.Button(call, "Resume").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);

        var row = await office.EndedCallAsync();
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        var events = office.Rows(DialerCallEvent.TableName, DialerCallEvent.Name, DialerCallEvent.Sequence)
            .OrderBy(one => one.GetAttributeValue<int>(DialerCallEvent.Sequence))
            .Select(one => one.GetAttributeValue<string>(DialerCallEvent.Name));
        Assert.Contains("talk hold resume idle end", string.Join(' ', events));
    }

    [TestMethod]
    public async Task A_number_typed_into_the_softphone_is_dialled_on_the_agents_phone()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await alice.Page.GetByPlaceholder("Name or number").FillAsync("030 111222");
        await alice.Page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
        await desk.AnswerAsync("1001");
        await desk.AnswerAsync(PhoneDesk.Caller);
        var call = alice.Call(LiveOffice.Name);
        await Expect(call).ToContainTextAsync("Talking");
        await alice.PictureAsync("live-dialled");
        await desk.HangUpAsync(PhoneDesk.Caller);
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);

        var row = await office.EndedCallAsync();
        Assert.AreEqual((int)CallDirection.ClickToCall, row.GetAttributeValue<OptionSetValue>(DialerCall.Direction).Value);
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        var phoneCall = office.Rows(PhoneCall.TableName, PhoneCall.DirectionCode, PhoneCall.StateCode).Single();
        Assert.IsTrue(phoneCall.GetAttributeValue<bool>(PhoneCall.DirectionCode));
        Assert.AreEqual(1, phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
    }

    [TestMethod]
    public async Task A_blind_transfer_rings_the_colleague_who_sees_the_same_customer()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        var callOfAlice = alice.Call(LiveOffice.Name);
        await AgentScreen.Button(callOfAlice, "Answer").ClickAsync();
        await Expect(callOfAlice).ToContainTextAsync("Talking");

        await AgentScreen.Button(callOfAlice, "Transfer").ClickAsync();
        await callOfAlice.GetByRole(AriaRole.Combobox, new() { Name = "Transfer to" }).FillAsync("1002");
        await AgentScreen.Button(callOfAlice, "Transfer now").ClickAsync();

        await Expect(callOfAlice).ToContainTextAsync("Wrap-up");
        var callOfBob = bob.Call(LiveOffice.Name);
        await Expect(callOfBob).ToContainTextAsync("Incoming");
        await Expect(bob.RecordTitle).ToContainTextAsync(LiveOffice.Name);
        await bob.PictureAsync("live-transferred");
        await desk.AnswerAsync("1002");
        await Expect(callOfBob).ToContainTextAsync("Talking");
        await AgentScreen.EndWithoutOutcomeAsync(callOfAlice);
        await AgentScreen.Button(callOfBob, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(callOfBob);
        var rows = await office.EndedCallsAsync(2);
        Assert.IsTrue(rows.All(row => row.GetAttributeValue<int>(DialerCall.Connects) == 1));
    }
}

/// <summary>The oldest version that is supported.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
[RequiresAsterisk(AsteriskVersion.Asterisk16)]
public sealed class LiveCommands16Tests() : LiveCommandTests(AsteriskVersion.Asterisk16);

/// <summary>The newest one, and what is the same on all.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
[RequiresAsterisk(AsteriskVersion.Asterisk22)]
public sealed class LiveCommands22Tests() : LiveCommandTests(AsteriskVersion.Asterisk22)
{
    [TestMethod]
    public async Task Caller_and_colleague_are_swapped_joined_and_the_colleague_is_let_go()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        var call = alice.Call(LiveOffice.Name);
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Consult").ClickAsync();
        await call.GetByRole(AriaRole.Combobox).FillAsync("1002");
        await AgentScreen.Button(call, "Consult now").ClickAsync();
        await Expect(bob.Call("Alice Agent")).ToContainTextAsync("Alice Agent asks about " + LiveOffice.Name);
        await desk.AnswerAsync("1002");
        var asked = alice.Call("Bob Agent");

        await AgentScreen.Button(asked, "Swap").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await Expect(asked).ToContainTextAsync("On hold");
        await AgentScreen.Button(call, "Swap").ClickAsync();
        await Expect(asked).ToContainTextAsync("Talking");
        await AgentScreen.Button(asked, "Conference").ClickAsync();
        await Expect(call.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await alice.PictureAsync("live-conference");
        await AgentScreen.Button(call, "Drop Bob Agent").ClickAsync();

        await Expect(call).ToContainTextAsync("Talking");
    }

    [TestMethod]
    public async Task A_call_that_a_restart_of_the_pbx_cut_off_ends_on_the_screen_and_in_the_log()
    {
        await using var office = await LiveOffice.OpenAsync(Lab);
        await using var desk = await Lab.OpenDeskAsync();
        // The wrap time counts from the moment of the cut, and a busy machine takes a while to start its Asterisk again.
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "Wrap Seconds"), (DialerKvTable.Value, "600"), (DialerKvTable.Scope, "global"));
        var alice = await office.SignInAsync("Alice Agent");
        await desk.CallAsync(Support, LiveOffice.Number, LiveOffice.Name);
        var call = alice.Call(LiveOffice.Name);
        await desk.AnswerAsync("1001");
        await Expect(call).ToContainTextAsync("Talking");

        await Lab.UnplugAsync();
        await Expect(alice.Page.GetByText("The phone system is not connected")).ToBeVisibleAsync();
        await Lab.PlugInAsync();

        // The connector waits longer from try to try.
        await Expect(alice.Page.GetByText("The phone system is not connected")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);
        var row = await office.EndedCallAsync();
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
    }
}
