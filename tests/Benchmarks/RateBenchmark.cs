using System.Diagnostics;
using System.Globalization;
using Telephony.Local;

namespace Telephony.Benchmarks;

/// <summary>Ring to screen at several rates of calls, with a million numbers in the phone index.</summary>
internal static class RateBenchmark
{
    private const int IndexRows = 1_000_000;
    private const string Caller = "+493023125011";
    private const int WarmUpCalls = 50;
    private const int Seconds = 15;
    private static readonly int[] Rates = [1, 10, 50];

    /// <summary>Starts the system, fills the index, and places calls at each rate.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        await using var system = await LocalSystem.StartAsync(Systems.Options(), _ => { }, CancellationToken.None);
        say(string.Create(CultureInfo.InvariantCulture, $"Writing {IndexRows:N0} rows of cts_phoneindex ..."));
        PhoneIndexRows.Load(system.Org, IndexRows);
        await using var desk = await AgentDesk.ConnectAsync(system);
        var line = new RingingLine(system.Simulator!, desk);
        for (var i = 0; i < WarmUpCalls; i++)
        {
            await line.RingAsync(Caller);
        }

        var measured = new List<(int Rate, double Reached, PopTimes Times)>();
        foreach (var rate in Rates)
        {
            say($"Placing {rate} calls a second for {Seconds} s ...");
            measured.Add(await MeasureAsync(line, rate));
        }

        return [Table(measured)];
    }

    private static async Task<(int Rate, double Reached, PopTimes Times)> MeasureAsync(RingingLine line, int rate)
    {
        var times = new PopTimes();
        var start = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        for (var i = 0; i < rate * Seconds; i++)
        {
            await ticks.WaitForNextTickAsync();
            times.Add(await line.RingAsync(Caller));
        }

        return (rate, rate * Seconds / Stopwatch.GetElapsedTime(start).TotalSeconds, times);
    }

    private static ResultTable Table(List<(int Rate, double Reached, PopTimes Times)> measured)
    {
        var slowest = measured[0].Times[PopTimes.RingToPop];
        return new ResultTable(
            "Ring to screen at a rate",
            string.Create(CultureInfo.InvariantCulture, $"""
                Calls that ring one agent's phone, each hung up once the agent's line to the hub has the pop; ms. {IndexRows:N0} rows of cts_phoneindex. Live and
                pop as in "Ring to screen". A call that takes longer than the time between two lets the next one wait, which shows in the rate reached.
                """),
            ["calls/s", "reached", "live p50", "live p99", "pop p50", "pop p99", "pop max", "pop p50 / at 1 a second"],
            [
                .. measured.Select(one => new[]
                {
                    one.Rate.ToString(CultureInfo.InvariantCulture), one.Reached.ToString("0.0", CultureInfo.InvariantCulture),
                    Durations.Milliseconds(one.Times[PopTimes.RingToShown].P50), Durations.Milliseconds(one.Times[PopTimes.RingToShown].P99),
                    Durations.Milliseconds(one.Times[PopTimes.RingToPop].P50), Durations.Milliseconds(one.Times[PopTimes.RingToPop].P99),
                    Durations.Milliseconds(one.Times[PopTimes.RingToPop].Max), Durations.Ratio(one.Times[PopTimes.RingToPop].P50, slowest.P50),
                }),
            ]);
    }
}
