using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Domain.Agents;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.RedeemHubTicket;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_RedeemHubTicket</c>: whose a ticket is. The hub has a connector of the ticket's PBX ask; its execute privilege is one that only the
/// role "Telephony Connector" holds. A ticket is used up by the first who asks, good or not, so a bad one is answered and never thrown: a fault
/// would bring the row back.
/// </summary>
public sealed class RedeemHubTicket : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var pbx = request.Required(Api.Request.Pbx);
        var hash = request.Text(Api.Request.Hash);
        var ticket = TicketStore.IsHash(hash) ? TicketStore.Take(request.System, hash) : null;
        var refusal = ticket is null
            ? TicketStore.IsHash(hash) ? TicketRefusal.Unknown : TicketRefusal.NoHash
            : TicketCheck.Refuse(FactsOf(request, ticket, pbx));
        var good = refusal is null ? ticket : null;
        request.Answer(Api.Response.Redeemed, good is not null);
        request.Answer(Api.Response.Reason, refusal?.Reason ?? "");
        request.Answer(Api.Response.LogReason, refusal?.LogReason ?? "");
        request.Answer(Api.Response.SystemUserId, good?.UserId.ToString("D") ?? "");
        request.Answer(Api.Response.Role, good?.Role ?? "");
        request.Answer(Api.Response.Pbx, good?.Pbx ?? "");
        request.Answer(Api.Response.Extension, good?.Extension ?? "");
        request.Answer(Api.Response.Team, good?.Team ?? "");
    }

    private static TicketFacts FactsOf(PluginRequest request, GivenTicket ticket, string pbx)
    {
        var system = request.System;
        var isEnabled = IsEnabled(system, ticket.UserId);
        var phone = isEnabled && ticket.Role == HubRoutes.AgentRole ? AgentStore.ByUser(system, ticket.UserId) : null;
        return new()
        {
            User = ticket.UserId.ToString("D"),
            IsEnabled = isEnabled,
            Pbxs = ticket.Pbx.Split(';'),
            Extension = ticket.Extension,
            ExpiresOn = ticket.ExpiresOn,
            AskedPbx = pbx,
            Now = request.Now,
            PbxNow = phone?.Pbx ?? "",
            ExtensionNow = phone?.Extension ?? "",
            IsSupervisorNow = isEnabled && ticket.Role == HubRoutes.SupervisorRole && UserRoles.Has(system, ticket.UserId, Roles.TelephonySupervisor.Name),
        };
    }

    private static bool IsEnabled(IOrganizationService system, Guid userId)
    {
        var query = Rows.From(SystemUser.TableName, SystemUser.Id).Where(SystemUser.Id, userId);
        query.Criteria.AddCondition(SystemUser.IsDisabled, ConditionOperator.Equal, false);
        return system.RetrieveMultiple(query).Entities.Count > 0;
    }
}
