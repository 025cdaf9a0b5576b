using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>What goes wrong on the way of a call: each time a clear sentence on the screen, and nothing lost.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class TroubleTests
{
    [TestMethod]
    public async Task The_pbx_goes_away_and_comes_back_and_the_screen_says_so()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        await office.System.UnplugPbxAsync();
        await Expect(alice.Page.GetByText("The phone system is not connected")).ToBeVisibleAsync();
        await alice.PictureAsync("pbx-gone");
        await office.System.PlugInPbxAsync();

        await Expect(alice.Page.GetByText("The phone system is not connected")).ToBeHiddenAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Incoming");
    }

    [TestMethod]
    public async Task Dataverse_goes_away_and_comes_back_and_the_call_is_logged_once()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.System.TakeDataverseDown();
        var call = office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.Button(alice.Call(Office.Anna).Or(alice.Call("Anna E.")), "Answer").ClickAsync();
        await Expect(alice.Calls.First).ToContainTextAsync("Talking");
        office.Pbx.HangUp(call.Id);
        await Expect(alice.Calls.First).ToContainTextAsync("Wrap-up");
        office.System.BringDataverseUp();

        var rows = await office.RowsWhenAsync(DialerCall.TableName, all => all.Count > 0 && all[0].GetAttributeValue<bool>(DialerCall.DidConnect), DialerCall.DidConnect, DialerCall.Connects);
        Assert.AreEqual(1, rows.Single().GetAttributeValue<int>(DialerCall.Connects));
        Assert.HasCount(1, office.Rows(PhoneCall.TableName));
    }

    [TestMethod]
    public async Task With_Dataverse_away_and_the_hub_restarted_screens_come_back_by_themselves_and_calls_ring_on_them()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.System.TakeDataverseDown();
        await office.System.StopHubAsync();
        await Expect(alice.Page.GetByText("No connection to the telephony hub")).ToBeVisibleAsync();
        await office.System.StartHubAsync();

        await Expect(alice.Page.GetByText("No connection to the telephony hub")).ToBeHiddenAsync();
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call(Office.Anna).Or(alice.Call("Anna E."));
        await Expect(call).ToContainTextAsync("Incoming");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(alice.Calls.First).ToContainTextAsync("Talking");
        await alice.PictureAsync("hub-back");
    }

    [TestMethod]
    public async Task A_caller_name_with_markup_is_shown_as_text()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        const string name = "<img src=x onerror=document.title='owned'>";

        office.Pbx.PlaceCall("+493023125999", name, "1234");

        await Expect(alice.Calls.First).ToContainTextAsync(name);
        Assert.AreNotEqual("owned", await alice.Page.TitleAsync());
    }

    [TestMethod]
    public async Task A_call_for_an_unknown_queue_shows_its_name_as_it_is()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "7777");

        await Expect(alice.Calls.First).ToContainTextAsync("Night Desk");
        await office.RowsWhenAsync(DialerCall.TableName, rows => rows.Count == 1 && rows[0].GetAttributeValue<string>(DialerCall.QueueName) == "Night Desk", DialerCall.QueueName);
    }

    [TestMethod]
    public async Task Two_agents_who_answer_at_once_get_one_call_between_them()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var carla = await office.SignInAsync("Carla Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "9012");
        var answerOfAlice = AgentScreen.Button(alice.Call("Anna Example"), "Answer");
        var answerOfCarla = AgentScreen.Button(carla.Call("Anna Example"), "Answer");
        await Expect(answerOfAlice).ToBeVisibleAsync();
        await Expect(answerOfCarla).ToBeVisibleAsync();

        await Task.WhenAll(TryClickAsync(answerOfAlice), TryClickAsync(answerOfCarla));

        await Expect(alice.Calls.Filter(new() { HasText = "Talking" }).Or(alice.Page.GetByText("No calls"))).ToBeVisibleAsync();
        await Expect(carla.Calls.Filter(new() { HasText = "Talking" }).Or(carla.Page.GetByText("No calls"))).ToBeVisibleAsync();
        var talking = await alice.Calls.Filter(new() { HasText = "Talking" }).CountAsync() + await carla.Calls.Filter(new() { HasText = "Talking" }).CountAsync();
        Assert.AreEqual(1, talking);
        var rows = await office.RowsWhenAsync(
            DialerCall.TableName,
            all => all.Count == 2 && all.Count(row => row.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value == (int)CallState.End) == 1,
            DialerCall.State,
            DialerCall.DidConnect);
        Assert.AreEqual(1, rows.Count(row => row.GetAttributeValue<bool>(DialerCall.DidConnect)));
    }

    // The loser's card may be gone before the click arrives.
    private static async Task TryClickAsync(ILocator button)
    {
        try
        {
            await button.ClickAsync(new LocatorClickOptions { Timeout = 2_000 });
        }
        catch (Exception exception) when (exception is TimeoutException or PlaywrightException)
        {
            Assert.IsFalse(await button.IsVisibleAsync());
        }
    }
}
