using Telephony.Connector.Lines;
using Telephony.Connector.Tests.Campaign;
using Telephony.Connector.Tests.Outbox;
using Telephony.Connector.Unseen;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>Calls that came and went while no connector had a line to the PBX cannot be had back, but they are counted.</summary>
[TestClass]
public sealed class UnseenCallsTests
{
    [TestMethod]
    public async Task Calls_that_came_and_went_while_both_were_blind_are_counted_and_said()
    {
        await using var both = await TwoConnectors.StartAsync();
        await both.PlayAsync(2);
        await both.AssertAllRecordedAsync();
        both.One.ToPbx.Cut();
        both.Two.ToPbx.Cut();
        await Eventually.IsTrue(() => !both.One.SeesPbx && !both.Two.SeesPbx);
        var seen = both.Load.Placed.Count;
        await PlayUnseenAsync(both, 4);

        both.One.ToPbx.Mend();
        await Eventually.IsTrue(() => both.One.IsActive);
        await Eventually.IsTrue(() => UnseenBy(both.One) == 4);
        both.Two.ToPbx.Mend();
        await Eventually.IsTrue(() => both.Two.SeesPbx);
        await both.PlayAsync(1);
        await both.AssertAllRecordedAsync();

        Assert.AreEqual(seen + 3, both.Load.Placed.Count);
        Assert.AreEqual((4, 0), (UnseenBy(both.One), UnseenBy(both.Two)));
        Assert.Contains("At least 4 calls of the queue queue1001 came and went at the PBX main", both.One.Log.Text);
    }

    [TestMethod]
    public async Task Calls_that_only_the_other_connector_saw_are_not_counted()
    {
        await using var both = await TwoConnectors.StartAsync();
        both.One.ToPbx.Cut();
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.PlayAsync(2);
        await both.AssertAllRecordedAsync();
        both.One.ToPbx.Mend();
        await Eventually.IsTrue(() => both.One.SeesPbx);

        await both.Two.StopAsync();
        await Eventually.IsTrue(() => both.One.IsActive);
        await both.PlayAsync(1);
        await both.AssertAllRecordedAsync();

        Assert.AreEqual(0, UnseenBy(both.One));
    }

    [TestMethod]
    public async Task After_a_restart_of_the_PBX_its_counters_begin_at_0_and_all_they_count_is_unseen()
    {
        using var log = new CapturedLog();
        using var file = new TemporaryDatabase();
        await using var organization = await Dataverse.FakeOrganization.StartAsync();
        await using var pbx = await PbxAsync();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, file, log);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        Play(pbx);
        Play(pbx);
        await Eventually.IsTrue(() => organization.Recorded.Count(item => item.State == "end") == 2);

        await pbx.CrashAsync();
        Play(pbx);
        await pbx.RestartAsync();

        await Eventually.IsTrue(() => connector.Get<UnseenCalls>().Total == 1);
    }

    [TestMethod]
    public async Task A_call_that_was_known_and_ended_without_a_line_is_closed_and_not_counted()
    {
        using var log = new CapturedLog();
        using var file = new TemporaryDatabase();
        await using var organization = await Dataverse.FakeOrganization.StartAsync();
        await using var pbx = await PbxAsync();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, file, log);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        var call = pbx.PlaceCall("+4930111222", "Anna Example", "1234");
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "incoming"));

        await pbx.StopAsync();
        pbx.HangUp(call.Id);
        await pbx.RestartAsync();
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "end"));

        Assert.AreEqual(0, connector.Get<UnseenCalls>().Total);
    }

    private static int UnseenBy(StandbyMachine machine) => machine.Connector.Get<UnseenCalls>().Total;

    private static async Task PlayUnseenAsync(TwoConnectors both, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var call = both.Pbx.PlaceCall("+4930999", "Nobody", TwoConnectors.DnisOf("1001"));
            await Eventually.IsTrue(() => both.Pbx.HangUp(call.Id));
        }
    }

    private static void Play(SimulatedPbx pbx) => Assert.IsTrue(pbx.HangUp(pbx.PlaceCall("+4930111222", "Anna Example", "1234").Id));

    private static Task<SimulatedPbx> PbxAsync() => SimulatedPbx.StartAsync(new PbxSimulatorOptions
    {
        Username = FakeAsterisk.Username,
        Secret = FakeAsterisk.Secret,
        Phones = [new("1001", "Alice Agent")],
        Queues = [new("support", "1234", ["1001"])],
    });
}
