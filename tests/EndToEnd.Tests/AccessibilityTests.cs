using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The desk for agents who do not see it as others do, or have no mouse.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class AccessibilityTests
{
    [TestMethod]
    [DataRow(false, ForcedColors.None, 1440, DisplayName = "light")]
    [DataRow(true, ForcedColors.None, 1440, DisplayName = "dark")]
    [DataRow(false, ForcedColors.Active, 1440, DisplayName = "forced colours")]
    [DataRow(false, ForcedColors.None, 720, DisplayName = "at 200 %")]
    public async Task In_every_state_of_an_agents_desk_axe_finds_no_fault_and_no_word_is_broken(bool isDark, ForcedColors forced, int width)
    {
        await using var office = await Office.OpenAsync();
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "Wrap Seconds"), (DialerKvTable.Value, "600"), (DialerKvTable.Scope, "global"));
        var alice = await office.SignInAsync("Alice Agent", page => PrepareAsync(page, isDark, forced));
        var bob = await office.SignInAsync("Bob Agent");
        await alice.Page.SetViewportSizeAsync(width, width * 5 / 8);
        var look = new Looking(alice, $"{(isDark ? "dark" : forced == ForcedColors.Active ? "forced" : "light")}-{width}");
        await look.AtAsync("idle");
        await MissCallAsync(office, alice);
        await look.AtAsync("badge");
        await alice.Tab("History").ClickAsync();
        await look.AtAsync("history");
        await alice.Tab("To call back").ClickAsync();
        await look.AtAsync("worklist");
        await alice.Tab("Calls").ClickAsync();
        await alice.Page.GetByPlaceholder("Name or number").FillAsync("bo");
        await Expect(alice.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await look.AtAsync("directory");
        await alice.Page.GetByPlaceholder("Name or number").FillAsync("");
        await alice.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await look.AtAsync("shortcuts");
        await alice.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await Expect(AgentScreen.Button(call, "Answer")).ToBeVisibleAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(alice.Page.GetByLabel("Business Phone", new() { Exact = true })).ToBeVisibleAsync();
        await look.AtAsync("ringing-and-phone-field");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await look.AtAsync("talking");
        await AgentScreen.Button(call, "Keypad").ClickAsync();
        await look.AtAsync("keypad");
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");
        await look.AtAsync("hold");
        await AgentScreen.Button(call, "Resume").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Consult").ClickAsync();
        await call.GetByRole(AriaRole.Combobox).FillAsync("1002");
        await look.AtAsync("consult-whom");
        await AgentScreen.Button(call, "Consult now").ClickAsync();
        await AgentScreen.Button(bob.Call("Alice Agent"), "Answer").ClickAsync();
        await Expect(AgentScreen.Button(alice.Call("Bob Agent"), "Conference")).ToBeVisibleAsync();
        await look.AtAsync("consultation");
        await AgentScreen.Button(alice.Call("Bob Agent"), "Conference").ClickAsync();
        await Expect(AgentScreen.Button(call, "Drop Bob Agent")).ToBeVisibleAsync();
        await look.AtAsync("conference");
        await AgentScreen.Button(call, "Drop Bob Agent").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up time left");
        await call.GetByRole(AriaRole.Button, new() { Name = "Call back" }).ClickAsync();
        await look.AtAsync("wrap-up");
        await AgentScreen.Button(call, "End wrap-up").ClickAsync();
        await look.AtAsync("outcome-asked");
    }

    [TestMethod]
    public async Task Axe_finds_no_fault_in_a_script_beside_a_record()
    {
        await using var office = await Office.OpenAsync();
        office.GiveScript("Support", "/WebResources/cts_dtAssociatedPhonecall");
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.PickUpAsync(office.Pbx, "1001");
        await Expect(alice.ScriptPane("Support")).ToBeVisibleAsync();
        await Expect(alice.ScriptPane("Support")).ToContainTextAsync("Talking");

        var look = new Looking(alice, "script");
        await look.AtAsync("talking");
        await alice.ScriptPane("Support").GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(alice.ScriptPane("Support")).ToContainTextAsync("Wrap-up");
        await look.AtAsync("wrap-up");
    }

    [TestMethod]
    public async Task A_call_is_answered_noted_held_and_ended_by_the_keyboard_from_the_form_and_the_focus_goes_where_the_work_goes_on()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var page = alice.Page;
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await Expect(AgentScreen.Button(call, "Answer")).ToHaveAttributeAsync("aria-keyshortcuts", "Control+Shift+F7");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(page.GetByText("Incoming call from Anna Example")).ToHaveTextAsync($"Incoming call from Anna Example, {Office.AnnaAsShown} for Support");

        await page.Keyboard.PressAsync("Control+Shift+F7");
        await Expect(call).ToContainTextAsync("Talking");
        await Expect(call).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Shift+F9");
        await Expect(call.GetByRole(AriaRole.Textbox, new() { Name = "Notes" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("wants a blue one");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveTextAsync("Notes saved");

        var field = page.GetByLabel("Job Title", new() { Exact = true });
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Control+Shift+F8");
        await Expect(call).ToContainTextAsync("On hold");
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Shift+F8");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveTextAsync("Talking with Anna Example again");
        await page.Keyboard.PressAsync("Control+Shift+F2");
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(call).ToHaveCountAsync(0);
        await Expect(page.GetByPlaceholder("Name or number")).ToBeFocusedAsync();
        Assert.IsEmpty(alice.Faults);
    }

    private static async Task PrepareAsync(IPage page, bool isDark, ForcedColors forced)
    {
        await page.EmulateMediaAsync(new() { ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
        if (isDark)
        {
            await page.AddInitScriptAsync("localStorage.setItem('local-app-theme', 'dark')");
        }
    }

    private static async Task MissCallAsync(Office office, AgentScreen alice)
    {
        var missed = office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Incoming");
        office.Pbx.HangUp(missed.Id);
        await Expect(alice.Page.GetByRole(AriaRole.Tab, new() { Name = "History, 1 missed" })).ToBeVisibleAsync();
    }

    // Looks at one state after the other, with axe and for a person.
    private sealed class Looking(AgentScreen screen, string how)
    {
        public async Task AtAsync(string state)
        {
            await screen.PictureAsync($"access-{how}-{state}");
            await Accessibility.RequireWholeWordsAsync(screen.Page, $"{how}: {state}");
            await Accessibility.RequireNoFaultAsync(screen.Page, $"{how}: {state}");
        }
    }
}
