using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class TelephonySettingsTests
{
    private const string Alice = "a661cc8a-eb7a-e911-a824-000d3ab70af3";

    [TestMethod]
    public void A_users_row_wins_over_the_global_one_and_others_rows_do_not_count()
    {
        SettingRow[] rows = [new("Wrap Seconds", "", "30"), new("Wrap Seconds", "", "45", Scope: Alice), new("Wrap Seconds", "", "60", Scope: "Bob Agent")];

        Assert.AreEqual(45, TelephonySettings.Read(rows, Alice, "Alice Agent").Number(SettingNames.WrapSeconds));
        Assert.AreEqual(60, TelephonySettings.Read(rows, "x", "Bob Agent").Number(SettingNames.WrapSeconds));
        Assert.AreEqual(30, TelephonySettings.Read(rows, "x", "Carla Agent").Number(SettingNames.WrapSeconds));
    }

    [TestMethod]
    public void A_per_user_rule_joins_the_global_ones_and_replaces_the_one_with_its_key()
    {
        SettingRow[] rows =
        [
            new("customURL_Rule", "01", "lookupCount=1=>/global1"), new("customURL_Rule", "02", "lookupCount=1=>/global2"),
            new("customURL_Rule", "02", "lookupCount=1=>/own2", Scope: Alice), new("customURL_Rule", "03", "lookupCount=1=>/own3", Scope: "Alice Agent"),
        ];

        string TargetsOf(string id, string name) => string.Join(" ", TelephonySettings.Read(rows, id, name).Rules.Select(rule => rule.Target));

        Assert.AreEqual("/global1 /own2 /own3", TargetsOf(Alice, "Alice Agent"));
        Assert.AreEqual("/global1 /global2", TargetsOf("b", "Bob Agent"));
    }

    [TestMethod]
    public void A_user_setting_becomes_global_by_changing_its_scope()
    {
        SettingRow telephony = new("telephony", "", "TAPI", Scope: Alice);

        Assert.AreEqual("asterisk", TelephonySettings.Read([telephony], "new", "New User").Text(SettingNames.Telephony));
        Assert.AreEqual("TAPI", TelephonySettings.Read([telephony with { Scope = "global" }], "new", "New User").Text(SettingNames.Telephony));
    }

    [TestMethod]
    public void Users_without_rows_of_their_own_share_one_set_of_settings()
    {
        var rows = new SettingRows([new("Wrap Seconds", "", "30"), new("Wrap Seconds", "", "45", Scope: Alice)]);

        Assert.AreSame(rows.Global, rows.For("b", "Bob Agent"));
        Assert.AreNotSame(rows.Global, rows.For(Alice, "Alice Agent"));
    }

    [TestMethod]
    public void Without_rows_every_setting_has_its_default()
    {
        var settings = TelephonySettings.Read([]);

        Assert.AreEqual("D:(.+?):", settings.Text(SettingNames.DnisPattern));
        CollectionAssert.AreEqual(new[] { "contact", "lead", "account" }, settings.LookupTables.Select(table => table.Table).ToArray());
        Assert.AreEqual(22, settings.Number(SettingNames.RingSeconds));
    }

    [TestMethod]
    public void Every_default_is_a_value_that_its_setting_accepts()
    {
        foreach (var definition in SettingDefinition.All)
        {
            Assert.IsNull(SettingValues.Refuse(definition, definition.Default), definition.Name);
        }
    }

    [TestMethod]
    public void Names_are_the_same_whatever_their_blanks_and_letter_case() =>
        Assert.AreEqual("x", TelephonySettings.Read([new("phonecall_subject", "", "x")]).Text("Phonecall Subject"));

    [TestMethod]
    public void The_sales_order_example_is_understood_with_its_alias()
    {
        SettingRow[] rows =
        [
            new("incomingLookup_salesorder", "2", "new_phone2", Type: "phone"), new("incomingLookup_salesorder", "1", "new_phone1", Type: "phone"),
            new("entityPrimaryNames", "salesorder", "name", "AppSettings", Type: "string"), new("incomingLookup_order", "name", "new_ordertext", Type: "name"),
            new("Lookup entities", "", "contact, salesorder"),
        ];

        var table = TelephonySettings.Read(rows).LookupTables[1];

        Assert.AreEqual("salesorder new_phone1,new_phone2 new_ordertext", $"{table.Table} {string.Join(",", table.PhoneColumns)} {table.NameColumn}");
    }

    [TestMethod]
    public void The_documented_spellcheck_line_is_a_list() =>
        CollectionAssert.AreEqual(new[] { "es-ES", "en-US" }, SettingValues.ReadList("[“es-ES”, “en-US”];").ToArray());

    [TestMethod]
    public void The_documented_dnis_filter_is_read_even_with_typographic_quotes() =>
        Assert.AreEqual(
            new DnisFilter("contact", "new_brand_name", "string"),
            TelephonySettings.Read([new("DNIS Filter", "", "{“entity”:”contact”, “attribute”:”new_brand_name”, “type”:”string”}")]).DnisFilters.Single());

    [TestMethod]
    public void A_dynamic_prefix_is_read_from_its_key() =>
        Assert.AreEqual(
            new DialPrefix("contact", "new_region", "west", "9"),
            TelephonySettings.Read([new("Dynamic_Prefix", "contact.new_region=west", "9")]).DialPrefixes.Single());

    [TestMethod]
    [DataRow("Europe/Berlin", 10)]
    [DataRow("UTC+05:30", 14)]
    [DataRow("UTC-03:00", 6)]
    [DataRow("nowhere", 9)]
    public void Rules_see_the_local_time(string zone, int hour) =>
        Assert.AreEqual(hour, TelephonySettings.Read([new("Time Zone", "", zone)]).LocalTime(new DateTime(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc)).Hour);
}
