namespace Telephony.Contracts.Hub;

/// <summary>All that a connector knows, sent after every connect: connector to hub. Replaces what the hub had of this PBX.</summary>
public sealed record ConnectorSnapshot
{
    /// <summary>The connector itself.</summary>
    public required ConnectorMessage Connector { get; init; }

    /// <summary>Every agent.</summary>
    public IReadOnlyList<AgentMessage> Agents { get; init; } = [];

    /// <summary>Every call of an agent that is not over.</summary>
    public IReadOnlyList<CallMessage> Calls { get; init; } = [];

    /// <summary>Everybody whom the connector vouches for; null while it has not read the agents since its start, so that the last list counts.</summary>
    public IReadOnlyList<VouchedUser>? Vouched { get; init; }
}
