using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The whole way of one call, from the simulated PBX to what is on the agent's screen.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class InboundCallTests
{
    [TestMethod]
    public async Task While_the_phone_rings_the_softphone_shows_number_queue_colour_and_logo()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        var card = alice.Calls.First;
        await Expect(card).ToContainTextAsync("Incoming");
        await Expect(card).ToContainTextAsync(Office.AnnaAsShown);
        await Expect(card).ToContainTextAsync("Support");
        await Expect(card.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        Assert.AreNotEqual("0", await card.Locator("img").EvaluateAsync<string>("image => String(image.naturalWidth)"));
        await Expect(card.Locator("[style*='background-color: rgb(15, 108, 189)']")).ToHaveCountAsync(1);
        await alice.PictureAsync("incoming");
    }

    [TestMethod]
    public async Task The_callers_contact_opens_by_itself_while_the_phone_rings()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Incoming");
        await alice.PictureAsync("pop");
        Assert.IsEmpty(alice.Faults);
    }

    [TestMethod]
    public async Task Answer_hold_resume_and_release_are_really_done_and_logged()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");

        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");
        await alice.PictureAsync("hold");
        await AgentScreen.Button(call, "Resume").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await Expect(call).ToContainTextAsync("Wrap-up");
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(alice.Calls).ToHaveCountAsync(0);

        var row = await office.EndedCallAsync();
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Calls));
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.Connects));
        Assert.AreEqual(0, row.GetAttributeValue<int>(DialerCall.NoAnswers));
        Assert.IsTrue(row.GetAttributeValue<bool>(DialerCall.DidConnect));
        Assert.AreEqual("Support", row.GetAttributeValue<string>(DialerCall.QueueName));
        var events = office.Rows(DialerCallEvent.TableName, DialerCallEvent.Name, DialerCallEvent.DialerCallId, DialerCallEvent.Sequence);
        Assert.IsTrue(events.All(one => one.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId).Id == row.Id));
        var names = string.Join(" ", events.OrderBy(one => one.GetAttributeValue<int>(DialerCallEvent.Sequence)).Select(one => one.GetAttributeValue<string>(DialerCallEvent.Name)));
        Assert.Contains("talk hold resume idle end", names);
        var phoneCall = office.Rows(PhoneCall.TableName, PhoneCall.PhoneNumber, PhoneCall.DirectionCode, PhoneCall.StateCode, PhoneCall.RegardingObjectId).Single();
        Assert.AreEqual(phoneCall.Id, row.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id);
        Assert.IsFalse(phoneCall.GetAttributeValue<bool>(PhoneCall.DirectionCode));
        Assert.AreEqual(1, phoneCall.GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value);
    }

    [TestMethod]
    public async Task The_queues_script_is_on_the_calls_form_while_it_runs_and_when_it_is_over()
    {
        await using var office = await Office.OpenAsync();
        office.GiveScript("Support", "/WebResources/cts_dtAssociatedPhonecall");
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        var script = alice.Page.GetByRole(AriaRole.Main).GetByTitle("Script: Support");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await alice.ShowSoftphoneAsync();
        await Expect(call).ToContainTextAsync("Talking");
        var form = $"/main.aspx?pagetype=entityrecord&etn={DialerCall.TableName}&id={office.Rows(DialerCall.TableName).Single().Id}";

        await alice.Page.GotoAsync(form);
        await Expect(script).ToBeVisibleAsync();
        await alice.ShowSoftphoneAsync();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await office.EndedCallAsync();

        await alice.Page.GotoAsync(form);
        await Expect(script).ToBeVisibleAsync();
        await Expect(alice.Calls).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task An_outcome_chosen_in_the_softphone_becomes_a_result_row()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();

        await AgentScreen.Button(call, "Solved").ClickAsync();

        await Expect(call.GetByRole(AriaRole.Button, new() { Name = "Solved", Pressed = true })).ToBeVisibleAsync();
        await alice.PictureAsync("outcome");
        var result = (await office.RowsWhenAsync(DialerCallResult.TableName, rows => rows.Count == 1, DialerCallResult.Result, DialerCallResult.Automatic)).Single();
        Assert.AreEqual("Solved", result.GetAttributeValue<string>(DialerCallResult.Result));
        Assert.IsFalse(result.GetAttributeValue<bool>(DialerCallResult.Automatic));
    }

    [TestMethod]
    public async Task A_number_in_two_records_lets_the_agent_choose_among_them()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall("+493023125033", "", "1234");

        var choices = alice.Page.GetByRole(AriaRole.List, new() { NameString = "Who is calling? 2 records have this number" }).GetByRole(AriaRole.Button);
        await Expect(choices).ToHaveTextAsync(["Contoso Maschinenbau GmbHAccount", "Carl ContosoContact"]);
        await alice.PictureAsync("choose");
        await choices.Nth(1).ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Carl Contoso");
        var row = (await office.RowsWhenAsync(DialerCall.TableName, rows => rows.Single().Contains(DialerCall.CustomerRecordId), DialerCall.CustomerType, DialerCall.CustomerRecordId)).Single();
        Assert.AreEqual("contact", row.GetAttributeValue<string>(DialerCall.CustomerType));
    }

    [TestMethod]
    public async Task An_unknown_number_opens_a_new_contact_with_the_number_in_it()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall("+493023125999", "", "1234");

        await Expect(alice.Page.GetByRole(AriaRole.Main).GetByLabel("Business Phone", new() { Exact = true })).ToHaveValueAsync("030 23125999");
        await Expect(alice.RecordTitle).ToContainTextAsync("New");
        await alice.PictureAsync("new-contact");
    }

    [TestMethod]
    public async Task A_rule_for_no_match_pops_its_page_with_the_documented_parameters()
    {
        await using var office = await Office.OpenAsync();
        office.Add(
            DialerKvTable.TableName,
            (DialerKvTable.Name, "customURL_Rule"),
            (DialerKvTable.Key, "01"),
            (DialerKvTable.Scope, "global"),
            (DialerKvTable.Value, "direction=inbound&&lookupCount=0=>/WebResources/cts_/html/start.html"));
        var alice = await office.SignInAsync("Alice Agent");

        office.Pbx.PlaceCall("+493023125999", "", "1234");

        // In the app's main area, in the page that frames it with its parameters.
        var frame = alice.Page.GetByRole(AriaRole.Main).FrameLocator("iframe").Locator("iframe");
        var address = new Uri((await frame.GetAttributeAsync("src"))!);
        Assert.EndsWith("/WebResources/cts_/html/start.html", address.AbsolutePath);
        var data = System.Web.HttpUtility.ParseQueryString(System.Web.HttpUtility.ParseQueryString(address.Query)["Data"]!);
        Assert.AreEqual("incoming", data["state"]);
        Assert.AreEqual("inbound", data["direction"]);
        Assert.AreEqual("+493023125999", data["telephoneNo"]);
        Assert.AreEqual("Alice Agent", data["agent"]);
        Assert.AreEqual(office.Rows(DialerCall.TableName).Single().Id, Guid.Parse(data["dtCallId"]!));
    }

    [TestMethod]
    public async Task A_call_that_nobody_answers_is_logged_as_missed()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        var call = office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.Call("Anna Example")).ToBeVisibleAsync();

        office.Pbx.HangUp(call.Id);

        await Expect(alice.Calls).ToHaveCountAsync(0);
        var row = await office.EndedCallAsync();
        Assert.AreEqual("MissedCall", row.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual(1, row.GetAttributeValue<int>(DialerCall.NoAnswers));
        Assert.IsFalse(row.GetAttributeValue<bool>(DialerCall.DidConnect));
        Assert.AreEqual("MissedCall", office.Rows(DialerCallResult.TableName, DialerCallResult.Result).Single().GetAttributeValue<string>(DialerCallResult.Result));
    }
}
