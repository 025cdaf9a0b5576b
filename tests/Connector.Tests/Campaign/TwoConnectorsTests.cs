using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

[TestClass]
public sealed class TwoConnectorsTests
{
    [TestMethod]
    public async Task One_connector_is_active_and_the_other_stands_by_and_each_call_is_recorded_once()
    {
        await using var both = await TwoConnectors.StartAsync();

        await both.PlayAsync(2);
        await both.AssertAllRecordedAsync();

        Assert.AreEqual("one", both.Holder);
        Assert.IsFalse(both.Two.IsActive);
    }

    [TestMethod]
    public async Task A_graceful_stop_hands_over_at_once_and_no_call_is_lost()
    {
        await using var both = await TwoConnectors.StartAsync();

        var calls = both.PlayAsync(4);
        await both.One.StopAsync();
        await calls;
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.AssertAllRecordedAsync();

        Assert.AreEqual("two", both.Holder);
    }

    [TestMethod]
    public async Task A_connector_cut_off_from_everything_is_replaced_and_no_call_is_lost()
    {
        await using var both = await TwoConnectors.StartAsync();

        var calls = both.PlayAsync(8);
        await Eventually.IsTrue(() => both.Load.Placed.Count > 6);
        both.One.ToPbx.Cut();
        both.One.ToDataverse.Cut();
        await calls;
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    public async Task A_connector_that_was_paused_writes_nothing_after_it_lost_the_lease()
    {
        await using var both = await TwoConnectors.StartAsync();
        await both.PlayAsync(1);
        await both.AssertAllRecordedAsync();

        // Its requests stand still on their way, as those of a frozen machine do; they arrive after the other one has taken over.
        both.One.ToDataverse.Stall();
        await both.PlayAsync(2);
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.AssertAllRecordedAsync();
        both.One.ToDataverse.Mend();
        await Eventually.IsTrue(() => !both.One.IsActive);
        await both.PlayAsync(1);
        await both.AssertAllRecordedAsync();

        Assert.AreEqual("two", both.Holder);
    }

    [TestMethod]
    public async Task An_active_connector_that_loses_the_PBX_gives_the_lease_to_the_one_that_sees_it()
    {
        await using var both = await TwoConnectors.StartAsync();

        both.One.ToPbx.Cut();
        await both.PlayAsync(2);
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    public async Task Calls_that_only_the_standby_saw_are_recorded_although_the_other_one_is_well_again()
    {
        await using var both = await TwoConnectors.StartAsync();
        both.Two.ToDataverse.Cut();
        both.One.ToPbx.Cut();
        await Eventually.IsTrue(() => !both.One.SeesPbx);
        await both.PlayAsync(1);
        both.One.ToPbx.Mend();
        await Eventually.IsTrue(() => both.One.IsActive && both.One.SeesPbx);
        Assert.IsEmpty(both.Organization.All("cts_dialercall"));

        both.Two.ToDataverse.Mend();

        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    public async Task A_call_that_began_before_the_standby_came_goes_on_in_the_same_row_after_the_takeover()
    {
        await using var both = await TwoConnectors.StartAsync();
        await both.Two.StopAsync();
        both.Pbx.PlaceCall("+49301", "Anna Example", "81001");
        both.Load.Placed["+49301"] = CallEnd.Answered;
        await Eventually.IsTrue(() => both.Pbx.AnswerPhone("1001"));
        var row = await Eventually.Get(() => both.One.Connector.Desk.Snapshot().FirstOrDefault(call => call.State == CallState.Talk));
        await Eventually.IsTrue(() => both.Organization.All("cts_dialercallevent").Count == 3);

        await both.Two.StartAsync();
        await Eventually.IsTrue(() => both.Two.Connector.Desk.Snapshot().Count == 1);
        await both.One.StopAsync();
        await Eventually.IsTrue(() => both.Two.IsActive);
        both.Pbx.HangUpPhone("1001");
        await both.AssertAllRecordedAsync();

        Assert.AreEqual(row.CallKey, both.Organization.All("cts_dialercall").Single().GetAttributeValue<string>("cts_callkey"));
    }

    [TestMethod]
    public async Task A_call_that_ended_while_no_connector_ran_is_closed_by_whoever_comes()
    {
        await using var both = await TwoConnectors.StartAsync();
        await both.Two.StopAsync();
        both.Pbx.PlaceCall("+49301", "Anna Example", "81001");
        both.Load.Placed["+49301"] = CallEnd.Answered;
        await Eventually.IsTrue(() => both.Pbx.AnswerPhone("1001"));
        await Eventually.IsTrue(() => both.Organization.All("cts_dialercallevent").Count == 3);

        await both.One.StopAsync();
        both.Pbx.HangUpPhone("1001");
        await both.Two.StartAsync();
        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(-1)]
    public async Task Clocks_an_hour_apart_disturb_neither_the_lease_nor_the_takeover(int hours)
    {
        await using var both = await TwoConnectors.StartAsync(TimeSpan.FromHours(hours));

        var calls = both.PlayAsync(6);
        await Eventually.IsTrue(() => both.Load.Placed.Count > 8);
        both.One.ToDataverse.Cut();
        await calls;
        await Eventually.IsTrue(() => both.Two.IsActive);
        await both.AssertAllRecordedAsync();
    }

    [TestMethod]
    public async Task The_standby_carries_out_no_command()
    {
        await using var both = await TwoConnectors.StartAsync();

        var result = await both.Two.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.Dial, Extension = "1001", Number = "0301" });

        Assert.IsFalse(result.Succeeded);
        Assert.Contains("Another connector", result.Reason);
    }
}
