using System.Globalization;

namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// How one country, or a service with a country code of its own, writes and dials its numbers. A national number is what stands behind the
/// country code in E.164: digits without national prefix.
/// </summary>
public sealed class CountryPlan
{
    private const string NoValue = "-";

    private readonly int _lengths;
    private readonly int _numbers;
    private readonly int _plausible;
    private readonly int _nationalPrefixes;
    private readonly int _internationalPrefixes;

    internal CountryPlan(string line)
    {
        var fields = line.Split(' ');
        Iso = fields[0];
        CallingCode = fields[1];
        NationalPrefix = Text(fields[2]);
        InternationalPrefix = Text(fields[3]);
        Area = Text(fields[4]);
        MobileInfix = Text(fields[5]);
        MobileToken = Text(fields[6]);
        _lengths = int.Parse(fields[7], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _numbers = Place(fields[8]);
        _plausible = Place(fields[9]);
        _nationalPrefixes = Place(fields[10]);
        _internationalPrefixes = Place(fields[11]);
    }

    /// <summary>ISO 3166-1 alpha-2 code, such as <c>DE</c>; <c>001</c> for a service of no country.</summary>
    public string Iso { get; }

    /// <summary>E.164 country code without plus, such as <c>49</c>.</summary>
    public string CallingCode { get; }

    /// <summary>What is dialled before a national number at home, such as <c>0</c>; empty where nothing is (Italy's 0 belongs to the number).</summary>
    public string NationalPrefix { get; }

    /// <summary>What is dialled at home before a country code, such as <c>00</c> or <c>011</c>; empty for a service of no country.</summary>
    public string InternationalPrefix { get; }

    /// <summary>Whether a national number is hardly ever written without its prefix. North America's 1 is left out as often as not.</summary>
    internal bool ExpectsPrefix => NationalPrefix.Length > 0 && NationalPrefix != CallingCode;

    /// <summary>Digits that a call within the area lacks, such as Barbados' <c>246</c>; empty for none.</summary>
    internal string Area { get; }

    /// <summary>Digits that mobile numbers have behind the area code at home only, such as Argentina's <c>15</c>; empty for none.</summary>
    internal string MobileInfix { get; }

    /// <summary>Digits that mobile numbers have, or once had, behind the country code only: Argentina's <c>9</c>, Mexico's <c>1</c>; empty for none.</summary>
    internal string MobileToken { get; }

    /// <summary>Whether a national number may have as many digits.</summary>
    public bool Fits(string national) => national.Length < 32 && (_lengths & (1 << national.Length)) != 0;

    /// <summary>Whether the digits are a number that somebody can have, behind this country code.</summary>
    public bool IsNumber(string national) => DigitGraph.Has(_numbers, national);

    /// <summary>Whether the digits at least look like one: numbers of ranges that are not in use yet do.</summary>
    internal bool IsPlausible(string national) => DigitGraph.Has(_plausible, national);

    /// <summary>What is left of digits without each national prefix (also a carrier's code) that they may begin with, the longest prefix first.</summary>
    internal IEnumerable<string> WithoutNationalPrefix(string digits) => Without(_nationalPrefixes, digits);

    /// <summary>What is left of digits without each international prefix that they may begin with, the longest prefix first.</summary>
    internal IEnumerable<string> WithoutInternationalPrefix(string digits) => Without(_internationalPrefixes, digits);

    private static IEnumerable<string> Without(int prefixes, string digits)
    {
        var found = DigitGraph.BeginningsOf(prefixes, digits);
        for (var length = digits.Length - 1; length > 0 && found > 1; length--)
        {
            if (length < 32 && (found & (1 << length)) != 0)
            {
                yield return digits.Substring(length);
            }
        }
    }

    private static string Text(string field) => field == NoValue ? "" : field;

    private static int Place(string field) => field == NoValue ? DigitGraph.Nowhere : int.Parse(field, CultureInfo.InvariantCulture);
}
