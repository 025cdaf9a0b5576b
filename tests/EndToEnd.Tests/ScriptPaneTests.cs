using System.Text.RegularExpressions;
using System.Web;
using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The script of a call in a side pane beside the record that popped, with a page that a customer wrote.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ScriptPaneTests
{
    private const string Script = """<!doctype html><html lang="en"><title>Script</title><h1>Say hello</h1><label>Answer <textarea></textarea></label></html>""";

    [TestMethod]
    public async Task A_script_stands_beside_the_record_from_the_answer_to_the_end_of_the_wrap_up_a_third_of_the_window_wide()
    {
        await using var office = await OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(AgentScreen.Button(alice.Call("Anna Example"), "Answer")).ToBeVisibleAsync();
        await Expect(alice.ScriptPane("Support")).ToBeHiddenAsync();
        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();

        await Expect(Page(alice).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Say hello");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        var pane = (await alice.ScriptPane("Support").BoundingBoxAsync())!;
        Assert.AreEqual(Math.Round(1440 * 0.33), pane.Width, 1);
        await alice.PictureAsync("script-pane");
        await Bar(alice).GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(Bar(alice)).ToContainTextAsync("Wrap-up");
        await alice.PictureAsync("script-pane-wrap-up");
        await alice.ScriptPane("Support").GetByRole(AriaRole.Button, new() { Name = "End wrap-up" }).ClickAsync();
        await Expect(alice.ScriptPane("Support")).ToContainTextAsync("This call has no outcome yet.");
        await alice.ScriptPane("Support").GetByRole(AriaRole.Button, new() { Name = "Outcome" }).ClickAsync();
        await alice.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Solved" }).ClickAsync();
        await alice.ScriptPane("Support").GetByRole(AriaRole.Button, new() { Name = "End wrap-up" }).ClickAsync();

        await Expect(alice.ScriptPane("Support")).ToHaveCountAsync(0);
        await Expect(alice.Page.GetByPlaceholder("Name or number")).ToBeVisibleAsync();
        Assert.AreEqual("Solved", (await office.EndedCallAsync()).GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public async Task A_script_is_given_the_documented_parameters_of_its_call_whatever_the_caller_calls_himself()
    {
        await using var office = await OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall("+4915199988877", "\"><script>alert(1)</script>&x=1+ΝΕΚΤΑΡΙΑ", "1234");
        await AgentScreen.PickUpAsync(office.Pbx, "1001");
        await Expect(Page(alice).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Say hello");

        var call = office.Rows(DialerCall.TableName, DialerCall.PhoneCallId).Single();
        var address = new Uri(await Page(alice).Locator("html").EvaluateAsync<string>("() => location.href"));
        var data = HttpUtility.ParseQueryString(HttpUtility.ParseQueryString(address.Query)["Data"]!);
        Assert.AreEqual("incoming", data["state"]);
        Assert.AreEqual("phonecall", data["type"]);
        Assert.AreEqual(call.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>(DialerCall.PhoneCallId).Id, Guid.Parse(data["phoneCallID"]!));
        Assert.AreEqual(call.Id, Guid.Parse(data["dtCallId"]!));
        Assert.AreEqual("Support", data["dnis"]);
        Assert.AreEqual("inbound", data["direction"]);
        Assert.AreEqual("Alice Agent", data["agent"]);
        Assert.IsNull(data["x"]);
        await alice.PictureAsync("script-pane-hostile");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task The_script_makes_room_for_the_softphone_while_the_agent_talks_in_another_call_and_is_back_with_what_was_typed()
    {
        await using var office = await OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();
        await Page(alice).GetByLabel("Answer").FillAsync("Anna wants two.");
        await Page(alice).GetByLabel("Answer").PressAsync("Tab");
        var script = await FormScript.StartAsync(alice);
        Assert.AreEqual("", await script.DoAsync("transferConsult", "1002"));
        await AgentScreen.PickUpAsync(office.Pbx, "1002");

        await Expect(alice.Calls.Nth(1)).ToContainTextAsync("Talking");
        await Expect(alice.ScriptPane("Support")).ToBeHiddenAsync();
        await AgentScreen.Button(alice.Call("Anna Example"), "Script").ClickAsync();
        await Expect(Page(alice).GetByLabel("Answer")).ToHaveValueAsync("Anna wants two.");
        await Expect(Bar(alice)).ToContainTextAsync("On hold");
        await alice.ShowSoftphoneAsync();
        Assert.IsTrue(office.Pbx.HangUpPhone("1002"));

        await Expect(Bar(alice)).ToContainTextAsync("Talking");
        await Expect(Page(alice).GetByLabel("Answer")).ToHaveValueAsync("Anna wants two.");
    }

    [TestMethod]
    public async Task A_reload_in_the_middle_of_the_call_brings_the_script_back()
    {
        await using var office = await OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.PickUpAsync(office.Pbx, "1001");
        await Expect(Page(alice).GetByRole(AriaRole.Heading)).ToBeVisibleAsync();

        await alice.Page.ReloadAsync();

        await Expect(Page(alice).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Say hello");
        await Expect(Bar(alice)).ToContainTextAsync("Talking");
    }

    [TestMethod]
    public async Task A_script_takes_the_focus_from_no_field_and_waits_until_nobody_types()
    {
        await using var office = await OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.GotoAsync("/main.aspx?pagetype=entityrecord&etn=account");
        await alice.ExpectConnectedAsync();
        var number = alice.Page.GetByPlaceholder("Name or number");
        await number.PressSequentiallyAsync("0301");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.PickUpAsync(office.Pbx, "1001");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Talking");
        await number.PressSequentiallyAsync("234");
        await Expect(number).ToBeFocusedAsync();
        await Expect(number).ToHaveValueAsync("0301234");
        await Expect(alice.ScriptPane("Support")).ToBeHiddenAsync();
        await alice.Page.Keyboard.PressAsync("Tab");

        await Expect(Page(alice).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Say hello");
    }

    [TestMethod]
    public async Task A_script_that_the_content_security_policy_keeps_out_is_explained_and_opens_in_a_window()
    {
        await using var office = await OpenAsync();
        office.GiveScript("Support", "https://scripts.example/hello.html");
        var alice = await office.SignInAsync("Alice Agent", EnforcePolicyAsync, opensWindows: true);
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.PickUpAsync(office.Pbx, "1001");

        await Expect(alice.ScriptPane("Support")).ToContainTextAsync("The content security policy of your organization does not let pages of scripts.example in.");
        await alice.PictureAsync("script-pane-blocked");
        var window = await alice.Page.RunAndWaitForPopupAsync(() => alice.ScriptPane("Support").GetByRole(AriaRole.Button, new() { Name = "Open in a window" }).ClickAsync());

        Assert.IsNotNull(window);
    }

    private static ILocator Bar(AgentScreen screen) => screen.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Call with .*, script$") });

    private static IFrameLocator Page(AgentScreen screen) => screen.ScriptPane("Support").FrameLocator("iframe");

    private static Task EnforcePolicyAsync(IPage page) => page.AddInitScriptAsync("""
        new MutationObserver((_, observer) => {
          if (document.head) {
            observer.disconnect();
            const policy = document.createElement("meta");
            policy.httpEquiv = "Content-Security-Policy";
            policy.content = "frame-src 'self'";
            document.head.prepend(policy);
          }
        }).observe(document, { childList: true, subtree: true });
        """);

    private static async Task<Office> OpenAsync()
    {
        var office = await Office.OpenAsync();
        using var customizer = new Customizer(office.System.WebApiOf(office.System.Org.SystemUserId));
        await customizer.AddPageAsync("new_/script.html", Script);
        office.GiveScript("Support", "/WebResources/new_/script.html");
        return office;
    }
}
