using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Benchmarks;

/// <summary>How many events the outbox takes, each commit on the disk before it counts: alone, and many with one commit.</summary>
internal static class OutboxBenchmark
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly int[] Groups = [1, 10, 100, 500];

    public static Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        var rows = new List<string[]>();
        foreach (var group in Groups)
        {
            say($"Committing {group} events at a time for {Time.TotalSeconds:0} s ...");
            rows.Add(Measure(group));
        }

        IReadOnlyList<ResultTable> tables =
        [
            new ResultTable(
                "Outbox",
                """
                Events made durable by SQLite with a write-ahead log and synchronous=full: fsync with every commit. Each event is the JSON of a ringing
                phone. Events that come in one read of the socket share a commit.
                """,
                ["events per commit", "events/s", "commits/s", "ms per commit", "bytes per event in the file"],
                rows),
        ];
        return Task.FromResult(tables);
    }

    private static string[] Measure(int group)
    {
        var folder = Directory.CreateTempSubdirectory("outbox-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "connector.db");
            using var database = new ConnectorDatabase(path);
            var settings = new OutboxSettings { Path = path, MaxEvents = int.MaxValue / 2 };
            var outbox = new EventOutbox(database, settings, TimeProvider.System, NullLogger<EventOutbox>.Instance);
            var (events, commits) = (0, 0);
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Time)
            {
                outbox.Commit(Changes(ref events, group));
                commits++;
            }

            var seconds = watch.Elapsed.TotalSeconds;
            database.Execute("pragma wal_checkpoint(truncate)");
            return
            [
                Text(group, "0"), Text(events / seconds, "#,0"), Text(commits / seconds, "#,0"), Text(seconds * 1000 / commits, "0.00"),
                Text((double)new FileInfo(path).Length / events, "#,0"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static OutboxChanges Changes(ref int number, int count)
    {
        var changes = new OutboxChanges();
        for (var i = 0; i < count; i++)
        {
            number++;
            var key = string.Create(CultureInfo.InvariantCulture, $"main~20260302080000~{number}.1");
            var message = new CallEventMessage
            {
                Key = new EventKey(key, 1).ToString(),
                CallKey = key,
                Sequence = 1,
                State = "incoming",
                OccurredOn = "2026-03-02T09:00:00.000Z",
                Direction = "inbound",
                PhoneNumber = "+4930111222",
                CallerName = "Anna Example",
                Dnis = "1234",
                QueueName = "Support",
                QueueDn = "support",
                Extension = "1001",
            };
            changes.Events.Add(new NewEvent(WrittenEvent.Of(message), true));
        }

        return changes;
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
