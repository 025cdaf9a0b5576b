using System.Globalization;
using Telephony.Local;

namespace Telephony.Benchmarks;

/// <summary>How long after the ring an agent's browser knows of the call, and what to show for it; with few and with many customers.</summary>
internal static class PopBenchmark
{
    private const int ManyContacts = 100_000;
    private const string Caller = "+493023125011";
    private const int WarmUpCalls = 30;
    private const int Calls = 200;

    /// <summary>Places calls one after the other; with many customers also looks numbers up.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        // The first round only warms the process up: otherwise whatever is measured first looks slow.
        await MeasureAsync(0, say);
        var few = await MeasureAsync(0, say);
        IReadOnlyList<ResultTable> lookups = [];
        var many = await MeasureAsync(ManyContacts, say, system => lookups = LookupBenchmark.Run(system.Org, ContactNumber, say));
        return [Table(few, many), .. lookups];
    }

    // The numbers that pac/Local makes up, all over the table.
    private static string ContactNumber(int i) => string.Create(CultureInfo.InvariantCulture, $"+49699{i * 7919L % ManyContacts:D7}");

    private static async Task<PopTimes> MeasureAsync(int contacts, Action<string> say, Action<LocalSystem>? andThen = null)
    {
        say(string.Create(CultureInfo.InvariantCulture, $"Starting the system with {contacts:N0} more contacts ..."));
        await using var system = await LocalSystem.StartAsync(Systems.Options(contacts), _ => { }, CancellationToken.None);
        await using var desk = await AgentDesk.ConnectAsync(system);
        var line = new RingingLine(system.Simulator!, desk);
        say($"Placing {WarmUpCalls} + {Calls} calls ...");
        for (var i = 0; i < WarmUpCalls; i++)
        {
            await line.RingAsync(Caller);
        }

        var times = new PopTimes();
        for (var i = 0; i < Calls; i++)
        {
            times.Add(await line.RingAsync(Caller));
        }

        andThen?.Invoke(system);
        return times;
    }

    private static ResultTable Table(PopTimes few, PopTimes many)
    {
        var rows = PopTimes.Spans.Select(span => Row(span.Name, few[span.Name], many[span.Name])).ToList();
        return new ResultTable(
            "Ring to screen",
            $"""
            {Calls} calls of one contact, one after the other, each hung up by the caller once the pop has come; ms. Before them {WarmUpCalls} calls, and
            before all a whole round that does not count. `ring` is the PBX's own time stamp in the AMI event. Live: what the softphone shows
            without Dataverse. Pop: what Dataverse decided. The rows between are the hops that every pop carries. The run with many contacts
            comes last, when the process is warmest: a ratio below 1 means no slower, not faster.
            """,
            ["from - to", "p50", "p99", "max", "p50, 100,000 contacts", "p99", "max", "p50 many / few"],
            rows);
    }

    private static string[] Row(string name, Durations few, Durations many) =>
    [
        name, Durations.Milliseconds(few.P50), Durations.Milliseconds(few.P99), Durations.Milliseconds(few.Max),
        Durations.Milliseconds(many.P50), Durations.Milliseconds(many.P99), Durations.Milliseconds(many.Max), Durations.Ratio(many.P50, few.P50),
    ];
}
