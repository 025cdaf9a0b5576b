using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Outcome = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;
using RedeemHubTicket = Telephony.Contracts.Generated.CustomApis.RedeemHubTicket;

namespace Telephony.Plugins.Tests;

/// <summary>Who may change what decides about everybody's calls.</summary>
[TestClass]
public sealed class RightsTests
{
    private const string Number = "+4930111222";

    [TestMethod]
    public void An_agent_can_write_no_rule_no_setting_and_no_outcome()
    {
        using var org = new TelephonyOrg();

        Entity[] rows =
        [
            Rule(),
            new Entity(DialerCallOutcome.TableName) { [DialerCallOutcome.Name] = "Mine" },
            new Entity(PhoneIndex.TableName) { [PhoneIndex.PhoneKey] = "30111222" },
        ];
        foreach (var row in rows)
        {
            Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Org.ServiceFor(org.Alice).Create(row), row.LogicalName);
        }
    }

    [TestMethod]
    public void An_administrator_of_the_telephony_needs_no_other_role_to_write_rules_lookups_outcomes_and_reports()
    {
        using var org = new TelephonyOrg();
        var administrator = org.Org.ServiceFor(org.Administrator);

        administrator.Create(Rule());
        administrator.Create(new Entity(DialerKvTable.TableName)
        {
            [DialerKvTable.Name] = "incomingLookup_contact",
            [DialerKvTable.Key] = "1",
            [DialerKvTable.Value] = "mobilephone",
            [DialerKvTable.Type] = "phone",
            [DialerKvTable.Scope] = "global",
        });
        administrator.Create(new Entity(DialerCallOutcome.TableName) { [DialerCallOutcome.Name] = "Sold" });
        administrator.Create(new Entity(DialerDnis.TableName)
        {
            [DialerDnis.Name] = "Support",
            [DialerDnis.Dnis] = "Support",
            [DialerDnis.Label] = "Support",
        });
        administrator.Create(new Entity(DialerReports.TableName)
        {
            [DialerReports.Name] = "calls",
            [DialerReports.ReportName] = "Agent RTD",
            [DialerReports.Type] = "attribute",
            [DialerReports.Key] = "calls",
            [DialerReports.Value] = "10",
        });

        Assert.AreEqual("url", org.Resolve(org.Alice, Number).Kind);
    }

    [TestMethod]
    public void An_agent_gives_outcomes_to_the_own_calls_and_not_to_a_colleagues()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sold");
        org.Record(new CallScript("main:1:1.0").From(Number).Rings(0).Talks(5));
        var call = org.Call("main:1:1.0").Id;

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Give(org.Bob));
        Give(org.Alice);

        Assert.AreEqual("Sold", org.Row(DialerCall.TableName, call).GetAttributeValue<string>(DialerCall.Outcome));

        void Give(Guid user) => org.Execute(Outcome.Name, user, (Outcome.Request.CallId, call.ToString("D")), (Outcome.Request.Outcome, "Sold"));
    }

    [TestMethod]
    public void An_agent_makes_changes_and_deletes_no_softphone_row_neither_the_own_nor_a_colleagues()
    {
        using var org = HubDesk.Open();
        var (own, colleagues) = (org.SoftphoneRow(org.Alice), org.SoftphoneRow(org.Bob));
        var alice = org.Org.ServiceFor(org.Alice);
        var before = org.Everything();

        foreach (var (row, column, value) in new (Guid, string, object)[]
        {
            (own, DialerUser.Extension, "1002"),
            (own, DialerUser.Extension, "trunk/sip:0900123456@evil"),
            (own, DialerUser.Pbx, "branch"),
            (own, DialerUser.Provider, "other"),
            (own, DialerUser.StateReason, "lunch"),
            (own, DialerUser.Preferences, "{}"),
            (own, DialerUser.StateCode, new OptionSetValue(1)),
            (own, DialerUser.OwnerId, new EntityReference(SystemUser.TableName, org.Bob)),
            (own, DialerUser.SystemUserId, new EntityReference(SystemUser.TableName, org.Bob)),
            (colleagues, DialerUser.SystemUserId, new EntityReference(SystemUser.TableName, org.Alice)),
            (colleagues, DialerUser.Extension, "1003"),
        })
        {
            Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => alice.Update(new Entity(DialerUser.TableName, row) { [column] = value }), column);
        }

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => alice.Create(new Entity(DialerUser.TableName) { [DialerUser.Name] = "Second", [DialerUser.Extension] = "1002" }));
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => alice.Delete(DialerUser.TableName, own));
        Assert.AreEqual(before, org.Everything());
        Assert.AreEqual("1001", org.Redeem(org.Ticket(org.Alice)).Results[RedeemHubTicket.Response.Extension]);
    }

    [TestMethod]
    public void The_log_of_a_call_is_read_by_its_agent_and_by_no_colleague()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sold");
        org.Record(new CallScript("main~1~1.0").From(Number).Rings(0).Talks(5));
        org.Execute(Outcome.Name, org.Alice, (Outcome.Request.CallId, org.Call("main~1~1.0").Id.ToString("D")), (Outcome.Request.Outcome, "Sold"));

        foreach (var table in new[] { DialerCall.TableName, DialerCallEvent.TableName, DialerCallResult.TableName })
        {
            Assert.IsNotEmpty(org.All(table));
            Assert.HasCount(org.All(table).Count, Seen(org.Alice, table), table);
            Assert.IsEmpty(Seen(org.Bob, table), table);
        }

        IReadOnlyList<Entity> Seen(Guid user, string table) => org.Org.ServiceFor(user).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(table)).Entities;
    }

    [TestMethod]
    public void The_events_of_a_call_belong_to_whose_phone_it_rang()
    {
        using var org = new TelephonyOrg();
        org.Record(
            new CallScript("main~1~1.0").From(Number).Rings(0).Releases(5, ReleaseReason.AnsweredElsewhere).Ends(5),
            new CallScript("main~1~1.0~1002").From(Number).Rings(0, "1002").Talks(5));

        var events = org.All(DialerCallEvent.TableName);

        Assert.HasCount(2, org.All(DialerCall.TableName));
        foreach (var call in org.All(DialerCall.TableName))
        {
            var owner = call.GetAttributeValue<EntityReference>(DialerCall.OwnerId).Id;
            var own = events.Where(row => row.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId).Id == call.Id).ToList();
            Assert.IsNotEmpty(own);
            Assert.AreEqual(call.GetAttributeValue<EntityReference>(DialerCall.AgentId).Id, owner);
            Assert.IsTrue(own.All(row => row.GetAttributeValue<EntityReference>(DialerCallEvent.OwnerId).Id == owner));
        }
    }

    private static Entity Rule() => new(DialerKvTable.TableName)
    {
        [DialerKvTable.Name] = "customURL_Rule",
        [DialerKvTable.Key] = "01",
        [DialerKvTable.Value] = "lookupCount=0=>/WebResources/new_page.html",
        [DialerKvTable.Scope] = "global",
    };
}
