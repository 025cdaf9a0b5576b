using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Outcome = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

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

    private static Entity Rule() => new(DialerKvTable.TableName)
    {
        [DialerKvTable.Name] = "customURL_Rule",
        [DialerKvTable.Key] = "01",
        [DialerKvTable.Value] = "lookupCount=0=>/WebResources/new_page.html",
        [DialerKvTable.Scope] = "global",
    };
}
