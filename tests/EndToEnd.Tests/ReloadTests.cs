using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Reloads, second tabs and navigation: the screen is a view of what is, and shows it again at any moment.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ReloadTests
{
    [TestMethod]
    [DataRow("Incoming")]
    [DataRow("Talking")]
    [DataRow("On hold")]
    [DataRow("Wrap-up")]
    public async Task A_reload_brings_the_same_call_back_in_every_state(string state)
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        foreach (var button in StepsTo(state))
        {
            await AgentScreen.Button(call, button).ClickAsync();
        }

        await Expect(call).ToContainTextAsync(state);
        await alice.Page.ReloadAsync();

        await Expect(call).ToContainTextAsync(state);
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(alice.Calls).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task A_reload_offers_the_same_choice_of_records_again()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+493023125033", "", "1234");
        var choices = alice.Page.GetByRole(AriaRole.List, new() { NameString = "Who is calling? 2 records have this number" });
        await Expect(choices).ToBeVisibleAsync();

        await alice.Page.ReloadAsync();

        await Expect(choices).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task The_outcome_that_was_chosen_is_still_marked_after_a_reload()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await AgentScreen.Button(call, "Solved").ClickAsync();
        var solved = call.GetByRole(AriaRole.Button, new() { Name = "Solved", Pressed = true });
        await Expect(solved).ToBeVisibleAsync();

        await alice.Page.ReloadAsync();

        await Expect(solved).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task A_second_tab_shows_the_call_too_and_doubles_nothing()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var second = await alice.OpenTabAsync();

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Incoming");
        await Expect(second.Call("Anna Example")).ToContainTextAsync("Incoming");
        await AgentScreen.Button(second.Call("Anna Example"), "Answer").ClickAsync();
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Talking");
        Assert.AreEqual(1, await PoppedAsync(alice) + await PoppedAsync(second));
        Assert.HasCount(1, office.Rows(DialerCall.TableName));
        Assert.HasCount(1, office.Rows(PhoneCall.TableName));
    }

    [TestMethod]
    public async Task The_softphone_survives_navigation()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await call.EvaluateAsync("card => { card.dataset.same = 'yes'; }");

        await alice.Page.GetByRole(AriaRole.Navigation).GetByText("Accounts").ClickAsync();

        await Expect(alice.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Contoso Maschinenbau GmbH");
        await Expect(call).ToHaveAttributeAsync("data-same", "yes");
    }

    private static async Task<int> PoppedAsync(AgentScreen screen) =>
        (await screen.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 }).AllInnerTextsAsync()).Count(text => text.Contains("Anna Example", StringComparison.Ordinal));

    private static string[] StepsTo(string state) => state switch
    {
        "Talking" => ["Answer"],
        "On hold" => ["Answer", "Hold"],
        "Wrap-up" => ["Answer", "Hang up"],
        _ => [],
    };
}
