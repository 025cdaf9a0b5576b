using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Telephony.Contracts.Hub;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks.Hubs;

/// <summary>A connector and the browsers of many agents, all connected to one hub.</summary>
internal sealed class HubCrowd : IDisposable
{
    private const int FirstExtension = 10_000;
    private const int AtOnce = 32;
    private readonly ConcurrentQueue<TimeSpan> _ages = new();
    private readonly List<HeadlessBrowser> _agents = [];
    private readonly string _address;
    private HeadlessBrowser? _connector;
    private long _bytes;
    private int _version;

    private HubCrowd(string address) => _address = address;

    /// <summary>The browsers, by number of the agent.</summary>
    public IReadOnlyList<HeadlessBrowser> Agents => _agents;

    /// <summary>Connects a connector and that many agents.</summary>
    public static async Task<HubCrowd> ConnectAsync(string address, int agents)
    {
        var crowd = new HubCrowd(address);
        crowd._connector = await HeadlessBrowser.ConnectAsync(address + HubRoutes.Connector, Token(new { role = HubRoutes.ConnectorRole, sub = "c", pbx = "main" }), (_, _) => { });
        foreach (var some in Enumerable.Range(FirstExtension, agents).Chunk(AtOnce))
        {
            crowd._agents.AddRange(await Task.WhenAll(some.Select(crowd.ConnectAgentAsync)));
        }

        return crowd;
    }

    /// <summary>Connects supervisors of teams of neighbours; what they hear is told to <paramref name="heard"/>.</summary>
    public async Task<IReadOnlyList<HeadlessBrowser>> SuperviseAsync(int supervisors, int agentsEach, Action<TimeSpan, int> heard)
    {
        var browsers = new List<HeadlessBrowser>();
        for (var i = 0; i < supervisors; i++)
        {
            var first = FirstExtension + (i * agentsEach % _agents.Count);
            var token = Token(new { role = HubRoutes.SupervisorRole, sub = $"s{i}", team = $"main:{first}-{first + agentsEach - 1}" });
            browsers.Add(await HeadlessBrowser.ConnectAsync(_address + HubRoutes.Supervisor, token, heard));
        }

        return browsers;
    }

    /// <summary>Publishes changes of calls evenly, and waits until what is on its way has arrived.</summary>
    /// <param name="perSecond">How many changes a second.</param>
    /// <param name="duration">How long.</param>
    /// <param name="agentOf">Whose call the n-th change is.</param>
    /// <param name="padding">Letters to make a message longer.</param>
    public async Task<HubTimes> PublishAsync(int perSecond, TimeSpan duration, Func<int, int> agentOf, string padding = "")
    {
        _ages.Clear();
        _bytes = 0;
        var start = Stopwatch.GetTimestamp();
        var published = 0;
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            await ticks.WaitForNextTickAsync();
            for (; published < Stopwatch.GetElapsedTime(start).TotalSeconds * perSecond; published++)
            {
                await _connector!.SendAsync(Invocation(agentOf(published), ++_version, padding)).WaitAsync(duration);
            }
        }

        var times = Stopwatch.GetElapsedTime(start);
        for (var (before, now) = (-1, _ages.Count); now != before; (before, now) = (now, _ages.Count))
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
        }

        var ages = new Durations();
        foreach (var age in _ages)
        {
            ages.Add(age);
        }

        return new HubTimes(published, _ages.Count, Interlocked.Read(ref _bytes), times, ages);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connector?.Dispose();
        _agents.ForEach(agent => agent.Dispose());
    }

    private static string Token(object claims)
    {
        var all = JsonSerializer.SerializeToNode(claims)!.AsObject();
        all["iss"] = HubRoutes.Issuer;
        all["aud"] = HubRoutes.Audience;
        all["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return HubTokens.Sign(HubServer.Key, all);
    }

    private static string Invocation(int agent, int version, string padding)
    {
        var call = new
        {
            callKey = string.Create(CultureInfo.InvariantCulture, $"main~1795259900~{agent}.0"),
            version,
            extension = (FirstExtension + agent).ToString(CultureInfo.InvariantCulture),
            state = "talk",
            stateSince = "2026-01-31T09:00:12.345Z",
            direction = "inbound",
            phoneNumber = "+493023125011",
            callerName = HeadlessBrowser.Stamp,
            dnis = "1234",
            queueName = "Support" + padding,
            startedOn = "2026-01-31T09:00:00.000Z",
            allowed = new[] { "release", "holdResume", "transferBlind", "transferConsult" },
        };
        return JsonSerializer.Serialize(new { type = 1, target = nameof(IConnectorHub.PublishCall), arguments = new[] { call } });
    }

    private Task<HeadlessBrowser> ConnectAgentAsync(int extension)
    {
        var ext = extension.ToString(CultureInfo.InvariantCulture);
        var token = Token(new { role = HubRoutes.AgentRole, sub = ext, pbx = "main", ext });
        return HeadlessBrowser.ConnectAsync($"{_address}{HubRoutes.Agent}?ext={ext}", token, Heard);
    }

    private void Heard(TimeSpan age, int bytes)
    {
        _ages.Enqueue(age);
        Interlocked.Add(ref _bytes, bytes);
    }
}

/// <summary>What came of publishing.</summary>
/// <param name="Published">Changes.</param>
/// <param name="Heard">Messages that browsers got.</param>
/// <param name="Bytes">Bytes that browsers got.</param>
/// <param name="Duration">How long it took to publish.</param>
/// <param name="Ages">How old the messages were when they came.</param>
internal sealed record HubTimes(int Published, int Heard, long Bytes, TimeSpan Duration, Durations Ages);
