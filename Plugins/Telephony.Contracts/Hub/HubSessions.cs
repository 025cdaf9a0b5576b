namespace Telephony.Contracts.Hub;

/// <summary>
/// What a browser sends to <see cref="HubRoutes.Session"/>: a ticket that <c>cts_GetHubConnection</c> gave its user. A ticket is good once and
/// for a minute. JSON: <c>{"ticket":"…","pbx":"main"}</c>.
/// </summary>
public sealed record HubSessionRequest
{
    /// <summary>The ticket: 256 random bits as base64url, 43 letters.</summary>
    public required string Ticket { get; init; }

    /// <summary>The PBX whose connector redeems it, as <c>cts_GetHubConnection</c> said; a supervisor's may be several, <c>branch;main</c>.</summary>
    public required string Pbx { get; init; }
}

/// <summary>
/// A browser's session at the hub: the answer to <see cref="HubSessionRequest"/> and to a renewal at <see cref="HubRoutes.SessionRenewal"/>, which
/// carries the token that is about to end as bearer token. JSON: <c>{"token":"…","expiresOn":"2026-11-30T09:15:00+00:00","endsOn":"…"}</c>.
/// </summary>
public sealed record HubSession
{
    /// <summary>Opens the hub's lines; signed with a key that only hubs have.</summary>
    public required string Token { get; init; }

    /// <summary>When the token ends, UTC. Until then the hub gives another one for it, without Dataverse.</summary>
    public required DateTimeOffset ExpiresOn { get; init; }

    /// <summary>When the session ends however often it was renewed, UTC; a new ticket is needed then.</summary>
    public required DateTimeOffset EndsOn { get; init; }
}

/// <summary>Why there is no session: the body of every refusal of the two addresses. JSON: <c>{"reason":"…","again":"ticket"}</c>.</summary>
public sealed record HubRefusal
{
    /// <summary>One sentence for the person.</summary>
    public required string Reason { get; init; }

    /// <summary>What may help.</summary>
    public required HubRemedy Again { get; init; }
}

/// <summary>What a browser without a session does next.</summary>
public enum HubRemedy
{
    /// <summary>The same once more, a little later: no connector of the PBX is there, or Dataverse does not answer it.</summary>
    Later,

    /// <summary>Ask <c>cts_GetHubConnection</c> for a new ticket.</summary>
    Ticket,
}

/// <summary>What a connector learned of a ticket: connector to hub, the answer to <see cref="IConnectorClient.RedeemTicket"/>.</summary>
public sealed record RedeemedTicket
{
    /// <summary>True when the ticket was good; it is used up now.</summary>
    public required bool Redeemed { get; init; }

    /// <summary>Why not, in a sentence for the person; empty when it was good.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why not, in a sentence for the log, which may name more; empty when it was good.</summary>
    public string LogReason { get; init; } = "";

    /// <summary>True when Dataverse could not be asked, so that the same ticket may still be good.</summary>
    public bool MayTryAgain { get; init; }

    /// <summary>The systemuser id of who asked for the ticket.</summary>
    public string SystemUserId { get; init; } = "";

    /// <summary><see cref="HubRoutes.AgentRole"/> or <see cref="HubRoutes.SupervisorRole"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>The agent's PBX; a supervisor's may be several, <c>branch;main</c>.</summary>
    public string Pbx { get; init; } = "";

    /// <summary>The agent's extension; empty for a supervisor.</summary>
    public string Extension { get; init; } = "";

    /// <summary>A supervisor's team, as in <see cref="HubRoutes.TeamClaim"/>; empty for an agent.</summary>
    public string Team { get; init; } = "";
}

/// <summary>One whom a connector vouches for: in Dataverse this user is enabled and has this phone, or this role. Connector to hub.</summary>
/// <param name="SystemUserId">The user.</param>
/// <param name="Role"><see cref="HubRoutes.AgentRole"/> or <see cref="HubRoutes.SupervisorRole"/>.</param>
/// <param name="Extension">The agent's extension at the connector's PBX; empty for a supervisor.</param>
public sealed record VouchedUser(string SystemUserId, string Role, string Extension = "");
