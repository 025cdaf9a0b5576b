using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>After the talk: a clock that the agent masters, and no call without its outcome by chance.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class WrapUpTests
{
    [TestMethod]
    public async Task A_wrap_up_that_runs_out_without_an_outcome_waits_for_one_and_its_forced_end_counts_as_None()
    {
        await using var office = await OfficeWithWrapSecondsAsync("1");
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkedAsync(office, alice);

        await Expect(call).ToContainTextAsync("Outcome missing");
        await alice.PictureAsync("outcome-missing");
        await AgentScreen.Button(call, "Force end").ClickAsync();

        Assert.AreEqual("None", (await office.EndedCallAsync()).GetAttributeValue<string>(DialerCall.Outcome));
        await Expect(alice.Calls).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task The_outcome_that_a_wrap_up_waits_for_ends_it()
    {
        await using var office = await OfficeWithWrapSecondsAsync("1");
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkedAsync(office, alice);
        await Expect(call).ToContainTextAsync("Outcome missing");

        await AgentScreen.Button(call, "Solved").ClickAsync();

        Assert.AreEqual("Solved", (await office.EndedCallAsync()).GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public async Task The_clock_is_stopped_made_longer_and_goes_on_and_the_next_try_stands_on_the_card()
    {
        await using var office = await OfficeWithWrapSecondsAsync("600");
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkedAsync(office, alice);

        await AgentScreen.Button(call, "Pause").ClickAsync();
        await Expect(call).ToContainTextAsync("Paused with ");
        await AgentScreen.Button(call, "30 s more").ClickAsync();
        await Expect(call).ToContainTextAsync("Paused with 10:");
        await AgentScreen.Button(call, "Resume").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up time left 10:");
        await AgentScreen.Button(call, "Call back").ClickAsync();
        await alice.PictureAsync("retry");
        await AgentScreen.Button(call, "Save").ClickAsync();
        await Expect(call).ToContainTextAsync("Try again on ");
        await AgentScreen.Button(call, "End wrap-up").ClickAsync();

        Assert.AreEqual("Call back", (await office.EndedCallAsync()).GetAttributeValue<string>(DialerCall.Outcome));
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task After_Answer_by_the_keyboard_the_work_goes_on_at_the_card_and_the_header_says_what_the_agent_does()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        var announced = alice.Page.GetByRole(AriaRole.Log);

        await AgentScreen.Button(call, "Answer").FocusAsync();
        await alice.Page.Keyboard.PressAsync("Enter");

        await Expect(call).ToContainTextAsync("Talking");
        await Expect(call).ToBeFocusedAsync();
        await Expect(announced).ToHaveTextAsync("Talking with Anna Example");
        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { Name = "State: On call" })).ToBeVisibleAsync();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { Name = "State: Wrap-up" })).ToBeVisibleAsync();
        await Expect(announced).ToHaveTextAsync("The call with Anna Example has ended");
    }

    [TestMethod]
    [DataRow(1440, 900, DisplayName = "the default pane")]
    [DataRow(720, 450, DisplayName = "at 200 %")]
    public async Task No_word_of_a_button_is_broken(int width, int height)
    {
        await using var office = await OfficeWithWrapSecondsAsync("600");
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.SetViewportSizeAsync(width, height);
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        foreach (var step in new[] { "Answer", "Hold", "Resume", "Hang up" })
        {
            await Expect(AgentScreen.Button(call, step)).ToBeVisibleAsync();
            await RequireWholeWordsAsync(call);
            await AgentScreen.Button(call, step).ClickAsync();
        }

        await Expect(call).ToContainTextAsync("Wrap-up time left");
        await RequireWholeWordsAsync(call);
        await alice.PictureAsync($"wrap-{width}");
    }

    // Every piece of text of a button stands on one line.
    private static async Task RequireWholeWordsAsync(ILocator call)
    {
        var broken = await call.EvaluateAsync<string[]>(
            """
            card => [...card.querySelectorAll('button')].flatMap(button => {
                const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
                const found = [];
                while (texts.nextNode()) {
                    const range = document.createRange();
                    range.selectNodeContents(texts.currentNode);
                    if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(button.textContent);
                }
                return found;
            })
            """);
        Assert.AreEqual("", string.Join(", ", broken));
    }

    private static async Task<Office> OfficeWithWrapSecondsAsync(string seconds)
    {
        var office = await Office.OpenAsync();
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "Wrap Seconds"), (DialerKvTable.Value, seconds), (DialerKvTable.Scope, "global"));
        return office;
    }

    private static async Task<ILocator> TalkedAsync(Office office, AgentScreen alice)
    {
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        return call;
    }
}
