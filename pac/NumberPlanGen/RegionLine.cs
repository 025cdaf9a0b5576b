using PhoneNumbers;

namespace Telephony.NumberPlanGen;

/// <summary>One line of the generated table: a region's facts, and where its sets of words begin in the graph.</summary>
internal static class RegionLine
{
    private const string None = "-";
    private const string UsualInternationalPrefix = "00";

    /// <summary>Writes a region's line.</summary>
    /// <param name="numbers">Where the numbers of its country code begin in the graph.</param>
    /// <param name="graph">Gets the region's own sets.</param>
    public static string Write(PhoneMetadata region, int numbers, DigitGraph graph)
    {
        var prefixes = NationalPrefixes.Of(region);
        var international = region.InternationalPrefix ?? "";
        return string.Join(
            ' ',
            region.Id,
            region.CountryCode,
            Or(Signs(region.NationalPrefix)),
            Or(DialledAbroad(region, international)),
            Or(prefixes.Area),
            Or(prefixes.MobileInfix),
            Or(prefixes.MobileToken),
            Lengths(region),
            numbers,
            DigitPattern.Read(region.GeneralDesc.NationalNumberPattern).AddTo(graph),
            Place(prefixes.Prefixes, graph),
            Place(international, graph));
    }

    /// <summary>The numbers of all types of the regions that share a country code.</summary>
    public static DigitWords Numbers(IEnumerable<PhoneMetadata> regions) => DigitPattern.Read(string.Join('|', regions
        .SelectMany(region => new[]
        {
            region.FixedLine, region.Mobile, region.TollFree, region.PremiumRate, region.SharedCost, region.PersonalNumber, region.Voip, region.Pager,
            region.Uan, region.Voicemail,
        })
        .Where(type => type is { HasNationalNumberPattern: true, NationalNumberPattern.Length: > 0 })
        .Select(type => type.NationalNumberPattern).Distinct()));

    private static string Place(string pattern, DigitGraph graph) =>
        pattern.Length == 0 ? None : DigitPattern.Read(pattern).AddTo(graph).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The prefix that the metadata prefers, else 00 where it is one of several, else the first of the shortest.
    private static string DialledAbroad(PhoneMetadata region, string international)
    {
        if (region.HasPreferredInternationalPrefix || international.Length == 0)
        {
            return Signs(region.PreferredInternationalPrefix);
        }

        var words = DigitPattern.Read(international).All();
        return words.Contains(UsualInternationalPrefix) ? UsualInternationalPrefix : words.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).First();
    }

    // A bit per possible number of digits.
    private static string Lengths(PhoneMetadata region) =>
        region.GeneralDesc.PossibleLengthList.Aggregate(0, (bits, length) => bits | (1 << length)).ToString("X", System.Globalization.CultureInfo.InvariantCulture);

    // "8~10" says where to wait for a dial tone.
    private static string Signs(string? prefix) => string.Concat((prefix ?? "").Where(char.IsAsciiDigit));

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? None : text;
}
