using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Benchmarks.Ami;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Local;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Benchmarks.Connectors;

/// <summary>What the whole connector costs in a large office, how late screens and Dataverse are, and whether every call has its row.</summary>
internal static class ConnectorBenchmark
{
    private const int ShortestSeconds = 3 * OfficeServer.RampSeconds;
    private static readonly Guid ConnectorUser = new("c0000000-0000-4000-8000-000000000001");
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Runs an office; BENCHMARK_SECONDS sets how long, one minute if it is not set.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SECONDS"), CultureInfo.InvariantCulture, out var wanted) ? Math.Max(wanted, ShortestSeconds) : ShortestSeconds;
        await using var system = await LocalSystem.StartAsync(Systems.Options() with { OtherPbxs = [ConnectorServer.Pbx] }, _ => { }, CancellationToken.None);
        say($"Making {LoadEvents.Agents:N0} agents and opening their screens ...");
        var agents = OfficeScreens.AddAgents(system, ConnectorServer.Pbx);
        await using var pbx = ChildProcess.Start(OfficeServer.Verb, seconds);
        await using var connector = ChildProcess.Start(ConnectorServer.Verb, await pbx.HearAsync(), system.Address, system.HubAddress);
        await connector.TellAsync(system.Org.IssueToken(ConnectorUser));
        await connector.TellAsync(system.HubSettingsOf(ConnectorServer.Pbx).Secret);
        using var screens = await OfficeScreens.OpenAsync(system, agents);
        await pbx.TellAsync("work");
        say($"Working for {seconds} s ...");
        var done = pbx.HearAsync();
        var looks = new List<ConnectorFigures>();
        while (!done.IsCompleted)
        {
            await Task.Delay(Look);
            looks.Add(await ConnectorFigures.AskAsync(connector));
        }

        var placed = (await done).Split(' ');
        await WaitUntilEmptyAsync(connector);
        return [Table(seconds, int.Parse(placed[1], CultureInfo.InvariantCulture), int.Parse(placed[2], CultureInfo.InvariantCulture), looks, screens, system)];
    }

    // The wrap time of the last calls, and what waits then.
    private static async Task WaitUntilEmptyAsync(ChildProcess connector)
    {
        for (var empty = 0; empty < 20; empty = (await ConnectorFigures.AskAsync(connector)).Waiting == 0 ? empty + 1 : 0)
        {
            await Task.Delay(Look);
        }
    }

    private static ResultTable Table(int seconds, int calls, int events, List<ConnectorFigures> looks, OfficeScreens screens, LocalSystem system)
    {
        // The work of the start, and the memory before all calls are up, say nothing of the load.
        var (first, last) = (looks[OfficeServer.RampSeconds], looks[^1]);
        var rows = Rows(system);
        return new ResultTable(
            "The whole connector",
            string.Create(CultureInfo.InvariantCulture, $"""
                {LoadEvents.Agents:N0} agents with a screen each, {LoadEvents.CallsUp} calls up, {OfficeServer.CallsPerSecond} calls begin and end each second, {(double)events / seconds:N0} events/s for {seconds} s. Connector and PBX have
                processes of their own; hub, local org and screens share the third. The connector writes its outbox, Dataverse and the hub. Lags: from the PBX's time
                stamp to the screen. Figures of the process are from second {OfficeServer.RampSeconds} on, when all calls are up.
                """),
            ["what", "figure"],
            [
                ["ring - call shown (live) p50, ms", Durations.Milliseconds(screens.Shown.P50)],
                ["ring - call shown (live) p99, ms", Durations.Milliseconds(screens.Shown.P99)],
                ["ring - call shown (live) max, ms", Durations.Milliseconds(screens.Shown.Max)],
                ["ring - pop received p50, ms", Durations.Milliseconds(screens.Popped.P50)],
                ["ring - pop received p99, ms", Durations.Milliseconds(screens.Popped.P99)],
                ["ring - pop received max, ms", Durations.Milliseconds(screens.Popped.Max)],
                ["processor, of one core", ((last.Processor - first.Processor) / (last.At - first.At)).ToString("P1", CultureInfo.InvariantCulture)],
                ["working set with all calls up, MB", Megabytes(first.WorkingSetBytes)],
                ["working set at the end, MB", Megabytes(last.WorkingSetBytes)],
                ["most working set, MB", Megabytes(looks.Max(look => look.WorkingSetBytes))],
                ["heap, median, MB", Megabytes(looks.Select(look => look.HeapBytes).Order().ElementAt(looks.Count / 2))],
                ["collections", Text(last.Collections - first.Collections)],
                ["all GC pauses together, ms", Durations.Milliseconds(last.Pauses - first.Pauses)],
                ["longest GC pause, ms", Durations.Milliseconds(last.LongestPause)],
                ["most events that waited in the outbox", Text(looks.Max(look => look.Waiting))],
                ["calls placed", Text(calls)],
                ["... shown on a screen", Text(screens.ShownCalls)],
                ["... popped", Text(screens.PoppedCalls)],
                ["... with an ended row in Dataverse", Text(rows.Count(row => row.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value == (int)Choices.CallState.End))],
                ["rows in Dataverse", Text(rows.Count)],
            ]);
    }

    private static List<Entity> Rows(LocalSystem system)
    {
        var query = new QueryExpression(DialerCall.TableName) { ColumnSet = new ColumnSet(DialerCall.State), PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 } };
        query.Criteria.AddCondition(DialerCall.CallKey, ConditionOperator.BeginsWith, CallKey.PrefixOf(ConnectorServer.Pbx));
        var service = system.Org.ServiceFor(system.Org.SystemUserId);
        var rows = new List<Entity>();
        for (EntityCollection? page = null; page is null or { MoreRecords: true }; query.PageInfo.PageNumber++)
        {
            page = service.RetrieveMultiple(query);
            query.PageInfo.PagingCookie = page.PagingCookie;
            rows.AddRange(page.Entities);
        }

        return rows;
    }

    private static string Megabytes(double bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
