namespace Telephony.Contracts.Hub;

/// <summary>Where the hub listens and what its token says. The token is a JWT signed with HS256.</summary>
public static class HubRoutes
{
    /// <summary>Path for browsers.</summary>
    public const string Agent = "/hubs/agent";

    /// <summary>Path for connectors.</summary>
    public const string Connector = "/hubs/connector";

    /// <summary>Path for supervisors' browsers.</summary>
    public const string Supervisor = "/hubs/supervisor";

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

    /// <summary>Claim with the PBX's name.</summary>
    public const string PbxClaim = "pbx";

    /// <summary>Claim with the agent's extension.</summary>
    public const string ExtensionClaim = "ext";

    /// <summary>Claim with the agent's systemuser id, or the connector's.</summary>
    public const string SubjectClaim = "sub";
}
