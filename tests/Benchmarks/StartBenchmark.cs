using System.Diagnostics;
using Telephony.Local;
using Telephony.LocalSolution;

namespace Telephony.Benchmarks;

/// <summary>How long a developer or a test waits until there is an org to work with.</summary>
internal static class StartBenchmark
{
    private const int Repeats = 20;

    /// <summary>Opens orgs and starts the whole system.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        say("Opening organizations ...");
        var first = Open();
        var later = Durations.Of(Enumerable.Range(0, Repeats), _ => Open());
        say("Starting the whole system ...");
        var (started, connected) = await StartAsync();
        return
        [
            new ResultTable(
                "Start",
                $"""
                Opening reads `Solution/src` and makes the database; the first in a process also compiles and reads, later ones (p50 of {Repeats})
                share what was read, as test classes do. The whole system: PBX simulator, org with Web API and sample rows, hub, connector;
                without building the front end. What one would take instead, a developer environment of Dataverse, cannot be run on one machine
                and is not compared.
                """,
                ["what", "ms"],
                [
                    ["open an org, first in the process", Durations.Milliseconds(first)],
                    ["open an org, later", Durations.Milliseconds(later.P50)],
                    ["first / later", Durations.Ratio(first, later.P50)],
                    ["start the whole system", Durations.Milliseconds(started)],
                    ["... until a browser client sees the PBX connected", Durations.Milliseconds(connected)],
                ]),
        ];
    }

    private static TimeSpan Open()
    {
        var start = Stopwatch.GetTimestamp();
        using var organization = TelephonySolution.Open();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<(TimeSpan Started, TimeSpan Connected)> StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await using var system = await LocalSystem.StartAsync(Systems.Options(), _ => { }, CancellationToken.None);
        var started = Stopwatch.GetElapsedTime(start);
        await using var desk = await AgentDesk.ConnectAsync(system);
        return (started, Stopwatch.GetElapsedTime(start));
    }
}
