using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Settings;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class SettingWarningsTests
{
    [TestMethod]
    public void A_key_whose_text_order_is_not_its_order_as_a_number_is_warned_of() =>
        StringAssert.StartsWith(Single(new("customURL_Rule", "2", "lookupCount=1=>default"), ["01", "10"]), "Key 10 comes before key 2");

    [TestMethod]
    public void A_key_that_is_there_already_is_warned_of() =>
        StringAssert.Contains(Single(new("customURL_Rule", "01", "lookupCount=1=>default"), ["01"]), "Another rule has the key 01");

    [TestMethod]
    public void A_scope_that_names_nobody_is_warned_of() =>
        StringAssert.Contains(SettingWarnings.Of(new("Wrap Seconds", "", "30", Scope: "Nobody"), [], hasUser: false).Single(), "\"Nobody\"");

    [TestMethod]
    public void A_name_that_nothing_reads_is_warned_of() =>
        StringAssert.Contains(Single(new("Wrap Secs", "", "30"), []), "\"Wrap Secs\"");

    [TestMethod]
    public void A_placeholder_that_means_nothing_is_warned_of() =>
        StringAssert.StartsWith(Single(new("Phonecall Subject", "", "<<dnis>> <<nmae>>"), []), "<<nmae>> is no placeholder");

    [TestMethod]
    [DataRow("customURL_Rule", "02", "lookupCount=1=>default")]
    [DataRow("entityPrimaryNames", "salesorder", "name")]
    [DataRow("incomingLookup_order", "name", "name")]
    [DataRow("Dynamic_Prefix", "contact.new_region=west", "9")]
    [DataRow("telephony", "", "TAPI")]
    [DataRow("TAPI Version", "", "2.1")]
    [DataRow("Phonecall Description", "", "<<dnis>> << Queue >>")]
    public void A_documented_row_is_not_odd(string name, string key, string value) =>
        Assert.IsEmpty(SettingWarnings.Of(new SettingRow(name, key, value), ["01"], hasUser: true));

    [TestMethod]
    public void Any_row_gets_sentences_or_nothing() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, NonNull<string>[]>((name, value, keys) =>
            SettingWarnings.Of(new SettingRow(name.Get, value.Get, value.Get), [.. keys.Select(key => key.Get)], false).Count > 0
            && SettingWarnings.Of(new SettingRow("Other Party Note", "", value.Get), [], true) is not null).Holds();

    private static string Single(SettingRow row, IReadOnlyList<string> others) => SettingWarnings.Of(row, others, hasUser: true).Single();
}
