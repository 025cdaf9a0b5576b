namespace Telephony.Hub;

/// <summary>Settings of the hub, read from the section <c>Hub</c>.</summary>
public sealed record HubOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Hub";

    /// <summary>The longest that a token of a session may be good, in minutes.</summary>
    public const int LongestSessionMinutes = 60;

    private const int ShortestSecret = 32;

    /// <summary>
    /// What the tokens of browsers' sessions are signed with, 32 bytes or more each. Only hubs have it. Two while a key is being replaced: the first
    /// signs, a token signed with either is good.
    /// </summary>
    public IReadOnlyList<string> SessionKeys { get; init; } = [];

    /// <summary>
    /// The secrets with which connectors sign in, 32 bytes or more each, by name of the PBX: one, or two while it is being replaced. A PBX without one has no
    /// connector here.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Connectors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How long a token of a session is good, in minutes, before the browser gets the next one. Default 10, at most 60.</summary>
    public int SessionMinutes { get; init; } = 10;

    /// <summary>How many requests for sessions one address may make in ten seconds. Default 1,000: an office behind one address that starts work.</summary>
    public int SessionRequestsPerTenSeconds { get; init; } = 1000;

    /// <summary>How many requests for sessions all addresses together may make in ten seconds. Default 10,000.</summary>
    public int AllSessionRequestsPerTenSeconds { get; init; } = 10_000;

    /// <summary>How many tickets that are no good one address may try in ten seconds. Default 20.</summary>
    public int RefusedTicketsPerTenSeconds { get; init; } = 20;

    /// <summary>About how many tickets one connector is asked in ten seconds: each costs it a request of the 6,000 that Dataverse takes in five minutes. Default 180.</summary>
    public int TicketsPerTenSeconds { get; init; } = 180;

    /// <summary>Proxies before the hub, whose word on a browser's address (<c>X-Forwarded-For</c>) is believed, beside those on this machine. IP addresses.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Origins of the organizations whose pages may connect, such as <c>https://contoso.crm4.dynamics.com</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Longest message that a browser may send, in bytes. Default 16 KiB.</summary>
    public long AgentMessageBytes { get; init; } = 16 * 1024;

    /// <summary>Longest message that a connector may send, in bytes. Default 16 MiB: a snapshot of 5,000 agents with a call each.</summary>
    public long ConnectorMessageBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a connector may take to answer a command. Default 20 seconds.</summary>
    public TimeSpan CommandLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many commands a browser may send in ten seconds. Default 50.</summary>
    public int CommandsPerTenSeconds { get; init; } = 50;

    /// <summary>How many other requests (snapshot, log line) a browser may send in ten seconds. Default 50.</summary>
    public int RequestsPerTenSeconds { get; init; } = 50;

    /// <summary>How many browsers one agent may have connected: tabs and windows. Default 20.</summary>
    public int ScreensPerAgent { get; init; } = 20;

    /// <summary>How many messages may wait for a browser that reads slowly, after newer ones have replaced older ones. Default 200; with more it is disconnected.</summary>
    public int MessagesPerScreen { get; init; } = 200;

    /// <summary>How long a browser may take nothing at all before it is disconnected. Default 10 seconds.</summary>
    public TimeSpan SlowScreenLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Size of the operating system's send buffer of a connection, in bytes: what a browser that does not read costs there. Default 128 KiB.</summary>
    public int SendBufferBytes { get; init; } = 128 * 1024;

    /// <summary>
    /// How often at least an agent's browser hears something, so that it can say within three seconds that the line is dead. Default 1 second; the hub's
    /// own beat is no faster.
    /// </summary>
    public TimeSpan SignEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often in a second a supervisor's browser is told what changed. Default 4.</summary>
    public int TeamUpdatesPerSecond { get; init; } = 4;

    /// <summary>How many browsers may come back in a second after the hub has stopped. Default 500: the others are told to wait longer.</summary>
    public int ReturnsPerSecond { get; init; } = 500;

    /// <summary>How long a hub that stops waits until browsers have heard of it. Default 5 seconds.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Names every setting that cannot work, a sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (SessionKeys.Count is 0 or > 2)
        {
            faults.Add($"Hub:SessionKeys holds {SessionKeys.Count} keys; give one, or two while a key is being replaced.");
        }

        faults.AddRange(TooShort("Hub:SessionKeys", SessionKeys, "HS256 needs"));
        faults.AddRange(ConnectorFaults());
        if (SessionMinutes is < 1 or > LongestSessionMinutes)
        {
            faults.Add($"Hub:SessionMinutes is {SessionMinutes}; expected 1 to {LongestSessionMinutes}.");
        }

        faults.AddRange(Proxies.Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _)).Select(proxy => $"Hub:Proxies has '{proxy}'; expected an IP address such as 172.17.0.1."));
        if (AllowedOrigins.Count == 0)
        {
            faults.Add("Hub:AllowedOrigins is empty, so no page may connect; give the addresses of the organizations, such as https://contoso.crm4.dynamics.com.");
        }

        faults.AddRange(AllowedOrigins
            .Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
            .Select(origin => $"Hub:AllowedOrigins has '{origin}'; expected scheme, host and port only, such as https://contoso.crm4.dynamics.com."));
        faults.AddRange(new[] { (nameof(CommandLimit), CommandLimit), (nameof(SlowScreenLimit), SlowScreenLimit), (nameof(StopLimit), StopLimit) }
            .Where(limit => limit.Item2 <= TimeSpan.Zero)
            .Select(limit => $"Hub:{limit.Item1} must be longer than 0, such as 00:00:20."));
        (string Name, long Value)[] counted =
        [
            (nameof(AgentMessageBytes), AgentMessageBytes), (nameof(ConnectorMessageBytes), ConnectorMessageBytes),
            (nameof(CommandsPerTenSeconds), CommandsPerTenSeconds), (nameof(RequestsPerTenSeconds), RequestsPerTenSeconds),
            (nameof(ScreensPerAgent), ScreensPerAgent), (nameof(MessagesPerScreen), MessagesPerScreen),
            (nameof(SendBufferBytes), SendBufferBytes), (nameof(TeamUpdatesPerSecond), TeamUpdatesPerSecond), (nameof(ReturnsPerSecond), ReturnsPerSecond),
            (nameof(SessionRequestsPerTenSeconds), SessionRequestsPerTenSeconds), (nameof(AllSessionRequestsPerTenSeconds), AllSessionRequestsPerTenSeconds),
            (nameof(RefusedTicketsPerTenSeconds), RefusedTicketsPerTenSeconds), (nameof(TicketsPerTenSeconds), TicketsPerTenSeconds),
        ];
        faults.AddRange(counted.Where(each => each.Value < 1).Select(each => $"Hub:{each.Name} must be 1 or more."));
        return faults;
    }

    private IEnumerable<string> ConnectorFaults()
    {
        if (Connectors.Count == 0)
        {
            yield return "Hub:Connectors names no PBX; give each a secret for its connector, such as Hub:Connectors:main:0.";
        }

        foreach (var (pbx, secrets) in Connectors)
        {
            if (pbx.Length == 0 || pbx.Any(letter => letter is ':' or ';' or '*' || char.IsControl(letter)))
            {
                yield return $"Hub:Connectors has the PBX '{new LogText(pbx)}'; a name has no colon, semicolon or asterisk.";
            }

            if (secrets.Count is 0 or > 2)
            {
                yield return $"Hub:Connectors:{new LogText(pbx)} holds {secrets.Count} secrets; give one, or two while a secret is being replaced.";
            }

            foreach (var fault in TooShort($"Hub:Connectors:{new LogText(pbx)}", secrets, "a secret needs"))
            {
                yield return fault;
            }
        }

        foreach (var same in Connectors.Keys.GroupBy(pbx => pbx, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"Hub:Connectors has '{same.Key}' twice, in different letter case; they are one PBX.";
        }
    }

    private static IEnumerable<string> TooShort(string setting, IReadOnlyList<string> secrets, string needs) => secrets
        .Select((secret, index) => (Bytes: System.Text.Encoding.UTF8.GetByteCount(secret ?? ""), Number: index + 1))
        .Where(secret => secret.Bytes < ShortestSecret)
        .Select(secret => $"{setting} number {secret.Number} has {secret.Bytes} bytes; {needs} {ShortestSecret} or more.");
}
