using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.RedeemHubTicket;
using Fault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class RedeemHubTicketTests
{
    [TestMethod]
    public void An_agents_ticket_says_who_the_agent_is_and_is_gone()
    {
        using var org = HubDesk.Open();

        var answer = org.Redeem(org.Ticket(org.Alice));

        Assert.AreEqual((true, "", "", org.Alice.ToString("D"), "agent", "main", "1001", ""), Read(answer));
        Assert.IsEmpty(org.All(HubTicket.TableName));
    }

    [TestMethod]
    public void A_supervisors_ticket_is_redeemed_by_any_PBX_of_the_team()
    {
        using var org = HubDesk.Open();
        var carla = org.AddAgent("Carla", "2001");
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(carla)) { [DialerUser.Pbx] = "branch" });
        var dora = org.Supervisor(org.Alice, carla);

        foreach (var pbx in new[] { "main", "branch" })
        {
            Assert.AreEqual((true, "", "", dora.ToString("D"), "supervisor", "branch;main", "", "branch:2001;main:1001"), Read(org.Redeem(org.Ticket(dora, "supervisor"), pbx)));
        }
    }

    [TestMethod]
    public void A_ticket_cannot_be_used_twice()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);
        org.Redeem(ticket);

        AssertRefused(org.Redeem(ticket), "not known");
    }

    [TestMethod]
    public void Nobody_gets_in_with_a_ticket_that_was_made_up()
    {
        using var org = HubDesk.Open();
        org.Ticket(org.Alice);

        AssertRefused(org.Redeem("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "not known");

        Assert.HasCount(1, org.All(HubTicket.TableName));
    }

    [TestMethod]
    [DataRow("", DisplayName = "nothing")]
    [DataRow("%", DisplayName = "a pattern")]
    [DataRow("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", DisplayName = "capitals")]
    [DataRow("' or cts_hash ne '", DisplayName = "a query")]
    public void What_is_no_hash_finds_nobodys_ticket(string hash)
    {
        using var org = HubDesk.Open();
        org.Ticket(org.Alice);

        AssertRefused(org.RedeemHash(hash), "cannot be read");

        Assert.HasCount(1, org.All(HubTicket.TableName));
    }

    [TestMethod]
    public void The_ticket_itself_is_not_its_hash()
    {
        using var org = HubDesk.Open();

        AssertRefused(org.RedeemHash(org.Ticket(org.Alice)), "cannot be read");
    }

    [TestMethod]
    public void A_ticket_is_no_good_after_its_minute_and_used_up()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);
        org.Expire(org.All(HubTicket.TableName).Single().Id, 2);

        AssertRefused(org.Redeem(ticket), "too late");
        AssertRefused(org.Redeem(ticket), "not known");
    }

    [TestMethod]
    public void A_connector_of_another_PBX_learns_nothing_of_a_ticket_and_uses_it_up()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);

        var answer = org.Redeem(ticket, "branch");

        AssertRefused(answer, "another telephone system");
        AssertRefused(org.Redeem(ticket), "not known");
    }

    [TestMethod]
    public void A_user_who_was_disabled_since_does_not_get_in()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);
        org.System.Update(new Entity(SystemUser.TableName, org.Alice) { [SystemUser.IsDisabled] = true });

        AssertRefused(org.Redeem(ticket), "disabled");
    }

    [TestMethod]
    [DataRow(DialerUser.Extension, "1009", "has been changed")]
    [DataRow(DialerUser.Pbx, "branch", "has been changed")]
    [DataRow(DialerUser.Extension, null, "no longer have a phone")]
    public void Who_has_another_phone_since_does_not_get_the_one_of_before(string column, string? value, string expected)
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [column] = value });

        AssertRefused(org.Redeem(ticket), expected);
    }

    [TestMethod]
    public void Who_has_no_active_row_since_does_not_get_in()
    {
        using var org = HubDesk.Open();
        var (alice, bob) = (org.Ticket(org.Alice), org.Ticket(org.Bob));
        org.System.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.StateCode] = new OptionSetValue(1), [DialerUser.StatusCode] = new OptionSetValue(2) });
        org.System.Delete(DialerUser.TableName, org.SoftphoneRow(org.Bob));

        AssertRefused(org.Redeem(alice), "no longer have a phone");
        AssertRefused(org.Redeem(bob), "no longer have a phone");
    }

    [TestMethod]
    public void Who_is_no_supervisor_any_more_sees_no_team()
    {
        using var org = HubDesk.Open();
        var dora = org.Supervisor(org.Alice);
        var ticket = org.Ticket(dora, "supervisor");
        org.System.Disassociate(SystemUser.TableName, dora, new Relationship("systemuserroles_association"), [new EntityReference(Role.TableName, Guid.Parse(Roles.TelephonySupervisor.Id))]);

        AssertRefused(org.Redeem(ticket), "no longer a supervisor");
    }

    [TestMethod]
    public void Of_two_connectors_that_redeem_at_one_moment_only_one_learns_who_it_is()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(OtherIsFaster), Message = "RetrieveMultiple", Table = HubTicket.TableName, Stage = 40 });

        StringAssert.Contains(Assert.Throws<Fault>(() => org.Redeem(ticket)).Message, "it signs in nobody");
    }

    [TestMethod]
    public void Only_a_connector_redeems_tickets()
    {
        using var org = HubDesk.Open();
        var ticket = org.Ticket(org.Alice);

        foreach (var user in new[] { org.Alice, org.Bob, org.Administrator, org.Supervisor(org.Alice) })
        {
            Assert.AreEqual(unchecked((int)0x80040220), Assert.Throws<Fault>(() => org.Redeem(ticket, user: user)).Detail.ErrorCode);
        }

        Assert.IsTrue(Read(org.Redeem(ticket)).Redeemed);
    }

    private static void AssertRefused(OrganizationResponse answer, string reason)
    {
        var read = Read(answer);
        StringAssert.Contains(read.Reason, reason);
        Assert.AreEqual((false, "", "", "", "", ""), (read.Redeemed, read.UserId, read.Role, read.Pbx, read.Extension, read.Team));
        Assert.IsGreaterThan(0, read.LogReason.Length);
        Assert.AreNotEqual(read.Reason, read.LogReason);
    }

    private static (bool Redeemed, string Reason, string LogReason, string UserId, string Role, string Pbx, string Extension, string Team) Read(OrganizationResponse answer)
    {
        return ((bool)answer.Results[Api.Response.Redeemed], Text(Api.Response.Reason), Text(Api.Response.LogReason), Text(Api.Response.SystemUserId), Text(Api.Response.Role),
            Text(Api.Response.Pbx), Text(Api.Response.Extension), Text(Api.Response.Team));

        string Text(string name) => (string)answer.Results[name];
    }

    // Plays the other request: it deletes the row between this one's look at it and its own deletion.
    private sealed class OtherIsFaster : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var seen = ((EntityCollection)context.OutputParameters["BusinessEntityCollection"]).Entities.Single();
            ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null).Delete(seen.LogicalName, seen.Id);
        }
    }
}
