using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class OutsideLineTests
{
    [TestMethod]
    [DataRow("GB", "9", "901632960001", "01632960001")]
    [DataRow("GB", "9", "900493023125111", "00493023125111")]
    [DataRow("DE", "0", "003023125111", "03023125111")]
    [DataRow("DE", "0", "000493023125111", "00493023125111")]
    [DataRow("DE", "77", "7703023125111", "03023125111")]
    [DataRow("US", "9", "912125550123", "12125550123")]
    [DataRow("US", "9", "92125550123", "2125550123")]
    [DataRow("US", "9", "9011493023125111", "011493023125111")]
    [DataRow("US", "9", "99175550123", "9175550123")]
    [DataRow("IT", "0", "00612345678", "0612345678")]
    [DataRow("ES", "0", "0912345678", "912345678")]
    [DataRow("DE", "*31*", "*31*03023125111", "03023125111")]
    public void What_was_dialled_with_a_prefix_is_the_number_behind_it(string country, string prefix, string dialled, string number) =>
        Assert.AreEqual(number, OutsideLine.WithoutPrefix(dialled, Settings(country, prefix)));

    [TestMethod]
    [DataRow("GB", "9", "01632960001")]
    [DataRow("GB", "9", "+441632960001")]
    [DataRow("GB", "9", "9001")]
    [DataRow("GB", "9", "999")]
    [DataRow("GB", "9", "anonymous")]
    [DataRow("GB", "9", "")]
    [DataRow("DE", "0", "03023125111")]
    [DataRow("US", "9", "9175550123")]
    [DataRow("US", "9", "+12125550123")]
    [DataRow("GB", "", "901632960001")]
    public void What_was_dialled_without_prefix_stays(string country, string prefix, string dialled) =>
        Assert.AreEqual(dialled, OutsideLine.WithoutPrefix(dialled, Settings(country, prefix)));

    [TestMethod]
    public void A_Dynamic_Prefix_is_known_too_and_where_some_have_none_a_whole_number_stays()
    {
        var dynamic = TelephonySettings.Read([new("Default Country", "", "DE"), new("Dynamic_Prefix", "contact.jobtitle=west", "71"), new("External Dial Prefix", "", "0")]);
        var none = TelephonySettings.Read([new("Default Country", "", "DE"), new("Dynamic_Prefix", "contact.jobtitle=west", ""), new("External Dial Prefix", "", "0")]);

        Assert.AreEqual("03023125111", OutsideLine.WithoutPrefix("7103023125111", dynamic));
        Assert.AreEqual("03023125111", OutsideLine.WithoutPrefix("003023125111", dynamic));
        Assert.AreEqual("0049" + "3023125111", OutsideLine.WithoutPrefix("00493023125111", none));
    }

    [TestMethod]
    [DataRow("GB", "9", "901632960001", "+441632960001")]
    [DataRow("DE", "0", "003023125111", "+493023125111")]
    [DataRow("DE", "0", "000493023125111", "+493023125111")]
    [DataRow("US", "9", "912125550123", "+12125550123")]
    [DataRow("US", "9", "9011493023125111", "+493023125111")]
    public void A_caller_with_the_digit_of_the_outside_line_is_read_without(string country, string prefix, string text, string e164) =>
        Assert.AreEqual(e164, OutsideLine.ReadCaller(text, Settings(country, prefix)).Number?.E164);

    [TestMethod]
    [DataRow("GB", "9", "01632960001", "+441632960001")]
    [DataRow("DE", "0", "03023125111", "+493023125111")]
    [DataRow("DE", "0", "+493023125111", "+493023125111")]
    [DataRow("DE", "0", "015123456789", "+4915123456789")]
    [DataRow("US", "9", "9175550123", "+19175550123")]
    public void A_caller_without_that_digit_is_read_as_shown_and_for_sure(string country, string prefix, string text, string e164)
    {
        var number = OutsideLine.ReadCaller(text, Settings(country, prefix)).Number;

        Assert.AreEqual((e164, false), (number?.E164, number?.IsDoubtful));
    }

    [TestMethod]
    [DataRow("DE", "0", "00431" + "234567", "+431" + "234567", "+49431" + "234567")]
    public void A_caller_that_reads_both_ways_opens_no_record_but_offers_both(string country, string prefix, string text, string whole, string behind)
    {
        var number = OutsideLine.ReadCaller(text, Settings(country, prefix)).Number!;

        Assert.AreEqual(MatchStrength.National, PhoneMatch.Compare(number, whole));
        Assert.AreEqual(MatchStrength.National, PhoneMatch.Compare(number, behind));
        CollectionAssert.IsSubsetOf(new[] { KeyOf(whole), KeyOf(behind) }, number.Keys.ToArray());
    }

    [TestMethod]
    public void Digits_that_may_lack_a_plus_are_offered_beside_the_number_behind_the_prefix()
    {
        var number = OutsideLine.ReadCaller("912125550123", Settings("US", "9")).Number!;

        Assert.AreEqual(MatchStrength.Exact, PhoneMatch.Compare(number, "+12125550123"));
        Assert.AreEqual(MatchStrength.National, PhoneMatch.Compare(number, "+912125550123"));
    }

    [TestMethod]
    public void A_number_that_has_the_prefix_already_gets_it_once()
    {
        Assert.AreEqual("901632960001", DialNumber.Of("901632960001", Settings("GB", "9"))!.Text);
        Assert.AreEqual("003023125111", DialNumber.Of("003023125111", Settings("DE", "0"))!.Text);
    }

    private static string KeyOf(string e164) => PhoneNumberParser.Parse(e164).Number!.Key;

    private static TelephonySettings Settings(string country, string prefix) =>
        TelephonySettings.Read([new("Default Country", "", country), new("External Dial Prefix", "", prefix), new("Internal Extension Length", "", "4")]);
}
