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
    public void A_number_that_lost_its_plus_is_still_the_same_number() =>
        Assert.AreEqual(MatchStrength.Exact, PhoneMatch.Compare(PhoneNumberParser.Parse("4930231251", "US").Number!, "+4930231251"));

    [TestMethod]
    public void A_caller_without_country_matches_only_by_national_digits() =>
        Assert.AreEqual(MatchStrength.National, PhoneMatch.Compare(PhoneNumberParser.Parse("030 23125111").Number!, "+493023125111"));

    [TestMethod]
    public void The_strongest_of_nothing_is_nothing() =>
        Assert.AreEqual(MatchStrength.None, PhoneMatch.Strongest([]));
}
