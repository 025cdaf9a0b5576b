using LocalDataverse.Storage;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.App;

/// <summary>Somebody who can sign in, or has.</summary>
/// <param name="SystemUserId">The system user.</param>
/// <param name="Name">The full name.</param>
/// <param name="Note">What else tells the person apart; null for nothing.</param>
/// <param name="Roles">The security roles, by name.</param>
public sealed record SignInUser(Guid SystemUserId, string Name, string? Note, IReadOnlyList<SignInRole> Roles);

/// <summary>A security role of somebody who can sign in.</summary>
public sealed record SignInRole(Guid Id, string Name);

/// <summary>What the sign-in page sends.</summary>
/// <param name="SystemUserId">Who signs in.</param>
public sealed record SignInRequest(Guid SystemUserId);

/// <summary>What a person chooses in the personal options.</summary>
/// <param name="LanguageId">The locale ID of the language.</param>
public sealed record LanguageRequest(int LanguageId);

/// <summary>
/// Signing in at the local app: a person is chosen from a list, and a cookie holds a token of the organization. Who signs in is a person: an
/// enabled user with a security role, neither the system itself nor an application, as at the sign-in of a real environment.
/// </summary>
/// <param name="options">What is said of people.</param>
public sealed class SignIn(LocalOrganization organization, AppOptions options)
{
    private const string RoleAlias = "role";
    private readonly CallerResolver _callers = new(organization);

    /// <summary>Everybody who can sign in: first those with a note, each group by name.</summary>
    public IReadOnlyList<SignInUser> People()
    {
        var notes = options.Notes(organization);
        var roles = Roles();
        return
        [
            .. Users()
                .Where(user => user.Id != WellKnownRows.SystemUserId && roles.Contains(user.Id))
                .Select(user => new SignInUser(user.Id, user.GetAttributeValue<string>("fullname") ?? "", notes.GetValueOrDefault(user.Id), [.. roles[user.Id]]))
                .OrderBy(person => person.Note is null)
                .ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whose token the request bears, a person's or a program's; null for nobody's.</summary>
    public Guid? UserOf(HttpRequest request) => _callers.SignedIn(request);

    /// <summary>Which person has signed in; null for nobody.</summary>
    public SignInUser? Me(HttpRequest request) => UserOf(request) is { } user ? Find(user) : null;

    /// <summary>Signs a person in; false where nobody with this id can sign in.</summary>
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

    private SignInUser? Find(Guid systemUserId) => People().FirstOrDefault(person => person.SystemUserId == systemUserId);

    private DataCollection<Entity> Users()
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        query.Criteria.AddCondition("applicationid", ConditionOperator.Null);
        return Rows(query);
    }

    private ILookup<Guid, SignInRole> Roles()
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid", "roleid") };
        var role = query.AddLink("role", "roleid", "roleid");
        role.EntityAlias = RoleAlias;
        role.Columns = new ColumnSet("name");
        return Rows(query).ToLookup(
            row => row.GetAttributeValue<Guid>("systemuserid"),
            row => new SignInRole(row.GetAttributeValue<Guid>("roleid"), (string)row.GetAttributeValue<AliasedValue>(RoleAlias + ".name").Value));
    }

    private DataCollection<Entity> Rows(QueryExpression query) => organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities;
}
