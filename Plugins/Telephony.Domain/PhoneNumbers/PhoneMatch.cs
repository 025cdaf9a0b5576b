namespace Telephony.Domain.PhoneNumbers;

/// <summary>How sure it is that a stored number is the caller's. More is stronger.</summary>
public enum MatchStrength
{
    /// <summary>A different number.</summary>
    None,

    /// <summary>Only the last digits are equal: another country or area, perhaps. Offered, never opened unasked.</summary>
    Tail,

    /// <summary>The national digits are equal and one of the two has no country, or the caller's digits may mean another number too. Offered, never opened unasked.</summary>
    National,

    /// <summary>The same number in E.164.</summary>
    Exact,
}

/// <summary>Compares a caller's number with stored ones.</summary>
public static class PhoneMatch
{
    /// <summary>Compares the caller's number with a row of <c>cts_phoneindex</c>.</summary>
    /// <param name="stored">The row's <c>cts_e164</c>: E.164 with plus, or bare national digits.</param>
    public static MatchStrength Compare(PhoneNumber caller, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return MatchStrength.None;
        }

        var digits = stored!.TrimStart('+');
        var code = digits.Length < stored.Length ? NumberingPlan.CodeOf(digits) : "";
        var national = digits.Substring(code.Length);
        var strength = caller.IsDoubtful ? Weaker(CompareReading(caller, code, national)) : CompareReading(caller, code, national);
        foreach (var alternative in caller.Alternatives)
        {
            var other = CompareReading(alternative, code, national);
            strength = Max(strength, caller.IsInPlan ? Weaker(other) : other);
        }

        return strength;
    }

    /// <summary>The strongest among the strengths given; only rows of this strength are the caller's matches.</summary>
    public static MatchStrength Strongest(IEnumerable<MatchStrength> strengths) =>
        strengths.DefaultIfEmpty(MatchStrength.None).Max();

    /// <summary>Whether a text that people write is the caller's number, or has it among others. One that is only similar is not.</summary>
    /// <param name="text">One or several numbers in any notation.</param>
    /// <param name="defaultCountry">The country of numbers without one.</param>
    public static bool IsIn(PhoneNumber caller, string? text, string? defaultCountry) =>
        PhoneNumberParser.ParseAll(text, defaultCountry).Select(reading => reading.Number).OfType<PhoneNumber>()
            .Any(stored => Compare(caller, stored.Canonical) >= MatchStrength.National);

    private static MatchStrength CompareReading(PhoneNumber caller, string code, string national)
    {
        if (code.Length > 0 && code == caller.CallingCode
            && (national == caller.National || NumberingPlan.SubscriberOf(code, national) == NumberingPlan.SubscriberOf(code, caller.National)))
        {
            return MatchStrength.Exact;
        }

        if ((code.Length == 0 || caller.CallingCode.Length == 0) && national == caller.National)
        {
            return MatchStrength.National;
        }

        // Stored without plus, an international number may have been read as a national one; stored without prefix, the reverse.
        return national == caller.CallingCode + caller.National || (code.Length > 0 && code == caller.CallingCode && code + national == caller.National) ? MatchStrength.National
            : national.EndsWith(caller.Key, StringComparison.Ordinal) ? MatchStrength.Tail : MatchStrength.None;
    }

    private static MatchStrength Weaker(MatchStrength strength) => strength == MatchStrength.Exact ? MatchStrength.National : strength;

    private static MatchStrength Max(MatchStrength one, MatchStrength other) => one > other ? one : other;
}
