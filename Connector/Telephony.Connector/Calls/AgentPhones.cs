namespace Telephony.Connector.Calls;

/// <summary>One agent's phone, as a row of the directory names it.</summary>
/// <param name="Extension">The agent's extension.</param>
/// <param name="Endpoint">Name of the phone's endpoint at the PBX without its technology, such as <c>00085D1A2B3C</c>; empty where the extension names it.</param>
internal sealed record AgentPhone(string Extension, string Endpoint = "");

/// <summary>
/// The phones that are agents', as the directory of agents says. It never changes: another list is another object, so that whoever compares two
/// references knows whether anything is new.
/// </summary>
internal sealed class AgentPhones
{
    private readonly HashSet<string> _extensions;
    private readonly Dictionary<string, string> _byEndpoint = new(StringComparer.Ordinal);

    /// <param name="phones">The phones; of two rows with one phone the first has it.</param>
    /// <param name="endpointOf">The endpoint of a phone with its technology: <c>PJSIP/00085D1A2B3C</c>.</param>
    public AgentPhones(IReadOnlyList<AgentPhone> phones, Func<AgentPhone, string> endpointOf)
    {
        All = phones;
        _extensions = phones.Select(phone => phone.Extension).ToHashSet(StringComparer.Ordinal);

        // What a row says outright counts before what another's extension suggests.
        foreach (var phone in phones.OrderBy(phone => phone.Endpoint.Length == 0))
        {
            _byEndpoint.TryAdd(endpointOf(phone), phone.Extension);
        }
    }

    /// <summary>The phones as they were given.</summary>
    public IReadOnlyList<AgentPhone> All { get; }

    /// <summary>True when an agent has this extension.</summary>
    public bool HasExtension(string extension) => _extensions.Contains(extension);

    /// <summary>The extension of the agent whose phone this is, or null.</summary>
    /// <param name="endpoint">A channel's name without its suffix: <c>PJSIP/1001</c>.</param>
    public string? ExtensionAt(string endpoint) => _byEndpoint.GetValueOrDefault(endpoint);
}
