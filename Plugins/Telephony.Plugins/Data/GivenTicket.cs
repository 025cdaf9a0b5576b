using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;

namespace Telephony.Plugins.Data;

/// <summary>What a ticket says of who asked for it.</summary>
internal sealed record GivenTicket
{
    /// <summary>Who asked; empty when the user has been deleted.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Whose it is, for lists.</summary>
    public string Name { get; init; } = "";

    /// <summary><see cref="HubRoutes.AgentRole"/> or <see cref="HubRoutes.SupervisorRole"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The PBX; a supervisor's may be several, sorted, <c>branch;main</c>.</summary>
    public required string Pbx { get; init; }

    /// <summary>The agent's extension; empty for a supervisor.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The supervisor's team; empty for an agent.</summary>
    public string Team { get; init; } = "";

    /// <summary>Until when it is good, UTC.</summary>
    public DateTime ExpiresOn { get; init; }

    /// <summary>Reads a row of <c>cts_hubticket</c>.</summary>
    public static GivenTicket Read(Entity row) => new()
    {
        UserId = row.Lookup(HubTicket.SystemUserId) ?? Guid.Empty,
        Role = row.Text(HubTicket.Role),
        Pbx = row.Text(HubTicket.Pbx),
        Extension = row.Text(HubTicket.Extension),
        Team = row.Text(HubTicket.Team),
        ExpiresOn = row.GetAttributeValue<DateTime?>(HubTicket.ExpiresOn) ?? DateTime.MinValue,
    };
}
