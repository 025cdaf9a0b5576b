using LocalDataverse.Errors;
using LocalDataverse.WebApi.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Http;

/// <summary>Finds out as whom a request runs: a bearer token or the browser's cookie, and whom it acts for.</summary>
/// <param name="organization">The organization whose users they are.</param>
public sealed class CallerResolver(LocalOrganization organization)
{
    /// <summary>The cookie that a browser gets when it signs in.</summary>
    public const string CookieName = "localorg";

    private const string Scheme = "Bearer ";
    private const string ImpersonationPrivilege = "prvActOnBehalfOfAnotherUser";

    /// <summary>The user who signed in; null where nobody has, or the token is unknown.</summary>
    public Guid? SignedIn(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return organization.UserOfToken(authorization[Scheme.Length..].Trim());
        }

        return request.Cookies.TryGetValue(CookieName, out var token) ? organization.UserOfToken(token) : null;
    }

    /// <summary>Why a request is nobody's, as a sentence that says what to do.</summary>
    public static string WhyNobody(HttpRequest request) => request.Headers.Authorization.Count == 0 && request.Cookies.ContainsKey(CookieName)
        ? "This sign-in is of an earlier run of this local organization, or of another one on this machine. Reload the page and sign in again."
        : "The request is not authenticated. Send 'Authorization: Bearer' with a token of this organization, or sign in at its page.";

    /// <summary>
    /// As whom a request runs and who sends it; it can do what both may:
    /// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api">Impersonate another user using the Web API</see>.
    /// </summary>
    /// <remarks>SYSTEM is a disabled user in every environment, so that nobody gains its rights by naming its id.</remarks>
    /// <exception cref="WebApiException">The signed-in user must not act for others, or there is no such user.</exception>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80040225 for SYSTEM.</exception>
    public WebApiCaller ActingFor(Guid signedIn, HttpRequest request)
    {
        var target = request.Headers["MSCRMCallerID"].ToString() is { Length: > 0 } id
            ? ParseId("MSCRMCallerID", id)
            : request.Headers["CallerObjectId"].ToString() is { Length: > 0 } objectId ? OfObjectId(ParseId("CallerObjectId", objectId)) : signedIn;
        if (target == signedIn)
        {
            return new WebApiCaller(signedIn, signedIn);
        }

        if (!organization.HasPrivilege(signedIn, ImpersonationPrivilege))
        {
            throw new WebApiException(
                403,
                WebApiErrors.CannotActOnBehalf,
                $"User with Id={signedIn} does not have the privilege {ImpersonationPrivilege} that the headers MSCRMCallerID and CallerObjectId need.");
        }

        return target == organization.SystemUserId ? throw Faults.UserNotEnabled(target) : new WebApiCaller(target, signedIn);
    }

    private static Guid ParseId(string header, string text) =>
        Guid.TryParse(text, out var id) ? id : throw new WebApiException(400, "0x80040203", $"The header {header} must hold a Guid.");

    private Guid OfObjectId(Guid objectId)
    {
        var query = new QueryExpression("systemuser") { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("azureactivedirectoryobjectid", ConditionOperator.Equal, objectId);
        var users = organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities;
        return users.Count == 1
            ? users[0].Id
            : throw new WebApiException(403, WebApiErrors.CannotActOnBehalf, $"No user has the object id {objectId}.");
    }
}
