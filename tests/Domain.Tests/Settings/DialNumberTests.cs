using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Settings;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class DialNumberTests
{
    private static readonly TelephonySettings Settings =
        TelephonySettings.Read([new("External Dial Prefix", "", "0"), new("Default Country", "", "DE"), new("Internal Extension Length", "", "4")]);

    [TestMethod]
    [DataRow("030 / 23125-111", "0" + "03023125111", "0")]
    [DataRow("+49 (0)30 23125-111", "0" + "004930" + "23125111", "0")]
    [DataRow("0044 20 7946 0000", "0" + "00442079460000", "0")]
    [DataRow("1002", "1002", "")]
    [DataRow("112", "112", "")]
    [DataRow("*97", "*97", "")]
    [DataRow("#31#", "#31#", "")]
    public void An_outside_number_gets_the_External_Dial_Prefix_and_an_extension_none(string number, string dialled, string prefix) =>
        Assert.AreEqual(new DialNumber(dialled, prefix), DialNumber.Of(number, Settings));

    [TestMethod]
    [DataRow("Mobil: +43 660 1234567", "0" + "00436601234567")]
    [DataRow("callto:+493023125111", "0" + "00493023125111")]
    [DataRow("49 (0)30 23125111", "0" + "00493023125111")]
    [DataRow("49 30 23125111", "0" + "00493023125111")]
    [DataRow("030 23125111 [ext 3]", "0" + "03023125111")]
    [DataRow("030 23125111,,34", "0" + "03023125111")]
    [DataRow("030 23125111 / 0151 23456789", "0" + "03023125111")]
    [DataRow("030 23125111 (ab 18 Uhr)", "0" + "03023125111")]
    [DataRow("\"030 23125111\"", "0" + "03023125111")]
    public void What_stands_around_a_number_is_not_dialled(string number, string dialled) =>
        Assert.AreEqual(dialled, DialNumber.Of(number, Settings)!.Text);

    [TestMethod]
    [DataRow("US", "1 212 555 0123", "12125550123")]
    [DataRow("US", "011 49 30 23125111", "0114930" + "23125111")]
    [DataRow("IN", "1860 473 9504", "18604739504")]
    [DataRow("MX", "55 1234 5678", "5512345678")]
    public void A_number_that_can_be_dialled_as_it_stands_is(string country, string number, string dialled) =>
        Assert.AreEqual(dialled, DialNumber.Of(number, TelephonySettings.Read([new("Default Country", "", country)]))!.Text);

    [TestMethod]
    public void A_Dynamic_Prefix_stands_in_for_the_External_Dial_Prefix_an_empty_one_too()
    {
        Assert.AreEqual(new DialNumber("77" + "03023125111", "77"), DialNumber.Of("030 23125111", Settings, "77"));
        Assert.AreEqual(new DialNumber("03023125111", ""), DialNumber.Of("030 23125111", Settings, ""));
    }

    [TestMethod]
    public void Without_prefix_an_international_number_keeps_its_plus() =>
        Assert.AreEqual("+493023125111", DialNumber.Of("+49 30 23125111", TelephonySettings.Read([]))!.Text);

    [TestMethod]
    [DataRow("")]
    [DataRow("anonymous")]
    [DataRow("call me")]
    [DataRow("abc1")]
    [DataRow("12a")]
    [DataRow("++49")]
    [DataRow("extension 1002")]
    public void What_has_no_digits_or_a_few_among_letters_cannot_be_dialled(string text) => Assert.IsNull(DialNumber.Of(text, Settings));

    // A colleague has 1002: +1002 is somebody else, if anybody.
    [TestMethod]
    [DataRow("+1002", "+1002", "0" + "001002")]
    [DataRow("+1234", "+1234", "0" + "001234")]
    [DataRow("+ 999 123 456", "+999123456", "0" + "00999123456")]
    [DataRow("+0301234567", "+0301234567", "0" + "000301234567")]
    [DataRow("+493333333333333333", "+493333333333333333", "0" + "00493333333333333333")]
    public void A_plus_before_what_no_plan_knows_stays_one(string number, string dialled, string dialledOutside)
    {
        Assert.AreEqual(dialled, DialNumber.Of(number, Settings, dynamicPrefix: "")?.Text);
        Assert.AreEqual(dialledOutside, DialNumber.Of(number, Settings)?.Text);
    }

    [TestMethod]
    [DataRow("030 *1", "030*1")]
    [DataRow("# 31 #", "#31#")]
    [DataRow("+49*1", null)]
    [DataRow("+49 30 #", null)]
    public void Keys_are_dialled_as_they_are_or_not_at_all(string number, string? dialled) => Assert.AreEqual(dialled, DialNumber.Of(number, Settings)?.Text);

    [TestMethod]
    [DataRow("contact.new_region=west", "contact", "new_region", "west")]
    [DataRow(" Contact.new_Region = a=b ", "contact", "new_region", "a=b")]
    public void The_key_of_a_Dynamic_Prefix_is_table_column_and_value(string key, string table, string column, string value) =>
        Assert.AreEqual(new DialPrefix(table, column, value, ""), DialPrefix.ReadCondition(key));

    [TestMethod]
    public void Any_text_is_dialled_as_digits_or_not_at_all() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((text, prefix) =>
            (DialNumber.Of(text.Get, Settings)?.Text ?? "0").All(letter => char.IsAsciiDigit(letter) || letter is '*' or '#' or '+')
            && (DialPrefix.ReadCondition(text.Get)?.Column.Length ?? 1) > 0
            && (!DialPrefix.IsPrefix(prefix.Get) || prefix.Get.Trim().Length <= 20)).Holds();
}
