using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using ConnectApi = Telephony.Contracts.Generated.CustomApis.GetHubConnection;
using RedeemApi = Telephony.Contracts.Generated.CustomApis.RedeemHubTicket;

namespace Telephony.Plugins.Tests.Organization;

/// <summary>An organization with a hub, and what browsers and connectors do there to sign somebody in.</summary>
internal static class HubDesk
{
    public static TelephonyOrg Open()
    {
        var org = new TelephonyOrg();
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "http://localhost:5081/");
        return org;
    }

    /// <summary>The ticket that a user's browser gets.</summary>
    public static string Ticket(this TelephonyOrg org, Guid user, string role = "") =>
        (string)org.Execute(ConnectApi.Name, user, (ConnectApi.Request.Role, role)).Results[ConnectApi.Response.Ticket];

    /// <summary>What the connector learns of a ticket.</summary>
    public static OrganizationResponse Redeem(this TelephonyOrg org, string ticket, string pbx = TelephonyOrg.Pbx, Guid? user = null) =>
        org.RedeemHash(HashOf(ticket), pbx, user);

    /// <summary>What the connector learns of a hash.</summary>
    public static OrganizationResponse RedeemHash(this TelephonyOrg org, string hash, string pbx = TelephonyOrg.Pbx, Guid? user = null) =>
        org.Execute(RedeemApi.Name, user ?? org.Connector, (RedeemApi.Request.Hash, hash), (RedeemApi.Request.Pbx, pbx));

    /// <summary>What hub and connector hash: the letters of the ticket.</summary>
    public static string HashOf(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)));

    /// <summary>Id of a user's softphone row.</summary>
    public static Guid SoftphoneRow(this TelephonyOrg org, Guid user) =>
        org.All(DialerUser.TableName).Single(row => row.GetAttributeValue<EntityReference>(DialerUser.SystemUserId)?.Id == user).Id;

    /// <summary>Lets a ticket be over since some seconds.</summary>
    public static void Expire(this TelephonyOrg org, Guid ticket, int seconds) =>
        org.System.Update(new Entity(HubTicket.TableName, ticket) { [HubTicket.ExpiresOn] = DateTime.UtcNow.AddSeconds(-seconds) });

    /// <summary>A supervisor without a phone, in one team with some agents.</summary>
    public static Guid Supervisor(this TelephonyOrg org, params Guid[] agents)
    {
        var dora = org.Org.AddUser("Dora", "Lead", Roles.TelephonySupervisor.Name);
        if (agents.Length > 0)
        {
            org.AddTeam(0, [dora, .. agents]);
        }

        return dora;
    }

    /// <summary>A team: 0 is one of owners, 1 an access team.</summary>
    public static void AddTeam(this TelephonyOrg org, int type, params Guid[] members)
    {
        var team = org.System.Create(new Entity(Team.TableName)
        {
            [Team.Name] = "Support",
            [Team.TeamType] = new OptionSetValue(type),
            [Team.BusinessUnitId] = new EntityReference(BusinessUnit.TableName, org.Org.RootBusinessUnitId),
        });
        org.System.Associate(Team.TableName, team, new Relationship("teammembership_association"), [.. members.Select(member => new EntityReference(SystemUser.TableName, member))]);
    }

    /// <summary>Does something while the steps on softphone rows are off, as they are between an import and their activation.</summary>
    public static void WithoutGuard(this TelephonyOrg org, Action work)
    {
        var query = new QueryExpression(SdkMessageProcessingStep.TableName) { ColumnSet = new ColumnSet(SdkMessageProcessingStep.Name) };
        var steps = org.System.RetrieveMultiple(query).Entities.Where(step => step.GetAttributeValue<string>(SdkMessageProcessingStep.Name).Contains("GuardSoftphoneOnSave", StringComparison.Ordinal)).ToList();
        Assert.HasCount(2, steps);
        Switch(1, 2);
        work();
        Switch(0, 1);

        void Switch(int state, int status)
        {
            foreach (var step in steps)
            {
                org.System.Update(new Entity(SdkMessageProcessingStep.TableName, step.Id)
                {
                    [SdkMessageProcessingStep.StateCode] = new OptionSetValue(state),
                    [SdkMessageProcessingStep.StatusCode] = new OptionSetValue(status),
                });
            }
        }
    }
}
