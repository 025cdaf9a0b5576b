namespace Telephony.Domain.PhoneNumbers;

/// <summary>Finds the national number of a plan in digits that may have a prefix too many, lack the area or carry a sign of mobile numbers.</summary>
internal static class SubscriberNumber
{
    private const string Zero = "0";
    private const int ShortestArea = 2;
    private const int LongestArea = 4;

    /// <summary>The number of the plan that the digits mean; null when they mean none.</summary>
    /// <param name="plan">The country's rules.</param>
    /// <param name="digits">What stands behind the country code, or is dialled at home.</param>
    public static string? InPlan(CountryPlan plan, string digits) =>
        plan.IsNumber(digits) ? digits
            : WithoutPrefix(plan, digits) ?? WithoutInfix(plan, digits) ?? WithArea(plan, digits) ?? WithoutForeignZero(plan, digits);

    private static string? WithoutPrefix(CountryPlan plan, string digits)
    {
        foreach (var rest in plan.WithoutNationalPrefix(digits))
        {
            if (plan.IsNumber(rest))
            {
                return rest;
            }

            if (WithoutInfix(plan, rest) is { } mobile)
            {
                return mobile;
            }
        }

        return null;
    }

    // Argentina: (0) area 15 subscriber at home is 9 area subscriber from abroad; people write both signs, too.
    private static string? WithoutInfix(CountryPlan plan, string digits)
    {
        if (plan.MobileInfix.Length == 0)
        {
            return null;
        }

        var bare = digits.StartsWith(plan.MobileToken, StringComparison.Ordinal) ? digits.Substring(plan.MobileToken.Length) : digits;
        for (var area = ShortestArea; area <= LongestArea && area + plan.MobileInfix.Length < bare.Length; area++)
        {
            if (string.CompareOrdinal(bare, area, plan.MobileInfix, 0, plan.MobileInfix.Length) == 0
                && plan.MobileToken + bare.Remove(area, plan.MobileInfix.Length) is { } mobile && plan.IsNumber(mobile))
            {
                return mobile;
            }
        }

        return null;
    }

    private static string? WithArea(CountryPlan plan, string digits) =>
        plan.Area.Length > 0 && plan.IsNumber(plan.Area + digits) ? plan.Area + digits : null;

    // A 0 before the number of a country that has none is what neighbours write: 0 912 345 678 for Spain.
    private static string? WithoutForeignZero(CountryPlan plan, string digits) =>
        plan.NationalPrefix.Length == 0 && digits.StartsWith(Zero, StringComparison.Ordinal) && plan.IsNumber(digits.Substring(1)) ? digits.Substring(1) : null;
}
