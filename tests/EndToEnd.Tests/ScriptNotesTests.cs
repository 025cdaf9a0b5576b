using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Notes in the phone call's form that cts_dtAssociatedPhonecall shows beside the record.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ScriptNotesTests
{
    [TestMethod]
    public async Task The_phone_calls_narrow_form_stands_beside_the_record_without_bars_and_notes_are_saved_by_themselves()
    {
        await using var office = await OpenAsync();
        var alice = await TalkAsync(office);
        await Expect(Form(alice).GetByLabel("Description")).ToBeVisibleAsync();
        await Expect(Form(alice).GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        await Expect(Form(alice).GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(Form(alice).GetByLabel("Due")).ToHaveCountAsync(0);

        await Form(alice).GetByLabel("Description").FillAsync("Called about the invoice.");
        await Form(alice).GetByLabel("Description").PressAsync("Tab");

        await DescribedAsync(office, "Called about the invoice.");
        await Expect(Pane(alice)).ToContainTextAsync("Saved");
        await alice.PictureAsync("script-notes");
    }

    [TestMethod]
    public async Task Save_and_close_saves_the_notes_and_says_what_is_missing_before_it_ends_the_wrap_up()
    {
        await using var office = await OpenAsync();
        var alice = await TalkAsync(office);
        await Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Form(alice).GetByLabel("Description").PressSequentiallyAsync("Wants a quote.");
        var close = Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Save & Close" });

        await close.ClickAsync();
        await Expect(Pane(alice)).ToContainTextAsync("This call has no outcome yet.");
        await DescribedAsync(office, "Wants a quote.");
        await alice.PictureAsync("script-save-and-close");
        await Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Outcome" }).ClickAsync();
        await alice.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Follow up" }).ClickAsync();
        await close.ClickAsync();

        await Expect(Pane(alice)).ToHaveCountAsync(0);
        Assert.AreEqual("Follow up", (await office.EndedCallAsync()).GetAttributeValue<string>(DialerCall.Outcome));
        await DescribedAsync(office, "Wants a quote.");
    }

    [TestMethod]
    public async Task What_is_typed_while_the_server_completes_the_phone_call_is_saved_all_the_same()
    {
        await using var office = await OpenAsync();
        var alice = await TalkAsync(office);
        var script = await FormScript.StartAsync(alice);
        await Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await script.DetailsInAsync("idle");
        var description = Form(alice).GetByLabel("Description");
        await description.PressSequentiallyAsync("Half a sen");

        Assert.AreEqual("", await script.DoAsync("setCallEnd"));
        await office.RowsWhenAsync(PhoneCall.TableName, rows => rows.Single().GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value == 1, PhoneCall.StateCode);
        await Expect(alice.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("script$") })).ToBeVisibleAsync();
        await description.PressSequentiallyAsync("tence.");
        await description.PressAsync("Tab");

        await DescribedAsync(office, "Half a sentence.");
        await Expect(Pane(alice)).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task Notes_that_cannot_be_saved_stay_with_the_reason_when_the_call_is_over()
    {
        await using var office = await OpenAsync();
        var alice = await TalkAsync(office);
        await alice.Page.RouteAsync("**/api/data/v9.2/phonecalls(*", RefuseAsync);
        await Form(alice).GetByLabel("Description").PressSequentiallyAsync("Precious");
        await Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(Pane(alice)).ToContainTextAsync("Not saved: No disk.");
        var script = await FormScript.StartAsync(alice);
        await script.DetailsInAsync("idle");
        Assert.AreEqual("", await script.DoAsync("setCallEnd"));

        await Expect(Pane(alice)).ToContainTextAsync("The call is over. Something typed here is not saved yet, so the script stays until it is.");
        await Expect(Form(alice).GetByLabel("Description")).ToHaveValueAsync("Precious");
        await alice.PictureAsync("script-notes-refused");
        await alice.Page.UnrouteAllAsync();
        await Pane(alice).GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await DescribedAsync(office, "Precious");
        await Expect(Pane(alice)).ToHaveCountAsync(0);
    }

    private static Task RefuseAsync(IRoute route) => route.Request.Method == "PATCH"
        ? route.FulfillAsync(new() { Status = 500, ContentType = "application/json", Body = """{"error":{"code":"0x80040216","message":"No disk."}}""" })
        : route.ContinueAsync();

    private static ILocator Pane(AgentScreen screen) => screen.ScriptPane("Support");

    // The page redirects within the same frame.
    private static IFrameLocator Form(AgentScreen screen) => Pane(screen).FrameLocator("iframe");

    private static Task<IReadOnlyList<Entity>> DescribedAsync(Office office, string text) =>
        office.RowsWhenAsync(PhoneCall.TableName, rows => rows.Single().GetAttributeValue<string>(PhoneCall.Description) == text, PhoneCall.Description);

    private static async Task<Office> OpenAsync()
    {
        var office = await Office.OpenAsync();
        office.GiveScript("Support", "/WebResources/cts_dtAssociatedPhonecall");
        return office;
    }

    private static async Task<AgentScreen> TalkAsync(Office office)
    {
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(Pane(alice)).ToBeVisibleAsync();
        return alice;
    }
}
