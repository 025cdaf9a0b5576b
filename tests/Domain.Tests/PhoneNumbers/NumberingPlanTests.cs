using Telephony.ContractGen;
using Telephony.Domain.PhoneNumbers;
using Telephony.NumberPlanGen;

namespace Telephony.Domain.Tests.PhoneNumbers;

[TestClass]
public sealed class NumberingPlanTests
{
    [TestMethod]
    public void The_table_is_what_the_librarys_metadata_gives()
    {
        var path = Path.Combine(RepositoryRoot.FindFrom(AppContext.BaseDirectory), NumberPlanFile.FilePath);

        Assert.AreEqual(NumberPlanFile.Generate(), File.ReadAllText(path), "Run: dotnet run --project pac/NumberPlanGen");
    }

    [TestMethod]
    [DataRow("DE", "49", "0", "00")]
    [DataRow("us", "1", "1", "011")]
    [DataRow(" PR ", "1", "1", "011")]
    [DataRow("RU", "7", "8", "810")]
    [DataRow("HU", "36", "06", "00")]
    [DataRow("IT", "39", "", "00")]
    [DataRow("AU", "61", "0", "0011")]
    [DataRow("SG", "65", "", "000")]
    [DataRow("TA", "290", "", "00")]
    public void A_country_has_its_codes_and_prefixes(string iso, string code, string national, string international)
    {
        var plan = NumberingPlan.OfCountry(iso)!;

        Assert.AreEqual((code, national, international), (plan.CallingCode, plan.NationalPrefix, plan.InternationalPrefix));
    }

    [TestMethod]
    [DataRow("001")]
    [DataRow("ZZ")]
    [DataRow("AQ")]
    [DataRow("")]
    [DataRow(null)]
    public void What_is_no_country_with_numbers_has_no_plan(string? iso) => Assert.IsNull(NumberingPlan.OfCountry(iso));

    [TestMethod]
    [DataRow("4930231", "49")]
    [DataRow("12125550123", "1")]
    [DataRow("80012345678", "800")]
    [DataRow("49", "")]
    [DataRow("2105550123", "")]
    [DataRow("0493023", "")]
    [DataRow("", "")]
    public void Digits_begin_with_a_country_code_or_with_none(string digits, string code) => Assert.AreEqual(code, NumberingPlan.CodeOf(digits));

    [TestMethod]
    [DataRow("44", "GB")]
    [DataRow("1", "US")]
    [DataRow("7", "RU")]
    [DataRow("39", "IT")]
    [DataRow("47", "NO")]
    [DataRow("800", "001")]
    [DataRow("999", null)]
    [DataRow("+4", null)]
    public void A_shared_code_is_its_main_countrys(string code, string? iso) => Assert.AreEqual(iso, NumberingPlan.OfCode(code)?.Iso);
}
