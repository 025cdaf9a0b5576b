namespace Telephony.Contracts.Hub;

/// <summary>
/// Where the hub listens and what the token of a browser's session says: a JWT (HS256) that the hub signs and nobody else. Connectors sign in
/// with HTTP Basic (RFC 7617): the PBX's name and the connector's secret.
/// </summary>
public static class HubRoutes
{
    /// <summary>Path for browsers.</summary>
    public const string Agent = "/hubs/agent";

    /// <summary>Path for connectors.</summary>
    public const string Connector = "/hubs/connector";

    /// <summary>Path for supervisors' browsers.</summary>
    public const string Supervisor = "/hubs/supervisor";

    /// <summary>Where a browser gets a session for a ticket: POST with <see cref="HubSessionRequest"/>.</summary>
    public const string Session = "/hubs/session";

    /// <summary>Where a browser gets its session's next token: POST with the token as bearer.</summary>
    public const string SessionRenewal = "/hubs/session/renewal";

    /// <summary>The token's issuer (<c>iss</c>).</summary>
    public const string Issuer = "cts-telephony";

    /// <summary>The token's audience (<c>aud</c>).</summary>
    public const string Audience = "telephony-hub";

    /// <summary>Claim with the role: <c>agent</c>, <c>connector</c> or <c>supervisor</c>.</summary>
    public const string RoleClaim = "role";

    /// <summary>Value of <see cref="RoleClaim"/> for a browser.</summary>
    public const string AgentRole = "agent";

    /// <summary>Value of <see cref="RoleClaim"/> for a connector.</summary>
    public const string ConnectorRole = "connector";

    /// <summary>Value of <see cref="RoleClaim"/> for a supervisor's browser.</summary>
    public const string SupervisorRole = "supervisor";

    /// <summary>Claim with a supervisor's team: PBXs and extensions, such as <c>main:1001-1003,1010;branch:2001</c>.</summary>
    public const string TeamClaim = "team";

    /// <summary>Claim with the name of the PBX; of a supervisor, with all of the team: <c>branch;main</c>.</summary>
    public const string PbxClaim = "pbx";

    /// <summary>Claim with the agent's extension.</summary>
    public const string ExtensionClaim = "ext";

    /// <summary>Claim with the systemuser id.</summary>
    public const string SubjectClaim = "sub";

    /// <summary>Claim with the moment at which the session began, in seconds since 1970 (OpenID Connect Core, section 2).</summary>
    public const string SignedInClaim = "auth_time";
}
