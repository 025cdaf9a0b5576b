using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Telephony.Hub.Sessions;

/// <summary>
/// Trusts what is in a token of a session that this hub gave, while a connector vouches for it, and nothing else. A browser's WebSocket cannot carry a
/// header, so the token may also come as <c>access_token</c> in the query (https://learn.microsoft.com/aspnet/core/signalr/authn-and-authz); the hub never
/// logs a query.
/// </summary>
internal sealed class HubTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    SessionTokens tokens,
    Vouching vouching,
    LogBudget budget)
    : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, loggers, encoder)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string SchemeName = "HubToken";

    /// <summary>The token of the Authorization header; null when there is none.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        const string Prefix = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..] : null;
    }

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var query = Request.Query["access_token"].ToString();
        if ((BearerOf(Request) ?? (query.Length > 0 ? query : null)) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var read = await tokens.ReadAsync(token);
        if (read.Session is not { } session)
        {
            return Fail(read.Reason);
        }

        if (!vouching.IsGood(session))
        {
            return Fail($"No connector vouches for {session.Role} {session.SystemUserId} any more.");
        }

        // SignalR closes a connection when its ticket expires: with the session, not with the token, which is renewed without opening the line anew.
        var properties = new AuthenticationProperties { ExpiresUtc = session.EndsOn };
        return AuthenticateResult.Success(new AuthenticationTicket(read.User, properties, SchemeName));
    }

    private AuthenticateResult Fail(string reason)
    {
        if (budget.Allows(Logger, SessionLimits.NameOf(Context.Connection.RemoteIpAddress)))
        {
            HubLog.TokenRefused(Logger, Context.Connection.RemoteIpAddress, reason);
        }

        return AuthenticateResult.Fail(reason);
    }
}
