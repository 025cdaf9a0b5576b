using System.Globalization;
using System.Security.Claims;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Sessions;

/// <summary>Whose session it is: what a redeemed ticket said, and what the session's tokens say again.</summary>
/// <param name="Role"><see cref="HubRoutes.AgentRole"/> or <see cref="HubRoutes.SupervisorRole"/>.</param>
/// <param name="Pbx">The agent's PBX; a supervisor's may be several, <c>branch;main</c>, or <c>*</c> for every one.</param>
/// <param name="Extension">The agent's extension; empty for a supervisor.</param>
/// <param name="Team">A supervisor's team; empty for an agent.</param>
/// <param name="SignedInOn">When the ticket was redeemed, UTC.</param>
internal sealed record BrowserSession(string Role, string SystemUserId, string Pbx, string Extension, string Team, DateTimeOffset SignedInOn)
{
    /// <summary>How long a session lasts at most, however often it is renewed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>When it ends, UTC.</summary>
    public DateTimeOffset EndsOn => SignedInOn + Longest;

    /// <summary>Reads the claims of a token of ours; null when one is missing or is not what it should be.</summary>
    public static BrowserSession? Of(ClaimsPrincipal user)
    {
        var session = new BrowserSession(
            Claim(HubRoutes.RoleClaim), Claim(HubRoutes.SubjectClaim), Claim(HubRoutes.PbxClaim), Claim(HubRoutes.ExtensionClaim), Claim(HubRoutes.TeamClaim), default);
        return session.Fault() is null && Moment(Claim(HubRoutes.SignedInClaim)) is { } signedInOn ? session with { SignedInOn = signedInOn } : null;

        string Claim(string type) => user.FindFirst(type)?.Value ?? "";
    }

    /// <summary>What keeps it from being a session, in a sentence for the log; null when all is well.</summary>
    public string? Fault() => this switch
    {
        { Role: not (HubRoutes.AgentRole or HubRoutes.SupervisorRole) } => $"The role '{Role}' has no sessions.",
        { SystemUserId.Length: 0 } => "It names no user.",
        { Pbx.Length: 0 } => "It names no PBX.",
        { Role: HubRoutes.AgentRole, Extension.Length: 0 } => "It names no extension.",
        { Role: HubRoutes.AgentRole } when Pbx.IndexOfAny([';', '*']) >= 0 => $"An agent has one PBX, not '{Pbx}'.",
        _ => null,
    };

    // The range of seconds that a DateTimeOffset holds; a signed token may name any number.
    private static DateTimeOffset? Moment(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < DateTimeOffset.MaxValue.ToUnixTimeSeconds() - (long)Longest.TotalSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : null;
}
