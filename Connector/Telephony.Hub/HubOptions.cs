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

    /// <summary>Longest message that a connector may send, in bytes. Default 4 MiB: a snapshot of 1,000 agents.</summary>
    public long ConnectorMessageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long a connector may take to answer a command. Default 20 seconds.</summary>
    public TimeSpan CommandLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many commands a browser may send in ten seconds. Default 50.</summary>
    public int CommandsPerTenSeconds { get; init; } = 50;

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
        if (CommandLimit <= TimeSpan.Zero)
        {
            faults.Add("Hub:CommandLimit must be longer than nothing, such as 00:00:20.");
        }

        if (CommandsPerTenSeconds < 1)
        {
            faults.Add("Hub:CommandsPerTenSeconds must be 1 or more.");
        }

        return faults;
    }
}
