using System.Globalization;
using System.Text.Json;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.LocalSolution;
using Telephony.TestKit;

namespace Telephony.Benchmarks;

/// <summary>What a decision costs with 200 rules and a million numbers: time and queries, with what is kept between requests and without.</summary>
internal static class DecisionBenchmark
{
    private const int IndexRows = 1_000_000;
    private const int Rules = 200;
    private const int Repeats = 200;
    private const int WarmUps = 50;
    private const int Contacts = 1_000;
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 31, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Fills an org and decides calls in it.</summary>
    public static Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        say(string.Create(CultureInfo.InvariantCulture, $"Writing {IndexRows:N0} rows of cts_phoneindex and {Rules} rules ..."));
        var clock = new FakeClock(LongAgo);
        using var organization = TelephonySolution.Open(clock: clock);
        var (agent, connector) = Fill(organization);
        say("Deciding ...");
        var kept = Measure(organization, agent, connector);

        // Rows whose last change is young are not kept: the same rules, read and parsed again by every request.
        clock.Advance(TimeProvider.System.GetUtcNow() - clock.GetUtcNow());
        organization.ServiceFor(organization.SystemUserId).Create(new Entity(DialerKvTable.TableName) { [DialerKvTable.Name] = "Default Country", [DialerKvTable.Value] = "DE" });
        var anew = Measure(organization, agent, connector);
        return Task.FromResult<IReadOnlyList<ResultTable>>([Table(kept, anew)]);
    }

    private static ResultTable Table(Cost[] kept, Cost[] anew) => new(
        "A decision",
        string.Create(CultureInfo.InvariantCulture, $"""
            {Repeats} requests each, one after the other, through the whole pipeline of the org; ms. {IndexRows:N0} rows of cts_phoneindex, {Rules} rules with
            four terms each of which the last one decides. Queries are all that the request causes. "Anew" is the same org a moment after a setting was
            changed, when nothing is kept and every request reads and parses all rules again. Dataverse stops a plug-in after 120 s; ours should
            stay far below 2 s.
            """),
        ["request", "queries", "fastest", "p50", "p99", "max", "queries, anew", "p50, anew", "anew / kept, fastest"],
        [
            .. kept.Zip(anew, (one, other) => new[]
            {
                one.Name, Text(one.Queries), Durations.Milliseconds(one.Times.Fastest), Durations.Milliseconds(one.Times.P50), Durations.Milliseconds(one.Times.P99),
                Durations.Milliseconds(one.Times.Max), Text(other.Queries), Durations.Milliseconds(other.Times.P50),
                Durations.Ratio(other.Times.Fastest, one.Times.Fastest),
            }),
        ]);

    private static Cost[] Measure(LocalOrganization organization, Guid agent, Guid connector) =>
    [
        Measure("cts_ResolveCall", organization, i => organization.ServiceFor(agent).Execute(Resolve(i))),
        Measure("cts_RecordCallEvents, one phone begins to ring", organization, i => organization.ServiceFor(connector).Execute(Ring(i))),
        Measure("cts_GetTelephonyContext", organization, _ => organization.ServiceFor(agent).Execute(new OrganizationRequest(GetTelephonyContext.Name))),
    ];

    private static Cost Measure(string name, LocalOrganization organization, Func<int, OrganizationResponse> request)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            Require(request(i));
        }

        var queries = 0;
        void Count(object? sender, RequestExecutedEventArgs executed) => queries += executed.RequestName is "RetrieveMultiple" or "Retrieve" ? 1 : 0;
        organization.RequestExecuted += Count;
        var times = Durations.Of(Enumerable.Range(WarmUps, Repeats), i => Require(request(i)));
        organization.RequestExecuted -= Count;
        return new Cost(name, queries / Repeats, times);
    }

    private static void Require(OrganizationResponse answer)
    {
        var text = string.Concat(answer.Results.Values.OfType<string>());
        if (!text.Contains("last.html", StringComparison.Ordinal) && !answer.Results.ContainsKey(GetTelephonyContext.Response.Json))
        {
            throw new InvalidOperationException($"The last rule did not decide: {text}");
        }
    }

    private static OrganizationRequest Resolve(int i) => new(ResolveCall.Name)
    {
        [ResolveCall.Request.PhoneNumber] = PhoneIndexRows.NumberOf(i % Contacts),
        [ResolveCall.Request.Direction] = "inbound",
        [ResolveCall.Request.QueueName] = "Support",
    };

    private static OrganizationRequest Ring(int i)
    {
        var key = $"main:{Guid.NewGuid():N}";
        var batch = new CallEventBatch
        {
            Pbx = "main",
            Events =
            [
                new CallEventMessage
                {
                    Key = key + ":1", CallKey = key, Sequence = 1, State = "incoming", Direction = "inbound", Extension = "1001",
                    PhoneNumber = PhoneIndexRows.NumberOf(i % Contacts), QueueName = "Support", OccurredOn = "2026-01-31T09:00:00.000Z",
                },
            ],
        };
        return new OrganizationRequest(RecordCallEvents.Name) { [RecordCallEvents.Request.Events] = JsonSerializer.Serialize(batch, JsonSerializerOptions.Web) };
    }

    private static (Guid Agent, Guid Connector) Fill(LocalOrganization organization)
    {
        var system = organization.ServiceFor(organization.SystemUserId);
        var agent = organization.AddUser("Alice", "Agent", Roles.TelephonyAgent.Name);
        system.Create(new Entity(DialerUser.TableName)
        {
            [DialerUser.Name] = "Alice",
            [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, agent),
            [DialerUser.Extension] = "1001",
            [DialerUser.Pbx] = "main",
        });
        for (var i = 1; i < Rules; i++)
        {
            AddRule(system, i, $"direction=inbound&&dnis=Queue{i}*&&time=09:00-17:30|18:00-20:00&&lookupCount<{i + 1}=>https://org.example/WebResources/page{i}.html");
        }

        AddRule(system, Rules, "direction=inbound&&fromParty.Key=contact&&lookupCount=1&&dnis=Support=>https://org.example/WebResources/last.html");
        organization.LoadRows(Contact.TableName, Enumerable.Range(0, Contacts).Select(ContactOf));
        PhoneIndexRows.Load(organization, IndexRows);
        return (agent, organization.AddUser("Connector", "Main", Roles.TelephonyConnector.Name));
    }

    private static void AddRule(IOrganizationService system, int key, string value) => system.Create(new Entity(DialerKvTable.TableName)
    {
        [DialerKvTable.Name] = "customURL_Rule",
        [DialerKvTable.Key] = key.ToString("000", CultureInfo.InvariantCulture),
        [DialerKvTable.Value] = value,
        [DialerKvTable.Scope] = "global",
    });

    private static Entity ContactOf(int i) => new(Contact.TableName, PhoneIndexRows.IdOf(i)) { [Contact.LastName] = $"Customer {i}", [Contact.FullName] = $"Customer {i}", [Contact.Telephone1] = PhoneIndexRows.NumberOf(i) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Cost(string Name, int Queries, Durations Times);
}
