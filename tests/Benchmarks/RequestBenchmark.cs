using System.Globalization;
using LocalDataverse;
using LocalDataverse.WebApi.Http;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.PbxSimulator;

namespace Telephony.Benchmarks;

/// <summary>How many requests to Dataverse a call costs, and how much of the execution time: a tenant's limits count both.</summary>
internal static class RequestBenchmark
{
    private const int SingleCalls = 10;
    private const int BurstSeconds = 10;
    private const int CallsPerSecond = 10;
    private const int BurstCalls = BurstSeconds * CallsPerSecond;
    private static readonly Guid ConnectorUser = new("c0000000-0000-4000-8000-000000000001");
    private static readonly TimeSpan Half = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    // The documented budget of one user on one web server.
    private static readonly ServiceProtectionLimits Budget = ServiceProtectionLimits.Documented;
    private static readonly string[] Queues = ["1234", "5678"];

    /// <summary>Calls one at a time, then many at once; all are answered, talk, end and wrap.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        await using var system = await LocalSystem.StartAsync(Systems.Options(), _ => { }, CancellationToken.None);
        await using var desk = await AgentDesk.ConnectAsync(system);
        say($"Placing {SingleCalls} calls one at a time ...");
        var single = await CountAsync(system, SingleCalls, i => TalkAsync(system, desk, i + 1));
        say($"Placing {CallsPerSecond} calls a second for {BurstSeconds} s, and waiting for their wrap time ...");
        var burst = await CountAsync(system, BurstCalls, _ => Task.CompletedTask, () => BurstAsync(system.Simulator!));
        return
        [
            new ResultTable(
                "Requests to Dataverse",
                $"""
                Requests to the Web API, all of them the connector's. Every call waits, rings, talks, ends and wraps. Beside it, the same events with
                one request each, as if every event were sent the moment it comes.
                """,
                ["what", "calls", "events", "requests with events", "others", "requests per call", "one request per event", "ratio"],
                [Row("one call at a time", SingleCalls, single), Row($"{CallsPerSecond} calls/s over {BurstSeconds} s", BurstCalls, burst)]),
            new ResultTable(
                "Execution time",
                string.Create(CultureInfo.InvariantCulture, $"""
                How long the same requests took in the org, from start to end with their plug-ins. Dataverse allows a user {Budget.ExecutionTime.TotalSeconds:N0} s of that in
                {Budget.Window.TotalSeconds:N0} s on one web server and answers 0x80072321 beyond. The share is that of {CallsPerSecond} calls a second. A real environment is slower
                than this machine: the last column says how many times slower it may be until the budget is used up.
                """),
                ["what", "calls", "execution ms", "ms per call", $"share at {CallsPerSecond} calls/s", "may be slower by"],
                [TimeRow("one call at a time", SingleCalls, single.Time), TimeRow($"{CallsPerSecond} calls/s over {BurstSeconds} s", BurstCalls, burst.Time)]),
        ];
    }

    private static string[] TimeRow(string name, int calls, TimeSpan time)
    {
        var share = time.TotalSeconds / calls * CallsPerSecond * Budget.Window.TotalSeconds / Budget.ExecutionTime.TotalSeconds;
        return
        [
            name, Text(calls), time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture), (time.TotalMilliseconds / calls).ToString("0.0", CultureInfo.InvariantCulture),
            share.ToString("0.0 %", CultureInfo.InvariantCulture), (1 / share).ToString("0", CultureInfo.InvariantCulture) + "x",
        ];
    }

    private static string[] Row(string name, int calls, (int Events, int Recordings, int Others, TimeSpan Time) counted) =>
    [
        name, Text(calls), Text(counted.Events), Text(counted.Recordings), Text(counted.Others),
        ((double)(counted.Recordings + counted.Others) / calls).ToString("0.0", CultureInfo.InvariantCulture),
        ((double)counted.Events / calls).ToString("0.0", CultureInfo.InvariantCulture),
        ((double)counted.Events / (counted.Recordings + counted.Others)).ToString("0.0", CultureInfo.InvariantCulture) + "x",
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<(int Events, int Recordings, int Others, TimeSpan Time)> CountAsync(LocalSystem system, int calls, Func<int, Task> callAsync, Func<Task>? allAsync = null)
    {
        var organization = system.Org;
        var requestsBefore = system.WebApiRequests;
        var eventsBefore = RequestCounter.Events(organization);
        var endedBefore = RequestCounter.EndedCalls(organization);
        using var counter = new RequestCounter(organization, ConnectorUser);
        for (var i = 0; i < calls; i++)
        {
            await callAsync(i);
        }

        await (allAsync?.Invoke() ?? Task.CompletedTask);
        await EndedAsync(organization, endedBefore + calls);
        var others = (int)(system.WebApiRequests - requestsBefore) - counter.Recordings;
        return (RequestCounter.Events(organization) - eventsBefore, counter.Recordings, others, counter.ExecutionTime);
    }

    private static async Task TalkAsync(LocalSystem system, AgentDesk desk, int ended)
    {
        var call = system.Simulator!.PlaceCall("+493023125011", "", AgentDesk.OwnQueue);
        var key = (string)(await desk.NextAsync(nameof(IAgentClient.Pop), _ => true))["callKey"]!;
        system.Simulator.AnswerPhone(AgentDesk.Extension);
        await desk.NextAsync(nameof(IAgentClient.CallChanged), said => (string)said["callKey"]! == key && (string)said["state"]! == "talk");
        system.Simulator.HangUp(call.Id);
        await desk.NextAsync(nameof(IAgentClient.CallChanged), said => (string)said["callKey"]! == key && (string)said["state"]! == "idle");
        await desk.Hub.InvokeAsync(nameof(IAgentHub.Execute), new { commandId = key, name = "endWrap", callKey = key });
        await EndedAsync(system.Org, ended);
    }

    private static async Task BurstAsync(SimulatedPbx pbx)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / CallsPerSecond));
        var calls = new List<Task>();
        for (var i = 0; i < BurstCalls; i++)
        {
            calls.Add(RingTalkAndEndAsync(pbx, Queues[i % Queues.Length]));
            await ticks.WaitForNextTickAsync();
        }

        await Task.WhenAll(calls);
    }

    private static async Task RingTalkAndEndAsync(SimulatedPbx pbx, string queue)
    {
        var id = pbx.PlaceCall("+493023125011", "", queue).Id;
        await Task.Delay(Half);
        if (pbx.Calls.FirstOrDefault(call => call.Id == id) is { State: SimulatedCallState.Ringing } ringing)
        {
            pbx.AnswerPhone(ringing.Extension);
        }

        await Task.Delay(Half);
        pbx.HangUp(id);
    }

    private static async Task EndedAsync(LocalOrganization organization, int calls)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (RequestCounter.EndedCalls(organization) < calls)
        {
            await Task.Delay(Half, limit.Token);
        }
    }
}
