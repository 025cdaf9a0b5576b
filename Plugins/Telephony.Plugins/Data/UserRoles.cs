using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>Which roles a user has: given directly, or by a team that the user is in, as groups of Microsoft Entra ID give them.</summary>
internal static class UserRoles
{
    /// <summary>
    /// The template of the role System Administrator, the same in every environment and language
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role).
    /// </summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>Whether a user has one of some roles.</summary>
    public static bool Has(IOrganizationService system, Guid userId, params string[] names) => Find(system, userId, query => Named(query.Criteria, names)).Count > 0;

    /// <summary>Whether a user has the role System Administrator or one of some names; answers what it found, by name.</summary>
    public static IReadOnlyCollection<string> AdministratorOr(IOrganizationService system, Guid userId, params string[] names) => Find(system, userId, query =>
    {
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(Role.RoleTemplateId, ConditionOperator.Equal, SystemAdministrator);
        Named(query.Criteria, names);
    });

    /// <summary>The enabled users who have a role, with their full names.</summary>
    public static IReadOnlyList<Entity> HoldersOf(IOrganizationService system, string name)
    {
        var own = EnabledUsers();
        own.AddLink(SystemUserRoles.TableName, SystemUser.Id, SystemUserRoles.SystemUserId)
            .AddLink(Role.TableName, SystemUserRoles.RoleId, Role.Id)
            .LinkCriteria.AddCondition(Role.Name, ConditionOperator.Equal, name);
        var ofTeams = EnabledUsers();
        ofTeams.AddLink(TeamMembership.TableName, SystemUser.Id, TeamMembership.SystemUserId)
            .AddLink(TeamRoles.TableName, TeamMembership.TeamId, TeamRoles.TeamId)
            .AddLink(Role.TableName, TeamRoles.RoleId, Role.Id)
            .LinkCriteria.AddCondition(Role.Name, ConditionOperator.Equal, name);
        return [.. system.All(own).Concat(system.All(ofTeams)).GroupBy(user => user.Id).Select(user => user.First())];
    }

    private static QueryExpression EnabledUsers()
    {
        var query = Rows.From(SystemUser.TableName, SystemUser.Id, SystemUser.FullName).Where(SystemUser.IsDisabled, false);
        query.Distinct = true;
        return query;
    }

    private static void Named(FilterExpression criteria, string[] names) => criteria.AddCondition(Role.Name, ConditionOperator.In, [.. names.Cast<object>()]);

    // Every business unit has a copy of a role under an id of its own; name and template are the same.
    private static List<string> Find(IOrganizationService system, Guid userId, Action<QueryExpression> which)
    {
        var own = Rows.From(Role.TableName, Role.Name);
        own.AddLink(SystemUserRoles.TableName, Role.Id, SystemUserRoles.RoleId)
            .LinkCriteria.AddCondition(SystemUserRoles.SystemUserId, ConditionOperator.Equal, userId);
        var ofTeams = Rows.From(Role.TableName, Role.Name);
        ofTeams.AddLink(TeamRoles.TableName, Role.Id, TeamRoles.RoleId)
            .AddLink(TeamMembership.TableName, TeamRoles.TeamId, TeamMembership.TeamId)
            .LinkCriteria.AddCondition(TeamMembership.SystemUserId, ConditionOperator.Equal, userId);
        which(own);
        which(ofTeams);
        return [.. system.All(own).Concat(system.All(ofTeams)).Select(row => row.Text(Role.Name)).Distinct()];
    }

    /// <summary>The user whose rights a service works with. SYSTEM has no role, and its name could be anybody's: only its id tells it.</summary>
    public static Guid IdOf(IOrganizationService service) => (Guid)service.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"];
}
