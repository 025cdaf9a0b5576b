using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>An agent types a name or number: colleagues with what they do, records with their numbers, numbers of the last calls.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class DirectoryTests
{
    [TestMethod]
    public async Task A_contact_is_found_by_name_and_called_with_the_keys_and_the_call_is_logged_on_the_contact()
    {
        await using var office = await Office.OpenAsync();
        var second = office.Add(Contact.TableName, (Contact.FirstName, "Zoe"), (Contact.LastName, "Zimmer"), (Contact.Telephone1, "+49 30 23125011"), (Contact.MobilePhone, "+44 20 7946 0000"));
        var alice = await office.SignInAsync("Alice Agent");
        var field = Field(alice.Page);

        await field.PressSequentiallyAsync("zoe");
        var lines = alice.Page.GetByRole(AriaRole.Option);
        await Expect(lines).ToHaveTextAsync([new Regex("Zoe Zimmer.*030 23125011.*Business Phone, Contact"), new Regex(@"Zoe Zimmer.*\+44 20 7946 0000.*Mobile Phone, Contact")]);
        await alice.PictureAsync("directory-records");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        // Anna Example has the same number: the call is the chosen contact's.
        await Expect(alice.Call("Zoe Zimmer")).ToBeVisibleAsync();
        await office.RowsWhenAsync(DialerCall.TableName, calls => calls.Count == 1 && calls[0].GetAttributeValue<string>(DialerCall.CustomerRecordId) == second.ToString("D"), DialerCall.CustomerRecordId);
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task A_colleague_is_shown_with_what_he_does_and_can_be_consulted_all_the_same()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Consult").ClickAsync();

        var field = call.GetByRole(AriaRole.Combobox, new() { Name = "Consult with" });
        await field.PressSequentiallyAsync("bo");
        await Expect(call.GetByRole(AriaRole.Option).First).ToHaveTextAsync(new Regex("Bob Agent.*Ready.*1002"));
        await alice.PictureAsync("directory-consult");
        await field.FillAsync("ali");
        await Expect(call.GetByRole(AriaRole.Option).Filter(new() { HasText = "Alice Agent" })).ToHaveCountAsync(0);
        await field.FillAsync("1002");
        await Expect(call).ToContainTextAsync("Calls Bob Agent at 1002");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        await Expect(bob.Call("Alice Agent")).ToContainTextAsync("Alice Agent asks about Anna Example");
        await Field(alice.Page).FillAsync("bob");
        await Expect(alice.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Bob Agent" }).First).ToContainTextAsync("Ringing");
        await alice.PictureAsync("directory-busy");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task What_is_no_number_is_refused_in_words_and_nothing_is_dialled()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        foreach (var typed in new[] { "abc1", "++49", "12a" })
        {
            await Field(alice.Page).FillAsync(typed);
            await Field(alice.Page).PressAsync("Enter");
            await Expect(alice.Page.GetByText($"“{typed}” is no number that can be called")).ToBeVisibleAsync();
            await Expect(Field(alice.Page)).ToHaveValueAsync(typed);
        }

        await alice.PictureAsync("directory-refused");
        Assert.IsEmpty(office.Pbx.Calls);
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task The_last_numbers_are_offered_and_without_a_network_the_screen_says_so()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(alice.Calls).ToHaveCountAsync(0);

        await Field(alice.Page).ClickAsync();
        await Expect(alice.Page.GetByRole(AriaRole.Group, new() { Name = "Recent numbers" }).GetByRole(AriaRole.Option).First).ToContainTextAsync("030 23125011");
        await alice.PictureAsync("directory-recent");
        await alice.Page.RouteAsync("**/cts_SearchDirectory", route => route.AbortAsync());
        await Field(alice.Page).FillAsync("anna");

        await Expect(alice.Page.GetByText("Names cannot be searched now: Dataverse does not answer.")).ToBeVisibleAsync();
        await alice.PictureAsync("directory-failed");
    }

    [TestMethod]
    [DataRow("light", 1440, "ltr")]
    [DataRow("dark", 1440, "ltr")]
    [DataRow("light", 340, "ltr")]
    [DataRow("light", 1440, "rtl")]
    public async Task The_suggestions_stay_within_the_window(string theme, int width, string direction)
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent", page => page.AddInitScriptAsync($"localStorage.setItem('local-app-theme', '{theme}')"));
        await alice.Page.SetViewportSizeAsync(width, 900);
        await alice.Page.EvaluateAsync($"document.documentElement.dir = '{direction}'");

        await Field(alice.Page).FillAsync("a");
        await Expect(alice.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Field(alice.Page).PressAsync("ArrowDown");

        await alice.PictureAsync($"directory-{theme}-{width}-{direction}");
        var list = await alice.Page.GetByRole(AriaRole.Listbox).BoundingBoxAsync();
        Assert.IsNotNull(list);
        Assert.IsTrue(list.X >= 0 && list.X + list.Width <= width, $"The list is from {list.X} to {list.X + list.Width}.");
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Name or number" });
}
