using Microsoft.Xrm.Sdk;
using Telephony.Contracts;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Domain;
using Telephony.Domain.Agents;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.GetHubConnection;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetHubConnection</c>: the hub's address and a ticket for it, which is good once and for a minute. An agent's ticket says whose phone
/// it opens; with Role supervisor it names the agents of the user's team, for users with the role "Telephony Supervisor" only. The ticket is
/// random; what it stands for is written where only plug-ins read.
/// </summary>
public sealed class GetHubConnection : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var system = request.System;
        var ticket = TicketOf(request, system);
        var url = EnvironmentValues.Read(system, EnvironmentVariables.HubUrl).TrimEnd('/');
        if (url.Length == 0)
        {
            throw new InvalidPluginExecutionException($"The environment variable {EnvironmentVariables.HubUrl} is empty; set it to the hub's address, such as https://hub.example.com.");
        }

        request.Answer(Api.Response.Url, url);
        request.Answer(Api.Response.Ticket, TicketStore.Give(system, ticket));
        request.Answer(Api.Response.ExpiresOn, Moments.Text(ticket.ExpiresOn));
        request.Answer(Api.Response.Pbx, ticket.Pbx);
    }

    private static GivenTicket TicketOf(PluginRequest request, IOrganizationService system)
    {
        var agent = AgentStore.ByUser(system, request.CallerId);
        var ticket = request.Text(Api.Request.Role) switch
        {
            "" => AgentTicket(system, agent),
            HubRoutes.SupervisorRole => SupervisorTicket(system, request.CallerId),
            var role => throw new InvalidPluginExecutionException($"There is no ticket for the role \"{role.Cut(50)}\"; ask for \"{HubRoutes.SupervisorRole}\" or leave it out."),
        };
        return ticket with { Name = agent.Name, ExpiresOn = request.Now.Add(TicketCheck.Lifetime) };
    }

    private static GivenTicket AgentTicket(IOrganizationService system, Agent agent)
    {
        if (agent.RowId is not { } row || agent.Extension.Length == 0 || agent.Pbx.Length == 0)
        {
            throw new InvalidPluginExecutionException(
                "You have no phone yet. Ask an administrator for a row of yours in Telephony Users with your extension and PBX.");
        }

        // A row that came in while the solution's steps were off was never checked.
        if ((PhoneNames.Refuse(agent.Pbx, agent.Extension, agent.Endpoint) ?? AgentStore.RefuseSecond(system, row, agent.Pbx, agent.Extension, agent.Endpoint)) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        return new() { UserId = agent.UserId, Role = HubRoutes.AgentRole, Pbx = agent.Pbx, Extension = agent.Extension };
    }

    private static GivenTicket SupervisorTicket(IOrganizationService system, Guid supervisor)
    {
        if (!UserRoles.Has(system, supervisor, Roles.TelephonySupervisor.Name))
        {
            throw new InvalidPluginExecutionException($"Only a user with the role \"{Roles.TelephonySupervisor.Name}\" sees a team. Ask an administrator for that role.");
        }

        var agents = SupervisedTeam.AgentsOf(system, supervisor);
        var team = TeamExtensions.Write(agents);
        return team.Length switch
        {
            0 => throw new InvalidPluginExecutionException("Your team has no agents with a phone. Ask an administrator to put them into a team of yours, or to enter you as their manager."),
            > TeamExtensions.LongestText => throw new InvalidPluginExecutionException(
                $"The {agents.Count} agents of your team do not fit into a token: their extensions are too scattered. Give them neighbouring extensions, or watch smaller teams."),
            _ => new() { UserId = supervisor, Role = HubRoutes.SupervisorRole, Pbx = PbxsOf(agents), Team = team },
        };
    }

    // Any of them can redeem the ticket. An agent without PBX is on all of them, and names none.
    private static string PbxsOf(IEnumerable<KeyValuePair<string, string>> agents)
    {
        var pbxs = agents.Select(agent => agent.Key).Where(pbx => pbx.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(pbx => pbx, StringComparer.Ordinal).ToList();
        return pbxs.Count > 0
            ? string.Join(";", pbxs)
            : throw new InvalidPluginExecutionException("Nobody in your team has a PBX. Ask an administrator to enter it in their rows in Telephony Users.");
    }
}
