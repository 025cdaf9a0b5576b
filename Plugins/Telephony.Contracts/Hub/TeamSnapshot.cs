namespace Telephony.Contracts.Hub;

/// <summary>The supervisor's whole team: hub to browser.</summary>
public sealed record TeamSnapshot
{
    /// <summary>Every agent of the team of whom a connector has told something, by PBX and extension. Those who are not in it are logged out.</summary>
    public IReadOnlyList<TeamAgent> Agents { get; init; } = [];

    /// <summary>The PBXs of the team.</summary>
    public IReadOnlyList<ConnectorMessage> Connectors { get; init; } = [];

    /// <summary>The hub's clock, UTC, so that a browser with a wrong clock shows right times.</summary>
    public required DateTimeOffset ServerTime { get; init; }
}

/// <summary>What changed in the supervisor's team: hub to browser, a few times a second at most.</summary>
public sealed record TeamUpdate
{
    /// <summary>The agents that changed, whole rows.</summary>
    public IReadOnlyList<TeamAgent> Agents { get; init; } = [];

    /// <summary>The PBXs that went away or came back.</summary>
    public IReadOnlyList<ConnectorMessage> Connectors { get; init; } = [];

    /// <summary>The hub's clock, UTC.</summary>
    public required DateTimeOffset ServerTime { get; init; }
}
