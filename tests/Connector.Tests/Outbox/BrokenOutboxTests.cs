using System.Text;
using Microsoft.Data.Sqlite;
using Telephony.Connector.Operate;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Outbox;

/// <summary>Whatever is wrong with the file: ringing, pops and commands go on, what is lost is said, and nobody has to restart anything.</summary>
[TestClass]
public sealed class BrokenOutboxTests : ConnectorTest
{
    private static readonly HashSet<string> Nobody = [];

    private string FilePath => Database.FilePath;

    [TestMethod]
    [DataRow("text")]
    [DataRow("random")]
    [DataRow("half")]
    [DataRow("header")]
    public void A_damaged_file_is_set_aside_and_the_connector_works_with_a_new_one(string damage)
    {
        Fill(200);
        Damage(damage);

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
        outbox.Commit(Events.Of("new", 1, "incoming"));

        Assert.IsFalse(database.IsInMemory, database.Fault);
        Assert.HasCount(1, Directory.GetFiles(Folder, "connector.db.damaged-*").Where(name => !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)).ToList());
        Assert.Contains("is damaged", Log.Text);
        var kept = outbox.PendingCount - 1;
        Assert.AreEqual(200 - kept, database.LostEvents);
        Assert.AreEqual(kept == 200, database.Loss is null);
        Assert.Contains($"{kept} events could be read from the damaged outbox and will be sent. It had 200 when it was last looked at, so {200 - kept} are lost", Log.Text);
        Assert.IsTrue(outbox.TakeOldest(Nobody, 500).Any(item => item.EventKey == "new!1"));
    }

    [TestMethod]
    public void Of_a_file_with_a_flipped_page_in_the_middle_the_events_around_it_are_kept()
    {
        Fill(2000);
        using (var file = new FileStream(FilePath, FileMode.Open))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);

        Assert.IsGreaterThan(500, outbox.PendingCount);
        Assert.AreEqual(2000, outbox.PendingCount + database.LostEvents);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Of_a_file_that_was_emptied_or_deleted_the_number_of_lost_events_is_said(bool deleted)
    {
        Fill(3);
        if (deleted)
        {
            File.Delete(FilePath);
        }
        else
        {
            File.WriteAllBytes(FilePath, []);
        }

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());

        Assert.AreEqual((false, 3), (database.IsInMemory, database.LostEvents));
        Assert.Contains("had 3 events when it was last looked at: they are lost", Log.Text);
        Assert.Contains("3 events in it: lost", database.Loss!);
    }

    [TestMethod]
    public void Events_that_a_damaged_end_of_the_file_takes_along_are_told_as_lost()
    {
        var killed = FilePath + "-killed";
        using (var running = ConnectorDatabase.OpenAsConnector(killed))
        {
            var outbox = TemporaryDatabase.OutboxOf(running, TimeProvider.System);
            for (var call = 0; call < 40; call++)
            {
                outbox.Commit(Events.Of($"call {call}", 1, "incoming"));
            }

            // As a process that is killed leaves them; the lock can be read only once it is let go of.
            foreach (var end in new[] { "", "-wal" })
            {
                using var from = new FileStream(killed + end, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = File.Create(FilePath + end);
                from.CopyTo(to);
            }
        }

        File.Copy(killed + ".lock", FilePath + ".lock");
        using (var log = new FileStream(FilePath + "-wal", FileMode.Open))
        {
            log.Position = log.Length / 2;
            log.Write(Enumerable.Repeat((byte)0xA5, 400).ToArray());
        }

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());

        var kept = TemporaryDatabase.OutboxOf(database, TimeProvider.System).PendingCount;
        Assert.IsTrue(kept is > 0 and < 40, $"{kept}");
        Assert.AreEqual(40, kept + database.LostEvents);
        Assert.IsTrue(database.HasLostState);
        Assert.Contains($"{40 - kept} events written there: lost", database.Loss!);
        Assert.Contains($"the {40 - kept} events written last are lost", Log.Text);
    }

    [TestMethod]
    public void A_file_whose_events_were_all_sent_has_lost_nothing()
    {
        Fill(5);
        using (var database = ConnectorDatabase.OpenAsConnector(FilePath))
        {
            var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
            outbox.Complete(outbox.TakeOldest(Nobody, 10));
        }

        using var again = ConnectorDatabase.OpenAsConnector(FilePath);

        Assert.AreEqual((0, null), (again.LostEvents, again.Loss));
    }

    [TestMethod]
    public void A_file_that_is_damaged_while_it_is_used_is_replaced_without_a_pause()
    {
        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
        outbox.Commit(Events.Of("before", 1, "incoming"));
        database.Execute("pragma wal_checkpoint(truncate)");
        using (var file = new FileStream(FilePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Write(Encoding.ASCII.GetBytes(new string('x', 40_000)));
        }

        database.Execute("pragma shrink_memory");
        outbox.Commit(Events.Of("after", 1, "incoming"));
        var keys = outbox.TakeOldest(Nobody, 10).Select(item => item.EventKey).ToList();

        CollectionAssert.Contains(keys, "after!1");
        Assert.IsTrue(database.HasLostState);
    }

    /// <summary>The provider by itself waits 30 s for each of the statements.</summary>
    [TestMethod]
    [Timeout(15_000, CooperativeCancellation = false)]
    public void While_another_program_holds_the_lock_nothing_waits_for_long_and_the_advice_is_to_end_that_program()
    {
        using var verb = Database.Open();
        var outbox = new EventOutbox(verb, new OutboxSettings(), TimeProvider.System, Log.For<EventOutbox>());
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=false");
        other.Open();
        using var locking = other.CreateCommand();
        locking.CommandText = "begin immediate";
        locking.ExecuteNonQuery();

        outbox.Commit(Events.Of("a", 1, "incoming"));

        Assert.AreEqual(1, outbox.UnwrittenCount);
        Assert.Contains("end that program", Log.Text);
        Assert.DoesNotContain("room", Log.Text);
    }

    [TestMethod]
    public void Where_nobody_knows_how_many_events_a_damaged_file_had_that_is_said_and_no_number()
    {
        Fill(20);
        Damage("text");
        File.WriteAllText(FilePath + ".lock", "damaged, too");

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());

        Assert.Contains("Nobody knows how many it had", Log.Text);
        Assert.Contains("nobody knows how many events are lost with it", database.Loss!);
    }

    [TestMethod]
    public void Health_names_what_was_lost_until_somebody_has_moved_the_damaged_file_away()
    {
        Fill(20);
        Damage("random");

        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        var damaged = Directory.GetFiles(Folder, "connector.db.damaged-*").Single(name => !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal));

        Assert.Contains($"{damaged}; 20 events in it: lost", database.Loss!);
        File.Move(damaged, damaged + ".seen");
        Assert.IsNull(database.Loss);
    }

    [TestMethod]
    public async Task A_connector_that_lost_events_works_and_is_not_ready()
    {
        Fill(20);
        Damage("random");
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);

        await pbx.RingAsync();
        await Eventually.IsTrue(() => connector.Desk.Snapshot().SingleOrDefault() is { Pop: not null });
        var report = connector.Get<ConnectorHealth>().Report();

        Assert.AreEqual((false, 20), (report.Ready, report.Outbox.LostEvents));
        Assert.Contains(fault => fault.StartsWith("Outbox: The file", StringComparison.Ordinal) && fault.Contains("20 events in it: lost", StringComparison.Ordinal), report.Faults);
    }

    [TestMethod]
    public void A_file_that_another_program_locks_is_used_again_when_it_lets_go_and_nothing_is_lost()
    {
        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
        outbox.Commit(Events.Of("before", 1, "incoming"));
        outbox.Commit(Events.Of("sent", 1, "incoming"));
        using (var other = new SqliteConnection($"Data Source={FilePath};Pooling=false"))
        {
            other.Open();
            using var locking = other.CreateCommand();
            locking.CommandText = "begin immediate";
            locking.ExecuteNonQuery();

            outbox.Commit(Events.Of("meanwhile", 1, "incoming"));
            outbox.WriteAgain();
            outbox.Complete(outbox.PendingOf("sent"));

            Assert.Contains("Another program has locked it", database.Fault!);
            CollectionAssert.AreEquivalent(new[] { "before!1", "meanwhile!1" }, outbox.TakeOldest(Nobody, 10).Select(item => item.EventKey).ToList());
        }

        outbox.WriteAgain();

        Assert.IsNull(database.Fault);
        using var verb = Database.Open();
        CollectionAssert.AreEquivalent(
            new[] { "before!1", "meanwhile!1" }, TemporaryDatabase.OutboxOf(verb, TimeProvider.System).TakeOldest(Nobody, 10).Select(item => item.EventKey).ToList());
    }

    [TestMethod]
    public void State_that_was_taken_out_while_the_file_was_away_does_not_come_back_with_it()
    {
        using var database = ConnectorDatabase.OpenAsConnector(FilePath, null, Log.For<ConnectorDatabase>());
        database.WriteState(new StateKey(StateKind.Row, "a"), "1");
        using (var other = new SqliteConnection($"Data Source={FilePath};Pooling=false"))
        {
            other.Open();
            using var locking = other.CreateCommand();
            locking.CommandText = "begin immediate";
            locking.ExecuteNonQuery();
            var changes = new OutboxChanges();
            changes.State.Remove(new StateKey(StateKind.Row, "a"));
            changes.State.Put(new StateKey(StateKind.Row, "b"), "2");
            database.Commit(changes, 0);
            Assert.AreEqual("b", database.ReadState(StateKind.Row).Single().Id);
        }

        Assert.IsTrue(database.TryReturn());

        Assert.AreEqual("b", database.ReadState(StateKind.Row).Single().Id);
    }

    [TestMethod]
    public async Task Without_a_disk_phones_ring_and_pop_and_health_names_the_cure_until_the_disk_is_back()
    {
        // What is in the folder's place is not a folder: the disk is not mounted.
        var folder = Path.Combine(Folder, "disk");
        await File.WriteAllTextAsync(folder, "");
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization, Database, Log, with: options => options with { Outbox = options.Outbox with { Path = Path.Combine(folder, "connector.db") } });
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);

        await pbx.RingAsync();
        await Eventually.IsTrue(() => connector.Desk.Snapshot().SingleOrDefault() is { Pop: not null });

        Assert.Contains(fault => fault.Contains("its disk is there", StringComparison.Ordinal) || fault.Contains("is there and works", StringComparison.Ordinal), connector.Get<ConnectorHealth>().Report().Faults);
        File.Delete(folder);
        await Eventually.IsTrue(() => connector.Get<ConnectorHealth>().Report().Ready);
        await pbx.TalkAsync();
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "talk"));
        Assert.IsTrue(File.Exists(Path.Combine(folder, "connector.db")));
    }

    [TestMethod]
    public void An_event_that_cannot_be_read_any_more_stops_no_other()
    {
        using var database = ConnectorDatabase.OpenAsConnector(FilePath);
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
        outbox.Commit(Events.Of("a", 1, "incoming"));
        database.Execute("update events set body = 'x'");

        Assert.IsNull(outbox.PendingOf("a").Single().Written.TryRead());
    }

    [TestMethod]
    public void State_that_cannot_be_read_keeps_no_connector_from_starting()
    {
        using (var database = ConnectorDatabase.OpenAsConnector(FilePath))
        {
            foreach (var key in new StateKey[] { new(StateKind.Row, "x"), new(StateKind.Call, "x"), new(StateKind.Queue, "x"), new(StateKind.UnseenCalls), new(StateKind.LostCalls) })
            {
                database.WriteState(key, "{\"broken");
            }
        }

        using var under = ConnectorDatabase.OpenAsConnector(FilePath);
        var rows = global::Telephony.Connector.Live.RowStore.ReadAll(under, Log.For<ConnectorDatabase>());
        _ = new global::Telephony.Connector.Unseen.QueueTally(under, Microsoft.Extensions.Logging.Abstractions.NullLogger<global::Telephony.Connector.Unseen.QueueTally>.Instance);
        _ = TemporaryDatabase.OutboxOf(under, TimeProvider.System);

        Assert.IsEmpty(rows);
        Assert.Contains("State 'row:x' from before the restart cannot be read", Log.Text);
    }

    [TestMethod]
    public void No_other_user_of_the_machine_can_read_the_files()
    {
        if (OperatingSystem.IsWindows())
        {
            // The folder's rights decide there.
            return;
        }

        File.WriteAllBytes(FilePath, []);
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var database = ConnectorDatabase.OpenAsConnector(FilePath);
        TemporaryDatabase.OutboxOf(database, TimeProvider.System).Commit(Events.Of("a", 1, "incoming"));

        var files = Directory.GetFiles(Folder);

        Assert.IsGreaterThanOrEqualTo(3, files.Length);
        foreach (var file in files)
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file), file);
        }
    }

    private string Folder => Path.GetDirectoryName(FilePath)!;

    private void Fill(int events)
    {
        using var database = ConnectorDatabase.OpenAsConnector(FilePath);
        var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
        for (var number = 0; number < events; number++)
        {
            outbox.Commit(Events.Of($"call{number}", 1, "incoming"));
        }
    }

    private void Damage(string how)
    {
        switch (how)
        {
            case "text":
                File.WriteAllText(FilePath, "This is not a database. " + new string('x', 10_000));
                break;
            case "random":
                var noise = new byte[50_000];
                new Random(1).NextBytes(noise);
                File.WriteAllBytes(FilePath, noise);
                break;
            case "half":
                using (var file = new FileStream(FilePath, FileMode.Open))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            default:
                using (var file = new FileStream(FilePath, FileMode.Open))
                {
                    file.Write(Encoding.ASCII.GetBytes("SQLite formag 4?"));
                }

                break;
        }
    }
}
