using Telephony.Connector.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Outbox;

[TestClass]
public sealed class EventOutboxTests
{
    private static readonly HashSet<string> Nobody = [];

    private readonly FakeClock _clock = new();

    [TestMethod]
    public void What_was_committed_is_there_after_the_file_was_opened_again()
    {
        using var file = new TemporaryDatabase();
        using (var database = file.Open())
        {
            var changes = Events.Of("a", 1, "incoming");
            changes.State.Put(new StateKey(StateKind.Row, "a"), "{}");
            TemporaryDatabase.OutboxOf(database, _clock).Commit(changes);
        }

        using var again = file.Open();

        Assert.AreEqual("a!1", TemporaryDatabase.OutboxOf(again, _clock).TakeOldest(Nobody, 10).Single().EventKey);
        Assert.AreEqual("{}", again.ReadState(StateKind.Row).Single().Body);
    }

    [TestMethod]
    public void Whatever_happens_to_the_events_that_wait_is_a_change_and_the_next_one_is_another()
    {
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, _clock);
        Action[] happenings =
        [
            () => outbox.Commit(Events.Of("a", 1, "talk")),
            () => outbox.SetAside(outbox.PendingOf("a").Single(), "A reason."),
            () => outbox.Resend("a!1"),
            () => outbox.Complete(outbox.PendingOf("a")),
            outbox.Wake,
        ];

        foreach (var happen in happenings)
        {
            var change = outbox.NextChange;
            Assert.IsFalse(change.IsCompleted);
            happen();
            Assert.IsTrue(change.IsCompleted);
        }
    }

    [TestMethod]
    public void A_key_that_is_there_already_is_not_added_twice()
    {
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, _clock);

        outbox.Commit(Events.Of("a", 1, "incoming"));
        outbox.Commit(Events.Of("a", 1, "talk"));

        StringAssert.Contains(outbox.TakeOldest(Nobody, 10).Single().Written.Body, "incoming");
    }

    [TestMethod]
    public void The_call_that_rings_now_comes_before_those_that_rang_before()
    {
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, _clock);
        outbox.Commit(Events.Of("old", 1, "waiting"));
        outbox.Commit(Events.Of("old", 2, "incoming"));
        outbox.Commit(Events.Of("bulk", 1, "talk"));
        outbox.Commit(Events.Of("new", 1, "waiting"));
        outbox.Commit(Events.Of("new", 2, "incoming"));

        var keys = outbox.TakeUrgent(Nobody, 10).Select(item => item.EventKey).ToList();

        CollectionAssert.AreEqual(new[] { "new!1", "new!2", "old!1", "old!2" }, keys);
    }

    [TestMethod]
    public void A_call_that_is_being_sent_is_left_alone()
    {
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, _clock);
        outbox.Commit(Events.Of("a", 1, "incoming"));
        outbox.Commit(Events.Of("b", 1, "talk"));

        Assert.IsEmpty(outbox.TakeUrgent(new HashSet<string> { "a" }, 10));
        Assert.AreEqual("b!1", outbox.TakeOldest(new HashSet<string> { "a" }, 10).Single().EventKey);
    }

    [TestMethod]
    public void An_event_set_aside_waits_for_a_person_and_can_be_sent_again()
    {
        using var file = new TemporaryDatabase();
        using var database = file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, _clock);
        outbox.Commit(Events.Of("a", 1, "incoming"));

        outbox.SetAside(outbox.TakeOldest(Nobody, 1).Single(), "The number is too long.");

        Assert.AreEqual(0, outbox.PendingCount);
        Assert.AreEqual("The number is too long.", outbox.ListSetAside().Single().Refusal);
        Assert.AreEqual(1, outbox.Resend("a!1"));
        Assert.AreEqual(1, outbox.PendingCount);
    }

    [TestMethod]
    public void A_file_that_cannot_be_opened_is_named_with_its_setting()
    {
        using var file = new TemporaryDatabase();

        var fault = Assert.ThrowsExactly<InvalidOperationException>(() => new ConnectorDatabase(Path.GetDirectoryName(file.FilePath)!));

        Assert.Contains("Connector:Outbox:Path", fault.Message);
    }

    [TestMethod]
    public void Two_connectors_do_not_share_a_file_but_a_verb_may_use_it_beside_one()
    {
        using var file = new TemporaryDatabase();
        using (ConnectorDatabase.OpenAsConnector(file.FilePath))
        {
            using var verb = file.Open();

            var fault = Assert.ThrowsExactly<InvalidOperationException>(() => ConnectorDatabase.OpenAsConnector(file.FilePath));

            Assert.StartsWith($"Another connector runs with the outbox '{file.FilePath}'.", fault.Message);
        }

        ConnectorDatabase.OpenAsConnector(file.FilePath).Dispose();
    }
}
