namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// Reads numbers as people type them and as trunks deliver them. Any text gives a number or a reason; nothing is thrown.
/// </summary>
public static class PhoneNumberParser
{
    private const int ShortestSubscriber = 6;
    private const int LongestE164 = 15;

    /// <summary>Reads one number; of several in a text the first.</summary>
    /// <param name="text">What was typed or delivered, such as <c>+49 (0)30 111-222 ext. 4</c>, <c>0049…</c>, <c>sip:+49…@host</c>.</param>
    /// <param name="defaultCountry">ISO 3166-1 alpha-2 code of the country whose notation a number without country code has; empty for none.</param>
    /// <param name="internalLength">Longest extension of the PBX; digits not longer than that are internal. 0 for none.</param>
    public static PhoneNumberReading Parse(string? text, string? defaultCountry = null, int internalLength = 0) =>
        ParseAll(text, defaultCountry, internalLength)[0];

    /// <summary>Reads every number of a text such as <c>030 23125111 / 0172 1234567</c>. What is not a number in itself belongs to the one before.</summary>
    /// <inheritdoc cref="Parse" path="/param"/>
    /// <returns>Never empty: with no number in the text, the reason.</returns>
    public static IReadOnlyList<PhoneNumberReading> ParseAll(string? text, string? defaultCountry = null, int internalLength = 0)
    {
        var home = NumberingPlan.OfCountry(defaultCountry);
        var pieces = PhonePieces.Of(text ?? "");
        if (pieces.Count > 1)
        {
            var numbers = pieces.Select(piece => ParseOne(piece, home, internalLength)).Where(reading => reading.Number is { IsInPlan: true })
                .GroupBy(reading => reading.Number!.Canonical, StringComparer.Ordinal).Select(same => same.First()).ToList();
            if (numbers.Count > 1)
            {
                return numbers;
            }
        }

        return [ParseOne(text ?? "", home, internalLength)];
    }

    private static PhoneNumberReading ParseOne(string text, CountryPlan? home, int internalLength)
    {
        var parts = PhoneText.Read(text);
        var digits = parts.Digits;
        if (digits.Length == 0)
        {
            return PhoneNumberReading.Refused(parts.IsWithheld ? PhoneNumberProblem.Withheld : PhoneNumberProblem.NoDigits);
        }

        if (!parts.HasPlus && Math.Max(digits.Length, parts.Spelled.Length) <= internalLength)
        {
            return PhoneNumberReading.Refused(PhoneNumberProblem.Internal, digits);
        }

        var number = Read(parts, digits, home);
        return parts.Spelled.Length == 0 || number.IsInPlan ? Judge(number, digits) : Spelled(parts, home) ?? Judge(number, digits);
    }

    private static PhoneNumber Read(PhoneText parts, string digits, CountryPlan? home) =>
        parts.HasPlus ? InternationalNotation.Read(digits, parts.ShownTrunk, home, parts.Extension) : NationalNotation.Read(digits, home, parts.Extension);

    // 1-800-FLOWERS: keypad letters, of which only as many count as the number has digits.
    private static PhoneNumberReading? Spelled(PhoneText parts, CountryPlan? home)
    {
        for (var length = parts.Spelled.Length; length > parts.Digits.Length; length--)
        {
            var digits = parts.Spelled.Substring(0, length);
            if (Read(parts, digits, home) is { IsInPlan: true } number)
            {
                return Judge(number, digits);
            }
        }

        return null;
    }

    private static PhoneNumberReading Judge(PhoneNumber number, string digits)
    {
        var length = number.CallingCode.Length + number.National.Length;
        if (length > LongestE164 && !number.IsInPlan)
        {
            return PhoneNumberReading.Refused(PhoneNumberProblem.TooLong, digits);
        }

        // Prefixes such as 00 are not part of a number: they make a short one no longer.
        var significant = number.CallingCode.Length > 0 ? Math.Min(length, digits.Length) : digits.Length;
        return (significant < ShortestSubscriber && !number.IsInPlan) || number.National.Length == 0
            ? PhoneNumberReading.Refused(PhoneNumberProblem.TooShort, digits)
            : PhoneNumberReading.Of(number, digits);
    }
}
