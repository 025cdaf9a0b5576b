using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Calls that are over: who was missed, what was noted, and who still waits for a call back.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class PastCallTests
{
    [TestMethod]
    public async Task A_missed_call_shows_on_the_badge_without_a_reload_and_is_called_back()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await MissedAsync(office, alice);

        await Expect(alice.Page.GetByRole(AriaRole.Tab, new() { Name = "History, 1 missed" })).ToBeVisibleAsync();
        await alice.PictureAsync("history-badge");
        await alice.Tab("History").ClickAsync();
        var row = alice.Page.GetByRole(AriaRole.List, new() { Name = "Missed" }).GetByRole(AriaRole.Listitem);
        await Expect(row).ToContainTextAsync("Anna Example");
        await Expect(alice.Page.GetByRole(AriaRole.Tab, new() { Name = "History", Exact = true })).ToBeVisibleAsync();
        await alice.PictureAsync("history-missed");
        await row.GetByRole(AriaRole.Button, new() { Name = "Call back Anna Example" }).ClickAsync();

        await Expect(alice.Calls).ToHaveCountAsync(1);
        await Expect(alice.Calls.First).ToContainTextAsync(Office.AnnaAsShown);
        await alice.Page.ReloadAsync();
        await alice.ExpectConnectedAsync();
        await Expect(alice.Page.GetByRole(AriaRole.Tab, new() { Name = "History", Exact = true })).ToBeVisibleAsync();
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task A_call_that_is_over_shows_its_notes_again_and_takes_more()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await call.GetByRole(AriaRole.Textbox, new() { Name = "Notes" }).FillAsync("wants a blue one");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await office.EndedCallAsync();
        await alice.Tab("History").ClickAsync();
        await alice.Tab("Today").ClickAsync();

        var row = alice.Page.GetByRole(AriaRole.List, new() { Name = "Today" }).GetByRole(AriaRole.Listitem);
        await row.GetByRole(AriaRole.Button, new() { Name = "Anna Example", Expanded = false }).ClickAsync();
        var notes = row.GetByRole(AriaRole.Textbox, new() { Name = "Notes" });
        await Expect(notes).ToHaveValueAsync("wants a blue one");
        await notes.PressAsync("Control+End");
        await notes.PressSequentiallyAsync(", large");
        await Expect(row).ToContainTextAsync("Saved");
        await alice.PictureAsync("history-notes");

        await office.RowsWhenAsync(PhoneCall.TableName, rows => rows.Single().GetAttributeValue<string>(PhoneCall.Description) == "wants a blue one, large", PhoneCall.Description);
        await row.GetByRole(AriaRole.Button, new() { Name = "Open phone call" }).ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
    }

    [TestMethod]
    public async Task Two_agents_see_who_waits_and_who_is_calling_and_the_caller_is_gone_for_both_when_reached()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        await MissedAsync(office, alice);
        Served(office, "Bob Agent");
        await alice.Tab("To call back").ClickAsync();
        await bob.Tab("To call back").ClickAsync();
        var (ofAlice, ofBob) = (Waiting(alice, "Anna Example"), Waiting(bob, "Anna Example"));
        await Expect(ofAlice).ToContainTextAsync("1 call · waits");
        await Expect(ofBob).ToContainTextAsync("1 call · waits");
        await alice.PictureAsync("worklist");

        await AgentScreen.Button(ofAlice, "Call back Anna Example").ClickAsync();
        await Expect(ofBob).ToContainTextAsync("Alice Agent is calling", new() { Timeout = 20_000 });
        await Expect(AgentScreen.Button(ofBob, "Call back Anna Example")).ToBeDisabledAsync();
        await bob.PictureAsync("worklist-claimed");

        await Eventually.IsTrue(() => office.Pbx.AnswerPhone("1001"));
        await Expect(ofAlice).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(ofBob).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    private static ILocator Waiting(AgentScreen screen, string caller) =>
        screen.Page.GetByRole(AriaRole.List, new() { Name = "To call back" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = caller });

    // A call of the queue that has rung this agent's phone: the queue is the agent's, too.
    private static void Served(Office office, string agent)
    {
        var id = office.Rows(SystemUser.TableName, SystemUser.FullName).Single(user => user.GetAttributeValue<string>(SystemUser.FullName) == agent).Id;
        var user = new EntityReference(SystemUser.TableName, id);
        office.Add(
            DialerCall.TableName, (DialerCall.Name, "Earlier"), (DialerCall.CallKey, "main~1~1"), (DialerCall.AgentId, user), (DialerCall.OwnerId, user),
            (DialerCall.QueueName, "Support"), (DialerCall.StartedOn, DateTime.UtcNow.AddHours(-1)), (DialerCall.DidConnect, true));
    }

    private static async Task MissedAsync(Office office, AgentScreen alice)
    {
        var call = office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Incoming");
        office.Pbx.HangUp(call.Id);
        await Expect(alice.Calls).ToHaveCountAsync(0);
    }
}
