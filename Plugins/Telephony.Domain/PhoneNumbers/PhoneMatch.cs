namespace Telephony.Domain.PhoneNumbers;

/// <summary>How sure it is that a stored number is the caller's. More is stronger.</summary>
public enum MatchStrength
{
    /// <summary>A different number.</summary>
    None,

    /// <summary>Only the last digits are equal: another country or area, perhaps. Offered, never opened unasked.</summary>
    Tail,

    /// <summary>The national digits are equal and one of the two has no country. Offered, never opened unasked.</summary>
    National,

    /// <summary>The same number in E.164.</summary>
    Exact,
}

/// <summary>Compares a caller's number with stored ones.</summary>
public static class PhoneMatch
{
    /// <summary>Compares the caller's number with a row of <c>cts_phoneindex</c>.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="stored">The row's <c>cts_e164</c>: E.164 with plus, or bare national digits.</param>
    public static MatchStrength Compare(PhoneNumber caller, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return MatchStrength.None;
        }

        if (stored == caller.E164 || (stored == caller.Alternative && caller.Alternative.Length > 0))
        {
            return MatchStrength.Exact;
        }

        var digits = stored!.TrimStart('+');
        var storedHasCountry = digits.Length < stored.Length;
        var storedNational = storedHasCountry ? digits.Substring(NumberingPlan.CodeOf(digits).Length) : digits;
        if ((!storedHasCountry || caller.CallingCode.Length == 0) && storedNational == caller.National)
        {
            return MatchStrength.National;
        }

        return storedNational.EndsWith(caller.Key, StringComparison.Ordinal) ? MatchStrength.Tail : MatchStrength.None;
    }

    /// <summary>The strongest among the strengths given; only rows of this strength are the caller's matches.</summary>
    public static MatchStrength Strongest(IEnumerable<MatchStrength> strengths) =>
        strengths.DefaultIfEmpty(MatchStrength.None).Max();
}
