using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Telephony.Contracts.Hub;

namespace Telephony.Hub;

/// <summary>
/// Trusts what is in a token that <c>cts_GetHubConnection</c> minted, and nothing else. A browser's WebSocket cannot carry a
/// header, so the token may also come as <c>access_token</c> in the query
/// (https://learn.microsoft.com/aspnet/core/signalr/authn-and-authz); the hub never logs a query.
/// </summary>
public sealed class HubTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    HubOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, loggers, encoder)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string SchemeName = "HubToken";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = ReadToken();
        if (token is null)
        {
            return AuthenticateResult.NoResult();
        }

        var checkedToken = await Tokens.ValidateTokenAsync(token, Parameters());
        if (!checkedToken.IsValid)
        {
            HubLog.TokenRefused(Logger, Context.Connection.RemoteIpAddress, ReasonOf(checkedToken.Exception));
            return AuthenticateResult.Fail(ReasonOf(checkedToken.Exception));
        }

        // SignalR closes a connection when its ticket expires, so that a browser comes back with a fresh token. As late as the token would
        // be refused: a browser that came with it in between would be closed at once, again and again.
        var properties = new AuthenticationProperties { ExpiresUtc = checkedToken.SecurityToken.ValidTo + ClockSkew };
        var principal = new System.Security.Claims.ClaimsPrincipal(checkedToken.ClaimsIdentity);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, properties, SchemeName));
    }

    private string? ReadToken()
    {
        const string bearer = "Bearer ";
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[bearer.Length..];
        }

        var query = Request.Query["access_token"].ToString();
        return query.Length > 0 ? query : null;
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidIssuer = HubRoutes.Issuer,
        ValidAudience = HubRoutes.Audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeys = options.SigningKeys.Select(key => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key))),
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = ClockSkew,
        NameClaimType = HubRoutes.SubjectClaim,
        RoleClaimType = HubRoutes.RoleClaim,
        LifetimeValidator = (notBefore, expires, _, parameters) =>
        {
            var now = TimeProvider.GetUtcNow().UtcDateTime;
            return expires > now - parameters.ClockSkew && (notBefore is null || notBefore < now + parameters.ClockSkew);
        },
    };

    private static string ReasonOf(Exception exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException => "The token has expired; ask cts_GetHubConnection for a new one.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => "The token is not signed with this hub's key; compare cts_HubSigningKey with Hub:SigningKeys.",
        SecurityTokenInvalidIssuerException or SecurityTokenInvalidAudienceException => "The token was made for something else.",
        _ => "The token cannot be read.",
    };
}
