using Telephony.Connector.Operate;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Outbox;

[TestClass]
public sealed class OutboxBoundTests : IDisposable
{
    private static readonly HashSet<string> Nobody = [];

    private readonly FakeClock _clock = new();
    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();
    private readonly ConnectorDatabase _database;

    public OutboxBoundTests() => _database = _file.Open();

    public void Dispose()
    {
        _database.Dispose();
        _file.Dispose();
        _log.Dispose();
    }

    [TestMethod]
    public void Long_before_the_bound_the_log_warns_louder_each_time()
    {
        var outbox = Outbox(maxEvents: 20);

        Fill(outbox, 18);

        Assert.Contains("The outbox holds 10 events of at most 20 (50 %)", _log.Text);
        Assert.Contains("(75 %)", _log.Text);
        Assert.Contains("(90 %)", _log.Text);
        Assert.DoesNotContain("not logged so far", _log.Text);
    }

    [TestMethod]
    public void A_full_outbox_takes_no_new_call_but_the_rest_of_those_in_progress()
    {
        var outbox = Outbox(maxEvents: 20);
        outbox.Commit(Events.Of("talking", 1, "incoming"));
        Fill(outbox, 19);

        outbox.Commit(Events.Of("new", 1, "incoming"));
        outbox.Commit(Events.Of("talking", 2, "talk"));
        outbox.Commit(Events.Of("new", 2, "talk"));

        var keys = Keys(outbox);
        Assert.HasCount(21, keys);
        CollectionAssert.Contains(keys, "talking!2");
        Assert.IsFalse(keys.Exists(key => key.StartsWith("new", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Calls_that_found_no_room_are_counted_and_the_count_survives_a_restart()
    {
        var outbox = Outbox(maxEvents: 20);
        Fill(outbox, 20);

        outbox.Commit(Events.Of("one", 1, "incoming"));
        outbox.Commit(Events.Of("one", 2, "talk"));
        outbox.Commit(Events.Of("two", 1, "incoming"));

        Assert.AreEqual((2, 3), (Outbox(maxEvents: 20).Lost!.Calls, outbox.Lost!.Events));
        Assert.Contains("1 calls with 1 events were not logged so far", _log.Text);
    }

    [TestMethod]
    public void When_there_is_room_again_new_calls_are_taken_whole()
    {
        var outbox = Outbox(maxEvents: 20);
        Fill(outbox, 20);
        outbox.Commit(Events.Of("lost", 1, "incoming"));

        outbox.Complete(outbox.TakeOldest(Nobody, 15));
        outbox.Commit(Events.Of("lost", 2, "talk"));
        outbox.Commit(Events.Of("next", 1, "incoming"));

        CollectionAssert.DoesNotContain(Keys(outbox), "lost!2");
        CollectionAssert.Contains(Keys(outbox), "next!1");
    }

    [TestMethod]
    public void A_full_disk_loses_nothing_and_what_it_refused_is_written_when_there_is_room()
    {
        var pages = _database.Query("pragma page_count", row => row.GetInt64(0))[0];
        _database.Query($"pragma max_page_count={pages + 4}", row => row.GetInt64(0));
        var outbox = Outbox(maxEvents: 100_000);

        Fill(outbox, 200);
        Assert.IsGreaterThan(0, outbox.UnwrittenCount);
        Assert.Contains("could not be written to the outbox and are only in memory", _log.Text);

        _database.Query("pragma max_page_count=1000000", row => row.GetInt64(0));
        outbox.WriteAgain();

        Assert.AreEqual(0, outbox.UnwrittenCount);
        CollectionAssert.AreEqual(Enumerable.Range(1, 200).Select(number => $"fill{number}!1").ToList(), Keys(outbox));
        Assert.AreEqual(200, outbox.Filling.Count);
    }

    [TestMethod]
    public void The_room_on_the_disk_of_the_outbox_is_known() => Assert.IsGreaterThan(0L, OutboxWatch.FreeBytes(_file.FilePath)!.Value);

    private static void Fill(EventOutbox outbox, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            outbox.Commit(Events.Of($"fill{i}", 1, "talk"));
        }
    }

    private static List<string> Keys(EventOutbox outbox) => [.. outbox.TakeOldest(Nobody, 1000).Select(item => item.EventKey)];

    private EventOutbox Outbox(int maxEvents) => new(_database, new OutboxSettings { MaxEvents = maxEvents }, _clock, _log.For<EventOutbox>());
}
