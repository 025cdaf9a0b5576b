using System.Globalization;
using Telephony.Local;

namespace Telephony.Benchmarks.Ami;

/// <summary>How much later an agent's screen knows of a call while a queue with thousands of members is reloaded.</summary>
internal static class QueueReloadBenchmark
{
    private const int Members = 5000;
    private const int Calls = 40;
    private const string Caller = "+493023125011";
    private const string Live = "**ring - call shown (live)**";
    private const string Pop = "**ring - pop received**";

    /// <summary>Places calls in the quiet, then each one right behind the events of a reload.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        await using var system = await LocalSystem.StartAsync(Systems.Options(), _ => { }, CancellationToken.None);
        await using var desk = await AgentDesk.ConnectAsync(system);
        var line = new RingingLine(system.Simulator!, desk);
        string[] extensions = [.. Enumerable.Range(10_000, Members).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        say($"Placing {Calls} calls in the quiet and {Calls} behind a reload, {Calls} before that do not count ...");
        await RingAsync(line);
        var quiet = await RingAsync(line);
        var clients = system.Simulator!.ManagerClients;
        var reloading = await RingAsync(line, () => system.Simulator!.ReloadQueue("support", extensions));
        return [Table(quiet, reloading, clients == system.Simulator!.ManagerClients)];
    }

    private static async Task<PopTimes> RingAsync(RingingLine line, Action? before = null)
    {
        var times = new PopTimes();
        for (var i = 0; i < Calls; i++)
        {
            before?.Invoke();
            times.Add(await line.RingAsync(Caller));
        }

        return times;
    }

    private static ResultTable Table(PopTimes quiet, PopTimes reloading, bool stayedConnected) => new(
        "Reload of a large queue",
        $"""
        {Calls} calls in the quiet, then {Calls} calls each of which rings right behind the {Members * 3:N0} events of a reload of a queue with
        {Members:N0} members (left, joined, state of the phone); ms. All of them reached the screen; the connection {(stayedConnected ? "stayed" : "was lost")}.
        """,
        ["from - to", "p50 quiet", "max quiet", "p50 reload", "max reload", "p50 later by"],
        [.. new[] { Live, Pop }.Select(span => Row(span, quiet[span], reloading[span]))]);

    private static string[] Row(string name, Durations quiet, Durations reloading) =>
    [
        name, Durations.Milliseconds(quiet.P50), Durations.Milliseconds(quiet.Max), Durations.Milliseconds(reloading.P50), Durations.Milliseconds(reloading.Max),
        Durations.Milliseconds(reloading.P50 - quiet.P50),
    ];
}
