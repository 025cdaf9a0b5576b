namespace Telephony.Hub;

/// <summary>Settings of the hub, read from the section <c>Hub</c>.</summary>
public sealed record HubOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Hub";

    /// <summary>
    /// The secrets that tokens are signed with (environment variable <c>cts_HubSigningKey</c> of the organisations), 32 bytes or
    /// more each. Two while a key is being replaced: a token signed with either is good.
    /// </summary>
    public IReadOnlyList<string> SigningKeys { get; init; } = [];

    /// <summary>Origins of the organisations whose pages may connect, such as <c>https://contoso.crm4.dynamics.com</c>.</summary>
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

    /// <summary>How many messages may wait for a browser that reads slowly, after newer ones have replaced older ones. Default 200; more, and it is disconnected.</summary>
    public int MessagesPerScreen { get; init; } = 200;

    /// <summary>How long a browser may take nothing at all before it is disconnected. Default 10 seconds.</summary>
    public TimeSpan SlowScreenLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Size of the operating system's send buffer of a connection, in bytes: what a browser that does not read costs there. Default 128 KiB.</summary>
    public int SendBufferBytes { get; init; } = 128 * 1024;

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
        if (SigningKeys.Count is 0 or > 2)
        {
            faults.Add($"Hub:SigningKeys holds {SigningKeys.Count} keys; give one, or two while a key is being replaced.");
        }

        faults.AddRange(SigningKeys
            .Select((key, index) => (Bytes: System.Text.Encoding.UTF8.GetByteCount(key), Number: index + 1))
            .Where(key => key.Bytes < 32)
            .Select(key => $"Hub:SigningKeys number {key.Number} has {key.Bytes} bytes; HS256 needs 32 or more."));
        faults.AddRange(AllowedOrigins
            .Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
            .Select(origin => $"Hub:AllowedOrigins has '{origin}'; expected scheme, host and port only, such as https://contoso.crm4.dynamics.com."));
        faults.AddRange(new[] { (nameof(CommandLimit), CommandLimit), (nameof(SlowScreenLimit), SlowScreenLimit), (nameof(StopLimit), StopLimit) }
            .Where(limit => limit.Item2 <= TimeSpan.Zero)
            .Select(limit => $"Hub:{limit.Item1} must be longer than nothing, such as 00:00:20."));
        (string Name, long Value)[] counted =
        [
            (nameof(AgentMessageBytes), AgentMessageBytes), (nameof(ConnectorMessageBytes), ConnectorMessageBytes),
            (nameof(CommandsPerTenSeconds), CommandsPerTenSeconds), (nameof(RequestsPerTenSeconds), RequestsPerTenSeconds),
            (nameof(ScreensPerAgent), ScreensPerAgent), (nameof(MessagesPerScreen), MessagesPerScreen),
            (nameof(SendBufferBytes), SendBufferBytes), (nameof(TeamUpdatesPerSecond), TeamUpdatesPerSecond), (nameof(ReturnsPerSecond), ReturnsPerSecond),
        ];
        faults.AddRange(counted.Where(each => each.Value < 1).Select(each => $"Hub:{each.Name} must be 1 or more."));
        return faults;
    }
}
