using Microsoft.Extensions.DependencyInjection;
using Telephony.Connector.Calls;
using Telephony.Connector.Presence;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Live;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

[TestClass]
public sealed class FactFaultTests : ConnectorTest
{
    [TestMethod]
    public void A_fact_that_cannot_be_taken_costs_no_other_call_of_its_batch()
    {
        using var desk = new DeskUnderTest();
        var (first, second) = (Phones.Caller("1.1"), Phones.Caller("2.1", "+4930333444"));
        var (failing, well) = (Phones.Agent("1001", "1.2", 5), Phones.Agent("1002", "2.2", 5));
        desk.Members.Failing = "1001";

        var isWhole = desk.Desk.Apply(
        [
            .. new[] { (Caller: first, Agent: failing), (Caller: second, Agent: well) }.SelectMany(call => new PbxFact[]
            {
                new ChannelAppeared(desk.Clock.GetUtcNow(), call.Caller), new ChannelAppeared(desk.Clock.GetUtcNow(), call.Agent), new DialBegan(desk.Clock.GetUtcNow(), call.Caller, call.Agent),
            }),
        ]);

        Assert.IsFalse(isWhole);
        Assert.AreEqual("+4930333444", desk.Desk.Snapshot().Single(call => call.Extension == "1002").PhoneNumber);
    }

    [TestMethod]
    public void A_fault_while_the_clock_tells_a_talk_costs_no_process_and_no_other_call()
    {
        using var desk = TwoAnswered();
        desk.Members.Failing = "1001";

        desk.Clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.AreEqual(CallState.Talk, desk.Desk.Snapshot().Single(call => call.Extension == "1002").State);
        Assert.IsFalse(desk.Desk.Apply([]), "a snapshot is asked for");
    }

    [TestMethod]
    public void A_fault_while_a_clock_that_was_set_back_tells_a_talk_costs_no_other_call()
    {
        using var desk = TwoAnswered();
        desk.Members.Failing = "1001";

        var isWhole = desk.Desk.Apply([new HangupAsked(desk.Clock.GetUtcNow().AddHours(-1), "nobody")]);

        Assert.IsFalse(isWhole);
        Assert.AreEqual(CallState.Talk, desk.Desk.Snapshot().Single(call => call.Extension == "1002").State);
    }

    [TestMethod]
    public async Task After_a_fact_that_could_not_be_taken_a_snapshot_puts_the_calls_right()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        var members = new DeskUnderTest.QueueNames { Failing = "1001" };
        await using var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization.Settings, Database, Log, replace: services => services.AddSingleton<IQueueMembers>(members));
        await pbx.RingAsync();
        await Eventually.IsTrue(() => Log.Text.Split("channels are there").Length == 3, "a second snapshot is taken");
        members.Failing = "";
        await pbx.RingAsync(caller: "2.1", agent: "2.2");

        await Eventually.IsTrue(() => connector.Desk.Snapshot().Any(call => call is { CallKey: "main~20260302080000~2.1", Extension: "1001", State: CallState.Incoming }));
        Assert.Contains("A fault of the test.", Log.Text);
    }

    // Two calls that were answered a moment ago: that they are talks the clock will tell.
    private static DeskUnderTest TwoAnswered()
    {
        var desk = new DeskUnderTest();
        foreach (var (caller, agent) in new[] { (Phones.Caller("1.1"), Phones.Agent("1001", "1.2")), (Phones.Caller("2.1", "+4930333444"), Phones.Agent("1002", "2.2")) })
        {
            var now = desk.Clock.GetUtcNow();
            desk.Phones.Arrive(caller);
            desk.Phones.Ring(caller, agent);
            desk.Apply(
                new DialEnded(now, agent.Uniqueid, "ANSWER"), new BridgeEntered(now, "b" + agent.Uniqueid, agent with { State = 6 }), new BridgeEntered(now, "b" + agent.Uniqueid, caller with { State = 6 }));
        }

        return desk;
    }
}
