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
    public void The_plan_covers_at_least_forty_countries() =>
        Assert.IsGreaterThanOrEqualTo(40, NumberingPlan.Countries.Count);

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
    public void A_national_notation_has_the_key_of_the_international_one_in_every_country()
    {
        foreach (var plan in NumberingPlan.Countries)
        {
            var national = "2345678923456".Substring(0, Math.Max(6, plan.ShortestNational));
            var trunk = plan.TrunkPrefixes.Count == 0 ? "" : plan.TrunkPrefixes[0];

            var home = PhoneNumberParser.Parse(trunk + national, plan.Iso).Number;
            var abroad = PhoneNumberParser.Parse("+" + plan.CallingCode + national, "").Number;

            Assert.AreEqual(abroad?.Key, home?.Key, plan.Iso);
            Assert.AreEqual(abroad?.E164, home?.E164, plan.Iso);
        }
    }

    [TestMethod]
    public void One_number_has_one_key_however_its_digits_are_spread_and_announced_in_every_country()
    {
        var separators = Gen.Elements("", " ", "-", ".", "/", " - ", "\u00A0", ") (");
        var notations = from plan in Gen.Elements(NumberingPlan.Countries.ToArray())
                        from length in Gen.Choose(Math.Max(6, plan.ShortestNational), plan.LongestNational)
                        from first in Gen.Elements("23456789".ToCharArray())
                        from rest in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length - 1)
                        from gap in separators
                        from place in Gen.Choose(1, length - 1)
                        select (plan, national: first + new string(rest), gap, place);
        Prop.ForAll(notations.ToArbitrary(), number =>
        {
            var spread = number.national.Insert(number.place, number.gap);
            var expected = "+" + number.plan.CallingCode + number.national;
            var trunk = number.plan.TrunkPrefixes.Count == 0 ? "" : number.plan.TrunkPrefixes[0];
            string[] announced = [$"+{number.plan.CallingCode}{number.gap}{spread}", $"{number.plan.InternationalPrefixes[0]}{number.plan.CallingCode} {spread}"];
            return announced.All(text => PhoneNumberParser.Parse(text, number.plan.Iso).Number?.E164 == expected)
                && (trunk.Length == 0 || PhoneNumberParser.Parse(trunk + spread, number.plan.Iso).Number?.E164 == expected);
        }).Holds();
    }

    [TestMethod]
    public void Digits_that_may_have_lost_their_plus_keep_both_readings()
    {
        var number = PhoneNumberParser.Parse("4930231251", "US").Number!;

        Assert.AreEqual("+14930231251", number.E164);
        Assert.AreEqual("+4930231251", number.Alternative);
    }

    [TestMethod]
    public void Any_text_gives_a_number_or_a_reason_and_nothing_else()
    {
        var countries = Gen.Elements(NumberingPlan.Countries.Select(plan => plan.Iso).Append("").Append("??").ToArray());
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), countries.ToArbitrary(), (text, country) =>
        {
            var reading = PhoneNumberParser.Parse(text, country, 4);
            return (reading.Number is null) == (reading.Problem != PhoneNumberProblem.None)
                && (reading.Number is not { } number || (number.Key.Length is > 0 and <= PhoneNumber.KeyLength && number.Canonical.Length <= 16));
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
