using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Sessions;

/// <summary>Makes and reads the tokens of browsers' sessions: JWTs (HS256) signed with a key that only hubs have.</summary>
internal sealed class SessionTokens
{
    /// <summary>How far a hub's clock may be off the clock of the hub that signed.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _clock;
    private readonly SigningCredentials _signing;
    private readonly TokenValidationParameters _parameters;

    /// <summary>Signs with the first key, and reads what any of them signed.</summary>
    public SessionTokens(HubOptions options, TimeProvider clock)
    {
        _lifetime = TimeSpan.FromMinutes(options.SessionMinutes);
        _clock = clock;
        var keys = options.SessionKeys.Select(key => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key))).ToList();
        _signing = new SigningCredentials(keys[0], SecurityAlgorithms.HmacSha256);
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = HubRoutes.Issuer,
            ValidAudience = HubRoutes.Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = ClockSkew,
            NameClaimType = HubRoutes.SubjectClaim,
            RoleClaimType = HubRoutes.RoleClaim,
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
        };
    }

    /// <summary>A token for a session: good for the minutes that are set, and no longer than the session.</summary>
    public HubSession Issue(BrowserSession session)
    {
        var until = _clock.GetUtcNow() + _lifetime;
        var expiresOn = DateTimeOffset.FromUnixTimeSeconds((until < session.EndsOn ? until : session.EndsOn).ToUnixTimeSeconds());
        var claims = new Dictionary<string, object>
        {
            [HubRoutes.SubjectClaim] = session.SystemUserId,
            [HubRoutes.RoleClaim] = session.Role,
            [HubRoutes.PbxClaim] = session.Pbx,
            [HubRoutes.SignedInClaim] = session.SignedInOn.ToUnixTimeSeconds(),
        };
        Add(HubRoutes.ExtensionClaim, session.Extension);
        Add(HubRoutes.TeamClaim, session.Team);
        var token = Tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = HubRoutes.Issuer,
            Audience = HubRoutes.Audience,
            Expires = expiresOn.UtcDateTime,
            Claims = claims,
            SigningCredentials = _signing,
        });
        return new HubSession { Token = token, ExpiresOn = expiresOn, EndsOn = session.EndsOn };

        void Add(string claim, string value)
        {
            if (value.Length > 0)
            {
                claims[claim] = value;
            }
        }
    }

    /// <summary>Reads a token. Never throws: whatever is wrong with it is the answer's reason.</summary>
    public async Task<ReadToken> ReadAsync(string token)
    {
        var read = await Tokens.ValidateTokenAsync(token, _parameters);
        if (!read.IsValid)
        {
            return new ReadToken(null, new(), ReasonOf(read.Exception));
        }

        var principal = new System.Security.Claims.ClaimsPrincipal(read.ClaimsIdentity);
        var session = BrowserSession.Of(principal);
        return session switch
        {
            null => new ReadToken(null, principal, "The token is not one of a session."),
            _ when _clock.GetUtcNow() >= session.EndsOn => new ReadToken(null, principal, "The session has lasted its twelve hours."),
            _ => new ReadToken(session, principal, ""),
        };
    }

    // No hub signs for longer than an hour: an end that is further away is not genuine.
    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return expires > now - ClockSkew && expires < now.AddMinutes(HubOptions.LongestSessionMinutes) + ClockSkew && (notBefore is null || notBefore < now + ClockSkew);
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException => "The session's token has expired.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => "The token is not signed with this hub's key; hubs that share a name need the same Hub:SessionKeys.",
        SecurityTokenInvalidIssuerException or SecurityTokenInvalidAudienceException => "The token was made for something else.",
        _ => "The token cannot be read.",
    };
}

/// <summary>What came of reading a token.</summary>
/// <param name="Session">The session; null when the token is no good.</param>
/// <param name="User">What it claims.</param>
/// <param name="Reason">Why it is no good; empty when it is good.</param>
internal sealed record ReadToken(BrowserSession? Session, System.Security.Claims.ClaimsPrincipal User, string Reason);
