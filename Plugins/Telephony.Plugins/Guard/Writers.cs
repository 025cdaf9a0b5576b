using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Guard;

/// <summary>Who may write what the telephony decides. Asked only for requests that somebody sends directly.</summary>
internal static class Writers
{
    // The template of the role System Administrator, the same in every environment and language:
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role
    private static readonly Guid s_systemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>Whether a user is a connector, a System Administrator (both by a role given directly) or SYSTEM.</summary>
    public static bool IsTelephonyOrAdministrator(IOrganizationService system, Guid userId)
    {
        var query = RolesOf(userId);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(Role.Name, ConditionOperator.Equal, Roles.TelephonyConnector.Name);
        query.Criteria.AddCondition(Role.RoleTemplateId, ConditionOperator.Equal, s_systemAdministrator);
        return system.All(query).Count > 0 || userId == (Guid)system.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"];
    }

    /// <summary>Whether a user is the call's agent, has a softphone row, active or not, or the role of an agent or supervisor.</summary>
    public static bool TakesCalls(IOrganizationService system, Guid userId, Guid callId)
    {
        var ownCall = Rows.From(DialerCall.TableName, DialerCall.Name).Where(DialerCall.Id, callId).Where(DialerCall.AgentId, userId);
        var softphone = Rows.From(DialerUser.TableName, DialerUser.Name).Where(DialerUser.SystemUserId, userId);
        var roles = RolesOf(userId);
        roles.Criteria.AddCondition(Role.Name, ConditionOperator.In, Roles.TelephonyAgent.Name, Roles.TelephonySupervisor.Name);
        return new[] { softphone, ownCall, roles }.Any(query => system.All(query).Count > 0);
    }

    // Every business unit has a copy of a role under an id of its own; name and template are the same.
    private static QueryExpression RolesOf(Guid userId)
    {
        var query = Rows.From(Role.TableName, Role.Name);
        query.AddLink(SystemUserRoles.TableName, Role.Id, SystemUserRoles.RoleId)
            .LinkCriteria.AddCondition(SystemUserRoles.SystemUserId, ConditionOperator.Equal, userId);
        return query;
    }
}
