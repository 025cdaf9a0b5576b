using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>Which roles a user was given. Roles that come with a team are not seen: they are for reading and writing records, not for who somebody is.</summary>
internal static class UserRoles
{
    /// <summary>
    /// The template of the role System Administrator, the same in every environment and language
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role).
    /// </summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>Begins a query for a user's roles. Every business unit has a copy of a role under an id of its own; name and template are the same.</summary>
    public static QueryExpression Of(Guid userId)
    {
        var query = Rows.From(Role.TableName, Role.Name);
        query.AddLink(SystemUserRoles.TableName, Role.Id, SystemUserRoles.RoleId)
            .LinkCriteria.AddCondition(SystemUserRoles.SystemUserId, ConditionOperator.Equal, userId);
        return query;
    }

    /// <summary>Whether a user has the role of a name.</summary>
    public static bool Has(IOrganizationService system, Guid userId, string name) => system.All(Of(userId).Where(Role.Name, name)).Count > 0;

    /// <summary>Whether a user has the role System Administrator or one of some names; answers what it found, by name.</summary>
    public static IReadOnlyCollection<string> AdministratorOr(IOrganizationService system, Guid userId, params string[] names)
    {
        var query = Of(userId);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(Role.RoleTemplateId, ConditionOperator.Equal, SystemAdministrator);
        query.Criteria.AddCondition(Role.Name, ConditionOperator.In, [.. names.Cast<object>()]);
        return [.. system.All(query).Select(row => row.Text(Role.Name)).Distinct()];
    }

    /// <summary>The user whose rights a service works with. SYSTEM has no role, and its name could be anybody's: only its id tells it.</summary>
    public static Guid IdOf(IOrganizationService service) => (Guid)service.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"];
}
