using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>Scripts on forms: which call is theirs, and what they know of it from their first line on.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class FormScriptTests
{
    // What a customiser's script reads in the moment in which its form loads it.
    private const string FirstLines =
        """
        DynamicsTelephony.RegisterForEvents(function () {});
        window.firstDetails = DynamicsTelephony.GetCallDetails();
        """;

    [TestMethod]
    public async Task The_form_of_a_call_in_its_wrap_up_acts_on_that_call_while_another_one_rings()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var anna = alice.Call("Anna Example");
        await AgentScreen.Button(anna, "Answer").ClickAsync();
        await AgentScreen.Button(anna, "Hang up").ClickAsync();
        await Expect(anna).ToContainTextAsync("Wrap-up");
        await AgentScreen.Button(anna, "Pause").ClickAsync();
        var script = await FormScript.StartAsync(alice);
        await script.DetailsInAsync("idle");
        office.Pbx.DialFromPhone("1002", "1001");
        await Expect(alice.Calls).ToHaveCountAsync(2);
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");

        Assert.AreEqual("", await script.DoAsync("setOutcome", "Solved"));
        var details = await script.DetailsAsync();
        await alice.PictureAsync("script-beside-ring");
        Assert.AreEqual("", await script.DoAsync("setCallEnd"));

        await Expect(alice.Calls).ToHaveCountAsync(1);
        await Expect(alice.Calls.First).ToContainTextAsync("Incoming");
        Assert.AreEqual((Office.Anna, "idle"), (Text(details, "phone"), Text(details, "state")));
        var outcomes = office.Rows(DialerCall.TableName, DialerCall.PhoneNumber, DialerCall.Outcome)
            .ToDictionary(row => row.GetAttributeValue<string>(DialerCall.PhoneNumber), row => row.GetAttributeValue<string>(DialerCall.Outcome));
        Assert.AreEqual("Solved", outcomes[Office.Anna]);
        Assert.IsNull(outcomes["1002"]);
        CollectionAssert.AreEqual(new[] { "end" }, (await script.HeardAsync()).Select(heard => Text(heard, "state")).ToList());
    }

    [TestMethod]
    public async Task The_form_that_opens_for_a_ringing_call_knows_all_of_it_in_its_scripts_first_lines_and_after_a_reload()
    {
        await using var office = await Office.OpenAsync();
        using (var customizer = new Customizer(office.System.WebApiOf(office.System.Org.SystemUserId)))
        {
            await customizer.AddScriptAsync("new_firstLines.js", Encoding.UTF8.GetBytes(FirstLines), Contact.TableName);
        }

        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        var ringing = await FirstDetailsAsync(alice);
        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Talking");
        await alice.Page.ReloadAsync();
        var talking = await FirstDetailsAsync(alice);

        var row = office.Rows(DialerCall.TableName, DialerCall.PhoneCallId, DialerCall.CustomerRecordId).Single();
        foreach (var (details, state) in new[] { (ringing, "incoming"), (talking, "talk") })
        {
            Assert.AreEqual((state, "inbound", "Support"), (Text(details, "state"), Text(details, "direction"), Text(details, "dnis")));
            Assert.AreEqual(row.Id, Guid.Parse(Text(details, "dtCallId")));
            Assert.AreEqual(row.GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id, Guid.Parse(Text(details, "id")));
            Assert.AreEqual(("contact", row.GetAttributeValue<string>(DialerCall.CustomerRecordId)), (Text(details, "fromType"), Text(details, "fromId")));
        }
    }

    [TestMethod]
    public async Task A_page_that_is_open_already_hears_the_incoming_call_with_its_row_and_customer_and_the_end_with_its_own_time()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.GotoAsync("/main.aspx?pagetype=entityrecord&etn=account");
        var script = await FormScript.StartAsync(alice);

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await AgentScreen.Button(call, "Hang up").ClickAsync();
        await AgentScreen.EndWithoutOutcomeAsync(call);
        await Expect(alice.Calls).ToHaveCountAsync(0);

        var heard = await script.HeardAsync();
        var row = office.Rows(DialerCall.TableName, DialerCall.CustomerRecordId).Single();
        CollectionAssert.AreEqual(new[] { "incoming", "talk", "idle", "end" }, heard.Select(one => Text(one, "state")).ToList());
        Assert.IsTrue(heard.All(one => Text(one, "dtCallId") == $"{row.Id}"), "dtCallId");
        Assert.IsTrue(heard.All(one => Text(one, "id").Length == 36), "id");
        Assert.IsTrue(heard.All(one => (Text(one, "fromType"), Text(one, "fromId")) == ("contact", row.GetAttributeValue<string>(DialerCall.CustomerRecordId))), "from");
        Assert.AreNotEqual(Text(heard[2], "stateTime"), Text(heard[3], "stateTime"));
    }

    [TestMethod]
    public async Task A_call_is_a_callback_when_it_continues_one_that_was_to_be_tried_again()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var first = alice.Call("Anna Example");
        await AgentScreen.Button(first, "Answer").ClickAsync();
        var script = await FormScript.StartAsync(alice);
        await script.DetailsInAsync("talk");
        Assert.AreEqual("", await script.DoAsync("setOutcome", "Call back"));
        Assert.IsFalse((await script.DetailsAsync()).GetProperty("isCallback").GetBoolean());
        await AgentScreen.Button(first, "Hang up").ClickAsync();
        Assert.AreEqual("", await script.DoAsync("setCallEnd"));
        await Expect(alice.Calls).ToHaveCountAsync(0);
        await office.EndedCallAsync();

        Assert.AreEqual("", await script.DoAsync("dial", Office.Anna));
        await Eventually.IsTrue(() => office.Pbx.AnswerPhone("1001"));

        var second = await script.DetailsInAsync("talk");
        Assert.AreEqual(("clicktocall", ""), (Text(second, "direction"), Text(second, "dnis")));
        Assert.IsTrue(second.GetProperty("isCallback").GetBoolean());
    }

    private static async Task<JsonElement> FirstDetailsAsync(AgentScreen screen)
    {
        await screen.Page.WaitForFunctionAsync("() => window.firstDetails !== undefined");
        return await screen.Page.EvaluateAsync<JsonElement>("() => window.firstDetails");
    }

    private static string Text(JsonElement details, string name) => details.GetProperty(name).GetString()!;
}
