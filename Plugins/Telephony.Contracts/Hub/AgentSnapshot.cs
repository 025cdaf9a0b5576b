namespace Telephony.Contracts.Hub;

/// <summary>Everything an agent's screen needs after a connect or a reload: hub to browser.</summary>
public sealed record AgentSnapshot
{
    /// <summary>The agent's presence; null while no connector has told it.</summary>
    public AgentMessage? Agent { get; init; }

    /// <summary>The agent's PBX; null while no connector is there.</summary>
    public ConnectorMessage? Connector { get; init; }

    /// <summary>The agent's calls that are not over, oldest first.</summary>
    public IReadOnlyList<CallMessage> Calls { get; init; } = [];

    /// <summary>The hub's clock, UTC, so that a browser with a wrong clock shows right times.</summary>
    public required DateTimeOffset ServerTime { get; init; }

    /// <summary>How often at least a browser hears something from the hub, in milliseconds: after twice that without a sign it does not hear it. 0 when not promised.</summary>
    public int SignEveryMilliseconds { get; init; }
}
