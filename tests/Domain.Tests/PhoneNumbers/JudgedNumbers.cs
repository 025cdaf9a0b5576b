using global::PhoneNumbers;
using LibraryNumber = global::PhoneNumbers.PhoneNumber;

namespace Telephony.Domain.Tests.PhoneNumbers;

/// <summary>A number that Google's library calls valid, with the notations that people and lines use for it. The library is the judge in tests only.</summary>
/// <param name="region">The region whose number it is: the default country.</param>
/// <param name="type">The library's type.</param>
/// <param name="number">The library's number.</param>
public sealed class JudgedNumber(string region, PhoneNumberType type, LibraryNumber number)
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>The region whose number it is.</summary>
    public string Region { get; } = region;

    /// <summary>The library's type.</summary>
    public PhoneNumberType Type { get; } = type;

    /// <summary>With plus.</summary>
    public string E164 { get; } = Library.Format(number, PhoneNumberFormat.E164);

    /// <summary>The country code.</summary>
    public string CallingCode { get; } = number.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The digits behind the country code.</summary>
    public string National { get; } = Library.GetNationalSignificantNumber(number);

    /// <summary>E.164, international, national, RFC 3966: nothing is lost.</summary>
    public IReadOnlyList<string> Notations { get; } =
    [
        Library.Format(number, PhoneNumberFormat.E164), Library.Format(number, PhoneNumberFormat.INTERNATIONAL),
        Library.Format(number, PhoneNumberFormat.NATIONAL), Library.Format(number, PhoneNumberFormat.RFC3966),
    ];

    /// <summary>With 00, without plus, digits only, as a mobile dials at home, without any prefix: some of these may mean another number, too.</summary>
    public IReadOnlyList<string> LossyNotations =>
    [
        .. new[] { "00" + E164[1..], E164[1..], string.Concat(Notations[2].Where(char.IsAsciiDigit)), AsMobilesDial, National }
            .Where(notation => notation.Length > 0).Distinct(),
    ];

    private string AsMobilesDial { get; } = Library.FormatNumberForMobileDialing(number, region, false);

    /// <inheritdoc/>
    public override string ToString() => $"{Region} {E164} ({Type})";
}

/// <summary>Numbers for the tests: the library's examples of every region and type, and made-up ones that it calls valid.</summary>
internal static class JudgedNumbers
{
    private const int Seed = 20_261_130;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly PhoneNumberType[] Types =
    [
        PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST,
        PhoneNumberType.PERSONAL_NUMBER, PhoneNumberType.VOIP, PhoneNumberType.PAGER, PhoneNumberType.UAN, PhoneNumberType.VOICEMAIL,
    ];

    /// <summary>Every region that the library knows.</summary>
    public static IReadOnlyList<string> Regions { get; } = [.. Library.GetSupportedRegions().Order(StringComparer.Ordinal)];

    /// <summary>An example of every type of every region.</summary>
    public static IReadOnlyList<JudgedNumber> Examples { get; } =
    [
        .. from region in Regions
           from type in Types
           let number = Library.GetExampleNumberForType(region, type)
           where number is not null
           select new JudgedNumber(region, type, number),
    ];

    /// <summary>The examples that are fixed lines or mobiles.</summary>
    public static IReadOnlyList<JudgedNumber> FixedAndMobile { get; } =
        [.. Examples.Where(number => number.Type is PhoneNumberType.FIXED_LINE or PhoneNumberType.MOBILE)];

    /// <summary>Valid fixed and mobile numbers of all regions, the same ones every time.</summary>
    public static IReadOnlyList<JudgedNumber> Made(int count)
    {
        var random = new Random(Seed);
        var made = new List<JudgedNumber>(count);
        while (made.Count < count)
        {
            var model = FixedAndMobile[random.Next(FixedAndMobile.Count)];
            if (Like(model, random) is { } number)
            {
                made.Add(number);
            }
        }

        return made;
    }

    private static JudgedNumber? Like(JudgedNumber model, Random random)
    {
        var digits = model.National.ToCharArray();
        for (var at = 0; at < digits.Length; at++)
        {
            if (at > digits.Length / 2 || random.Next(digits.Length) >= 2)
            {
                digits[at] = (char)('0' + random.Next(10));
            }
        }

        try
        {
            var number = Library.Parse($"+{model.CallingCode}{new string(digits)}", model.Region);
            return Library.IsValidNumberForRegion(number, model.Region) ? new JudgedNumber(model.Region, model.Type, number) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
