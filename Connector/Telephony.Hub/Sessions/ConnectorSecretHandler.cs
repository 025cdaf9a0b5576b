using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Sessions;

/// <summary>
/// Connectors sign in with HTTP Basic (https://www.rfc-editor.org/rfc/rfc7617): the PBX's name and a secret of <c>Hub:Connectors</c>. Two secrets are
/// good while one is being replaced. Browsers' sessions do not count here.
/// </summary>
internal sealed class ConnectorSecretHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    HubOptions options,
    LogBudget budget)
    : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, loggers, encoder)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string SchemeName = "ConnectorSecret";

    private const string Basic = "Basic ";

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(Check(header[Basic.Length..].Trim()));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Basic realm=\"telephony hub\", charset=\"UTF-8\"";
        return Task.CompletedTask;
    }

    private AuthenticateResult Check(string credentials)
    {
        if (Decode(credentials) is not [var name, var secret])
        {
            return Fail("", "It sent no name and no secret.");
        }

        // An unknown name takes as long as a known one.
        var known = options.Connectors.FirstOrDefault(each => string.Equals(each.Key, name, StringComparison.OrdinalIgnoreCase));
        var given = HashOf(secret);
        var isGood = (known.Value ?? []).Append("").Aggregate(false, (good, each) => good | (CryptographicOperations.FixedTimeEquals(HashOf(each), given) & each.Length > 0));
        if (!isGood)
        {
            return Fail(name, known.Key is null ? "Hub:Connectors has no such PBX." : $"Its secret is not among Hub:Connectors:{known.Key}; compare it with the connector's Connector:Hub:Secret.");
        }

        var claims = new ClaimsIdentity(
            [new Claim(HubRoutes.SubjectClaim, "connector"), new Claim(HubRoutes.RoleClaim, HubRoutes.ConnectorRole), new Claim(HubRoutes.PbxClaim, known.Key)],
            SchemeName, HubRoutes.SubjectClaim, HubRoutes.RoleClaim);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), SchemeName));
    }

    private AuthenticateResult Fail(string name, string reason)
    {
        if (budget.Allows(Logger, SessionLimits.NameOf(Context.Connection.RemoteIpAddress)))
        {
            HubLog.ConnectorRefused(Logger, Context.Connection.RemoteIpAddress, name, reason);
        }

        return AuthenticateResult.Fail(reason);
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    // The name has no colon, the secret may have some.
    private static string[] Decode(string credentials)
    {
        var bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) : [];
    }
}
