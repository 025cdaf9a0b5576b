using System.Buffers.Text;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.GetHubConnection;
using Fault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class GetHubConnectionTests
{
    [TestMethod]
    public void An_agent_gets_a_ticket_for_the_own_phone_that_is_good_for_a_minute()
    {
        using var org = HubDesk.Open();
        var before = DateTime.UtcNow;

        var answer = org.Execute(Api.Name, org.Alice);

        var row = org.All(HubTicket.TableName).Single();
        var expiresOn = DateTimeOffset.Parse((string)answer.Results[Api.Response.ExpiresOn], CultureInfo.InvariantCulture).UtcDateTime;
        Assert.AreEqual(("http://localhost:5081", "main"), ((string)answer.Results[Api.Response.Url], (string)answer.Results[Api.Response.Pbx]));
        Assert.AreEqual((org.Alice, "agent", "main", "1001"), (
            row.GetAttributeValue<EntityReference>(HubTicket.SystemUserId).Id, Text(row, HubTicket.Role), Text(row, HubTicket.Pbx), Text(row, HubTicket.Extension)));
        Assert.AreEqual(expiresOn, row.GetAttributeValue<DateTime>(HubTicket.ExpiresOn));
        Assert.IsInRange(before.AddSeconds(59), DateTime.UtcNow.AddSeconds(60), expiresOn);
    }

    [TestMethod]
    public void A_ticket_is_256_random_bits_and_Dataverse_keeps_its_hash_only()
    {
        using var org = HubDesk.Open();

        var tickets = Enumerable.Range(0, 5).Select(_ => org.Ticket(org.Alice)).ToList();

        foreach (var ticket in tickets)
        {
            Assert.HasCount(32, Base64Url.DecodeFromChars(ticket));
            Assert.AreEqual(43, ticket.Length);
            Assert.ContainsSingle(row => Text(row, HubTicket.Hash) == HubDesk.HashOf(ticket), org.All(HubTicket.TableName));
            Assert.DoesNotContain(ticket, string.Join(' ', org.All(HubTicket.TableName).SelectMany(row => row.Attributes).Select(column => $"{column.Value}")));
        }

        Assert.HasCount(5, tickets.Distinct());
    }

    [TestMethod]
    public void No_role_of_ours_reads_writes_or_deletes_a_ticket()
    {
        using var org = HubDesk.Open();
        org.Ticket(org.Alice);
        var id = org.All(HubTicket.TableName).Single().Id;

        foreach (var user in new[] { org.Alice, org.Connector, org.Administrator, org.Supervisor(org.Alice) })
        {
            var service = org.Org.ServiceFor(user);
            Assert.Throws<Fault>(() => service.RetrieveMultiple(new QueryExpression(HubTicket.TableName) { ColumnSet = new ColumnSet(true) }));
            Assert.Throws<Fault>(() => service.Retrieve(HubTicket.TableName, id, new ColumnSet(HubTicket.Hash)));
            Assert.Throws<Fault>(() => service.Create(new Entity(HubTicket.TableName) { [HubTicket.Hash] = HubDesk.HashOf("forged") }));
            Assert.Throws<Fault>(() => service.Update(new Entity(HubTicket.TableName, id) { [HubTicket.Extension] = "1002" }));
            Assert.Throws<Fault>(() => service.Delete(HubTicket.TableName, id));
        }
    }

    [TestMethod]
    public void A_user_without_phone_is_told_what_to_ask_for()
    {
        using var org = HubDesk.Open();

        StringAssert.Contains(Assert.Throws<Fault>(() => org.Ticket(org.Connector)).Message, "Telephony Users");
    }

    [TestMethod]
    public void A_row_that_is_not_active_gives_no_ticket()
    {
        using var org = HubDesk.Open();
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.StateCode] = new OptionSetValue(1), [DialerUser.StatusCode] = new OptionSetValue(2) });

        StringAssert.Contains(Assert.Throws<Fault>(() => org.Ticket(org.Alice)).Message, "You have no phone yet");
    }

    [TestMethod]
    [DataRow("1002", "A phone has one user", DisplayName = "a colleague's phone")]
    [DataRow("trunk/sip:0900123456@evil", "The column Extension of a softphone row", DisplayName = "an extension that is a channel")]
    public void A_phone_that_came_in_while_the_steps_were_off_is_nobodys_way_to_anothers_calls(string extension, string expected)
    {
        using var org = HubDesk.Open();
        org.WithoutGuard(() => org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.Extension] = extension }));

        StringAssert.Contains(Assert.Throws<Fault>(() => org.Ticket(org.Alice)).Message, expected);
        Assert.IsEmpty(org.All(HubTicket.TableName));
    }

    [TestMethod]
    public void Without_an_address_of_the_hub_nobody_is_sent_anywhere()
    {
        using var org = HubDesk.Open();
        org.Org.SetEnvironmentVariable(EnvironmentVariables.HubUrl, "/");

        StringAssert.Contains(Assert.Throws<Fault>(() => org.Ticket(org.Alice)).Message, EnvironmentVariables.HubUrl);
        Assert.IsEmpty(org.All(HubTicket.TableName));
    }

    [TestMethod]
    public void Tickets_whose_time_is_over_go_with_the_next_one_and_those_that_are_good_stay()
    {
        using var org = HubDesk.Open();
        foreach (var user in new[] { org.Alice, org.Alice, org.Bob })
        {
            org.Ticket(user);
        }

        foreach (var row in org.All(HubTicket.TableName))
        {
            org.Expire(row.Id, 1);
        }

        var good = org.Ticket(org.Bob);
        var next = org.Ticket(org.Alice);

        CollectionAssert.AreEquivalent(new[] { HubDesk.HashOf(good), HubDesk.HashOf(next) }, org.All(HubTicket.TableName).Select(row => Text(row, HubTicket.Hash)).ToArray());
    }

    [TestMethod]
    public void A_supervisor_gets_the_agents_of_the_own_teams_and_nobody_elses()
    {
        using var org = HubDesk.Open();
        var dora = org.Supervisor(org.Alice);

        var row = SupervisorRow(org, dora);

        Assert.AreEqual((dora, "supervisor", "main:1001", "main", ""), (
            row.GetAttributeValue<EntityReference>(HubTicket.SystemUserId).Id, Text(row, HubTicket.Role), Text(row, HubTicket.Team), Text(row, HubTicket.Pbx), Text(row, HubTicket.Extension)));
    }

    [TestMethod]
    public void Who_is_a_supervisor_by_a_role_of_a_team_sees_the_team()
    {
        using var org = HubDesk.Open();
        var erna = org.Org.AddUser("Erna", "Lead");
        org.Org.AddTeam("Leads", Roles.TelephonySupervisor.Name, erna);
        org.AddTeam(0, erna, org.Alice);

        Assert.AreEqual("main:1001", Text(SupervisorRow(org, erna), HubTicket.Team));
    }

    [TestMethod]
    public void A_supervisors_ticket_names_every_PBX_of_the_team_sorted_and_each_once()
    {
        using var org = HubDesk.Open();
        var carla = org.AddAgent("Carla", "2001");
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(carla)) { [DialerUser.Pbx] = "branch" });

        var answer = org.Execute(Api.Name, org.Supervisor(org.Alice, org.Bob, carla), (Api.Request.Role, "supervisor"));

        Assert.AreEqual("branch;main", (string)answer.Results[Api.Response.Pbx]);
    }

    [TestMethod]
    public void A_team_without_any_PBX_is_told_what_to_ask_for()
    {
        using var org = HubDesk.Open();
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.Pbx] = null });

        StringAssert.Contains(Assert.Throws<Fault>(() => SupervisorRow(org, org.Supervisor(org.Alice))).Message, "Nobody in your team has a PBX");
    }

    [TestMethod]
    public void Who_reports_to_a_supervisor_over_others_is_in_the_team_and_a_circle_has_an_end()
    {
        using var org = HubDesk.Open();
        var dora = org.Supervisor();
        var lead = org.AddAgent("Lead", "1010");
        Manage(org, dora, lead);
        Manage(org, lead, org.Bob);
        Manage(org, org.Bob, dora);

        Assert.AreEqual("main:1002,1010", Text(SupervisorRow(org, dora), HubTicket.Team));
    }

    [TestMethod]
    public void The_team_of_the_business_unit_and_access_teams_make_nobody_supervised()
    {
        using var org = HubDesk.Open();
        var dora = org.Supervisor();
        org.AddTeam(1, dora, org.Alice);

        StringAssert.Contains(Assert.Throws<Fault>(() => SupervisorRow(org, dora)).Message, "Your team has no agents");
    }

    [TestMethod]
    public void Extensions_of_a_team_are_as_short_as_ranges_and_a_supervisor_with_a_phone_is_one_of_them()
    {
        using var org = HubDesk.Open();
        var dora = org.AddAgent("Dora", "1003");
        org.Org.AssignRole(dora, Roles.TelephonySupervisor.Name);
        org.AddTeam(0, dora, org.Alice, org.Bob);

        Assert.AreEqual("main:1001-1003", Text(SupervisorRow(org, dora), HubTicket.Team));
    }

    [TestMethod]
    public void A_team_that_does_not_fit_into_a_token_is_refused_with_what_to_do()
    {
        using var org = HubDesk.Open();
        var scattered = Enumerable.Range(0, 401).Select(i => org.AddAgent($"Agent {i}", $"{2000 + (2 * i)}")).ToArray();
        var dora = org.Supervisor(scattered);

        var fault = Assert.Throws<Fault>(() => SupervisorRow(org, dora));

        StringAssert.Contains(fault.Message, "401 agents");
        StringAssert.Contains(fault.Message, "neighbouring extensions");
    }

    [TestMethod]
    public void The_longest_team_fits_into_its_row()
    {
        using var org = HubDesk.Open();
        var scattered = Enumerable.Range(0, 399).Select(i => org.AddAgent($"Agent {i}", $"{2000 + (2 * i)}")).ToArray();

        Assert.IsInRange(1900, TeamExtensions.LongestText, Text(SupervisorRow(org, org.Supervisor(scattered)), HubTicket.Team).Length);
    }

    [TestMethod]
    public void An_agent_gets_no_supervisors_ticket_and_nobody_one_of_a_role_that_is_not_there()
    {
        using var org = HubDesk.Open();

        StringAssert.Contains(Assert.Throws<Fault>(() => SupervisorRow(org, org.Alice)).Message, "Telephony Supervisor");
        StringAssert.Contains(Assert.Throws<Fault>(() => org.Execute(Api.Name, org.Connector, (Api.Request.Role, "connector"))).Message, "\"connector\"");
        Assert.IsEmpty(org.All(HubTicket.TableName));
    }

    private static void Manage(TelephonyOrg org, Guid manager, Guid user) =>
        org.System.Update(new Entity(SystemUser.TableName, user) { [SystemUser.ParentSystemUserId] = new EntityReference(SystemUser.TableName, manager) });

    private static Entity SupervisorRow(TelephonyOrg org, Guid user)
    {
        org.Execute(Api.Name, user, (Api.Request.Role, "supervisor"));
        return org.All(HubTicket.TableName).Single();
    }

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";
}
