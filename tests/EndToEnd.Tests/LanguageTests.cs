using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The desk of an agent whose language is not English.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class LanguageTests
{
    // Her row among the sample rows.
    private static readonly Guid Alice = Guid.Parse("a1000000-0000-4000-8000-000000001001");
    private const int German = 1031;
    private const int Hebrew = 1037;

    [TestMethod]
    public async Task In_German_a_call_is_answered_and_ended_by_German_buttons()
    {
        await using var office = await Office.OpenAsync();
        office.GiveScript("Support", "/WebResources/cts_/html/start.html");
        office.System.Org.ChooseLanguage(Alice, German);
        var alice = await office.EnterAsync("Alice Agent");
        await Expect(Button(alice.Page, "Status: Bereit")).ToBeEnabledAsync();
        await Expect(alice.Page.FrameLocator("main iframe").GetByText("Zwischen Anrufen")).ToBeVisibleAsync();

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Page.GetByRole(AriaRole.Article, new() { Name = "Anruf mit Anna Example", Exact = true });
        await Expect(call).ToContainTextAsync("Eingehend");
        await alice.PictureAsync("german-ringing");
        await AgentScreen.Button(call, "Annehmen").ClickAsync();
        var script = alice.Page.GetByRole(AriaRole.Group, new() { Name = "Anruf mit Anna Example, Skript", Exact = true });
        await Expect(Button(script, "Auflegen")).ToBeEnabledAsync();
        await Expect(Button(alice.Page, "Anrufen")).ToHaveCountAsync(2);
        await alice.PictureAsync("german-script");
        await Button(script, "Auflegen").ClickAsync();
        await Button(script, "Softphone").ClickAsync();
        await Expect(call).ToContainTextAsync("Nachbearbeitung");
        await alice.PictureAsync("german-wrap");
        await AgentScreen.Button(call, "Nachbearbeitung beenden").ClickAsync();
        await AgentScreen.Button(call, "Ende erzwingen").ClickAsync();

        await Expect(call).ToHaveCountAsync(0);
        await office.EndedCallAsync();
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task In_German_the_command_says_in_German_why_it_does_not_call()
    {
        await using var office = await Office.OpenAsync();
        office.System.Org.ChooseLanguage(Alice, German);
        office.Add("contact", ("firstname", "Nora"), ("lastname", "Numberless"));
        var alice = await office.EnterAsync("Alice Agent");
        await Expect(Button(alice.Page, "Status: Bereit")).ToBeEnabledAsync();
        await alice.Page.GotoAsync("/main.aspx?pagetype=entitylist&etn=contact");

        await alice.Page.GetByRole(AriaRole.Row, new() { Name = "Nora Numberless" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await alice.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Anrufen" }).ClickAsync();

        await Expect(alice.Page.GetByText("Nora Numberless hat keine Telefonnummer.")).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task From_right_to_left_the_screen_turns_and_a_number_does_not()
    {
        await using var office = await Office.OpenAsync();
        office.System.Org.ChooseLanguage(Alice, Hebrew);
        var alice = await office.EnterAsync("Alice Agent");
        // What is filled in is isolated, by signs that nobody sees.
        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("State: .Ready") })).ToBeEnabledAsync();

        office.Pbx.PlaceCall("+493023125099", "", "1234");
        var number = alice.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading).Locator("bdi");
        await Expect(number).ToHaveTextAsync("030 23125099");
        await Expect(number).ToHaveAttributeAsync("dir", "ltr");
        await Expect(alice.Page.GetByRole(AriaRole.Article).Locator("xpath=ancestor::*[@dir][1]")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(alice.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await alice.PictureAsync("rtl-ringing");
        await Expect(alice.Page.GetByRole(AriaRole.Main).Locator("[data-control='cts_Telephony.PhoneNumber'] [dir=rtl] [dir=ltr]").First).ToBeVisibleAsync();
        var softphone = (await alice.Page.Locator("[data-pane]").BoundingBoxAsync())!;
        var page = (await alice.Page.GetByRole(AriaRole.Main).BoundingBoxAsync())!;
        Assert.IsLessThan(page.X, softphone.X, "The pane is at the end of the line: at the left.");
        Assert.IsEmpty(alice.Faults);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Button(ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name });
}
