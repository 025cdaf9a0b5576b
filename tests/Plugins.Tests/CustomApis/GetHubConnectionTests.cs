using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.GetHubConnection;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class GetHubConnectionTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [TestMethod]
    public void An_agent_gets_a_short_lived_token_for_the_own_phone()
    {
        using var org = OrgWithHub();

        var answer = org.Execute(Api.Name, org.Alice);

        var claims = Claims((string)answer.Results[Api.Response.Token]);
        Assert.AreEqual("http://localhost:5081", (string)answer.Results[Api.Response.Url]);
        Assert.AreEqual(claims.GetProperty("exp").GetInt64(), DateTimeOffset.Parse((string)answer.Results[Api.Response.ExpiresOn], CultureInfo.InvariantCulture).ToUnixTimeSeconds());
        Assert.AreEqual((org.Alice.ToString("D"), "agent", "main", "1001"), (
            Text(claims, HubRoutes.SubjectClaim), Text(claims, HubRoutes.RoleClaim), Text(claims, HubRoutes.PbxClaim), Text(claims, HubRoutes.ExtensionClaim)));
        Assert.AreEqual((HubRoutes.Issuer, HubRoutes.Audience), (Text(claims, "iss"), Text(claims, "aud")));
        Assert.AreEqual(15 * 60, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [TestMethod]
    public void A_connector_gets_a_token_for_its_pbx_and_an_agent_does_not()
    {
        using var org = OrgWithHub();

        var claims = Claims((string)org.Execute(Api.Name, org.Connector, (Api.Request.Pbx, "main")).Results[Api.Response.Token]);
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice, (Api.Request.Pbx, "main")));

        Assert.AreEqual(("connector", "main"), (Text(claims, HubRoutes.RoleClaim), Text(claims, HubRoutes.PbxClaim)));
        StringAssert.Contains(fault.Message, "Telephony Connector");
    }

    [TestMethod]
    public void A_user_without_phone_is_told_what_to_ask_for()
    {
        using var org = OrgWithHub();

        StringAssert.Contains(
            Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Connector)).Message, "Dialer Users");
    }

    [TestMethod]
    public void A_secret_that_Dataverse_cannot_read_is_named_with_what_to_do()
    {
        using var org = new TelephonyOrg();
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "http://localhost:5081");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice));

        Assert.AreEqual(unchecked((int)0x80040265), fault.Detail.ErrorCode);
        Assert.StartsWith("The secret of the environment variable cts_HubSigningKey cannot be read: ", fault.Message);
    }

    [TestMethod]
    public void A_key_that_is_too_short_is_refused_and_never_shown()
    {
        using var org = OrgWithHub("short-secret");

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice));

        StringAssert.Contains(fault.Message, "32 bytes");
        Assert.DoesNotContain("short-secret", fault.ToString());
    }

    [TestMethod]
    public void A_supervisor_gets_the_agents_of_the_own_teams_and_nobody_elses()
    {
        using var org = OrgWithHub();
        var dora = Supervisor(org, org.Alice);

        var claims = SupervisorClaims(org, dora);

        Assert.AreEqual((dora.ToString("D"), "supervisor", "main:1001"), (Text(claims, HubRoutes.SubjectClaim), Text(claims, HubRoutes.RoleClaim), Text(claims, HubRoutes.TeamClaim)));
        Assert.IsFalse(claims.TryGetProperty(HubRoutes.ExtensionClaim, out _));
    }

    [TestMethod]
    public void Who_reports_to_a_supervisor_over_others_is_in_the_team_and_a_circle_has_an_end()
    {
        using var org = OrgWithHub();
        var dora = Supervisor(org);
        var lead = org.AddAgent("Lead", "1010");
        Manage(org, dora, lead);
        Manage(org, lead, org.Bob);
        Manage(org, org.Bob, dora);

        Assert.AreEqual("main:1002,1010", Text(SupervisorClaims(org, dora), HubRoutes.TeamClaim));
    }

    [TestMethod]
    public void The_team_of_the_business_unit_and_access_teams_make_nobody_supervised()
    {
        using var org = OrgWithHub();
        var dora = Supervisor(org);
        AddTeam(org, 1, dora, org.Alice);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => SupervisorClaims(org, dora));

        StringAssert.Contains(fault.Message, "Your team has no agents");
    }

    [TestMethod]
    public void Extensions_of_a_team_are_as_short_as_ranges_and_a_supervisor_with_a_phone_is_one_of_them()
    {
        using var org = OrgWithHub();
        var dora = org.AddAgent("Dora", "1003");
        org.Org.AssignRole(dora, Roles.TelephonySupervisor.Name);
        AddTeam(org, 0, dora, org.Alice, org.Bob);

        Assert.AreEqual("main:1001-1003", Text(SupervisorClaims(org, dora), HubRoutes.TeamClaim));
    }

    [TestMethod]
    public void A_team_that_does_not_fit_into_a_token_is_refused_with_what_to_do()
    {
        using var org = OrgWithHub();
        var scattered = Enumerable.Range(0, 401).Select(i => org.AddAgent($"Agent {i}", $"{2000 + (2 * i)}")).ToArray();
        var dora = Supervisor(org, scattered);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => SupervisorClaims(org, dora));

        StringAssert.Contains(fault.Message, "401 agents");
        StringAssert.Contains(fault.Message, "neighbouring extensions");
    }

    [TestMethod]
    public void The_longest_team_leaves_the_token_under_what_azure_signalr_takes()
    {
        using var org = OrgWithHub();
        var scattered = Enumerable.Range(0, 399).Select(i => org.AddAgent($"Agent {i}", $"{2000 + (2 * i)}")).ToArray();

        var token = (string)org.Execute(Api.Name, Supervisor(org, scattered), (Api.Request.Role, "supervisor")).Results[Api.Response.Token];

        Assert.IsLessThan(3500, token.Length);
    }

    [TestMethod]
    public void An_agent_gets_no_supervisors_token_and_nobody_one_of_a_role_that_is_not_there()
    {
        using var org = OrgWithHub();

        var refused = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => SupervisorClaims(org, org.Alice));
        var unknown = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Alice, (Api.Request.Role, "connector")));

        StringAssert.Contains(refused.Message, "Telephony Supervisor");
        StringAssert.Contains(unknown.Message, "\"connector\"");
    }

    private static Guid Supervisor(TelephonyOrg org, params Guid[] agents)
    {
        var dora = org.Org.AddUser("Dora", "Lead", Roles.TelephonySupervisor.Name);
        if (agents.Length > 0)
        {
            AddTeam(org, 0, [dora, .. agents]);
        }

        return dora;
    }

    private static void AddTeam(TelephonyOrg org, int type, params Guid[] members)
    {
        var team = org.System.Create(new Entity(Team.TableName)
        {
            [Team.Name] = "Support",
            [Team.TeamType] = new OptionSetValue(type),
            [Team.BusinessUnitId] = new EntityReference(BusinessUnit.TableName, org.Org.RootBusinessUnitId),
        });
        org.System.Associate(Team.TableName, team, new Relationship("teammembership_association"), [.. members.Select(member => new EntityReference(SystemUser.TableName, member))]);
    }

    private static void Manage(TelephonyOrg org, Guid manager, Guid user) =>
        org.System.Update(new Entity(SystemUser.TableName, user) { [SystemUser.ParentSystemUserId] = new EntityReference(SystemUser.TableName, manager) });

    private static JsonElement SupervisorClaims(TelephonyOrg org, Guid user) =>
        Claims((string)org.Execute(Api.Name, user, (Api.Request.Role, "supervisor")).Results[Api.Response.Token]);

    private static TelephonyOrg OrgWithHub(string key = Key)
    {
        var org = new TelephonyOrg();
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "http://localhost:5081/");
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubSigningKey, key);
        return org;
    }

    private static JsonElement Claims(string token)
    {
        var parts = token.Split('.');
        var signature = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes(parts[0] + "." + parts[1])));
        Assert.AreEqual(signature, parts[2]);
        return JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
    }

    private static string Text(JsonElement claims, string name) => claims.GetProperty(name).GetString()!;
}
