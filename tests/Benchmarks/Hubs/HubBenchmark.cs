using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks.Hubs;

/// <summary>How many agents one hub carries, how late they hear, what a browser that does not read does to the others, and what supervisors cost.</summary>
internal static class HubBenchmark
{
    private const int Large = 5000;
    private const int Small = 1000;
    private const int PerSecond = 500;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say) =>
        [await SizesAsync(say), await FanOutAsync(say), await SlowAsync(say), await SupervisorsAsync(say), await SessionsAsync(say)];

    private static async Task<ResultTable> SizesAsync(Action<string> say)
    {
        var rows = new List<string[]>();
        foreach (var agents in new[] { Small, Large })
        {
            say($"Connecting {agents} agents, then {PerSecond} changes a second ...");
            await using var hub = await HubProcess.StartAsync(HubKind.Ours);
            using (await HubCrowd.ConnectAsync(hub.Address, 10))
            {
                // So that what is loaded and compiled once counts for nobody.
            }

            var empty = await hub.MeasureAsync();
            var start = Stopwatch.GetTimestamp();
            using var crowd = await HubCrowd.ConnectAsync(hub.Address, agents);
            var connecting = Stopwatch.GetElapsedTime(start);
            await Task.Delay(Settle);
            var full = await hub.MeasureAsync();
            var times = await crowd.PublishAsync(PerSecond, Duration, i => i % agents);
            var after = await hub.MeasureAsync();
            rows.Add(
            [
                Text(agents), Text(agents / connecting.TotalSeconds), Kilobytes(full.WorkingSetBytes - empty.WorkingSetBytes, agents), Kilobytes(full.HeapBytes - empty.HeapBytes, agents),
                Megabytes(after.WorkingSetBytes), Share(after.WorkSince(full), Duration),
                $"{times.Heard} of {times.Published}", Durations.Milliseconds(times.Ages.P50), Durations.Milliseconds(times.Ages.P99), Durations.Milliseconds(times.Ages.Max),
            ]);
        }

        return new ResultTable(
            "Agents on one hub",
            $"""
            Each agent is a WebSocket; {PerSecond} changes of calls a second for {Duration.TotalSeconds:0} s, each to its agent. Memory of the hub's process after a garbage
            collection, beside the same hub with nobody. The lag is from the connector's sending to the browser's reading, all on this machine.
            """,
            ["agents", "connects/s", "KB each, process", "KB each, heap", "process MB", "hub's processor", "told", "lag p50 ms", "p99", "most"],
            rows);
    }

    private static async Task<ResultTable> FanOutAsync(Action<string> say)
    {
        const int slowly = 20;
        var rows = new List<string[]>();
        var ours = 0.0;
        foreach (var (name, kind) in new[] { ("this hub: who it concerns", HubKind.Ours), ("groups of SignalR", HubKind.Groups), ("broadcast to all", HubKind.Broadcast) })
        {
            say($"{slowly} changes a second for {Small} agents, {name} ...");
            await using var hub = await HubProcess.StartAsync(kind);
            using var crowd = await HubCrowd.ConnectAsync(hub.Address, Small);
            await crowd.PublishAsync(PerSecond, TimeSpan.FromSeconds(1), i => i % Small);
            var before = await hub.MeasureAsync();
            var times = await crowd.PublishAsync(slowly, Duration, i => i * 7 % Small);
            var cost = (await hub.MeasureAsync()).WorkSince(before) / times.Published;
            ours = kind is HubKind.Ours ? times.Bytes / (double)times.Published : ours;
            rows.Add(
            [
                name, Text(times.Heard / (double)times.Published), Text(times.Bytes / (double)times.Published / 1000, "0.0"), Text(times.Bytes / (double)times.Published / ours) + "x",
                Durations.Milliseconds(cost), Durations.Milliseconds(times.Ages.P50), Durations.Milliseconds(times.Ages.P99),
            ]);
        }

        return new ResultTable(
            "Telling one agent and telling everybody",
            $"{slowly} changes of calls a second with {Small} agents. The processor time is the hub's, keep-alives included.",
            ["hub", "messages a change", "KB a change", "ratio", "processor ms a change", "lag p50 ms", "p99"],
            rows);
    }

    private static async Task<ResultTable> SlowAsync(Action<string> say)
    {
        const int stalled = 20;
        var padding = new string('x', 4000);
        var rows = new List<string[]>();
        foreach (var (name, kind) in new[] { ("this hub", HubKind.Ours), ("groups of SignalR", HubKind.Groups) })
        {
            say($"{stalled} of {Small} browsers stop reading, {name} ...");
            await using var hub = await HubProcess.StartAsync(kind);
            using var crowd = await HubCrowd.ConnectAsync(hub.Address, Small);
            await crowd.PublishAsync(PerSecond, TimeSpan.FromSeconds(1), i => i % Small);
            var before = await hub.MeasureAsync();
            foreach (var browser in crowd.Agents.Take(stalled))
            {
                browser.Stall();
            }

            var times = await Attempt(crowd.PublishAsync(2000, Duration + Duration, i => i % 4 == 0 ? stalled + (i / 4 % (Small - stalled)) : i % stalled, padding));
            var after = await hub.MeasureAsync();
            rows.Add(
            [
                name, times is null ? "stood still" : Text(times.Published / times.Duration.TotalSeconds), times is null ? "-" : Durations.Milliseconds(times.Ages.P50),
                times is null ? "-" : Durations.Milliseconds(times.Ages.P99), times is null ? "-" : Durations.Milliseconds(times.Ages.Max), Megabytes(after.HeapBytes - before.HeapBytes), Megabytes(after.WorkingSetBytes - before.WorkingSetBytes),
            ]);
        }

        return new ResultTable(
            "Browsers that do not read",
            $"""
            {stalled} of {Small} browsers stop reading; 2,000 changes of 4.5 KB a second for {2 * Duration.TotalSeconds:0} s, three of four for those {stalled}. The lag is that of the others; in "stood
            still" the publisher could not send one message within that time.
            """,
            ["hub", "published/s", "others' lag p50 ms", "p99", "most", "more MB, heap", "more MB, process"],
            rows);

        static async Task<HubTimes?> Attempt(Task<HubTimes> publishing)
        {
            try
            {
                return await publishing;
            }
            catch (TimeoutException)
            {
                return null;
            }
        }
    }

    private static async Task<ResultTable> SupervisorsAsync(Action<string> say)
    {
        const int supervisors = 20;
        const int team = 250;
        say($"{supervisors} supervisors with teams of {team} ...");
        await using var hub = await HubProcess.StartAsync(HubKind.Ours);
        using var crowd = await HubCrowd.ConnectAsync(hub.Address, Small);
        var ages = new Durations();
        var (messages, bytes, gate) = (0, 0L, new Lock());
        var browsers = await crowd.SuperviseAsync(supervisors, team, (age, size) =>
        {
            lock (gate)
            {
                ages.Add(age);
                messages++;
                bytes += size;
            }
        });
        var times = await crowd.PublishAsync(PerSecond, Duration, i => i * 7 % Small);
        foreach (var browser in browsers)
        {
            browser.Dispose();
        }

        var seconds = times.Duration.TotalSeconds * supervisors;
        return new ResultTable(
            "Supervisors",
            $"""
            {supervisors} supervisors, each with a team of {team} of {Small} agents; {PerSecond} changes a second, so {PerSecond * team / Small} a second in each team. The age is that of the last row of an update when it is read.
            """,
            ["changes in a team/s", "updates/s", "KB/s", "age p50 ms", "p99", "agents' lag p99 ms"],
            [[Text(PerSecond * team / (double)Small), Text(messages / seconds, "0.0"), Text(bytes / seconds / 1000), Durations.Milliseconds(ages.P50), Durations.Milliseconds(ages.P99), Durations.Milliseconds(times.Ages.P99)]]);
    }

    private static async Task<ResultTable> SessionsAsync(Action<string> say)
    {
        var rows = new List<string[]>();
        foreach (var agents in new[] { Small, Large })
        {
            say($"{agents} agents with a line get sessions for tickets, renew them, and one is put out ...");
            await using var hub = await HubProcess.StartAsync(HubKind.Ours);
            using var crowd = await HubCrowd.ConnectAsync(hub.Address, agents);
            var times = await crowd.SignInAsync(agents);
            rows.Add(
            [
                Text(agents), Text(times.PerSecond), Durations.Milliseconds(times.Sessions.P50), Durations.Milliseconds(times.Sessions.P99),
                Durations.Milliseconds(times.Renewals.P50), Durations.Milliseconds(times.Renewals.P99), Text(times.Redeemed / (double)agents, "0.00"), Durations.Milliseconds(times.Ended),
            ]);
        }

        return new ResultTable(
            "Sessions",
            """
            Every agent has a line; each gets a session for a ticket, as fast as the hub gives them, and then renews it. The connector answers at once: what Dataverse takes comes
            on top. Renewals ask nobody. At last the connector's list comes without one agent: the time until that agent's line is closed.
            """,
            ["agents", "sessions/s", "session p50 ms", "p99", "renewal p50 ms", "p99", "tickets redeemed per agent", "put out after ms"],
            rows);
    }

    private static string Text(double number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Kilobytes(double bytes, int agents) => Text(bytes / agents / 1000, "0.0");

    private static string Megabytes(double bytes) => Text(bytes / 1_000_000);

    private static string Share(TimeSpan used, TimeSpan duration) => Text(used / duration * 100) + " %";
}
