using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Steps;

[TestClass]
public sealed class ValidateSettingTests
{
    [TestMethod]
    [DataRow("direction=inbound&&dnsi=1234=>default", "At position 20")]
    [DataRow("lookupCount=1=>javascript:alert(1)", "javascript:")]
    [DataRow("lookupCount=1=>java\tscript:alert(1)", "control character")]
    [DataRow("lookupCount=1=>data:text/html,x", "data:")]
    [DataRow("lookupCount=1", "\"=>\"")]
    public void A_rule_that_cannot_serve_is_refused_when_it_is_saved(string value, string reason)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Rule("01", value));

        StringAssert.Contains(fault.Message, reason);
    }

    [TestMethod]
    public void A_change_that_spoils_a_setting_is_refused_and_changes_nothing()
    {
        using var org = new TelephonyOrg();
        var id = org.Setting("Wrap Seconds", "30");

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Update(new Entity(DialerKvTable.TableName, id) { [DialerKvTable.Value] = "half a minute" }));

        Assert.AreEqual("30", org.Row(DialerKvTable.TableName, id).GetAttributeValue<string>(DialerKvTable.Value));
    }

    [TestMethod]
    public void The_documented_rows_are_all_accepted()
    {
        using var org = new TelephonyOrg();

        org.Rule("01", "direction=queue=>file:///C:/_cts/Fast%20n%20Lite/page.html");
        org.Rule("02", "direction=inbound&&fromParty.Key=contact&&lookupCount=1=>https://yourCrm.crm.dynamics.com//WebResources/dot_/CPO/CP.html");
        org.Rule("03", "direction=inbound&&dnis=1234=>default");
        org.Setting("incomingLookup_salesorder", "new_phone1", "1", "phone");
        org.Setting("entityPrimaryNames", "name", "salesorder", "string", parent: "AppSettings");
        org.Setting("incomingLookup_order", "name", "name", "name");
        org.Setting("DNIS RegEx", "D:(.+?):");
        org.Setting("spellcheck.dictionaries", "[“es-ES”, “en-US”];");

        Assert.HasCount(9, org.All(DialerKvTable.TableName));
    }
}
