using System.Text.Json;
using Microsoft.Playwright;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>What scripts on forms do with the phone, from the form to the simulated PBX.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class FormCommandTests
{
    [TestMethod]
    public async Task A_script_answers_holds_resumes_sends_tones_plays_a_file_hangs_up_and_ends_the_wrap_up()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        var script = await FormScript.StartAsync(alice);
        await script.DetailsInAsync("incoming");

        await DoneAsync(script.DoAsync("answer"));
        await script.DetailsInAsync("talk");
        await DoneAsync(script.DoAsync("holdresume"));
        await script.DetailsInAsync("hold");
        await DoneAsync(script.DoAsync("holdresume"));
        await script.DetailsInAsync("talk");
        await DoneAsync(script.DoAsync("sendDTMF", "12#"));
        await DoneAsync(script.DoAsync("playWaveFile", "offer.wav"));
        await DoneAsync(script.DoAsync("logThis", "A line for support."));
        Assert.Contains("There is no outcome", await script.DoAsync("setOutcome", "solved"));
        await DoneAsync(script.DoAsync("setOutcome", "Solved"));
        await DoneAsync(script.DoAsync("release"));
        await script.DetailsInAsync("idle");
        await DoneAsync(script.DoAsync("setCallEnd"));

        await Expect(alice.Calls).ToHaveCountAsync(0);
        await script.DetailsInAsync("end");
        Assert.AreEqual("Solved", office.Rows(DialerCall.TableName, DialerCall.Outcome).Single().GetAttributeValue<string>(DialerCall.Outcome));
    }

    [TestMethod]
    public async Task A_script_makes_the_agent_not_ready_and_ready()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent");
        await alice.Page.GotoAsync("/main.aspx?pagetype=entityrecord&etn=account");
        await alice.ExpectConnectedAsync();
        var script = await FormScript.StartAsync(alice);

        await DoneAsync(script.DoAsync("agentNotReady", "Lunch"));
        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { Name = "State: Lunch" })).ToBeVisibleAsync();
        await DoneAsync(script.DoAsync("agentReady"));

        await Expect(alice.Page.GetByRole(AriaRole.Button, new() { Name = "State: Ready" })).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task A_script_passes_its_call_on_without_asking()
    {
        await using var office = await Office.OpenAsync();
        var (_, bob, script) = await TalkAsync(office);

        await DoneAsync(script.DoAsync("transferBlind", "1002"));

        await Expect(bob.Call("Anna Example")).ToContainTextAsync("Incoming");
        await script.DetailsInAsync("idle");
    }

    [TestMethod]
    public async Task A_script_completes_a_consultation_with_the_call_that_it_names_and_with_no_other()
    {
        await using var office = await Office.OpenAsync();
        var (alice, bob, script) = await TalkAsync(office);
        var anna = await script.DetailsAsync();
        Assert.Contains("There is no second call on hold.", await script.DoAsync("transferComplete"));
        await DoneAsync(script.DoAsync("transferConsult", "1002"));
        await AgentScreen.Button(bob.Calls.First, "Answer").ClickAsync();
        await Expect(bob.Calls.First).ToContainTextAsync("Talking");
        await Expect(alice.Calls).ToHaveCountAsync(2);
        await script.DetailsInAsync("hold");

        foreach (var join in new[] { "transferComplete", "conference" })
        {
            Assert.Contains("The second call is the same as the first.", await script.DoAsync(join, Text(anna, "dtCallId")));
            Assert.Contains("That call is not yours, or it is over.", await script.DoAsync(join, "nonsense"));
        }

        // The page of the consultation is none of the call's forms: its call is the one that is talked in.
        await alice.Page.GotoAsync("/main.aspx?pagetype=entityrecord&etn=account");
        await Expect(alice.Calls).ToHaveCountAsync(2);
        var beside = await FormScript.StartAsync(alice);
        await beside.DetailsInAsync("talk");
        await DoneAsync(beside.DoAsync("transferComplete", Text(anna, "dtCallId")));

        await Expect(bob.Calls.First).ToContainTextAsync("Talking");
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Wrap-up");
    }

    [TestMethod]
    public async Task A_script_joins_its_call_and_the_colleagues_in_a_conference()
    {
        await using var office = await Office.OpenAsync();
        var (alice, bob, script) = await TalkAsync(office);
        await DoneAsync(script.DoAsync("transferConsult", "1002"));
        await AgentScreen.Button(bob.Calls.First, "Answer").ClickAsync();
        await Expect(bob.Calls.First).ToContainTextAsync("Talking");
        await script.DetailsInAsync("hold");

        await DoneAsync(script.DoAsync("conference"));

        await script.DetailsInAsync("talk");
        await alice.PictureAsync("script-conference");
    }

    private static async Task<(AgentScreen Alice, AgentScreen Bob, FormScript Script)> TalkAsync(Office office)
    {
        var alice = await office.SignInAsync("Alice Agent");
        var bob = await office.SignInAsync("Bob Agent");
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();
        await Expect(alice.RecordTitle).ToContainTextAsync("Anna Example");
        var script = await FormScript.StartAsync(alice);
        await script.DetailsInAsync("talk");
        return (alice, bob, script);
    }

    private static async Task DoneAsync(Task<string> doing) => Assert.AreEqual("", await doing);

    private static string Text(JsonElement details, string name) => details.GetProperty(name).GetString()!;
}
