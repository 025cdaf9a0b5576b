using System.Globalization;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>A number that many records have: the list is one to read.</summary>
[TestClass]
public sealed class ManyMatchesTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void Matches_of_one_table_and_column_are_listed_by_name_and_one_without_a_name_is_no_blank_line()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "account, salesorder");
        foreach (var name in new[] { "Zeta", "alpha", "Beta" })
        {
            org.System.Create(new Entity(Account.TableName) { [Account.Name] = name, [Account.Telephone1] = Number });
        }

        org.System.Create(new Entity(SalesOrder.TableName) { ["billto_telephone"] = Number });

        CollectionAssert.AreEqual(
            new[] { "alpha", "Beta", "Zeta", "(salesorder without a name)" }, org.Resolve(org.Org.SystemUserId, Number).Matches.Select(match => match.Name).ToArray());
    }

    [TestMethod]
    public void A_decision_with_more_matches_than_its_column_holds_keeps_the_first()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "account");
        for (var number = 0; number < 360; number++)
        {
            org.System.Create(new Entity(Account.TableName) { [Account.Name] = number.ToString("Account 000", CultureInfo.InvariantCulture), [Account.Telephone1] = Number });
        }

        var script = new CallScript("call").From(Number).Rings(0);
        org.Record(script);
        var again = org.Record(script).Pops.Single().Decision;

        Assert.AreEqual(("choose", "360 records have this number."), (again.Kind, again.Reason));
        Assert.AreEqual("Account 000", again.Matches[0].Name);
        Assert.AreEqual(360, org.Call("call").GetAttributeValue<int>(DialerCall.LookupCount));
    }

    [TestMethod]
    [DataRow(CallDirection.Outbound)]
    [DataRow(CallDirection.Clicktocall)]
    [DataRow(CallDirection.CcOutbound)]
    public void An_outgoing_call_that_is_given_up_while_it_rings_was_not_answered(CallDirection direction)
    {
        using var org = new TelephonyOrg();

        org.Record(new CallScript("call", direction).From(Number).Dials(0).Releases(9, ReleaseReason.Abandoned).Ends(9));

        Assert.AreEqual(("noanswer", 1), (org.Call("call").GetAttributeValue<string>(DialerCall.Outcome), org.Call("call").GetAttributeValue<int>(DialerCall.NoAnswers)));
    }
}
