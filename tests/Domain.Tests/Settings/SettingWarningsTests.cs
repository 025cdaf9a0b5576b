using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class SettingWarningsTests
{
    private const string Alice = "11111111-2222-3333-4444-555555555555";

    [TestMethod]
    public void A_key_whose_text_order_is_not_its_order_as_a_number_is_warned_of_at_both_rows()
    {
        var warnings = All(Rule("01", "dnis=1=>default"), Rule("10", "dnis=2=>default"), Rule("2", "dnis=3=>default"));

        Assert.AreEqual("", warnings[0]);
        StringAssert.StartsWith(warnings[1], "Key 10 comes before key 2");
        StringAssert.StartsWith(warnings[2], "Key 10 comes before key 2");
    }

    [TestMethod]
    public void A_key_that_is_there_twice_is_warned_of_at_both_rows() =>
        Assert.IsTrue(All(Rule("01", "dnis=1=>default"), Rule("01", "dnis=2=>default")).All(warning => warning.StartsWith("Two rules have the key 01: the one created last comes first.", StringComparison.Ordinal)));

    [TestMethod]
    public void A_key_that_is_another_users_too_is_not_odd() =>
        Assert.AreEqual("", string.Concat(All(Rule("01", "dnis=1=>default"), Rule("01", "dnis=2=>default") with { Scope = "Alice Agent" })));

    [TestMethod]
    public void A_scope_that_names_nobody_is_warned_of() =>
        StringAssert.Contains(Single(new("Wrap Seconds", "", "30", Scope: "Nobody")), "\"Nobody\"");

    [TestMethod]
    public void A_name_that_nothing_reads_is_warned_of() =>
        StringAssert.Contains(Single(new("Wrap Secs", "", "30")), "\"Wrap Secs\"");

    [TestMethod]
    public void A_placeholder_that_means_nothing_is_warned_of() =>
        StringAssert.StartsWith(Single(new("Phonecall Subject", "", "<<dnis>> <<nmae>>")), "<<nmae>> is not a placeholder");

    [TestMethod]
    [DataRow("direction=queue=>file:///C:/page.html", "Rule 01 does not pop its address. The address is a file; set \"Allow File Pops\" to true")]
    [DataRow("fromParty.Key=contcat=>default", "Rule 01: callers are not searched in contcat; \"Lookup entities\" has contact, lead, account.")]
    [DataRow("ReType=incident=>default", "Rule 01: callers are not searched in incident; \"Lookup entities\" has contact, lead, account.")]
    [DataRow("weekday=mon-sun=>default", "Rule 01: weekday=mon-sun is true for every call.")]
    [DataRow("dnis=1234, 5678=>default", "Rule 01: \"1234, 5678\" is compared as one text; put | between several values.")]
    [DataRow("dnis=1234 or 5678=>default", "Rule 01: \"1234 or 5678\" is compared as one text")]
    [DataRow("phone=+49 30 23125=>default", "Rule 01: \"+49 30 23125\" is compared letter by letter with a number without blanks")]
    [DataRow("dnis=1234|=>default", "Rule 01: dnis=1234| fits calls without dnis too")]
    public void A_rule_that_hardly_means_what_it_says_is_warned_of(string rule, string warning) =>
        StringAssert.StartsWith(Single(Rule("01", rule)), warning);

    [TestMethod]
    [DataRow("")]
    [DataRow("  ")]
    public void A_rule_without_a_key_is_warned_of_since_it_comes_before_all_others(string key) =>
        Assert.AreEqual("The rule has no key, so it comes before all others. Give it one, such as 01.", Single(Rule(key, "dnis=1=>default")));

    [TestMethod]
    public void Warnings_name_a_rule_without_a_key_in_words()
    {
        var warnings = All(Rule("", "weekday=mon-sun=>file:///C:/page.html"), Rule("01", "dnis=1=>default"), Rule("02", "fromParty.Key=contcat=>default"), Rule(" ", "fromParty.Key=contcat=>default"));

        StringAssert.Contains(warnings[0], "Two rules have no key: the one created last comes first. Give each its own key.");
        StringAssert.Contains(warnings[0], "The rule without a key: weekday=mon-sun is true for every call.");
        StringAssert.Contains(warnings[0], "The rule without a key does not pop its address.");
        StringAssert.StartsWith(warnings[1], "Rule 01 never decides: whenever its condition is true, that of the rule without a key is true before.");
        StringAssert.Contains(warnings[3], "The rule without a key: callers are not searched in contcat");
        Assert.IsFalse(warnings.Any(warning => warning.Contains("ule  ", StringComparison.Ordinal) || warning.Contains("ule :", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_rule_that_pops_a_file_is_right_once_files_may_pop() =>
        Assert.AreEqual("", All(Rule("01", "direction=queue=>file:///C:/page.html"), new("Allow File Pops", "", "true"))[0]);

    [TestMethod]
    public void A_rule_whose_host_is_shut_out_is_warned_of() =>
        StringAssert.Contains(All(Rule("01", "dnis=1=>https://b.example/x"), new("Allowed Pop Hosts", "", "a.example"))[0], "\"b.example\"");

    [TestMethod]
    public void A_rule_that_another_one_always_comes_before_is_warned_of() =>
        StringAssert.StartsWith(All(Rule("01", "dnis=1=>default"), Rule("02", "dnis=1&&lookupCount=1=>/x"))[1], "Rule 02 never decides");

    [TestMethod]
    [DataRow("Lookup entities", "contact, opportunity", "Nobody is found in opportunity: it has no known phone column. Add a row incomingLookup_opportunity")]
    [DataRow("DNIS Filter", "{\"entity\":\"new_vehicle\",\"attribute\":\"new_brand\",\"type\":\"string\"}", "The filter on new_vehicle does nothing")]
    [DataRow("DNIS Filter", "[{\"entity\":\"contact\",\"attribute\":\"a\"},{\"entity\":\"contact\",\"attribute\":\"b\"}]", "Two filters are about contact")]
    [DataRow("Default Outcome", "Solvedd", "There is no outcome \"Solvedd\" (letter case counts): calls without an outcome get None. Defined are: Solved.")]
    public void A_setting_that_cannot_work_with_the_others_is_warned_of(string name, string value, string warning) =>
        StringAssert.StartsWith(Single(new(name, "", value)), warning);

    [TestMethod]
    public void A_table_with_a_phone_row_is_searched() =>
        Assert.AreEqual("", All(new("Lookup entities", "", "contact, opportunity"), new("incomingLookup_opportunity", "1", "new_phone1", Type: "phone"))[0]);

    [TestMethod]
    public void Of_two_rows_of_one_setting_both_say_which_one_counts()
    {
        var warnings = All(
            new("Wrap Seconds", "", "30") { CreatedOn = new DateTime(2026, 1, 2) },
            new("wrap-seconds", "1", "60", Scope: "Global") { CreatedOn = new DateTime(2026, 1, 1) });

        StringAssert.StartsWith(warnings[0], "Another row sets \"Wrap Seconds\" for the same users. This one counts, since it was created last.");
        StringAssert.StartsWith(warnings[1], "Another row sets \"Wrap Seconds\" for the same users and counts instead of this one");
    }

    [TestMethod]
    [DataRow("Inbound lookup tables", "", "contact", "", "Lookup entities", "", "lead", "", DisplayName = "one setting under two names")]
    [DataRow("incomingLookup_salesorder", "a", "name", "name", "incomingLookup_order", "b", "new_name", "name", DisplayName = "two name columns of one table")]
    [DataRow("entityPrimaryNames", "order", "name", "", "entityPrimaryNames", "salesorder", "new_name", "", DisplayName = "two primary names of one table")]
    [DataRow("Dynamic_Prefix", "contact.new_a=x", "1", "", "Dynamic_Prefix", "Contact.New_A = X", "2", "", DisplayName = "two prefixes for one value")]
    public void Rows_that_decide_the_same_thing_under_other_names_are_seen(
        string name, string key, string value, string type, string otherName, string otherKey, string otherValue, string otherType) =>
        Assert.IsTrue(All(new(name, key, value, Type: type), new(otherName, otherKey, otherValue, Type: otherType)).All(warning => warning.StartsWith("Another row sets ", StringComparison.Ordinal)));

    [TestMethod]
    public void A_users_row_by_id_and_one_by_name_are_two_of_one_setting() =>
        Assert.IsTrue(All(new("Wrap Seconds", "", "30", Scope: Alice), new("Wrap Seconds", "", "60", Scope: "Alice Agent")).All(warning => warning.StartsWith("Another row", StringComparison.Ordinal)));

    [TestMethod]
    public void A_users_row_beside_a_global_one_is_not_odd() =>
        Assert.AreEqual("", string.Concat(All(new("Wrap Seconds", "", "30"), new("Wrap Seconds", "", "60", Scope: Alice))));

    [TestMethod]
    public void A_row_of_before_that_would_be_refused_today_says_that_it_does_not_count() =>
        StringAssert.StartsWith(Single(new("Wrap Seconds", "", "999999")), "The row does not count. The setting \"Wrap Seconds\" has to be a whole number from 0 to 3600");

    [TestMethod]
    [DataRow("customURL_Rule", "02", "lookupCount=1=>default")]
    [DataRow("entityPrimaryNames", "salesorder", "name")]
    [DataRow("incomingLookup_order", "name", "name")]
    [DataRow("Dynamic_Prefix", "contact.new_region=west", "9")]
    [DataRow("telephony", "", "TAPI")]
    [DataRow("TAPI Version", "", "2.1")]
    [DataRow("Phonecall Description", "", "<<dnis>> << Queue >>")]
    [DataRow("Default Outcome", "", "Solved")]
    [DataRow("Default Outcome", "", "")]
    [DataRow("DNIS Filter", "", "{\"entity\":\"contact\",\"attribute\":\"new_brand\",\"type\":\"string\"}")]
    public void A_documented_row_is_not_odd(string name, string key, string value) =>
        Assert.AreEqual("", All(new SettingRow(name, key, value, Type: "name"), Rule("01", "dnis=1=>default"))[0]);

    [TestMethod]
    public void Any_row_gets_sentences_or_nothing() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, NonNull<string>[]>((name, value, keys) =>
            All([new SettingRow(name.Get, value.Get, value.Get), .. keys.Select(key => Rule(key.Get, "lookupCount=1=>default"))]).All(warning => warning.Length == 0 || warning.EndsWith('.')))
            .Holds();

    private static string Single(SettingRow row) => All(row).Single();

    private static SettingRow Rule(string key, string value) => new("customURL_Rule", key, value);

    private static List<string> All(params SettingRow[] rows)
    {
        var saved = rows.Select((row, place) => row with { Id = place.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) }).ToList();
        var warnings = new SettingWarnings(
            new SettingRows(saved), new OutcomeCatalog([new OutcomeDefinition { Name = "Solved" }]), scope => scope is Alice or "Alice Agent" ? Alice : null);
        return [.. saved.Select(row => string.Join(" ", warnings.Of(row)))];
    }
}
