using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Agents;
using Telephony.Plugins.Data;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a row of <c>cts_dialeruser</c> is saved: only an administrator says whose phone it is, only a connector keeps the agent's state, no two
/// active rows have one phone, and the phone's names have only characters that a PBX takes for nothing else.
/// </summary>
public sealed class GuardSoftphoneOnSave : PluginBase
{
    private static readonly string[] State = [DialerUser.AgentState, DialerUser.CallState, DialerUser.StateReason, DialerUser.StateSince];

    private static readonly string[] Identity =
    [
        DialerUser.SystemUserId, DialerUser.Pbx, DialerUser.Extension, DialerUser.Endpoint, DialerUser.Provider, DialerUser.OwnerId, DialerUser.StateCode, DialerUser.StatusCode,
        DialerUser.Name, DialerUser.Preferences,
    ];

    private static readonly string[] Phone = [DialerUser.Pbx, DialerUser.Extension, DialerUser.Endpoint, DialerUser.StateCode, DialerUser.PhoneKey, DialerUser.EndpointKey];

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request is not { Target: { } target, After: { } after })
        {
            return;
        }

        Demand(PluginHttpStatusCode.Forbidden, request.Before is { } before ? RefuseChange(request, target, before) : SoftphoneRights.RefuseRow(WriterOf(request)));
        if (Phone.Any(target.Contains))
        {
            CheckPhone(request.System, target, after);
        }
    }

    private static string? RefuseChange(PluginRequest request, Entity target, Entity before)
    {
        var identity = Changed(Identity, target, before);
        var state = Changed(State, target, before);

        // The state of a call is written for every agent of a batch: what the connector's own message writes costs no query.
        return identity.Count == 0 && (state.Count == 0 || request.IsWithin(Apis.RecordCallEvents.Name))
            ? null
            : SoftphoneRights.RefuseChange(WriterOf(request), identity, state);
    }

    private static List<string> Changed(string[] columns, Entity target, Entity before) =>
        [.. columns.Where(column => target.Contains(column) && !Rows.AreSame(target[column], before.GetAttributeValue<object>(column))).Select(column => Labels.DialerUser[column])];

    // In somebody else's name a user may do what both may do. Within the product's own work the sender has been judged already.
    private static SoftphoneWriter WriterOf(PluginRequest request)
    {
        var system = request.System;
        var caller = WriterOf(system, request.CallerId);
        if (request.Context.Depth > 1 || request.SenderId == request.CallerId)
        {
            return caller;
        }

        var sender = WriterOf(system, request.SenderId);
        return sender < caller ? sender : caller;
    }

    private static SoftphoneWriter WriterOf(IOrganizationService system, Guid user)
    {
        var roles = UserRoles.AdministratorOr(system, user, Roles.TelephonyAdministrator.Name, Roles.TelephonyConnector.Name);
        return roles.Any(role => role != Roles.TelephonyConnector.Name) || user == UserRoles.IdOf(system) ? SoftphoneWriter.Administrator
            : roles.Count > 0 ? SoftphoneWriter.Connector
            : SoftphoneWriter.Anybody;
    }

    private static void CheckPhone(IOrganizationService system, Entity target, Entity after)
    {
        var (pbx, extension) = (after.Text(DialerUser.Pbx), after.Text(DialerUser.Extension));
        var endpoint = after.Text(DialerUser.Endpoint);
        Demand(PluginHttpStatusCode.BadRequest, PhoneNames.Refuse(pbx, extension, endpoint));
        var isActive = (after.Choice(DialerUser.StateCode) ?? 0) == 0;
        if (isActive)
        {
            Demand(PluginHttpStatusCode.BadRequest, AgentStore.RefuseSecond(system, target.Id, pbx, extension, endpoint));
        }

        // Rows of one CreateMultiple or of two requests at the same moment do not see each other yet; these keys, which are unique, do.
        target[DialerUser.PhoneKey] = isActive ? PhoneNames.KeyOf(pbx, extension) : null;
        target[DialerUser.EndpointKey] = isActive ? PhoneNames.EndpointKeyOf(pbx, extension, endpoint) : null;
    }

    private static void Demand(PluginHttpStatusCode status, string? reason)
    {
        if (reason is not null)
        {
            throw new InvalidPluginExecutionException(reason, status);
        }
    }
}
