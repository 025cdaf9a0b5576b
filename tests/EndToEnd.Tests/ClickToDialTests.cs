using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>A number of a record is called with one click, from its column and by the command Call, and the call is logged on that record.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ClickToDialTests
{
    private const string Hostile = "<img src=x onerror=window.hacked=1>";
    private const string MobilePhone = "mobilephone";

    [TestMethod]
    public async Task A_number_on_a_form_is_shown_formatted_and_called_for_its_record_though_another_has_the_same_number()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030/23125011");
        var alice = await office.SignInAsync("Alice Agent");
        await OpenAsync(alice, Contact.TableName, twin);
        await Expect(Number(alice, "Business Phone")).ToHaveValueAsync("030 23125011");

        await CallButton(alice, "030 23125011").ClickAsync();

        await Expect(alice.Call("Twin Tester")).ToBeVisibleAsync();
        await LoggedOnAsync(office, Contact.TableName, twin);
        await Expect(alice.RecordTitle).ToContainTextAsync("Twin Tester");
        await alice.PictureAsync("click-to-dial-form");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task Who_points_at_the_button_reads_how_many_calls_there_were()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 7654321");
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+49307654321", "Twin", "1234");
        await AgentScreen.Button(alice.Call("Twin Tester"), "Answer").ClickAsync();
        await LoggedOnAsync(office, Contact.TableName, twin);
        await OpenAsync(alice, Contact.TableName, twin);

        await CallButton(alice, "030 7654321").HoverAsync();

        await Expect(alice.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("1 call, on ");
        await alice.PictureAsync("click-to-dial-count");
    }

    [TestMethod]
    public async Task What_is_typed_is_stored_as_it_is_and_said_to_be_no_number()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 7654321");
        var alice = await office.SignInAsync("Alice Agent");
        await OpenAsync(alice, Contact.TableName, twin);

        await Number(alice, "Mobile Phone").FillAsync(Hostile);
        await Expect(alice.Page.GetByText("This does not look like a phone number.")).ToBeVisibleAsync();
        await alice.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Saved");
        await alice.Page.ReloadAsync();

        await Expect(Number(alice, "Mobile Phone")).ToHaveValueAsync(Hostile);
        Assert.AreEqual(Hostile, office.Rows(Contact.TableName, MobilePhone).Single(row => row.Id == twin).GetAttributeValue<string>(MobilePhone));
        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Call .*img") })).ToHaveCountAsync(0);
        Assert.IsFalse(await alice.Page.EvaluateAsync<bool>("() => 'hacked' in window"));
        await alice.PictureAsync("click-to-dial-odd");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task With_a_second_tab_open_a_number_is_dialled_once()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 7654321");
        var first = await office.SignInAsync("Alice Agent");
        var second = await first.OpenTabAsync();
        await OpenAsync(first, Contact.TableName, twin);

        await CallButton(first, "030 7654321").ClickAsync();

        await Expect(first.Call("Twin Tester")).ToBeVisibleAsync();
        await Expect(second.Calls).ToHaveCountAsync(1);
        await LoggedOnAsync(office, Contact.TableName, twin);
    }

    [TestMethod]
    public async Task Somebody_without_a_phone_is_told_so()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 7654321");
        var emil = await office.EnterAsync("Emil Administrator");
        await emil.Page.GotoAsync($"/main.aspx?pagetype=entityrecord&etn={Contact.TableName}&id={twin}");

        await emil.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Call .*7654321$") }).ClickAsync();
        await Expect(emil.Page.GetByText("Open the softphone first.")).ToBeVisibleAsync();
        await emil.PictureAsync("click-to-dial-no-softphone");
        await emil.Page.GetByRole(AriaRole.Button, new() { Name = "Open softphone" }).ClickAsync();

        await Expect(emil.Page.GetByText("You have no phone here.")).ToBeVisibleAsync();
        Assert.IsEmpty(office.Rows(DialerCall.TableName));
    }

    [TestMethod]
    public async Task The_command_Call_of_a_form_offers_several_numbers_in_the_softphone()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 7654321", (MobilePhone, $"{Hostile} 0172 1234567"));
        var alice = await office.SignInAsync("Alice Agent");
        await OpenAsync(alice, Contact.TableName, twin);

        await Command(alice).ClickAsync();

        var offer = alice.Page.GetByRole(AriaRole.Region, new() { Name = "Call Twin Tester" });
        await Expect(offer.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Mobile Phone$") })).ToContainTextAsync(Hostile);
        await alice.PictureAsync("call-command-choice");
        await Expect(alice.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await offer.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Business Phone$") }).ClickAsync();

        await Expect(alice.Call("Twin Tester")).ToBeVisibleAsync();
        await Expect(offer).ToHaveCountAsync(0);
        await LoggedOnAsync(office, Contact.TableName, twin);
        Assert.IsFalse(await alice.Page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task The_command_Call_of_a_list_calls_the_one_row_that_is_selected()
    {
        await using var office = await Office.OpenAsync();
        var twin = AddContact(office, "Twin", "030 23125011");
        AddContact(office, "Mute", "");
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.GetByRole(AriaRole.Navigation).GetByText("Contacts", new() { Exact = true }).ClickAsync();
        await Command(alice).ClickAsync();
        await Expect(alice.Page.GetByText("Select one row to call.")).ToBeVisibleAsync();

        await Row(alice, "Mute Tester").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Command(alice).ClickAsync();
        await Expect(alice.Page.GetByText("Mute Tester has no phone number.")).ToBeVisibleAsync();
        await alice.PictureAsync("call-command-none");
        await Row(alice, "Mute Tester").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Row(alice, "Twin Tester").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Command(alice).ClickAsync();

        await Expect(alice.Call("Twin Tester")).ToBeVisibleAsync();
        await LoggedOnAsync(office, Contact.TableName, twin);
        await alice.PictureAsync("call-command-list");
        Assert.IsEmpty(alice.Faults);
    }

    private static Guid AddContact(Office office, string firstName, string number, params (string Column, object Value)[] values) =>
        office.Add(Contact.TableName, [("firstname", firstName), ("lastname", "Tester"), ("telephone1", number), .. values]);

    private static async Task OpenAsync(AgentScreen screen, string table, Guid id)
    {
        await screen.Page.GotoAsync($"/main.aspx?pagetype=entityrecord&etn={table}&id={id}");
        await screen.ExpectConnectedAsync();
    }

    // The call's row has the record as its customer, and its phone call regards it.
    private static async Task LoggedOnAsync(Office office, string table, Guid id)
    {
        await office.RowsWhenAsync(
            DialerCall.TableName,
            calls => calls.Count == 1 && calls[0].GetAttributeValue<string>(DialerCall.CustomerType) == table
                && calls[0].GetAttributeValue<string>(DialerCall.CustomerRecordId) == id.ToString("D"),
            DialerCall.CustomerType,
            DialerCall.CustomerRecordId);
        await office.RowsWhenAsync(
            PhoneCall.TableName,
            rows => rows.Count(row => row.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId)?.Id == id) == 1,
            PhoneCall.RegardingObjectId);
    }

    private static ILocator Number(AgentScreen screen, string label) => screen.Page.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = true });

    private static ILocator CallButton(AgentScreen screen, string number) =>
        screen.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = $"Call {number}", Exact = true });

    private static ILocator Command(AgentScreen screen) =>
        screen.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Commands" }).GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true });

    private static ILocator Row(AgentScreen screen, string name) => screen.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
}
