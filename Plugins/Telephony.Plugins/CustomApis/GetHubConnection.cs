using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Domain;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.GetHubConnection;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetHubConnection</c>: the hub's address and a short-lived token for it. An agent's token says whose it is and which
/// extension; with Pbx it is a connector's, for users with the role "Telephony Connector" only; with Role supervisor it names the agents of
/// the user's team, for users with the role "Telephony Supervisor" only. The key never leaves Dataverse.
/// </summary>
public sealed class GetHubConnection : PluginBase
{
    private const int DefaultMinutes = 15;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var claims = ClaimsOf(request);
        var system = request.System;
        var url = EnvironmentValues.Read(system, EnvironmentVariables.HubUrl).TrimEnd('/');
        if (url.Length == 0)
        {
            throw new InvalidPluginExecutionException($"The environment variable {EnvironmentVariables.HubUrl} is empty; set it to the hub's address, such as https://hub.example.com.");
        }

        var minutes = Numbers.TryRead(EnvironmentValues.Read(system, EnvironmentVariables.HubTokenMinutes), out var read) && read > 0 ? read : DefaultMinutes;
        var expiresOn = request.Now.AddMinutes(minutes);
        claims["iss"] = HubRoutes.Issuer;
        claims["aud"] = HubRoutes.Audience;
        claims["iat"] = JsonWebToken.NumericDate(request.Now);
        claims["exp"] = JsonWebToken.NumericDate(expiresOn);
        request.Answer(Api.Response.Url, url);
        request.Answer(Api.Response.Token, JsonWebToken.Sign(claims, KeyOf(system)));
        request.Answer(Api.Response.ExpiresOn, expiresOn.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, object> ClaimsOf(PluginRequest request)
    {
        var (pbx, role) = (request.Text(Api.Request.Pbx), request.Text(Api.Request.Role));
        return role switch
        {
            "" when pbx.Length > 0 => ConnectorClaims(request, pbx),
            "" => AgentClaims(request),
            HubRoutes.SupervisorRole => SupervisorClaims(request),
            _ => throw new InvalidPluginExecutionException($"There is no token for the role \"{role.Cut(50)}\"; ask for \"{HubRoutes.SupervisorRole}\" or leave it out."),
        };
    }

    private static Dictionary<string, object> AgentClaims(PluginRequest request)
    {
        var agent = AgentStore.ByUser(request.System, request.CallerId);
        if (agent.RowId is null || agent.Extension.Length == 0 || agent.Pbx.Length == 0)
        {
            throw new InvalidPluginExecutionException(
                "You have no phone yet. Ask an administrator for a row of yours in Dialer Users with your extension and PBX.");
        }

        return new()
        {
            [HubRoutes.SubjectClaim] = request.CallerId.ToString("D"),
            [HubRoutes.RoleClaim] = HubRoutes.AgentRole,
            [HubRoutes.PbxClaim] = agent.Pbx,
            [HubRoutes.ExtensionClaim] = agent.Extension,
        };
    }

    private static Dictionary<string, object> SupervisorClaims(PluginRequest request)
    {
        if (!HasRole(request.System, request.CallerId, Roles.TelephonySupervisor.Name))
        {
            throw new InvalidPluginExecutionException($"Only a user with the role \"{Roles.TelephonySupervisor.Name}\" sees a team. Ask an administrator for that role.");
        }

        var agents = SupervisedTeam.AgentsOf(request.System, request.CallerId);
        var team = TeamExtensions.Write(agents);
        return team.Length switch
        {
            0 => throw new InvalidPluginExecutionException("Your team has no agents with a phone. Ask an administrator to put them into a team of yours, or to enter you as their manager."),
            > TeamExtensions.LongestText => throw new InvalidPluginExecutionException(
                $"The {agents.Count} agents of your team do not fit into a token: their extensions are too scattered. Give them neighbouring extensions, or watch smaller teams."),
            _ => new()
            {
                [HubRoutes.SubjectClaim] = request.CallerId.ToString("D"),
                [HubRoutes.RoleClaim] = HubRoutes.SupervisorRole,
                [HubRoutes.TeamClaim] = team,
            },
        };
    }

    private static Dictionary<string, object> ConnectorClaims(PluginRequest request, string pbx)
    {
        if (!HasRole(request.System, request.CallerId, Roles.TelephonyConnector.Name))
        {
            throw new InvalidPluginExecutionException($"Only a user with the role \"{Roles.TelephonyConnector.Name}\" gets a connector's token. Give the connector's user that role.");
        }

        return new()
        {
            [HubRoutes.SubjectClaim] = request.CallerId.ToString("D"),
            [HubRoutes.RoleClaim] = HubRoutes.ConnectorRole,
            [HubRoutes.PbxClaim] = pbx,
        };
    }

    // Every business unit has a copy of the role under an id of its own; the name is the same.
    private static bool HasRole(IOrganizationService system, Guid userId, string name)
    {
        var query = Rows.From(Role.TableName, Role.Name).Where(Role.Name, name);
        query.AddLink(SystemUserRoles.TableName, Role.Id, SystemUserRoles.RoleId)
            .LinkCriteria.AddCondition(SystemUserRoles.SystemUserId, Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, userId);
        return system.All(query).Count > 0;
    }

    private static string KeyOf(IOrganizationService system)
    {
        var key = EnvironmentValues.ReadSecret(system, EnvironmentVariables.HubSigningKey);
        return Encoding.UTF8.GetByteCount(key) >= JsonWebToken.ShortestKey
            ? key
            : throw new InvalidPluginExecutionException(
                $"The secret {EnvironmentVariables.HubSigningKey} has to have at least {JsonWebToken.ShortestKey} bytes; set a longer one here and at the hub.");
    }
}
