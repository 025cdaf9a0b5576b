using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Ami;
using Telephony.Ami.Connection;
using Telephony.Connector.Asterisk;
using Telephony.Connector.Calls;
using Telephony.Connector.Options;

namespace Telephony.Benchmarks.Ami;

/// <summary>How fast recorded streams become typed events, beside the same socket only split into lines.</summary>
internal static class StreamBenchmark
{
    private const int Megabytes = 208;
    private const int Runs = 3;
    private const int SingleCount = 3000;
    private const int Skipped = SingleCount / 10;

    /// <summary>Reads floods, then single events.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        using var server = await ServerProcess.StartAsync();
        say($"Reading {Megabytes} MB, {Runs} + 1 times each way ...");
        var flood = string.Create(CultureInfo.InvariantCulture, $"flood-{Megabytes}");
        var limit = await StreamReading.MedianAsync(Runs, () => LineSplitter.ReadAsync(server.Options(flood)));
        var all = await StreamReading.MedianAsync(Runs, () => ReadTypedAsync(server.Options(flood)));
        var interest = AsteriskSession.OptionsFor(new AmiSettings(), TimeProvider.System).Interest;
        var needed = await StreamReading.MedianAsync(Runs, () => ReadTypedAsync(server.Options(flood) with { Interest = interest }));
        var tracked = await StreamReading.MedianAsync(Runs, () => ReadTypedAsync(server.Options(flood) with { Interest = interest }, track: true));
        say($"Reading {SingleCount} single events ...");
        var request = server.Options(string.Create(CultureInfo.InvariantCulture, $"single-{SingleCount}"));
        var bare = await LineSplitter.ReadSinglyAsync(request, Skipped);
        var single = await ReadSinglyAsync(request);
        return [Floods(limit, all, needed, tracked), Singles(bare, single)];
    }

    private static async Task<StreamReading> ReadTypedAsync(AmiOptions options, bool track = false)
    {
        await using var connection = await AmiConnection.ConnectAsync(
            options with { EventCapacity = 4_000_000, PingInterval = TimeSpan.FromHours(1) }, NullLogger.Instance, CancellationToken.None);
        var tracker = new CallTracker(new CallTrackerOptions());
        var at = DateTimeOffset.UnixEpoch;
        long events = 0;
        var order = 0;
        while (await connection.Events.WaitToReadAsync())
        {
            while (connection.Events.TryRead(out var next))
            {
                events++;
                order = (order * 31) + next.Name.Length;
                if (track && FactReader.Read(next, at) is { } fact)
                {
                    tracker.Apply(fact);
                }
            }
        }

        return new StreamReading(connection.BytesReceived, events, order);
    }

    private static async Task<Durations> ReadSinglyAsync(AmiOptions options)
    {
        await using var connection = await AmiConnection.ConnectAsync(options, NullLogger.Instance, CancellationToken.None);
        var tracker = new CallTracker(new CallTrackerOptions());
        var durations = new Durations();
        var skipped = 0;
        await foreach (var next in connection.Events.ReadAllAsync())
        {
            var sent = DateTimeOffset.UnixEpoch.AddTicks((long)(next.Timestamp!.Value * TimeSpan.TicksPerSecond));
            tracker.Apply(FactReader.Read(next, sent)!);
            // The first ones also compile.
            if (++skipped > Skipped)
            {
                durations.Add(TimeProvider.System.GetUtcNow() - sent);
            }
        }

        return durations;
    }

    private static ResultTable Floods(StreamReading limit, StreamReading all, StreamReading needed, StreamReading tracked) => new(
        "Reading recorded streams",
        $"""
        {all.Bytes / 1_000_000} MB: the streams of tests/cases/ami again and again, sent over a loopback socket by another process as fast as they
        are taken; median of {Runs} runs after one that does not count. The first row only finds line ends (PipeReader, SequenceReader): the
        practical limit. The others deliver typed records in order through the connection's channel to a reader that counts them; CPU is of both
        threads of this process. Variables, dialplan steps and the like are what the connector does not take; it asks Asterisk not to send them.
        Tracked: each event also goes into the call tracker.
        """,
        ["reader", "MB/s", "of the limit", "events/s", "CPU s", "allocated MB", "bytes per event received"],
        [
            Row("lines only", limit, limit, all),
            Row("typed, every event", all, limit, all),
            Row("typed, without variables and the like", needed, limit, all),
            Row("typed, without variables and the like, tracked", tracked, limit, all),
        ]);

    private static string[] Row(string name, StreamReading reading, StreamReading limit, StreamReading all) =>
    [
        name,
        Number(reading.MegabytesPerSecond, "0"),
        Number(reading.MegabytesPerSecond / limit.MegabytesPerSecond * 100, "0") + " %",
        Number(reading.Events / reading.Elapsed.TotalSeconds, "N0"),
        Number(reading.Processor.TotalSeconds, "0.00"),
        Number(reading.Allocated / 1e6, "0.0"),
        Number(reading.Allocated / (double)all.Events, "0.0"),
    ];

    private static ResultTable Singles(Durations bare, Durations single) => new(
        "One event every few milliseconds",
        $"""
        From the sending of one event in the other process to its place in the call tracker; {SingleCount} events of calls that ring and end, one
        every 2 to 5 ms; ms. Beside it the same events read as lines and nothing done with them: what the machine itself makes of it.
        """,
        ["from - to", "p50", "p99", "max"],
        [Row("sent - read as lines", bare), Row("sent - tracked", single)]);

    private static string[] Row(string name, Durations durations) =>
        [name, Durations.Milliseconds(durations.P50), Durations.Milliseconds(durations.P99), Durations.Milliseconds(durations.Max)];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
