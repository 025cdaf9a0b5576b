using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>One browser, one person after the other: nobody gets what the one before has left open.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class SharedBrowserTests
{
    private const string NoLongerYours = "This page is no longer yours";

    [TestMethod]
    public async Task Who_signs_out_leaves_no_softphone_to_whoever_comes_to_another_tab()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var left = await alice.OpenTabAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(left.Call("Anna Example")).ToBeVisibleAsync();

        await SignOutAsync(alice, "Alice Agent");
        await left.Page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");

        await Expect(left.Page.GetByText(NoLongerYours)).ToBeVisibleAsync();
        await Expect(left.Calls).ToHaveCountAsync(0);
        await left.PictureAsync("signed-out");
    }

    [TestMethod]
    public async Task Who_signs_in_ends_the_softphones_of_who_was_there_before()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var left = await alice.OpenTabAsync();

        await SignOutAsync(alice, "Alice Agent");
        await Person(alice, "Bob Agent").ClickAsync();
        await alice.ExpectConnectedAsync();

        await Expect(left.Page.GetByText(NoLongerYours)).ToBeVisibleAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(left.Calls).ToHaveCountAsync(0);
    }

    private static ILocator Person(AgentScreen screen, string name) => screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(name)) });

    // The page of the people has others too: until it is there the person is still signed in.
    private static async Task SignOutAsync(AgentScreen screen, string person)
    {
        await screen.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Person(screen, "Bob Agent")).ToBeVisibleAsync();
    }
}
