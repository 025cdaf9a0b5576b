using Telephony.Domain.Calls;

namespace Telephony.Contracts.Hub;

/// <summary>An agent's presence: connector to hub to browser.</summary>
public sealed record AgentMessage
{
    /// <summary>Extension of the agent.</summary>
    public required string Extension { get; init; }

    /// <summary>Name of the PBX.</summary>
    public required string Pbx { get; init; }

    /// <summary>The state.</summary>
    public required AgentState State { get; init; }

    /// <summary>The reason of notReady, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>True when the agent's phone is registered at the PBX.</summary>
    public bool PhoneReachable { get; init; }

    /// <summary>The agent's systemuser id; empty when the connector does not know it.</summary>
    public string SystemUserId { get; init; } = "";
}
