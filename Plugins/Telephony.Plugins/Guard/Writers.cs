using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Guard;

/// <summary>Who may write what the telephony decides. Asked only for requests that somebody sends directly.</summary>
internal static class Writers
{
    /// <summary>Whether a user is a connector, a System Administrator or SYSTEM.</summary>
    public static bool IsTelephonyOrAdministrator(IOrganizationService system, Guid userId) =>
        UserRoles.AdministratorOr(system, userId, Roles.TelephonyConnector.Name).Count > 0 || userId == UserRoles.IdOf(system);

    /// <summary>Whether a user is the call's agent, has a softphone row, active or not, or the role of an agent or supervisor.</summary>
    public static bool TakesCalls(IOrganizationService system, Guid userId, Guid callId)
    {
        var softphone = Rows.From(DialerUser.TableName, DialerUser.Name).Where(DialerUser.SystemUserId, userId);
        var ownCall = Rows.From(DialerCall.TableName, DialerCall.Name).Where(DialerCall.Id, callId).Where(DialerCall.AgentId, userId);
        return system.All(softphone).Count > 0 || system.All(ownCall).Count > 0 || UserRoles.Has(system, userId, Roles.TelephonyAgent.Name, Roles.TelephonySupervisor.Name);
    }
}
