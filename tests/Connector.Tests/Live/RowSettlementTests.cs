using System.Globalization;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Live;
using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

[TestClass]
public sealed class RowSettlementTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void Of_a_call_that_both_saw_from_its_beginning_the_rest_is_lacking()
    {
        var settled = RowSettlement.Of(Unsent(1, "waiting 0, incoming 1, talk 5, idle 60"), Recorded(CallState.Incoming, 2, 1));

        Assert.AreEqual("3 talk, 4 idle", TextOf(settled));
        Assert.AreEqual(4, settled.LastSequence);
    }

    [TestMethod]
    public void What_is_recorded_to_the_end_lacks_nothing()
    {
        var settled = RowSettlement.Of(Unsent(1, "incoming 1, talk 5, idle 60, end 80"), Recorded(CallState.End, 4, 80));

        Assert.AreEqual("", TextOf(settled));
        Assert.AreEqual(4, settled.LastSequence);
    }

    [TestMethod]
    public void A_row_that_goes_on_after_its_end_is_not_taken_for_ended()
    {
        var settled = RowSettlement.Of(Unsent(1, "incoming 1, idle 10, end 10, incoming 20"), Recorded(CallState.End, 3, 10));

        Assert.AreEqual("4 incoming", TextOf(settled));
    }

    [TestMethod]
    public void Numbers_of_a_connector_that_came_later_go_on_behind_the_recorded_ones()
    {
        // Dataverse: waiting, incoming, talk at 5. This connector saw the talk first in a snapshot, at 30.
        var settled = RowSettlement.Of(Unsent(1, "talk 30, hold 40, talk 50, idle 60"), Recorded(CallState.Talk, 3, 5));

        Assert.AreEqual("4 hold, 5 talk, 6 idle", TextOf(settled));
        Assert.AreEqual(6, settled.LastSequence);
    }

    [TestMethod]
    public void Of_two_talks_the_one_of_that_time_is_the_recorded_one()
    {
        var settled = RowSettlement.Of(Unsent(1, "talk 30, hold 40, talk 50, idle 60"), Recorded(CallState.Talk, 5, 50));

        Assert.AreEqual("6 idle", TextOf(settled));
    }

    [TestMethod]
    public void A_state_that_this_connector_never_saw_counts_by_its_time()
    {
        var settled = RowSettlement.Of(Unsent(1, "talk 30, idle 60"), Recorded(CallState.Hold, 4, 45));

        Assert.AreEqual("5 idle", TextOf(settled));
    }

    [TestMethod]
    public void A_call_whose_end_is_recorded_lacks_nothing_even_if_this_connector_has_yet_to_see_it_end() =>
        Assert.AreEqual("", TextOf(RowSettlement.Of(Unsent(1, "waiting 5, incoming 5, talk 5, idle 5"), Recorded(CallState.End, 5, 5))));

    [TestMethod]
    public void Dataverses_whole_seconds_do_not_make_an_event_of_the_same_second_newer() =>
        Assert.AreEqual("", TextOf(RowSettlement.Of(Unsent(1, "waiting 5, incoming 5"), Recorded(CallState.Talk, 3, 5))));

    [TestMethod]
    public void Events_whose_numbers_go_on_behind_the_recorded_ones_are_lacking_even_within_the_same_second()
    {
        // Killed before the talk was sent, and started again: the call is gone and is closed in the second in which it rang.
        var settled = RowSettlement.Of(Unsent(3, "talk 1, idle 1, end 3"), Recorded(CallState.Incoming, 2, 1));

        Assert.AreEqual("3 talk, 4 idle, 5 end", TextOf(settled));
    }

    [TestMethod]
    public void What_comes_later_in_a_call_is_not_taken_for_recorded_because_it_was_in_the_same_second()
    {
        // Another connector saw it ring; this one came a moment later and saw it talk and end.
        var settled = RowSettlement.Of(Unsent(1, "waiting 1, talk 1, idle 1"), Recorded(CallState.Incoming, 2, 1));

        Assert.AreEqual("3 talk, 4 idle", TextOf(settled));
    }

    [TestMethod]
    public void Without_unsent_events_the_row_goes_on_behind_the_recorded_ones() =>
        Assert.AreEqual(7, RowSettlement.Of([], Recorded(CallState.Talk, 7, 5)).LastSequence);

    private static List<CallEventMessage> Unsent(int first, string events) => [.. events.Split(", ").Select((text, index) => new CallEventMessage
    {
        Key = $"k!{first + index}",
        CallKey = "k",
        Sequence = first + index,
        State = text.Split(' ')[0],
        OccurredOn = Start.AddSeconds(int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture)).AddMilliseconds(400).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
    })];

    private static RecordedCall Recorded(CallState state, int lastSequence, int second) => new("k", state) { LastSequence = lastSequence, StateSince = Start.AddSeconds(second) };

    private static string TextOf(RowSettlement settled)
    {
        Assert.IsTrue(settled.Lacking.All(item => item.Key == $"k!{item.Sequence}"));
        return string.Join(", ", settled.Lacking.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Sequence} {item.State}")));
    }
}
