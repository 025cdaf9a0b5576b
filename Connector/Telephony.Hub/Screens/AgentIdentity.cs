using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Screens;

/// <summary>Who is at the other end, read from the session's token or from what a connector signed in with.</summary>
/// <param name="Pbx">Name of the PBX.</param>
/// <param name="Extension">The agent's extension; empty for a connector.</param>
/// <param name="SystemUserId">The caller's systemuser id.</param>
internal sealed record AgentIdentity(string Pbx, string Extension, string SystemUserId)
{
    /// <summary>Reads the claims.</summary>
    /// <exception cref="HubException">A claim is missing.</exception>
    public static AgentIdentity Of(HubCallerContext context)
    {
        var user = context.User ?? throw new HubException("Connect with the token of a session.");
        return new AgentIdentity(Claim(user, HubRoutes.PbxClaim), user.FindFirstValue(HubRoutes.ExtensionClaim) ?? "", Claim(user, HubRoutes.SubjectClaim));
    }

    private static string Claim(ClaimsPrincipal user, string type)
    {
        var value = user.FindFirstValue(type);
        return string.IsNullOrEmpty(value)
            ? throw new HubException($"The token has no claim '{type}'; sign in again.")
            : value;
    }
}
