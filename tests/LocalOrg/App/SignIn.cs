using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.LocalOrg.WebApi.Http;

namespace Telephony.LocalOrg.App;

/// <summary>Somebody who can sign in, or has.</summary>
/// <param name="SystemUserId">The system user.</param>
/// <param name="Name">The full name.</param>
/// <param name="Extension">The extension of the agent's phone; null for a user without one.</param>
public sealed record SignInUser(Guid SystemUserId, string Name, string? Extension);

/// <summary>What the sign-in page sends.</summary>
/// <param name="SystemUserId">Who signs in.</param>
public sealed record SignInRequest(Guid SystemUserId);

/// <summary>Signing in at the local app: an agent is chosen from a list, and a cookie holds a token of the organization.</summary>
/// <param name="organization">The organization.</param>
public sealed class SignIn(LocalOrganization organization)
{
    private readonly CallerResolver _callers = new(organization);

    /// <summary>The agents, by name.</summary>
    public IReadOnlyList<SignInUser> Agents()
    {
        var query = new QueryExpression(DialerUser.TableName)
        {
            ColumnSet = new ColumnSet(DialerUser.SystemUserId, DialerUser.Name, DialerUser.Extension),
        };
        query.AddOrder(DialerUser.Name, OrderType.Ascending);
        return [.. Rows(query)
            .Where(row => row.Contains(DialerUser.SystemUserId))
            .Select(row => new SignInUser(
                row.GetAttributeValue<EntityReference>(DialerUser.SystemUserId).Id,
                row.GetAttributeValue<string>(DialerUser.Name) ?? "",
                row.GetAttributeValue<string>(DialerUser.Extension)))];
    }

    /// <summary>Who has signed in; null for nobody.</summary>
    public SignInUser? Me(HttpRequest request) => _callers.SignedIn(request) is { } user ? Find(user) : null;

    /// <summary>Signs a user in; false where there is no such enabled user.</summary>
    public bool TryEnter(Guid systemUserId, HttpResponse response)
    {
        if (Find(systemUserId) is null)
        {
            return false;
        }

        response.Cookies.Append(CallerResolver.CookieName, organization.IssueToken(systemUserId), Cookie(response));
        return true;
    }

    /// <summary>Signs out.</summary>
    public static void Leave(HttpResponse response) => response.Cookies.Delete(CallerResolver.CookieName, Cookie(response));

    private static CookieOptions Cookie(HttpResponse response) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = response.HttpContext.Request.IsHttps,
        Path = "/",
    };

    private SignInUser? Find(Guid systemUserId)
    {
        if (Agents().FirstOrDefault(agent => agent.SystemUserId == systemUserId) is { } agent)
        {
            return agent;
        }

        var query = new QueryExpression(SystemUser.TableName) { ColumnSet = new ColumnSet(SystemUser.FullName) };
        query.Criteria.AddCondition(SystemUser.Id, ConditionOperator.Equal, systemUserId);
        query.Criteria.AddCondition(SystemUser.IsDisabled, ConditionOperator.NotEqual, true);
        return Rows(query).Select(row => new SignInUser(systemUserId, row.GetAttributeValue<string>(SystemUser.FullName) ?? "", null)).FirstOrDefault();
    }

    private DataCollection<Entity> Rows(QueryExpression query) => organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities;
}
