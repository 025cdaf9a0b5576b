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
    public void An_odd_row_is_saved_with_a_warning_that_goes_when_it_is_put_right()
    {
        using var org = new TelephonyOrg();
        org.Rule("10", "lookupCount=1=>default");
        var rule = org.Rule("2", "lookupCount=0=>default");
        string? Warning() => org.Row(DialerKvTable.TableName, rule).GetAttributeValue<string>(DialerKvTable.Warning);

        StringAssert.StartsWith(Warning(), "Key 10 comes before key 2, because keys are sorted as text.");

        org.System.Update(new Entity(DialerKvTable.TableName, rule) { [DialerKvTable.Key] = "02" });
        Assert.IsNull(Warning());
    }

    [TestMethod]
    public void A_scope_that_names_nobody_is_saved_with_a_warning_because_rows_may_come_before_their_users()
    {
        using var org = new TelephonyOrg();
        string? WarningOf(string scope)
        {
            var id = org.Setting("Wrap Seconds", "30", scope: scope);
            var warning = org.Warning(id);
            org.System.Delete(DialerKvTable.TableName, id);
            return warning;
        }

        StringAssert.Contains(WarningOf("Nobody Here"), "\"Nobody Here\"");
        Assert.IsNull(WarningOf("Alice Agent"));
        Assert.IsNull(WarningOf(org.Alice.ToString("B")));
        Assert.IsNull(WarningOf("global"));
    }

    [TestMethod]
    public void A_custom_text_column_that_is_not_there_is_refused()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting("Custom Text Column", "new_nowhere"));

        StringAssert.Contains(fault.Message, "new_nowhere");
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
