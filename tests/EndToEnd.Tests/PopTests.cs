using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>A pop takes no work away and does not fail in silence. The browser's pop-up blocker is on, as it is for agents.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class PopTests
{
    private const string Unsaved = "The page has unsaved changes. The record opens when you save or leave it.";

    [TestMethod]
    public async Task A_record_waits_until_the_form_in_front_is_saved_and_the_call_can_be_answered_meanwhile()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var carl = await OpenContactAsync(office, alice, "Carl Contoso");
        await JobTitle(alice).FillAsync("Buyer");
        await alice.Page.Keyboard.PressAsync("Tab");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        var call = alice.Call("Anna Example");
        await Expect(call.GetByText(Unsaved)).ToBeVisibleAsync();
        await alice.PictureAsync("pop-unsaved");
        await Expect(alice.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await Expect(alice.RecordTitle).ToContainTextAsync("Carl Contoso");

        await alice.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(call.GetByText(Unsaved)).ToHaveCountAsync(0);
        Assert.AreEqual("Buyer", office.Rows(Contact.TableName, "jobtitle").Single(row => row.Id == carl).GetAttributeValue<string>("jobtitle"));
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task Who_types_is_not_disturbed_and_loses_no_letter()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await OpenContactAsync(office, alice, "Carl Contoso");
        await JobTitle(alice).ClickAsync();
        await alice.Page.Keyboard.TypeAsync("Bu");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        var call = alice.Call("Anna Example");
        await Expect(call.GetByText("The record opens when you have finished typing.")).ToBeVisibleAsync();
        await alice.Page.Keyboard.TypeAsync("yer");
        await Expect(JobTitle(alice)).ToBeFocusedAsync();
        await Expect(JobTitle(alice)).ToHaveValueAsync("Buyer");
        await alice.PictureAsync("pop-typing");

        // Asked for all the same, the record comes in a window of its own.
        var tab = alice.Page.Context.WaitForPageAsync();
        await AgentScreen.Button(call, "Open record").ClickAsync();
        await Expect((await tab).GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Anna Example");
        await Expect(JobTitle(alice)).ToHaveValueAsync("Buyer");
        await Expect(alice.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task A_number_that_is_being_typed_in_the_softphone_is_not_disturbed_either()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var number = alice.Page.GetByRole(AriaRole.Combobox, new() { Name = "Name or number" });
        await number.ClickAsync();
        await alice.Page.Keyboard.TypeAsync("030");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await Expect(alice.Call("Anna Example").GetByText("The record opens when you have finished typing.")).ToBeVisibleAsync();
        await Expect(number).ToBeFocusedAsync();
        await alice.Page.Keyboard.PressAsync("Tab");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(number).ToHaveValueAsync("030");
    }

    [TestMethod]
    public async Task A_web_resource_pops_in_the_apps_main_area_with_the_documented_parameters_though_nobody_has_clicked()
    {
        await using var office = await Office.OpenAsync();
        AddRule(office, "direction=inbound=>/WebResources/cts_/html/start.html");
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall("+493023125999", "", "1234");

        var page = alice.Page.GetByRole(AriaRole.Main).FrameLocator("iframe").FrameLocator("iframe");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Telephony", Exact = true })).ToBeVisibleAsync();
        await alice.PictureAsync("pop-web-resource");
        var address = new Uri(alice.Page.Frames.Single(frame => frame.Url.Contains("start.html", StringComparison.Ordinal) && frame.Url.Contains("?Data=", StringComparison.Ordinal)).Url);
        var data = System.Web.HttpUtility.ParseQueryString(System.Web.HttpUtility.ParseQueryString(address.Query)["Data"]!);
        Assert.AreEqual("incoming", data["state"]);
        Assert.AreEqual("+493023125999", data["telephoneNo"]);
        Assert.HasCount(1, alice.Page.Context.Pages);
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task A_page_of_somebody_else_that_the_browser_does_not_let_open_is_said_on_the_card_and_opens_by_a_click()
    {
        await using var office = await Office.OpenAsync();
        AddRule(office, "direction=inbound=>https://pages.example/offer");
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.Context.RouteAsync("https://pages.example/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Offer</title>" }));

        // Playwright's own looks at the page count as the agent's clicks, for five seconds each: the page itself says when none counts, and what it shows then.
        var handsOff = alice.Page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text == "hands off" });
        var blocked = alice.Page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text == "blocked" });
        await alice.Page.EvaluateAsync(
            """
            () => {
                const timer = setInterval(() => !navigator.userActivation.isActive && (clearInterval(timer), console.log("hands off")), 50);
                new MutationObserver((_, observer) => document.body.innerText.includes("did not let") && (observer.disconnect(), console.log("blocked")))
                    .observe(document.body, { childList: true, subtree: true });
            }
            """);
        await handsOff;

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await blocked;
        var call = alice.Call("Anna Example");
        await Expect(call.GetByText("The browser did not let this call's page open.")).ToBeVisibleAsync();
        await alice.PictureAsync("pop-blocked");
        var opened = alice.Page.Context.WaitForPageAsync();
        await AgentScreen.Button(call, "Open page").ClickAsync();
        var page = await opened;
        await Expect(page).ToHaveURLAsync(new Regex("^https://pages\\.example/offer\\?Data="));
        Assert.IsTrue(await page.EvaluateAsync<bool>("() => window.opener === null"));
        await Expect(call.GetByText("The browser did not let this call's page open.")).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task The_contact_that_is_saved_for_an_unknown_caller_is_the_calls_customer()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+493023125777", "Petra Neu", "1234");
        var main = alice.Page.GetByRole(AriaRole.Main);
        await Expect(main.GetByLabel("Business Phone", new() { Exact = true })).ToHaveValueAsync("030 23125777");
        await Expect(main.GetByLabel("First Name")).ToHaveValueAsync("Petra");
        await Expect(main.GetByLabel("Last Name")).ToHaveValueAsync("Neu");
        var call = alice.Calls.First;
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call.GetByText("A new record for this caller is open.")).ToBeVisibleAsync();
        await alice.PictureAsync("pop-new");

        // The form is there already: no second empty one.
        await AgentScreen.Button(call, "New record").ClickAsync();
        Assert.HasCount(1, alice.Page.Context.Pages);
        await main.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(call.GetByText("A new record for this caller is open.")).ToHaveCountAsync(0);
        var petra = office.Rows(Contact.TableName, Contact.LastName).Single(row => row.GetAttributeValue<string>(Contact.LastName) == "Neu").Id;
        await office.RowsWhenAsync(DialerCall.TableName, rows => rows.Single().GetAttributeValue<string>(DialerCall.CustomerRecordId) == petra.ToString("D"), DialerCall.CustomerRecordId);
        var phoneCall = office.Rows(PhoneCall.TableName, PhoneCall.RegardingObjectId, PhoneCall.From).Single();
        Assert.AreEqual(petra, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(petra, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);

        await alice.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
        await Expect(alice.RecordTitle).ToHaveCountAsync(0);
        await AgentScreen.Button(alice.Call("Petra Neu"), "Open record").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Petra Neu");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task A_form_that_the_agent_makes_somebody_elses_is_not_the_calls_customer_and_with_the_number_in_another_column_it_is()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+493023125777", "Petra Neu", "1234");
        var main = alice.Page.GetByRole(AriaRole.Main);
        var (phone, save) = (main.GetByLabel("Business Phone", new() { Exact = true }), main.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        var call = alice.Calls.First;
        await Expect(call.GetByText("A new record for this caller is open.")).ToBeVisibleAsync();
        await ClearAsync(phone);
        await save.ClickAsync();
        await Expect(call.GetByText("saved without the caller's number")).ToBeVisibleAsync();
        await alice.PictureAsync("pop-somebody-else");
        Assert.IsFalse(office.Rows(DialerCall.TableName, DialerCall.CustomerRecordId).Single().Contains(DialerCall.CustomerRecordId));

        await AgentScreen.Button(call, "New record").ClickAsync();
        await Expect(phone).ToHaveValueAsync("030 23125777");
        await ClearAsync(phone);
        await main.GetByLabel("Mobile Phone").FillAsync("0049 30 23125777");
        await save.ClickAsync();

        await office.RowsWhenAsync(DialerCall.TableName, rows => rows.Single().Contains(DialerCall.CustomerRecordId), DialerCall.CustomerRecordId);
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task The_contact_becomes_the_customer_also_when_it_is_saved_after_the_call()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+493023125777", "Petra Neu", "1234");
        var call = alice.Calls.First;
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call.GetByText("A new record for this caller is open.")).ToBeVisibleAsync();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await office.EndedCallAsync();

        await alice.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await office.RowsWhenAsync(DialerCall.TableName, rows => rows.Single().Contains(DialerCall.CustomerRecordId), DialerCall.CustomerRecordId);
        Assert.IsTrue(office.Rows(PhoneCall.TableName, PhoneCall.RegardingObjectId).Single().Contains(PhoneCall.RegardingObjectId));
    }

    [TestMethod]
    public async Task An_empty_new_record_does_not_keep_the_next_callers_record_away()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var unknown = office.Pbx.PlaceCall("+493023125777", "Petra Neu", "1234");
        await Expect(alice.RecordTitle).ToContainTextAsync("New");
        office.Pbx.HangUp(unknown.Id);
        await Expect(alice.Calls).ToHaveCountAsync(0);

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(alice.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task Another_record_can_be_chosen_during_the_call_and_in_wrap_up_and_the_log_follows()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall("+493023125033", "", "1234");
        var card = alice.Calls.First;
        await Choice(card, "Carl Contoso").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Carl Contoso");
        await AgentScreen.Button(card, "Answer").ClickAsync();

        await AgentScreen.Button(card, "Other records with this number").ClickAsync();
        await Expect(Choice(card, "Carl Contoso")).ToHaveAttributeAsync("aria-current", "true");
        await alice.PictureAsync("pop-choose-again");
        await Choice(card, "Contoso Maschinenbau GmbH").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Contoso Maschinenbau GmbH");
        await CustomerIsAsync(office, "account");

        await alice.Page.ReloadAsync();
        await AgentScreen.Button(card, "Hang up").ClickAsync();
        await AgentScreen.Button(card, "Other records with this number").ClickAsync();
        await Choice(card, "Carl Contoso").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Carl Contoso");
        await CustomerIsAsync(office, "contact");
        Assert.AreEqual("contact", office.Rows(PhoneCall.TableName, PhoneCall.RegardingObjectId).Single().GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).LogicalName);
    }

    [TestMethod]
    public async Task What_a_pop_has_opened_closes_at_the_end_of_the_wrap_up_where_the_setting_says_so()
    {
        await using var office = await Office.OpenAsync();
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "Auto Close"), (DialerKvTable.Scope, "global"), (DialerKvTable.Value, "true"));
        var alice = await office.SignInAsync("Alice Agent");
        await HaveACallAsync(office, alice, () => Task.CompletedTask);

        await Expect(alice.RecordTitle).ToHaveCountAsync(0);
        await Expect(alice.Page).Not.ToHaveURLAsync(new Regex("etn=contact"));
    }

    [TestMethod]
    public async Task A_form_with_unsaved_changes_does_not_close_by_itself()
    {
        await using var office = await Office.OpenAsync();
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "Auto Close"), (DialerKvTable.Scope, "global"), (DialerKvTable.Value, "true"));
        var alice = await office.SignInAsync("Alice Agent");
        await HaveACallAsync(office, alice, async () =>
        {
            await JobTitle(alice).FillAsync("Buyer");
            await alice.Page.Keyboard.PressAsync("Tab");
        });

        await Expect(JobTitle(alice)).ToHaveValueAsync("Buyer");
        await Expect(alice.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static ILocator JobTitle(AgentScreen screen) => screen.Page.GetByRole(AriaRole.Main).GetByLabel("Job Title", new() { Exact = true });

    private static ILocator Choice(ILocator card, string name) => card.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).Filter(new() { HasText = name });

    private static void AddRule(Office office, string value) =>
        office.Add(DialerKvTable.TableName, (DialerKvTable.Name, "customURL_Rule"), (DialerKvTable.Key, "01"), (DialerKvTable.Scope, "global"), (DialerKvTable.Value, value));

    private static async Task<Guid> OpenContactAsync(Office office, AgentScreen screen, string name)
    {
        var id = office.Rows(Contact.TableName, Contact.FullName).Single(row => row.GetAttributeValue<string>(Contact.FullName) == name).Id;
        await screen.Page.GotoAsync($"/main.aspx?pagetype=entityrecord&etn=contact&id={id}");
        await Expect(screen.RecordTitle).ToContainTextAsync(name);
        await screen.ExpectConnectedAsync();
        return id;
    }

    private static Task<IReadOnlyList<Entity>> CustomerIsAsync(Office office, string table) =>
        office.RowsWhenAsync(DialerCall.TableName, rows => rows.Single().GetAttributeValue<string>(DialerCall.CustomerType) == table, DialerCall.CustomerType);

    private static async Task HaveACallAsync(Office office, AgentScreen screen, Func<Task> before)
    {
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = screen.Call("Anna Example");
        await Expect(screen.RecordTitle).ToContainTextAsync("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await before();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(screen.Calls).ToHaveCountAsync(0);
    }

    // As a person does: the field shows the number as it is stored once it has the focus.
    private static async Task ClearAsync(ILocator field)
    {
        await field.ClickAsync();
        await field.PressAsync("ControlOrMeta+a");
        await field.PressAsync("Delete");
    }
}
