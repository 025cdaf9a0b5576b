using System.Text.RegularExpressions;

namespace Telephony.Connector.Calls;

/// <summary>
/// Reads what a channel's name tells. A name is <c>TECHNOLOGY/ENDPOINT-XXXXXXXX</c>; a Local channel's ends in <c>;1</c> or <c>;2</c>.
/// The agent is found by endpoint, never by caller id, since dialplans overwrite that. The directory of agents says whose an endpoint is: a trunk
/// may have a name like an extension's. Until a directory is known the pattern decides alone.
/// </summary>
internal sealed partial class ChannelNames
{
    private static readonly string[] HelperPrefixes =
        ["CBAnn/", "CBRec/", "Announcer/", "Recorder/", "Surrogate/", "AsyncGoto/", "Message/", "Snoop/", "UnicastRTP/", "MulticastRTP/", "Bridge/", "DAHDI/pseudo"];

    private readonly Regex _agentPattern;
    private readonly Func<AgentPhones?> _phones;

    /// <param name="agentPattern">Matches an agent's endpoint; its first group is the extension.</param>
    /// <param name="phones">The agents' phones as they are known now; null while they are not.</param>
    public ChannelNames(string agentPattern, Func<AgentPhones?>? phones = null) =>
        (_agentPattern, _phones) = (new Regex(agentPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), phones ?? (() => null));

    /// <summary>
    /// The endpoint: <c>PJSIP/1001-0000002a</c> is <c>PJSIP/1001</c>, <c>Local/7@ctx-00000003;2</c> is <c>Local/7@ctx</c>. SCCP writes its
    /// digits large, IAX2 counts in decimal: <c>SCCP/1001-0000002A</c>, <c>IAX2/1001-12345</c>.
    /// </summary>
    public static string EndpointOf(string channelName) => Suffix().Replace(channelName, "");

    /// <summary>The name of the other half of a Local channel; null when the name is not a Local channel's.</summary>
    public static string? OtherHalfOf(string channelName) => channelName switch
    {
        _ when !channelName.StartsWith("Local/", StringComparison.Ordinal) => null,
        _ when channelName.EndsWith(";1", StringComparison.Ordinal) => string.Concat(channelName.AsSpan(0, channelName.Length - 1), "2"),
        _ when channelName.EndsWith(";2", StringComparison.Ordinal) => string.Concat(channelName.AsSpan(0, channelName.Length - 1), "1"),
        _ => null,
    };

    /// <summary>True for the names that channels have in the middle of a masquerade: <c>…&lt;ZOMBIE&gt;</c>, <c>…&lt;MASQ&gt;</c>, <c>AsyncGoto/…</c>.</summary>
    public static bool IsPassing(string channelName) =>
        channelName.EndsWith('>') || channelName.StartsWith("AsyncGoto/", StringComparison.Ordinal) || channelName.StartsWith("Surrogate/", StringComparison.Ordinal);

    /// <summary>The kind of the channel and, for an agent's, the extension.</summary>
    public (ChannelKind Kind, string Extension) Classify(string channelName)
    {
        if (channelName.StartsWith("Local/", StringComparison.Ordinal))
        {
            return (ChannelKind.Local, "");
        }

        if (channelName.EndsWith('>') || HelperPrefixes.Any(prefix => channelName.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return (ChannelKind.Helper, "");
        }

        return ExtensionAt(EndpointOf(channelName)) is { } extension ? (ChannelKind.Agent, extension) : (ChannelKind.Customer, "");
    }

    private string? ExtensionAt(string endpoint)
    {
        var phones = _phones();
        if (phones?.ExtensionAt(endpoint) is { } known)
        {
            return known;
        }

        return _agentPattern.Match(endpoint) is { Success: true } match && phones?.HasExtension(match.Groups[1].Value) != false ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("(?:-[0-9a-fA-F]{8}(;[12])?|(?<=^IAX2/.*)-[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
