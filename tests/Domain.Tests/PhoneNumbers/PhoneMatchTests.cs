using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Tests.PhoneNumbers;

[TestClass]
public sealed class PhoneMatchTests
{
    [TestMethod]
    [DataRow("+49 30 23125111", "+493023125111", MatchStrength.Exact)]
    [DataRow("030 23125111", "+493023125111", MatchStrength.Exact)]
    [DataRow("030 23125111", "3023125111", MatchStrength.National)]
    [DataRow("+44 30 23125111", "+493023125111", MatchStrength.Tail)]
    [DataRow("030 23125111", "+493023125112", MatchStrength.None)]
    [DataRow("030 23125111", "", MatchStrength.None)]
    public void A_stored_number_is_compared_strongest_first(string caller, string stored, MatchStrength expected) =>
        Assert.AreEqual(expected, PhoneMatch.Compare(PhoneNumberParser.Parse(caller, "DE").Number!, stored));

    [TestMethod]
    [DataRow("030 23125-111", true)]
    [DataRow("0171 1234567; +49 (30) 23125111", true)]
    [DataRow("+44 30 23125111", false)]
    [DataRow("23125111", false)]
    [DataRow("", false)]
    [DataRow("ask the front desk", false)]
    public void A_text_with_several_numbers_has_the_callers_where_one_of_them_is_that_number(string text, bool expected) =>
        Assert.AreEqual(expected, PhoneMatch.IsIn(PhoneNumberParser.Parse("+493023125111").Number!, text, "DE"));

    [TestMethod]
    public void A_number_that_lost_its_plus_is_still_the_same_number() =>
        Assert.AreEqual(MatchStrength.Exact, PhoneMatch.Compare(PhoneNumberParser.Parse("4930231251", "US").Number!, "+4930231251"));

    [TestMethod]
    [DataRow("MX", "+525512345678", "+52 1 55 1234 5678")]
    [DataRow("MX", "+5215512345678", "+52 55 1234 5678")]
    [DataRow("MX", "+525512345678", "044 55 1234 5678")]
    [DataRow("MX", "5215512345678", "045 55 1234 5678")]
    [DataRow("MX", "015512345678", "55 1234 5678")]
    [DataRow("AR", "+5491123456789", "011 15-2345-6789")]
    [DataRow("AR", "+5491123456789", "+54 11 2345-6789")]
    [DataRow("AR", "+541123456789", "+54 9 11 15 2345-6789")]
    [DataRow("AR", "+5493434123456", "0343 15 412-3456")]
    [DataRow("AR", "03434123456", "+54 343 15 412-3456")]
    [DataRow("BR", "+5511912345678", "0 21 11 91234-5678")]
    [DataRow("BR", "011912345678", "+55 (011) 91234-5678")]
    [DataRow("US", "011 52 1 55 1234 5678", "+52 55 1234 5678")]
    public void Every_notation_of_a_mobile_number_is_the_same_number(string country, string caller, string stored) =>
        Assert.AreEqual(MatchStrength.Exact, Meet(country, caller, stored));

    [TestMethod]
    public void Rows_from_before_a_token_was_known_are_still_the_same_number() =>
        Assert.AreEqual(MatchStrength.Exact, PhoneMatch.Compare(PhoneNumberParser.Parse("+525512345678").Number!, "+5215512345678"));

    [TestMethod]
    [DataRow("IN", "1860 473 9504", "+18604739504")]
    [DataRow("IN", "1800 446 6130", "+18004466130")]
    [DataRow("SG", "1800 585 0688", "+18005850688")]
    [DataRow("PH", "1800 495 5835", "+18004955835")]
    [DataRow("EC", "1800 580 5204", "+18005805204")]
    [DataRow("CL", "600 873 60 156", "+60087360156")]
    [DataRow("SG", "7000 9216 733", "+70009216733")]
    public void A_service_number_opens_no_record_of_another_country_from_either_side(string country, string service, string abroad)
    {
        Assert.AreNotEqual(MatchStrength.Exact, Meet(country, service, abroad));
        Assert.AreNotEqual(MatchStrength.Exact, Meet(country, abroad, service));
        Assert.AreEqual(MatchStrength.Exact, Meet(country, service, PhoneNumberParser.Parse(service, country).Number!.E164));
    }

    [TestMethod]
    [DataRow("DE", "3545551234", "+354 555 1234")]
    [DataRow("DE", "+3545551234", "354 555 1234")]
    [DataRow("SE", "+46468527271", "468527271")]
    [DataRow("SE", "468527271", "+46 46 852 72 71")]
    [DataRow("SE", "468527271", "+46 8 52 72 71")]
    [DataRow("US", "4930231251", "+49 30 231251")]
    public void Digits_that_may_mean_two_numbers_meet_both(string country, string caller, string stored) =>
        Assert.IsTrue(Meet(country, caller, stored) >= MatchStrength.National);

    [TestMethod]
    [DataRow("DE", "030 23125111", "+49 30 23125112")]
    [DataRow("DE", "030 23125111", "+49 31 23125111")]
    [DataRow("MX", "+525512345678", "+52 1 55 1234 5679")]
    [DataRow("AR", "+541123456789", "+54 9 343 412 3456")]
    public void Different_numbers_are_not_the_same(string country, string caller, string stored) =>
        Assert.AreNotEqual(MatchStrength.Exact, Meet(country, caller, stored));

    [TestMethod]
    public void A_caller_without_country_matches_only_by_national_digits() =>
        Assert.AreEqual(MatchStrength.National, PhoneMatch.Compare(PhoneNumberParser.Parse("030 23125111").Number!, "+493023125111"));

    [TestMethod]
    public void The_strongest_of_nothing_is_nothing() =>
        Assert.AreEqual(MatchStrength.None, PhoneMatch.Strongest([]));

    // As the index is asked: a row is compared only when its key is one of the caller's.
    private static MatchStrength Meet(string country, string caller, string stored)
    {
        var (calling, row) = (PhoneNumberParser.Parse(caller, country).Number!, PhoneNumberParser.Parse(stored, country).Number!);
        return calling.Keys.Contains(row.Key) ? PhoneMatch.Compare(calling, row.Canonical) : MatchStrength.None;
    }
}
