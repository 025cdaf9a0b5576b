namespace Telephony.Domain.PhoneNumbers;

/// <summary>Reads digits that begin with a country code.</summary>
internal static class InternationalNotation
{
    private const string Zero = "0";

    /// <summary>Reads digits that were announced as international, by a plus or a prefix.</summary>
    /// <param name="digits">The country code and what follows.</param>
    /// <param name="shownTrunk">Where in the digits stands a trunk zero in brackets, as in <c>+49 (0)30</c>; negative for none.</param>
    /// <param name="home">The default country: of a shared country code its rules count.</param>
    /// <param name="extension">Goes into the number.</param>
    public static PhoneNumber Read(string digits, int shownTrunk, CountryPlan? home, string extension)
    {
        var code = NumberingPlan.CodeOf(digits);
        if (PlanOf(code, home) is not { } plan)
        {
            return new PhoneNumber("", digits.TrimStart('0'), extension);
        }

        var behind = digits.Substring(code.Length);
        var shown = shownTrunk - code.Length;
        var bare = shown >= 0 && shown < behind.Length ? behind.Remove(shown, 1) : behind;
        var inPlan = SubscriberNumber.InPlan(plan, bare) ?? SubscriberNumber.InPlan(plan, behind);
        return inPlan is not null
            ? new PhoneNumber(code, inPlan, extension) { IsInPlan = true }
            : new PhoneNumber(code, WithoutTrunk(bare.Length < behind.Length && !plan.IsPlausible(bare) && plan.IsPlausible(behind) ? behind : bare, plan), extension);
    }

    /// <summary>The rules behind a country code: the default country's where they are its own; null for no code.</summary>
    public static CountryPlan? PlanOf(string code, CountryPlan? home) => home?.CallingCode == code ? home : NumberingPlan.OfCode(code);

    // A trunk prefix behind the country code is a frequent slip: +49030… . A 0 there can be no part of the number where 0 is the prefix.
    private static string WithoutTrunk(string national, CountryPlan plan)
    {
        var trunk = plan.NationalPrefix;
        return trunk.Length > 0 && national.StartsWith(trunk, StringComparison.Ordinal)
            && (trunk == Zero || (!plan.Fits(national) && plan.Fits(national.Substring(trunk.Length))))
            ? national.Substring(trunk.Length)
            : national;
    }
}
