using Telephony.PbxSimulator;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>Numbers that the dialplan has or lacks: what a real Asterisk 22 does with them, by AMI.</summary>
[TestClass]
public sealed class SimulatedDialplanTests
{
    [TestMethod]
    [DataRow("1002", "1", DisplayName = "a phone")]
    [DataRow("sales", "1", DisplayName = "a queue")]
    [DataRow("030123", "1", DisplayName = "outside")]
    [DataRow("+4930123", "1", DisplayName = "outside, international")]
    [DataRow("4711", "0", DisplayName = "nobody")]
    [DataRow("0", "0", DisplayName = "the outside line without a number")]
    public async Task The_dialplan_says_whether_it_has_a_number(string number, string exists)
    {
        await using var scene = await SimulatorScene.StartAsync();

        var answer = await scene.Client.AskAsync("Getvar", $"Variable: DIALPLAN_EXISTS(from-internal,{number},1)");

        Assert.AreEqual(("Success", exists), (answer["Response"], answer["Value"]));
    }

    [TestMethod]
    public async Task A_blind_transfer_to_a_number_that_it_lacks_says_success_and_loses_the_caller()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);

        var answer = await scene.Client.AskAsync("BlindTransfer", $"Channel: {phone}", "Context: from-internal", "Exten: 4711");

        Assert.AreEqual("Success", answer["Response"]);
        Assert.IsEmpty(scene.Pbx.Calls);
    }

    [TestMethod]
    public async Task A_phone_is_not_rung_for_a_number_that_it_lacks()
    {
        await using var scene = await SimulatorScene.StartAsync();

        var answer = await scene.Client.AskAsync("Originate", "Channel: PJSIP/1001", "Context: click-to-dial", "Exten: 4711", "Priority: 1", "Async: true");

        Assert.AreEqual(("Error", "Extension does not exist."), (answer["Response"], answer["Message"]));
        Assert.AreEqual(SimulatedPhoneState.Free, scene.Pbx.Phones[0].State);
    }

    [TestMethod]
    public async Task A_consultation_of_a_number_that_it_lacks_holds_the_caller_until_the_announcements_are_over()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Context: from-internal", "Exten: 4711");

        await scene.Client.AskAsync("CancelAtxfer", $"Channel: {phone}");
        scene.Wait(17);
        Assert.AreEqual(SimulatedCallState.Held, scene.Pbx.Calls[0].State);
        scene.Wait(1);

        Assert.AreEqual(SimulatedCallState.Talking, scene.Pbx.Calls[0].State);
    }

    [TestMethod]
    public async Task A_consultation_outside_waits_for_further_digits_before_it_calls()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Context: from-internal", "Exten: 0301234599");

        scene.Wait(2.9);
        Assert.AreEqual("", await DialledAsync(scene));
        scene.Wait(0.2);

        Assert.AreEqual("0301234599@trunk", await DialledAsync(scene));
    }

    [TestMethod]
    public async Task The_hash_key_ends_the_number_of_a_consultation()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Context: from-internal", "Exten: 0301234599");

        await scene.Client.AskAsync("PlayDTMF", $"Channel: {phone}", "Digit: #", "Receive: true");

        Assert.AreEqual("0301234599@trunk", await DialledAsync(scene));
    }

    [TestMethod]
    public async Task CancelAtxfer_before_the_call_has_begun_adds_its_keys_to_the_number()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Context: from-internal", "Exten: 0301234599");

        await scene.Client.AskAsync("CancelAtxfer", $"Channel: {phone}");
        scene.Wait(3.1);

        Assert.AreEqual("0301234599*1@trunk", await DialledAsync(scene));
    }

    [TestMethod]
    public async Task A_caller_who_gives_up_while_the_number_is_typed_ends_the_call()
    {
        await using var scene = await SimulatorScene.StartAsync();
        var phone = await TalkAsync(scene);
        await scene.Client.AskAsync("Atxfer", $"Channel: {phone}", "Context: from-internal", "Exten: 0301234599");

        scene.Pbx.HangUp(scene.Pbx.Calls[0].Id);
        scene.Wait(3.1);

        Assert.AreEqual((0, SimulatedPhoneState.Free, ""), (scene.Pbx.Calls.Count, scene.Pbx.Phones[0].State, await DialledAsync(scene)));
    }

    private static async Task<string> TalkAsync(SimulatorScene scene)
    {
        scene.CallSupport();
        scene.Pbx.AnswerPhone("1001");
        return await scene.ChannelOfAsync("PJSIP/1001");
    }

    // What was dialled after the agent's phone.
    private static async Task<string> DialledAsync(SimulatorScene scene) =>
        string.Join(' ', (await scene.EventsAsync()).Where(item => item["Event"] == "DialBegin").Select(item => item["DialString"]).Where(dialled => dialled.Contains("trunk", StringComparison.Ordinal)));
}
