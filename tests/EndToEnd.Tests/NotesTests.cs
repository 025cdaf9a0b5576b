using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>What an agent notes of a call is in its phonecall, whatever happens to page, line and call.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class NotesTests
{
    private const string Words = "wants a <b>blue</b> one & calls \"again\"";

    [TestMethod]
    public async Task Notes_are_saved_while_they_are_typed_and_outlast_reload_and_the_end_of_the_call()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkingAsync(office, alice);

        await Notes(call).PressSequentiallyAsync(Words);
        await SavedAsync(office, Words);
        await Expect(call).ToContainTextAsync("Saved");
        await alice.PictureAsync("notes-talk");
        await Notes(call).PressAsync("Control+End");
        await Notes(call).PressSequentiallyAsync(", today");
        await alice.Page.ReloadAsync();

        await Expect(Notes(call)).ToHaveValueAsync(Words + ", today");
        await SavedAsync(office, Words + ", today");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up");
        await Notes(call).PressAsync("Control+End");
        await Notes(call).PressSequentiallyAsync(".");
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await office.EndedCallAsync();

        await SavedAsync(office, Words + ", today.");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task A_second_tab_shows_what_is_typed_in_the_first_at_once()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var second = await alice.OpenTabAsync();
        var call = await TalkingAsync(office, alice);
        var sameCall = second.Call("Anna Example");
        await Expect(sameCall).ToContainTextAsync("Talking");

        await Notes(call).PressSequentiallyAsync("one");
        await Expect(Notes(sameCall)).ToHaveValueAsync("one");
        await Notes(sameCall).PressSequentiallyAsync(" two");
        await Expect(Notes(call)).ToHaveValueAsync("one two");

        await SavedAsync(office, "one two");
    }

    [TestMethod]
    public async Task Notes_typed_without_a_network_are_saved_when_it_is_back_also_by_a_new_page()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkingAsync(office, alice);
        await alice.Page.Context.SetOfflineAsync(true);

        await Notes(call).PressSequentiallyAsync("unheard");
        await Notes(call).BlurAsync();
        await Expect(call).ToContainTextAsync("Not saved: Dataverse does not answer.");
        await alice.PictureAsync("notes-offline");
        await alice.Page.Context.SetOfflineAsync(false);
        await alice.Page.ReloadAsync();

        await Expect(Notes(call)).ToHaveValueAsync("unheard");
        await SavedAsync(office, "unheard");
    }

    [TestMethod]
    public async Task What_is_typed_on_the_form_in_the_meantime_stays_beside_the_notes()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var call = await TalkingAsync(office, alice);
        await Notes(call).FocusAsync();
        var row = (await SavedAsync(office, null)).Id;
        office.System.Org.ServiceFor(office.System.Org.SystemUserId).Update(new Entity(PhoneCall.TableName, row) { [PhoneCall.Description] = "of the form" });

        await Notes(call).PressSequentiallyAsync("of the card");

        await SavedAsync(office, "of the form\nof the card");
        await Expect(Notes(call)).ToHaveValueAsync("of the form\nof the card");
    }

    private static async Task<ILocator> TalkingAsync(Office office, AgentScreen alice)
    {
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await Expect(Notes(call)).ToBeVisibleAsync();
        return call;
    }

    private static ILocator Notes(ILocator call) => call.GetByRole(AriaRole.Textbox, new() { Name = "Notes" });

    private static async Task<Entity> SavedAsync(Office office, string? notes) => (await office.RowsWhenAsync(
        PhoneCall.TableName,
        rows => rows.Count == 1 && (rows[0].GetAttributeValue<string>(PhoneCall.Description) ?? "") == (notes ?? ""),
        PhoneCall.Description)).Single();
}
