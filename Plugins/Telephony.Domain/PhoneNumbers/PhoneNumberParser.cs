namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// Reads numbers as people type them and as trunks deliver them. Any text gives a number or a reason; nothing is thrown.
/// </summary>
public static class PhoneNumberParser
{
    private const int ShortestSubscriber = 6;
    private const int LongestE164 = 15;

    /// <summary>Reads one number.</summary>
    /// <param name="text">What was typed or delivered, such as <c>+49 (0)30 111-222 ext. 4</c>, <c>0049…</c>, <c>sip:+49…@host</c>.</param>
    /// <param name="defaultCountry">ISO 3166-1 alpha-2 code of the country whose notation a number without country code has; empty for none.</param>
    /// <param name="internalLength">Longest extension of the own PBX; digits not longer than that are internal. 0 for none.</param>
    public static PhoneNumberReading Parse(string? text, string? defaultCountry = null, int internalLength = 0)
    {
        var parts = PhoneText.Read(text);
        var digits = parts.Digits;
        if (digits.Length == 0)
        {
            return PhoneNumberReading.Refused(parts.IsWithheld ? PhoneNumberProblem.Withheld : PhoneNumberProblem.NoDigits);
        }

        if (!parts.HasPlus && digits.Length <= internalLength)
        {
            return PhoneNumberReading.Refused(PhoneNumberProblem.Internal, digits);
        }

        var home = NumberingPlan.OfCountry(defaultCountry);
        var international = parts.HasPlus ? digits : WithoutInternationalPrefix(digits, home);
        var number = international.Length > 0
            ? ReadInternational(international, home, parts.Extension)
            : ReadNational(digits, home, parts.Extension);
        return Judge(number, digits);
    }

    private static PhoneNumberReading Judge(PhoneNumber number, string digits)
    {
        var length = number.CallingCode.Length + number.National.Length;
        if (length > LongestE164)
        {
            return PhoneNumberReading.Refused(PhoneNumberProblem.TooLong, digits);
        }

        // Prefixes such as 00 are no part of a number: they make a short one no longer.
        var significant = number.CallingCode.Length > 0 ? Math.Min(length, digits.Length) : digits.Length;
        return significant < ShortestSubscriber || number.National.Length == 0
            ? PhoneNumberReading.Refused(PhoneNumberProblem.TooShort, digits)
            : PhoneNumberReading.Of(number, digits);
    }

    private static string WithoutInternationalPrefix(string digits, CountryPlan? home)
    {
        var prefixes = home?.InternationalPrefixes ?? [];
        foreach (var prefix in prefixes.Concat(["00"]))
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal)
                && NumberingPlan.CodeOf(digits.Substring(prefix.Length)).Length > 0)
            {
                return digits.Substring(prefix.Length);
            }
        }

        return "";
    }

    private static PhoneNumber ReadInternational(string digits, CountryPlan? home, string extension)
    {
        var code = NumberingPlan.CodeOf(digits);
        if (code.Length == 0)
        {
            return new PhoneNumber("", digits.TrimStart('0'), extension);
        }

        var plan = home?.CallingCode == code ? home : NumberingPlan.OfCode(code);
        return new PhoneNumber(code, WithoutTrunk(digits.Substring(code.Length), plan), extension);
    }

    // A trunk prefix behind the country code is a frequent slip: +49030… . A 0 there can be no part of the number where 0 is the prefix.
    private static string WithoutTrunk(string national, CountryPlan? plan)
    {
        foreach (var trunk in plan?.TrunkPrefixes ?? [])
        {
            if (national.StartsWith(trunk, StringComparison.Ordinal) && (trunk == "0" || national.Length > plan!.LongestNational))
            {
                return national.Substring(trunk.Length);
            }
        }

        return national;
    }

    private static PhoneNumber ReadNational(string digits, CountryPlan? home, string extension)
    {
        if (home is null)
        {
            return new PhoneNumber("", digits.TrimStart('0'), extension);
        }

        foreach (var trunk in home.TrunkPrefixes)
        {
            if (digits.StartsWith(trunk, StringComparison.Ordinal) && home.Fits(digits.Substring(trunk.Length)))
            {
                return new PhoneNumber(home.CallingCode, digits.Substring(trunk.Length), extension);
            }
        }

        return ReadBare(digits, home, extension);
    }

    // Neither plus nor any prefix. Where a trunk prefix is usual, digits that begin with the own country code have lost their plus.
    private static PhoneNumber ReadBare(string digits, CountryPlan home, string extension)
    {
        var code = NumberingPlan.CodeOf(digits);
        var behindCode = digits.Substring(code.Length);
        var looksInternational = code.Length > 0 && (NumberingPlan.OfCode(code)?.Fits(behindCode) ?? false);
        var looksNational = home.Fits(digits) && (home.TrunkPrefixes.Count == 0 || digits[0] != '0');
        if (looksInternational && (!looksNational || (code == home.CallingCode && home.TrunkPrefixes.Contains("0"))))
        {
            return new PhoneNumber(code, behindCode, extension, looksNational ? "+" + home.CallingCode + digits : "");
        }

        return looksNational
            ? new PhoneNumber(home.CallingCode, digits, extension, looksInternational ? "+" + digits : "")
            : new PhoneNumber("", digits.TrimStart('0'), extension);
    }
}
