using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.LocalSolution;

namespace Telephony.Benchmarks;

/// <summary>How long a report of many agents takes, beside fetching the rows of the calls and adding them up.</summary>
internal static class ReportBenchmark
{
    private const string Report = "Board";
    private const int Agents = 500;
    private const int CallsEach = 40;
    private const int Repeats = 30;
    private const int PageSize = 5_000;

    /// <summary>Works one report out both ways.</summary>
    public static Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        say($"Loading {Agents} agents with {CallsEach} calls each ...");
        using var organization = TelephonySolution.Open();
        var system = organization.ServiceFor(organization.SystemUserId);
        Load(organization, system);
        say("Working the report out ...");
        void WorkOut() => Require(RowsOfReport(system), Agents + 1);
        void Fetch() => Require(RowsOfCalls(system), Agents);
        var (reportQueries, fetchQueries) = (QueriesOf(organization, WorkOut), QueriesOf(organization, Fetch));
        var (report, fetched) = (new Durations(), new Durations());
        for (var i = 0; i < Repeats; i++)
        {
            report.Add(TimeOf(WorkOut));
            fetched.Add(TimeOf(Fetch));
        }

        return Task.FromResult<IReadOnlyList<ResultTable>>([Table(reportQueries, report, fetchQueries, fetched)]);
    }

    private static ResultTable Table(int reportQueries, Durations report, int fetchQueries, Durations fetched) => new(
        "A report of 500 agents",
        string.Create(CultureInfo.InvariantCulture, $"""
            {Agents} agents, {Agents * CallsEach:N0} calls, {Repeats} times in turn; ms. The report has two sums, a count, a count of yes, a column with a filter of its own and a rate.
            Fetching reads the same columns of every call in pages of {PageSize:N0} and adds up, without filter and rate. Over a network each page would also travel.
            """),
        ["what", "queries", "fastest", "p50", "this / report, fastest"],
        [
            ["cts_GetReport", Text(reportQueries), Durations.Milliseconds(report.Fastest), Durations.Milliseconds(report.P50), Durations.Ratio(report.Fastest, report.Fastest)],
            ["fetching the calls", Text(fetchQueries), Durations.Milliseconds(fetched.Fastest), Durations.Milliseconds(fetched.P50), Durations.Ratio(fetched.Fastest, report.Fastest)],
        ]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int QueriesOf(LocalOrganization organization, Action work)
    {
        var queries = 0;
        void Note(object? sender, RequestExecutedEventArgs request) => queries += request.RequestName == "RetrieveMultiple" ? 1 : 0;
        organization.RequestExecuted += Note;
        work();
        organization.RequestExecuted -= Note;
        return queries;
    }

    private static TimeSpan TimeOf(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static int RowsOfReport(IOrganizationService service)
    {
        var answer = service.Execute(new OrganizationRequest(GetReport.Name) { [GetReport.Request.ReportName] = Report });
        return JsonDocument.Parse((string)answer[GetReport.Response.Rows]).RootElement.GetArrayLength();
    }

    private static int RowsOfCalls(IOrganizationService service)
    {
        var totals = new Dictionary<Guid, long[]>();
        var query = new QueryExpression(DialerCall.TableName)
        {
            ColumnSet = new ColumnSet(DialerCall.AgentId, DialerCall.TalkSeconds, DialerCall.Connects, DialerCall.DidConnect, DialerCall.Direction),
            PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize },
        };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                var agent = row.GetAttributeValue<EntityReference>(DialerCall.AgentId).Id;
                var sums = totals.TryGetValue(agent, out var known) ? known : totals[agent] = new long[4];
                sums[0]++;
                sums[1] += row.GetAttributeValue<int>(DialerCall.TalkSeconds);
                sums[2] += row.GetAttributeValue<int>(DialerCall.Connects);
                sums[3] += row.GetAttributeValue<bool>(DialerCall.DidConnect) ? 1 : 0;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        return totals.Count;
    }

    private static void Require(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"{found} rows came out instead of {expected}.");
        }
    }

    private static void Load(LocalOrganization organization, IOrganizationService system)
    {
        Column("calls", "attribute", "count", "");
        Column("talk", "attribute", "talkseconds", "");
        Column("connects", "attribute", "connects", "");
        Column("reached", "attribute", "didconnect", "");
        Column("inbound", "filter", "direction", "= inbound");
        Column("inbound calls", "attribute", "inbound:count", "");
        Column("rate", "calculated", "percent", "connects / calls * 100");
        var agents = Enumerable.Range(0, Agents).Select(_ => Guid.NewGuid()).ToList();
        organization.LoadRows(SystemUser.TableName, agents.Select((id, place) => new Entity(SystemUser.TableName, id) { [SystemUser.FullName] = $"Agent {place}" }));
        organization.LoadRows(DialerCall.TableName, agents.SelectMany(id => Enumerable.Range(0, CallsEach).Select(minute => Call(id, minute))));

        void Column(string name, string type, string key, string value) => system.Create(new Entity(DialerReports.TableName)
        {
            [DialerReports.ReportName] = Report,
            [DialerReports.Name] = name,
            [DialerReports.Type] = type,
            [DialerReports.Key] = key,
            [DialerReports.Value] = value,
        });
    }

    private static Entity Call(Guid agent, int minute) => new(DialerCall.TableName)
    {
        [DialerCall.AgentId] = new EntityReference(SystemUser.TableName, agent),
        [DialerCall.StartedOn] = new DateTime(2026, 1, 31, 9, minute, 0, DateTimeKind.Utc),
        [DialerCall.Direction] = new OptionSetValue((int)(minute % 3 == 0 ? Contracts.Generated.Choices.CallDirection.Outbound : Contracts.Generated.Choices.CallDirection.Inbound)),
        [DialerCall.TalkSeconds] = minute * 7,
        [DialerCall.Connects] = minute % 2,
        [DialerCall.DidConnect] = minute % 2 == 1,
    };
}
