using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The documented walk-through of the client API: the script dt_SimpleEG.js on the phone call's form lists what happens in a window of its own.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class WalkThroughTests
{
    private static readonly byte[] Script = File.ReadAllBytes(RepositoryRoot.Combine("PcfControls", "webresources", "examples", "dt_SimpleEG.js"));

    [TestMethod]
    public async Task The_script_lists_incoming_talk_idle_and_end_of_an_inbound_call()
    {
        await using var office = await OpenAsync("inbound");
        var alice = await office.SignInAsync("Alice Agent", opensWindows: true);
        var window = EventsAsync(alice);

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        var events = await window;
        await Expect(events).ToHaveTextAsync([Line("incoming inbound")]);
        await RunAsync(alice, answers: true);
        await Expect(events).ToHaveTextAsync([Line("incoming inbound"), Line("talk inbound"), Line("idle inbound"), Line("end inbound")]);
        foreach (var line in await events.AllInnerTextsAsync())
        {
            Assert.Contains("dnis=Support", line);
            Assert.Contains($"dtCallId={office.Rows(DialerCall.TableName).Single().Id}", line);
        }
    }

    [TestMethod]
    public async Task The_script_lists_ringing_talk_idle_and_end_of_a_click_to_dial()
    {
        await using var office = await OpenAsync("clicktocall");
        var alice = await office.SignInAsync("Alice Agent", opensWindows: true);
        var window = EventsAsync(alice);

        await alice.Page.GetByPlaceholder("Name or number").FillAsync(Office.Anna);
        await alice.Page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
        await Eventually.IsTrue(() => office.Pbx.AnswerPhone("1001"));

        var events = await window;
        await RunAsync(alice, answers: false);
        await Expect(events).ToHaveTextAsync([Line("ringing clicktocall"), Line("talk clicktocall"), Line("idle clicktocall"), Line("end clicktocall")]);
    }

    private static async Task<Office> OpenAsync(string direction)
    {
        var office = await Office.OpenAsync();
        using var customizer = new Customizer(office.System.WebApiOf(office.System.Org.SystemUserId));
        await customizer.AddScriptAsync("new_dt_SimpleEG.js", Script, PhoneCall.TableName);
        office.Add(
            DialerKvTable.TableName,
            (DialerKvTable.Name, "customURL_Rule"),
            (DialerKvTable.Key, "01"),
            (DialerKvTable.Scope, "global"),
            (DialerKvTable.Value, $"direction={direction}=>/WebResources/cts_dtAssociatedPhonecall"));
        return office;
    }

    private static async Task RunAsync(AgentScreen alice, bool answers)
    {
        var call = alice.Call("Anna Example");
        if (answers)
        {
            await AgentScreen.Button(call, "Answer").ClickAsync();
        }

        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(alice.Calls).ToHaveCountAsync(0);
    }

    // The lines of the window that the script opens, which has no address of its own.
    private static async Task<ILocator> EventsAsync(AgentScreen alice)
    {
        var opened = new TaskCompletionSource<IPage>();
        alice.Page.Context.Page += (_, page) => _ = page.Url == "about:blank" && opened.TrySetResult(page);
        return (await Eventually.Completes(opened.Task)).Locator("body > div");
    }

    private static Regex Line(string what) => new($@"^\S+Z {what} ");
}
