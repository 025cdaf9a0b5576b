using System.Globalization;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Benchmarks;

/// <summary>How long the org takes to find a number among many, beside reading through the same rows in a list.</summary>
internal static class LookupBenchmark
{
    private const int Lookups = 200;
    private const int WarmUps = 20;
    private const int PageSize = 5_000;

    /// <summary>Looks numbers up in an org that holds them.</summary>
    public static IReadOnlyList<ResultTable> Run(LocalOrganization organization, Func<int, string> number, Action<string> say)
    {
        say("Looking numbers up ...");
        var system = organization.ServiceFor(organization.SystemUserId);
        var agent = organization.ServiceFor(AgentDesk.AgentId);
        var rows = ReadIndex(system);
        var keys = Enumerable.Range(0, Lookups).Select(i => rows[(int)(i * 7919L % rows.Count)].GetAttributeValue<string>(PhoneIndex.PhoneKey)).ToList();
        var indexed = Measure(keys, key => Require(system.RetrieveMultiple(ByKey(key)).Entities.Count, key));
        var scanned = Measure(keys, key => Require(rows.Count(row => row.GetAttributeValue<string>(PhoneIndex.PhoneKey) == key), key));
        var resolved = Measure(Enumerable.Range(0, Lookups).Select(number).ToList(), one => RequireContact((string)agent.Execute(Resolve(one))[ResolveCall.Response.Decision], one));
        return [Table(rows.Count, indexed, scanned, resolved)];
    }

    private static ResultTable Table(int count, Durations indexed, Durations scanned, Durations resolved) => new(
        "Finding a number",
        string.Create(CultureInfo.InvariantCulture, $"""
            {Lookups} lookups of cts_phonekey among {count:N0} rows of cts_phoneindex; ms. The query goes through the whole pipeline: rights, SQL,
            entities. The scan compares one string per row in a list that is there already, without rights, joins or copies: the least that an
            in-memory fake without an index can do. The pop decision runs the plug-in: query, rules, templates, rights. The ratio is of the fastest
            ones: a busy machine interrupts long work more than short work, which would flatter the query.
            """),
        ["what", "fastest", "p50", "p99", "scan / this, fastest"],
        [
            Row("query in the local org", indexed, scanned),
            Row("scan of a list in memory", scanned, scanned),
            Row("pop decision (cts_ResolveCall as an agent)", resolved, scanned),
        ]);

    private static string[] Row(string name, Durations durations, Durations scanned) =>
    [
        name, Durations.Milliseconds(durations.Fastest), Durations.Milliseconds(durations.P50), Durations.Milliseconds(durations.P99),
        Durations.Ratio(scanned.Fastest, durations.Fastest),
    ];

    private static Durations Measure(IReadOnlyList<string> items, Action<string> work)
    {
        foreach (var item in items.Take(WarmUps))
        {
            work(item);
        }

        return Durations.Of(items, work);
    }

    private static void Require(int found, string key)
    {
        if (found == 0)
        {
            throw new InvalidOperationException($"The number key '{key}' was not found, though it is in the table.");
        }
    }

    private static void RequireContact(string decision, string number)
    {
        if (!decision.Contains($"\"table\":\"{Contact.TableName}\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The contact with the number {number} was not found: {decision}");
        }
    }

    private static QueryExpression ByKey(string key) => new(PhoneIndex.TableName)
    {
        ColumnSet = new ColumnSet(PhoneIndex.Table, PhoneIndex.RecordId),
        Criteria = { Conditions = { new ConditionExpression(PhoneIndex.PhoneKey, ConditionOperator.Equal, key) } },
    };

    private static OrganizationRequest Resolve(string number) => new(ResolveCall.Name)
    {
        [ResolveCall.Request.PhoneNumber] = number,
        [ResolveCall.Request.Direction] = "inbound",
    };

    private static List<Entity> ReadIndex(IOrganizationService service)
    {
        var query = new QueryExpression(PhoneIndex.TableName)
        {
            ColumnSet = new ColumnSet(PhoneIndex.PhoneKey, PhoneIndex.Table, PhoneIndex.RecordId),
            PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize },
        };
        var rows = new List<Entity>();
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        return rows;
    }
}
