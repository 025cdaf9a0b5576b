namespace Telephony.Contracts.Hub;

/// <summary>How the connector of one PBX fares: connector to hub to its agents' browsers.</summary>
public sealed record ConnectorMessage
{
    /// <summary>Name of the PBX.</summary>
    public required string Pbx { get; init; }

    /// <summary>True while the PBX answers.</summary>
    public required bool PbxConnected { get; init; }

    /// <summary>Why not, in a sentence for the agent; empty when connected.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Commands that this PBX can carry out.</summary>
    public IReadOnlyList<AgentCommandName> Capabilities { get; init; } = [];
}
