using FsCheck.Fluent;
using Telephony.Domain.PhoneNumbers;
using Telephony.Testing;

namespace Telephony.Domain.Tests.PhoneNumbers;

[TestClass]
public sealed class PhoneNumberParserTests
{
    public static IEnumerable<object[]> Cases => CaseFile.Lines("phone-numbers.csv").Select(line =>
    {
        var first = line.IndexOf(';', StringComparison.Ordinal);
        var last = line.LastIndexOf(';');
        return new object[] { line[..first], line[(first + 1)..last], line[(last + 1)..] };
    });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_notation_of_the_table_reads_as_the_table_says(string country, string text, string expected)
    {
        var reading = PhoneNumberParser.Parse(text, country, internalLength: 4);

        var number = reading.Number;
        var actual = number is null ? reading.Problem.ToString()
            : number.E164.Length == 0 ? "national " + number.National
            : number.E164 + (number.Extension.Length == 0 ? "" : " ext " + number.Extension);
        Assert.AreEqual(expected, actual);
    }

    [TestMethod]
    public void The_table_covers_at_least_thirty_countries() =>
        Assert.IsGreaterThanOrEqualTo(30, Cases.Select(row => row[0]).Distinct().Count());

    [TestMethod]
    public void Every_notation_of_one_number_has_one_key()
    {
        foreach (var number in Cases.Where(row => ((string)row[2]).StartsWith('+')).GroupBy(row => ((string)row[2]).Split(' ')[0]))
        {
            var keys = number.Select(row => PhoneNumberParser.Parse((string)row[1], (string)row[0]).Number!.Key);
            Assert.HasCount(1, keys.Distinct(), number.Key);
        }
    }

    [TestMethod]
    public void One_number_has_one_key_however_its_digits_are_spread_and_announced_in_every_country()
    {
        var separators = Gen.Elements("", " ", "-", ".", "/", " - ", "\u00A0", ") (");
        var notations = from number in Gen.Elements(JudgedNumbers.FixedAndMobile.ToArray())
                        from gap in separators
                        from place in Gen.Choose(1, number.National.Length - 1)
                        select (number, gap, place);
        Prop.ForAll(notations.ToArbitrary(), one =>
        {
            var (number, gap, place) = one;
            var plan = NumberingPlan.OfCountry(number.Region)!;
            var spread = number.National.Insert(place, gap);
            string[] announced = [$"+{plan.CallingCode}{gap}{spread}", $"{plan.InternationalPrefix}{plan.CallingCode} {spread}", plan.NationalPrefix + spread];
            return announced.All(text => PhoneNumberParser.Parse(text, number.Region).Number?.E164 == number.E164);
        }).Holds();
    }

    [TestMethod]
    public void Digits_that_may_have_lost_their_plus_keep_both_readings()
    {
        var number = PhoneNumberParser.Parse("4930231251", "US").Number!;

        Assert.AreEqual("+14930231251", number.E164);
        Assert.AreEqual("+4930231251", number.Alternatives.Single().E164);
    }

    [TestMethod]
    [DataRow("DE", "030 23125111 / 0151 23456789", "+493023125111 +4915123456789")]
    [DataRow("DE", "030 23125111\n0151 23456789", "+493023125111 +4915123456789")]
    [DataRow("DE", "Büro: 030 23125111; Mobil: 0151 23456789", "+493023125111 +4915123456789")]
    [DataRow("DE", "+49 30 23125111 +49 151 23456789", "+493023125111 +4915123456789")]
    [DataRow("US", "415-555-0100 or 212-555-0123 x5", "+14155550100 +12125550123")]
    [DataRow("FR", "01 99 00 12 34 ou 01 99 00 12 35", "+33199001234 +33199001235")]
    [DataRow("DE", "030/23125111", "+493023125111")]
    [DataRow("DE", "030 23125111 / +49 30 23125111", "+493023125111")]
    [DataRow("SK", "02/5939 1111", "+421259391111")]
    [DataRow("DE", "030 23125111, ext. 12", "+493023125111")]
    [DataRow("DE", "tel:+49-30-23125111;phone-context=+49", "+493023125111")]
    public void Every_number_of_a_text_is_read_once(string country, string text, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', PhoneNumberParser.ParseAll(text, country).Select(reading => reading.Number?.E164)));

    [TestMethod]
    public void Any_text_gives_a_number_or_a_reason_and_nothing_else()
    {
        var countries = Gen.Elements(NumberingPlan.Countries.Select(plan => plan.Iso).Append("").Append("??").ToArray());
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), countries.ToArbitrary(), (text, country) =>
        {
            var reading = PhoneNumberParser.Parse(text, country, 4);
            return (reading.Number is null) == (reading.Problem != PhoneNumberProblem.None)
                && (reading.Number is not { } number || (number.Key.Length is > 0 and <= PhoneNumber.KeyLength && number.Canonical.Length <= 20));
        }).Holds();
    }

    [TestMethod]
    public void An_international_prefix_does_not_make_a_short_number_long_enough() =>
        Assert.AreEqual(PhoneNumberProblem.TooShort, PhoneNumberParser.Parse("00-2734", "DE").Problem);

    [TestMethod]
    public void Any_digits_read_twice_give_the_same_number()
    {
        var digits = Gen.Elements("0123456789+ ()-".ToCharArray()).ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(digits.ToArbitrary(), text =>
        {
            var number = PhoneNumberParser.Parse(text, "DE").Number;
            return number is null || number.E164.Length == 0 || PhoneNumberParser.Parse(number.E164, "DE").Number?.Key == number.Key;
        }).Holds();
    }
}
