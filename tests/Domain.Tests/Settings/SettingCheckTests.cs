using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Settings;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class SettingCheckTests
{
    [TestMethod]
    [DataRow("customURL_Rule", "direction=inbound&&lookupCount=1=>default", "")]
    [DataRow("customURL_Rule", "direction=queue=>file:///C:/_cts/page.html", "")]
    [DataRow("incomingLookup_salesorder", "new_phone1", "phone")]
    [DataRow("entityPrimaryNames", "name", "string")]
    [DataRow("Wrap Seconds", "30", "")]
    [DataRow("DNIS RegEx", "D:(.+?):", "string")]
    [DataRow("Default Country", "ie", "")]
    [DataRow("Default Country", "PR", "")]
    [DataRow("Default Country", "TA", "")]
    [DataRow("some old setting", "anything", "")]
    [DataRow("telephony", "TAPI", "string")]
    [DataRow("telephony password", "cts_PbxPassword", "")]
    [DataRow("Colors", "ready=#107c10, away=orange", "")]
    [DataRow("Shown Variables", "IVR_CHOICE=Chosen, ACCOUNT=Account number", "")]
    [DataRow("Shown Variables", "", "")]
    [DataRow("External Dial Prefix", "9", "")]
    [DataRow("Allowed Pop Hosts", "crm.example.com, *.example.org, LOCALHOST, [2001:db8::1]", "")]
    [DataRow("Allowed Pop Hosts", "", "")]
    [DataRow("Lookup entities", "contact, Account, new_vehicle", "")]
    [DataRow("Not Ready Reasons", "[“Break”, “Lunch”];", "")]
    [DataRow("Not Ready Reasons", "", "")]
    [DataRow("New Record Table", "lead", "")]
    [DataRow("Internal Extension Length", "0", "")]
    [DataRow("Time Zone", "W. Europe Standard Time", "")]
    [DataRow("Time Zone", "Europe/Berlin", "")]
    [DataRow("Time Zone", "UTC+05:30", "")]
    public void A_row_that_can_be_understood_is_let_through(string name, string value, string type) =>
        Assert.IsNull(SettingCheck.Refuse(new SettingRow(name, "01", value, Type: type)));

    [TestMethod]
    [DataRow("", "x", "", "needs a name")]
    [DataRow("customUrl_Rule", "lookupCount=1=>default", "", "letter case counts")]
    [DataRow("customURL_Rule", "lookupCount=1", "", "position 14")]
    [DataRow("customURL_Rule", "lookupCount=1=>javascript:alert(1)", "", "javascript:")]
    [DataRow("customURL_Rule", "lookupCount=1=>java\tscript:alert(1)", "", "control character")]
    [DataRow("incomingLookup_salesorder", "new_phone1", "", "needs the type phone")]
    [DataRow("incomingLookup_salesorder", "new phone", "phone", "logical name")]
    [DataRow("Wrap Seconds", "half a minute", "", "whole number")]
    [DataRow("Wrap Seconds", "-1", "", "whole number")]
    [DataRow("Allow File Pops", "perhaps", "", "true or false")]
    [DataRow("DNIS RegEx", "D:(.+?", "", "regular expression")]
    [DataRow("DNIS Filter", "{brand}", "", "entity")]
    [DataRow("Default Country", "Ireland", "", "ISO code")]
    [DataRow("Default Country", "AQ", "", "a country that has telephone numbers")]
    [DataRow("Default Country", "001", "", "ISO code")]
    [DataRow("No Match Pop", "maybe", "", "new or none")]
    [DataRow("Time Zone", "Mars", "", "time zone")]
    [DataRow("Dynamic_Prefix", "9", "", "table.column=value")]
    [DataRow("External Dial Prefix", "9,Local/1@from-internal", "", "digits")]
    [DataRow("Colors", "ready=green;background:url(x)", "", "names with colours")]
    [DataRow("Shown Variables", "IVR CHOICE=Chosen", "", "IVR_CHOICE=Chosen")]
    [DataRow("Shown Variables", "IVR_CHOICE=", "", "IVR_CHOICE=Chosen")]
    [DataRow("Shown Variables", "a,b,c,d,e,f,g,h,i", "", "at most 8")]
    [DataRow("Custom Text Column", "no column", "", "logical name")]
    [DataRow("DNIS RegEx", "D:.+?:", "", "needs a group")]
    [DataRow("DNIS RegEx", "^D:((a+)+)+$", "", "too long")]
    [DataRow("DNIS RegEx", "(.*a){20}:", "", "too long")]
    [DataRow("customURL_Rule", "fromParty.Key=contact&&fromParty.Key=lead=>default", "", "The rule \"01\" can never be true. No call can have")]
    [DataRow("customURL_Rule", "direction=sideways=>default", "", "At position 11: expected inbound, queue, outbound, clicktocall, transfer, ccOutbound, found \"sideways\"")]
    [DataRow("customURL_Rule", "direction='inbound'=>default", "", "a value without quotes")]
    [DataRow("customURL_Rule", "direction=inbound||lookupCount=1=>default", "", "a rule of its own for each of two conditions")]
    [DataRow("customURL_Rule", "direction=inbound&lookupCount=1=>default", "", "expected && before the next term")]
    [DataRow("Wrap Seconds", "999999", "", "from 0 to 3600")]
    [DataRow("Ring Seconds", "99999999999", "", "from 0 to 3600")]
    [DataRow("Internal Extension Length", "11", "", "from 0 to 10")]
    [DataRow("Allowed Pop Hosts", "https://crm.example/x", "", "host names without scheme, port and path, such as crm.example;")]
    [DataRow("Allowed Pop Hosts", "a.example, crm.example:8443", "", "such as crm.example; found \"crm.example:8443\"")]
    [DataRow("Allowed Pop Hosts", "crm.example/x", "", "such as crm.example;")]
    [DataRow("Allowed Pop Hosts", "*", "", "delete the row to allow every host")]
    [DataRow("Allowed Pop Hosts", "a.example b.example", "", "host names")]
    [DataRow("Lookup entities", "", "", "at least one table")]
    [DataRow("Lookup entities", "[]", "", "at least one table")]
    [DataRow("Lookup entities", " , ;", "", "at least one table")]
    [DataRow("Lookup entities", "contact; lead", "", "found \"contact; lead\"")]
    [DataRow("Inbound lookup tables", "", "", "at least one table")]
    [DataRow("Not Ready Reasons", "[\"Break\", Lunch]", "", "every text has quotes")]
    [DataRow("Not Ready Reasons", "[\"Break\", \"Lunch\"", "", "every text has quotes")]
    [DataRow("New Record Table", "", "", "a table's logical name")]
    [DataRow("New Record Table", "my table", "", "a table's logical name")]
    [DataRow("Colors", "ready=blau", "", "names with colours")]
    [DataRow("Colors", "ready=#GGGGGG", "", "names with colours")]
    public void A_row_that_cannot_be_understood_is_refused_with_the_reason(string name, string value, string type, string reason) =>
        StringAssert.Contains(SettingCheck.Refuse(new SettingRow(name, "01", value, Type: type)), reason);

    [TestMethod]
    public void A_password_is_refused_without_being_repeated()
    {
        var refusal = SettingCheck.Refuse(new SettingRow("telephony password", "", "s3cret!"));

        StringAssert.Contains(refusal, "environment variable");
        Assert.IsFalse(refusal!.Contains("s3cret!", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Any_row_is_accepted_or_refused_with_a_sentence()
    {
        var names = Gen.Elements(SettingDefinition.All.Select(definition => definition.Name).Append("customURL_Rule").Append("incomingLookup_x").ToArray());
        Prop.ForAll(names.ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), (name, value) =>
        {
            var rows = new[] { new SettingRow(name, "1", value.Get, Type: "phone") };
            var settings = TelephonySettings.Read(rows);
            return SettingCheck.Refuse(rows[0])?.Length is null or > 10 && settings.Text(name) is not null && settings.Rules.Count <= 1;
        }).Holds();
    }
}
