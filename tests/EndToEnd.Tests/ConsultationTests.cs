using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>An agent asks a colleague about a call: the colleague's screen shows what the agent looks at.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ConsultationTests
{
    [TestMethod]
    public async Task While_the_colleagues_phone_rings_the_record_on_the_asking_agents_screen_opens_there_too()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");

        await alice.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
        await alice.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(alice.RecordTitle).Not.ToContainTextAsync("Accounts");
        var account = await alice.RecordTitle.InnerTextAsync();
        await AskAsync(call, "1002");

        await Expect(bob.Calls.First).ToContainTextAsync("Incoming");
        await Expect(bob.RecordTitle).ToHaveTextAsync(account);
        await bob.PictureAsync("consultation");
        Assert.IsEmpty(bob.Faults);
    }

    [TestMethod]
    public async Task Both_screens_say_who_asks_about_whom_and_a_conference_names_everybody_and_lets_one_go()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AskAsync(call, "1002");

        await Expect(bob.Call("Alice Agent")).ToContainTextAsync("Alice Agent asks about Anna Example");
        await AgentScreen.Button(bob.Call("Alice Agent"), "Answer").ClickAsync();
        await Expect(alice.Call("Bob Agent")).ToContainTextAsync("You ask Bob Agent about Anna Example");
        await Expect(alice.Calls.First).ToContainTextAsync("On hold");
        await alice.PictureAsync("consult-asking");
        await AgentScreen.Button(alice.Call("Bob Agent"), "Swap").ClickAsync();
        await Expect(alice.Call("Bob Agent")).ToContainTextAsync("On hold");
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Swap").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");

        await AgentScreen.Button(alice.Call("Bob Agent"), "Conference").ClickAsync();
        await Expect(call.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["You", "Anna Example", "Bob Agent"]);
        await Expect(bob.Calls.First.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["You", "Anna E", "Alice Agent"]);
        await alice.PictureAsync("conference");
        await AgentScreen.Button(call, "Drop Bob Agent").ClickAsync();

        await Expect(call).ToContainTextAsync("Talking");
        await Expect(bob.Calls.Filter(new() { HasText = "Conference" })).ToHaveCountAsync(0);
        Assert.IsEmpty(alice.Faults);
    }

    private static async Task AskAsync(ILocator call, string colleague)
    {
        await AgentScreen.Button(call, "Consult").ClickAsync();
        await call.GetByRole(AriaRole.Textbox, new() { Name = "Consult with" }).FillAsync(colleague);
        await AgentScreen.Button(call, "Consult now").ClickAsync();
    }
}
