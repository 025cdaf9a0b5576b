namespace Telephony.Contracts.Hub;

/// <summary>What a supervisor's browser asks of the hub, at <c>/hubs/supervisor</c>. The token says who is in the team.</summary>
public interface ISupervisorHub
{
    /// <summary>Asks for the whole team again.</summary>
    Task<TeamSnapshot> GetTeam();
}

/// <summary>What the hub tells a supervisor's browser.</summary>
public interface ISupervisorClient
{
    /// <summary>The whole team: first after every connect, and again when a connector comes back.</summary>
    Task Team(TeamSnapshot team);

    /// <summary>What changed; at most four times a second.</summary>
    Task TeamChanged(TeamUpdate update);

    /// <summary>Nobody vouches for this session any more; the connection ends at once after this.</summary>
    Task SessionEnded(HubRefusal refusal);

    /// <summary>The hub is about to stop; the connection ends at once after this.</summary>
    Task HubStopping(HubStopMessage stop);
}
