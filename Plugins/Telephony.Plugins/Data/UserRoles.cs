using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>Which roles a user was given. Roles that come with a team are not seen: they are for reading and writing records, not for who somebody is.</summary>
internal static class UserRoles
{
    /// <summary>The role that comes with every environment.</summary>
    public const string SystemAdministrator = "System Administrator";

    /// <summary>Whether a user has the role of a name. Every business unit has a copy of a role under an id of its own; the name is the same.</summary>
    public static bool Has(IOrganizationService system, Guid userId, string name) => Of(system, userId, name).Count > 0;

    /// <summary>Which of some roles a user has, by name.</summary>
    public static IReadOnlyCollection<string> Of(IOrganizationService system, Guid userId, params string[] names)
    {
        var query = Rows.From(Role.TableName, Role.Name);
        query.Criteria.AddCondition(Role.Name, ConditionOperator.In, [.. names.Cast<object>()]);
        query.AddLink(SystemUserRoles.TableName, Role.Id, SystemUserRoles.RoleId)
            .LinkCriteria.AddCondition(SystemUserRoles.SystemUserId, ConditionOperator.Equal, userId);
        return [.. system.All(query).Select(row => row.Text(Role.Name)).Distinct()];
    }

    /// <summary>The user whose rights a service works with. SYSTEM has no role, and its name could be anybody's: only its id tells it.</summary>
    public static Guid IdOf(IOrganizationService service) => (Guid)service.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"];
}
