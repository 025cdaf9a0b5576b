using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks.Hubs;

/// <summary>A connector and the browsers of many agents, all connected to one hub.</summary>
internal sealed class HubCrowd : IDisposable
{
    private const int FirstExtension = 10_000;
    private const int AtOnce = 32;
    private const int TicketLetters = 43;
    private const int MostSupervisors = 100;
    private readonly ConcurrentDictionary<string, string> _tickets = new();
    private readonly ConcurrentQueue<TimeSpan> _ages = new();
    private readonly List<HeadlessBrowser> _agents = [];
    private readonly string _address;
    private HeadlessBrowser? _connector;
    private TaskCompletionSource? _vouched;
    private long _bytes;
    private int _redeemed;
    private int _version;

    private HubCrowd(string address) => _address = address;

    /// <summary>The browsers, by number of the agent.</summary>
    public IReadOnlyList<HeadlessBrowser> Agents => _agents;

    /// <summary>Connects a connector and that many agents.</summary>
    public static async Task<HubCrowd> ConnectAsync(string address, int agents)
    {
        var crowd = new HubCrowd(address);
        crowd._connector = await HeadlessBrowser.ConnectAsync(address + HubRoutes.Connector, HubServer.Pbx, HubServer.Secret, crowd.Answer);
        await crowd.VouchAsync(agents);
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
            var token = Token(new { role = HubRoutes.SupervisorRole, sub = $"s{i}", pbx = HubServer.Pbx, team = $"main:{first}-{first + agentsEach - 1}" });
            browsers.Add(await HeadlessBrowser.ConnectAsync(_address + HubRoutes.Supervisor, token, heard));
        }

        return browsers;
    }

    /// <summary>
    /// Signs that many agents in with a ticket each, as fast as the hub gives sessions, then says that the last agent is no longer vouched for. The connector
    /// answers at once: what Dataverse takes comes on top.
    /// </summary>
    public async Task<SessionTimes> SignInAsync(int agents)
    {
        foreach (var extension in Enumerable.Range(FirstExtension, agents).Select(Extension))
        {
            _tickets[Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(TicketOf(extension))))] = extension;
        }

        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = new Uri(_address) };
        var (sessions, renewals) = (new Durations(), new Durations());
        var start = Stopwatch.GetTimestamp();
        var tokens = new List<string>();
        foreach (var some in Enumerable.Range(FirstExtension, agents).Chunk(AtOnce))
        {
            tokens.AddRange(await Task.WhenAll(some.Select(extension => TimedAsync(sessions, () => BeginAsync(http, Extension(extension))))));
        }

        var signedIn = Stopwatch.GetElapsedTime(start);
        foreach (var some in tokens.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(token => TimedAsync(renewals, () => RenewAsync(http, token))));
        }

        var asked = _redeemed;
        var ended = Stopwatch.GetTimestamp();
        await VouchAsync(agents - 1);
        await _agents[agents - 1].Ended;
        return new SessionTimes(sessions, agents / signedIn.TotalSeconds, asked, renewals, Stopwatch.GetElapsedTime(ended));
    }

    /// <summary>Publishes changes of calls evenly, and waits until what is on its way has arrived.</summary>
    /// <param name="perSecond">How many changes a second.</param>
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

    private static string Extension(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> BeginAsync(HttpClient http, string extension)
    {
        using var response = await http.PostAsJsonAsync(HubRoutes.Session, new HubSessionRequest { Ticket = TicketOf(extension), Pbx = HubServer.Pbx }, ContractJson.Options);
        return await TokenOfAsync(response);
    }

    private static async Task<string> RenewAsync(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, HubRoutes.SessionRenewal) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var response = await http.SendAsync(request);
        return await TokenOfAsync(response);
    }

    private static async Task<string> TokenOfAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<HubSession>(ContractJson.Options))!.Token;
    }

    private static async Task<string> TimedAsync(Durations times, Func<Task<string>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var token = await ask();
        lock (times)
        {
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return token;
    }

    private async Task VouchAsync(int agents)
    {
        _vouched = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _connector!.SendAsync(JsonSerializer.Serialize(new
        {
            type = 1,
            invocationId = "vouch",
            target = nameof(IConnectorHub.PublishVouched),
            arguments = new[] { VouchedFor(agents) },
        }));

        // Until the hub has taken it, the list of the crowd before counts.
        await _vouched.Task;
    }

    // Supervisors come and go with their measurement; they are vouched for from the beginning.
    private static object[] VouchedFor(int agents) =>
    [
        .. Enumerable.Range(FirstExtension, agents).Select(Extension).Select(extension => new { systemUserId = extension, role = HubRoutes.AgentRole, extension }),
        .. Enumerable.Range(0, MostSupervisors).Select(number => new { systemUserId = $"s{number}", role = HubRoutes.SupervisorRole, extension = "" }),
    ];

    // What a connector does with a ticket, with no Dataverse behind it.
    private void Answer(ReadOnlySpan<byte> message)
    {
        if (message.IndexOf("\"invocationId\":\"vouch\""u8) >= 0)
        {
            _vouched?.TrySetResult();
            return;
        }

        if (message.IndexOf("\"RedeemTicket\""u8) < 0)
        {
            return;
        }

        var question = JsonSerializer.Deserialize<JsonElement>(message);
        var extension = _tickets[question.GetProperty("arguments")[0].GetString()!];
        Interlocked.Increment(ref _redeemed);
        _ = _connector!.SendAsync(JsonSerializer.Serialize(new
        {
            type = 3,
            invocationId = question.GetProperty("invocationId").GetString(),
            result = new { redeemed = true, systemUserId = extension, role = HubRoutes.AgentRole, pbx = HubServer.Pbx, extension },
        }));
    }

    private static string TicketOf(string extension) => extension.PadLeft(TicketLetters, '0');

    private static string Token(object claims)
    {
        var all = JsonSerializer.SerializeToNode(claims)!.AsObject();
        all["iss"] = HubRoutes.Issuer;
        all["aud"] = HubRoutes.Audience;
        all["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds();
        all[HubRoutes.SignedInClaim] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
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
        var token = Token(new { role = HubRoutes.AgentRole, sub = ext, pbx = HubServer.Pbx, ext });
        return HeadlessBrowser.ConnectAsync($"{_address}{HubRoutes.Agent}?ext={ext}", token, Heard);
    }

    private void Heard(TimeSpan age, int bytes)
    {
        _ages.Enqueue(age);
        Interlocked.Add(ref _bytes, bytes);
    }
}

/// <summary>What came of signing in.</summary>
/// <param name="Sessions">How long a session took.</param>
/// <param name="PerSecond">Sessions given in a second.</param>
/// <param name="Redeemed">How often the connector was asked.</param>
/// <param name="Renewals">How long a renewal took.</param>
/// <param name="Ended">From the connector's list without an agent until the agent's line was closed.</param>
internal sealed record SessionTimes(Durations Sessions, double PerSecond, int Redeemed, Durations Renewals, TimeSpan Ended);

/// <summary>What came of publishing.</summary>
/// <param name="Heard">Messages that browsers got.</param>
/// <param name="Bytes">Bytes that browsers got.</param>
/// <param name="Duration">How long it took to publish.</param>
/// <param name="Ages">How old the messages were when they came.</param>
internal sealed record HubTimes(int Published, int Heard, long Bytes, TimeSpan Duration, Durations Ages);
