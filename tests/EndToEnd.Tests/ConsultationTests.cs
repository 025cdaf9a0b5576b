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
        await AgentScreen.Button(call, "Transfer").ClickAsync();
        await call.GetByRole(AriaRole.Textbox).FillAsync("1002");
        await AgentScreen.Button(call, "Ask first").ClickAsync();

        await Expect(bob.Calls.First).ToContainTextAsync("Incoming");
        await Expect(bob.RecordTitle).ToHaveTextAsync(account);
        await bob.PictureAsync("consultation");
        Assert.IsEmpty(bob.Faults);
    }
}
