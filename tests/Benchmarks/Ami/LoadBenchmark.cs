using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Ami.Connection;
using Telephony.Connector.Calls;

namespace Telephony.Benchmarks.Ami;

/// <summary>Whether events are followed without falling behind, and what that costs.</summary>
internal static class LoadBenchmark
{
    private const int EventsPerSecond = 5000;

    /// <summary>Follows a PBX under load; BENCHMARK_SECONDS sets how long, one minute if it is not set.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SECONDS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 60;
        using var server = await ServerProcess.StartAsync();
        say($"Following {EventsPerSecond:N0} events/s for {seconds} s ...");
        await using var connection = await AmiConnection.ConnectAsync(
            server.Options(string.Create(CultureInfo.InvariantCulture, $"load-{seconds * EventsPerSecond / LoadEvents.EventsPerSlot}")), NullLogger.Instance, CancellationToken.None);
        var tracker = new CallTracker(new CallTrackerOptions());
        var lags = new Durations();
        using var process = Process.GetCurrentProcess();
        var (processor, pauses, collections, start) = (process.TotalProcessorTime, GC.GetTotalPauseDuration(), GC.CollectionCount(0), Stopwatch.GetTimestamp());
        long events = 0;
        var most = 0;
        await foreach (var next in connection.Events.ReadAllAsync())
        {
            var sent = DateTimeOffset.UnixEpoch.AddTicks((long)(next.Timestamp!.Value * TimeSpan.TicksPerSecond));
            tracker.Apply(FactReader.Read(next, sent)!);
            lags.Add(TimeProvider.System.GetUtcNow() - sent);
            most = Math.Max(most, tracker.Calls.Count);
            events++;
        }

        process.Refresh();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return
        [
            new ResultTable(
                "Under load",
                $"""
                {LoadEvents.Agents:N0} agents, {most} calls up, {events / elapsed.TotalSeconds:N0} events/s for {elapsed.TotalSeconds:0} s, each one typed, in order and followed by the call tracker;
                the PBX is another process. Lag: from the sending to the tracker. Memory is the process's at the end, with the figures of this
                benchmark in it (16 bytes per event). The same machine did other work: see the load average.
                """,
                ["what", "figure"],
                [
                    ["lag p50, ms", Durations.Milliseconds(lags.P50)],
                    ["lag p99, ms", Durations.Milliseconds(lags.P99)],
                    ["lag max, ms", Durations.Milliseconds(lags.Max)],
                    ["processor, of one core", ((process.TotalProcessorTime - processor) / elapsed).ToString("P1", CultureInfo.InvariantCulture)],
                    ["working set, MB", (process.WorkingSet64 / 1e6).ToString("0", CultureInfo.InvariantCulture)],
                    ["heap, MB", (GC.GetTotalMemory(forceFullCollection: true) / 1e6).ToString("0.0", CultureInfo.InvariantCulture)],
                    ["collections", (GC.CollectionCount(0) - collections).ToString(CultureInfo.InvariantCulture)],
                    ["all GC pauses together, ms", Durations.Milliseconds(GC.GetTotalPauseDuration() - pauses)],
                    ["calls left at the end", tracker.Calls.Count.ToString(CultureInfo.InvariantCulture)],
                ]),
        ];
    }
}
