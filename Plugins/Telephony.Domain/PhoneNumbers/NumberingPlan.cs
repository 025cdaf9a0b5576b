using System.Globalization;

namespace Telephony.Domain.PhoneNumbers;

/// <summary>The numbering plans of all countries, and where a country code ends. The facts are those of <see cref="NumberingPlanTable"/>.</summary>
public static class NumberingPlan
{
    private const string NoCountry = "001";
    private const int CodesEnd = 1000;

    private static readonly IReadOnlyList<CountryPlan> Plans =
        [.. NumberingPlanTable.Regions.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => new CountryPlan(line))];

    private static readonly Dictionary<string, CountryPlan> ByIso =
        Plans.Where(plan => plan.Iso != NoCountry).ToDictionary(plan => plan.Iso, StringComparer.OrdinalIgnoreCase);

    private static readonly CountryPlan?[] ByCode = MainPlans();

    /// <summary>Every country: each can be the default country.</summary>
    public static IReadOnlyList<CountryPlan> Countries { get; } = [.. Plans.Where(plan => plan.Iso != NoCountry)];

    /// <summary>The rules of a country by its ISO 3166-1 alpha-2 code in any letter case; null when no country with numbers has it.</summary>
    public static CountryPlan? OfCountry(string? iso) =>
        iso is not null && ByIso.TryGetValue(iso.Trim(), out var plan) ? plan : null;

    /// <summary>The rules behind a country code; null when nobody has it. Of a shared code, the main country's.</summary>
    public static CountryPlan? OfCode(string code) => code.Length is > 0 and <= 3 && code.All(digit => digit is >= '0' and <= '9') ? ByCode[Number(code)] : null;

    /// <summary>The country code that digits begin with, or an empty text when they begin with none. Codes are prefix-free (E.164).</summary>
    public static string CodeOf(string digits)
    {
        for (var (length, code) = (1, 0); length <= 3 && length < digits.Length; length++)
        {
            code = (code * 10) + (digits[length - 1] - '0');
            if (code == 0)
            {
                return "";
            }

            if (ByCode[code] is { } plan)
            {
                return plan.CallingCode;
            }
        }

        return "";
    }

    /// <summary>
    /// What tells whether two national numbers behind one country code are the same: the number without a token that only one of its notations
    /// has. Argentina's mobile numbers are written with 9 or without; both are one subscriber's, as an area has no two equal numbers.
    /// </summary>
    internal static string SubscriberOf(string code, string national) =>
        OfCode(code) is { MobileToken.Length: > 0 } plan && national.StartsWith(plan.MobileToken, StringComparison.Ordinal)
            && national.Substring(plan.MobileToken.Length) is { Length: > 0 } rest && plan.Fits(rest)
            ? rest
            : national;

    private static CountryPlan?[] MainPlans()
    {
        var plans = new CountryPlan?[CodesEnd];
        foreach (var plan in Plans)
        {
            plans[Number(plan.CallingCode)] ??= plan;
        }

        return plans;
    }

    private static int Number(string code) => int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
}
