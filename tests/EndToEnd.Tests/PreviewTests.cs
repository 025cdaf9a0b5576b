using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>A call that a dialer shows before it dials. The dialer is played at the hub: what it says and hears is all that there is of it.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class PreviewTests
{
    [TestMethod]
    public async Task A_preview_is_shown_in_all_tabs_its_clock_is_stopped_and_started_and_any_tab_starts_the_call()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var otherTab = await alice.OpenTabAsync();
        await using var dialer = await PlayedDialer.TakeOverAsync(office, ContactId(office));
        var (call, other) = (alice.Call("Anna Example"), otherTab.Call("Anna Example"));

        await Expect(call).ToContainTextAsync(Office.AnnaAsShown);
        await Expect(call).ToContainTextAsync("Contact · Campaign: Spring 2026");
        await Expect(call).ToContainTextAsync("Script: Second call");
        await Expect(call).ToContainTextAsync(new Regex("Calls by itself in (10:00|9:)"));
        await Expect(other).ToContainTextAsync(new Regex("Calls by itself in (10:00|9:)"));

        await AgentScreen.Button(call, "Pause").ClickAsync();
        Assert.AreEqual(AgentCommandName.Pause, (await dialer.NextAsync()).Name);
        await dialer.ChangeAsync(before => Stopped(before, leftSeconds: 590));
        await Expect(call).ToContainTextAsync("Paused with 9:50 left");
        await Expect(other).ToContainTextAsync("Preview paused");
        await AgentScreen.Button(other, "Resume").ClickAsync();
        Assert.AreEqual(AgentCommandName.ResumePreview, (await dialer.NextAsync()).Name);

        await AgentScreen.Button(other, "Start call").ClickAsync();
        Assert.AreEqual(AgentCommandName.StartPreview, (await dialer.NextAsync()).Name);
        await dialer.ChangeAsync(before => before with { State = CallState.Ringing, Preview = null, Allowed = [AgentCommandName.Release] });

        await Expect(call).ToContainTextAsync("Ringing");
        await Expect(other).ToContainTextAsync("Ringing");
        await Expect(AgentScreen.Button(call, "Start call")).ToHaveCountAsync(0);
        Assert.IsEmpty(alice.Faults);
        Assert.IsEmpty(otherTab.Faults);
    }

    [TestMethod]
    public async Task A_preview_opens_its_record_is_skipped_with_a_reason_by_the_keyboard_and_why_it_was_not_started_stays_readable()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await using var dialer = await PlayedDialer.TakeOverAsync(office, ContactId(office));
        var call = alice.Call("Anna Example");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await alice.PictureAsync("preview");

        dialer.Refusal = "No line is free.";
        await AgentScreen.Button(call, "Start call").ClickAsync();
        await Expect(call.GetByRole(AriaRole.Alert)).ToContainTextAsync("No line is free.");
        Assert.AreEqual(AgentCommandName.StartPreview, (await dialer.NextAsync()).Name);
        dialer.Refusal = "";

        await AgentScreen.Button(call, "Skip").FocusAsync();
        await alice.Page.Keyboard.PressAsync("Enter");
        await Expect(alice.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Called already" })).ToBeFocusedAsync();
        await alice.PictureAsync("preview-skip");
        await alice.Page.Keyboard.PressAsync("ArrowDown");
        await alice.Page.Keyboard.PressAsync("Enter");

        var skip = await dialer.NextAsync();
        Assert.AreEqual((AgentCommandName.SkipPreview, "Number is wrong"), (skip.Name, skip.Reason));
        await dialer.EndAsync();
        await Expect(alice.Calls).ToHaveCountAsync(0);
        await Expect(alice.Page.GetByRole(AriaRole.Log)).ToHaveTextAsync("Anna Example is not called now");
        Assert.IsEmpty(alice.Faults);
    }

    private static CallMessage Stopped(CallMessage call, int leftSeconds) => call with
    {
        Preview = call.Preview! with { EndsOn = null, LeftSeconds = leftSeconds },
        Allowed = [AgentCommandName.StartPreview, AgentCommandName.SkipPreview, AgentCommandName.ResumePreview],
    };

    private static Guid ContactId(Office office) =>
        office.Rows(Contact.TableName, Contact.FullName).First(row => row.GetAttributeValue<string>(Contact.FullName) == "Anna Example").Id;
}
