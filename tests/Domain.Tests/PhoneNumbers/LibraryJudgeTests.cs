using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Tests.PhoneNumbers;

/// <summary>Every pair of notations of one number meets through key and comparison, as the lookup of a caller does it; Google's library says what one number is.</summary>
[TestClass]
public sealed class LibraryJudgeTests
{
    private const int MadeNumbers = 5_000;

    private static readonly IReadOnlyList<JudgedNumber> Made = JudgedNumbers.Made(MadeNumbers);

    [TestMethod]
    public void Every_region_of_the_library_can_be_the_default_country() =>
        CollectionAssert.AreEquivalent(JudgedNumbers.Regions.ToArray(), NumberingPlan.Countries.Select(plan => plan.Iso).ToArray());

    [TestMethod]
    public void Fixed_and_mobile_numbers_meet_exactly_in_four_formats()
    {
        var pairs = Pairs.Of(JudgedNumbers.FixedAndMobile.Concat(Made), number => number.Notations);

        Assert.IsGreaterThanOrEqualTo(0.999, pairs.Exact, pairs.Shown);
        Assert.AreEqual(0, pairs.NotFound, pairs.Shown);
    }

    [TestMethod]
    public void Fixed_and_mobile_numbers_meet_exactly_though_a_notation_lost_plus_or_prefix()
    {
        var pairs = Pairs.Of(JudgedNumbers.FixedAndMobile.Concat(Made), number => [.. number.Notations, .. number.LossyNotations]);

        Assert.IsGreaterThanOrEqualTo(0.997, pairs.Exact, pairs.Shown);
        Assert.AreEqual(0, pairs.NotFound, pairs.Shown);
    }

    [TestMethod]
    public void Numbers_of_every_region_and_type_are_found()
    {
        var pairs = Pairs.Of(JudgedNumbers.Examples, number => [.. number.Notations, .. number.LossyNotations]);

        Assert.IsGreaterThanOrEqualTo(0.99, pairs.Exact, pairs.Shown);
        Assert.AreEqual(0, pairs.NotFound, pairs.Shown);
    }

    [TestMethod]
    public void No_notation_of_any_type_is_read_as_another_countrys_number()
    {
        var abroad = from number in JudgedNumbers.Examples.Concat(Made)
                     from notation in number.Notations.Concat(number.LossyNotations)
                     let read = PhoneNumberParser.Parse(notation, number.Region).Number
                     where read is null || read.CallingCode != number.CallingCode
                     select $"{number.Region} {notation}: {read}";

        Assert.IsEmpty(abroad, string.Join("; ", abroad));
    }

    [TestMethod]
    public void A_number_reads_as_the_library_reads_it_in_every_format()
    {
        var different = from number in JudgedNumbers.Examples.Concat(Made)
                        from notation in number.Notations
                        let read = PhoneNumberParser.Parse(notation, number.Region).Number
                        where read?.E164 != number.E164
                        select $"{number.Region} {notation}: {read}";

        Assert.IsEmpty(different, string.Join("; ", different));
    }

    [TestMethod]
    public void Different_numbers_never_match_exactly()
    {
        // To the library Argentina's +54 11 and +54 9 11 are two numbers; there they are two notations of one subscriber.
        static string Subscriber(string e164) => e164.StartsWith("+549", StringComparison.Ordinal) ? "+54" + e164[4..] : e164;
        var numbers = JudgedNumbers.Examples.Concat(Made).DistinctBy(number => Subscriber(number.E164)).ToList();
        var stored = numbers.Select(number => PhoneNumberParser.Parse(number.E164, number.Region).Number!).ToLookup(number => number.Key);
        var same = from number in numbers
                   from notation in number.Notations.Concat(number.LossyNotations)
                   let caller = PhoneNumberParser.Parse(notation, number.Region).Number!
                   from key in caller.Keys
                   from row in stored[key]
                   where row.E164 != number.E164 && row.E164 != caller.E164 && PhoneMatch.Compare(caller, row.Canonical) == MatchStrength.Exact
                   select $"{number} as {notation}: {row}";

        Assert.IsEmpty(same, string.Join("; ", same));
    }

    private sealed record Pairs(int All, int ExactPairs, int NotFound, string Shown)
    {
        private const int MostShown = 5;

        public double Exact => (double)ExactPairs / All;

        public static Pairs Of(IEnumerable<JudgedNumber> numbers, Func<JudgedNumber, IReadOnlyList<string>> notationsOf)
        {
            var (all, exact, notFound) = (0, 0, 0);
            var worst = new List<string>();
            foreach (var number in numbers)
            {
                var notations = notationsOf(number);
                var read = notations.Select(notation => PhoneNumberParser.Parse(notation, number.Region).Number).ToList();
                foreach (var (caller, stored) in from caller in Enumerable.Range(0, read.Count) from stored in Enumerable.Range(0, read.Count) where caller != stored select (caller, stored))
                {
                    var strength = Meet(read[caller], read[stored]);
                    all++;
                    exact += strength == MatchStrength.Exact ? 1 : 0;
                    notFound += strength == MatchStrength.None ? 1 : 0;
                    if (strength != MatchStrength.Exact && worst.Count < MostShown)
                    {
                        worst.Add($"{number.Region}: {notations[caller]} with {notations[stored]} is {strength}");
                    }
                }
            }

            return new Pairs(all, exact, notFound, $"{exact:N0} of {all:N0} exact, {notFound} not found; {string.Join("; ", worst)}");
        }

        private static MatchStrength Meet(PhoneNumber? caller, PhoneNumber? stored) =>
            caller is null || stored is null || !caller.Keys.Contains(stored.Key) ? MatchStrength.None : PhoneMatch.Compare(caller, stored.Canonical);
    }
}
