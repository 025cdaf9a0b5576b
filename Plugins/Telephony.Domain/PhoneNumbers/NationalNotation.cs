namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// Reads digits without plus: dialled abroad from the default country, dialled at home, or bare. What makes a number of a plan comes first;
/// where several readings do, the less likely ones are kept as alternatives.
/// </summary>
internal static class NationalNotation
{
    private const string UsualInternationalPrefix = "00";
    private const string Zero = "0";
    private const int ShortestOld = 6;

    /// <summary>Reads digits.</summary>
    /// <param name="digits">As dialled; not empty.</param>
    /// <param name="home">The default country; null for none.</param>
    /// <param name="extension">Goes into the number.</param>
    public static PhoneNumber Read(string digits, CountryPlan? home, string extension)
    {
        var abroad = DialledAbroad(digits, home, extension);
        if (home is null)
        {
            return abroad ?? new PhoneNumber("", digits.TrimStart('0'), extension);
        }

        var national = SubscriberNumber.InPlan(home, digits) is { } found
            ? new PhoneNumber(home.CallingCode, found, extension) { IsInPlan = true, IsBare = found == digits }
            : null;
        return abroad is { IsInPlan: true } ? First([abroad, national])!
            : national is { IsBare: false } ? national
            : Bare(digits, national, home, extension) ?? abroad ?? NotInPlan(digits, home, extension);
    }

    private static PhoneNumber? Bare(string digits, PhoneNumber? national, CountryPlan home, string extension)
    {
        var code = NumberingPlan.CodeOf(digits);
        var behind = digits.Substring(code.Length);
        var own = code == home.CallingCode && SubscriberNumber.InPlan(home, behind) is { } number ? InPlan(code, number, extension) : null;
        var foreign = code != home.CallingCode && NumberingPlan.OfCode(code) is { } plan && plan.IsNumber(behind) ? InPlan(code, behind, extension) : null;
        var plausible = national is null && foreign is not null && home.IsPlausible(digits) ? new PhoneNumber(home.CallingCode, digits, extension) { IsBare = true } : null;
        return home.ExpectsPrefix ? First([own, national, foreign, plausible]) : First([national, own, plausible, foreign]);
    }

    private static PhoneNumber InPlan(string code, string national, string extension) => new(code, national, extension) { IsInPlan = true, IsBare = true };

    private static PhoneNumber? First(IEnumerable<PhoneNumber?> readings)
    {
        var numbers = readings.OfType<PhoneNumber>().ToList();
        return numbers.Count < 2 ? numbers.FirstOrDefault() : numbers[0] with
        {
            Alternatives = [.. numbers.Skip(1).GroupBy(number => number.E164, StringComparer.Ordinal).Select(same => same.First()).Where(number => number.E164 != numbers[0].E164)],
        };
    }

    // A prefix whose rest is a number of its country, else any prefix with a country code behind it. Where 00 is not the prefix people write it
    // all the same: 00 65 6123 4567 in Singapore is 00 with the caller's own country, rather than 006 with Suriname.
    private static PhoneNumber? DialledAbroad(string digits, CountryPlan? home, string extension)
    {
        if (digits[0] is not ('0' or '1' or '8' or '9'))
        {
            return null;
        }

        var numbers = (home?.WithoutInternationalPrefix(digits) ?? [])
            .Concat(digits.StartsWith(UsualInternationalPrefix, StringComparison.Ordinal) ? [digits.Substring(UsualInternationalPrefix.Length)] : [])
            .Distinct(StringComparer.Ordinal)
            .Select(rest => InternationalNotation.Read(rest, -1, home, extension))
            .Where(number => number.CallingCode.Length > 0).ToList();
        var inPlan = numbers.Where(number => number.IsInPlan).OrderByDescending(number => number.CallingCode == home?.CallingCode ? number.National.Length : 0).ToList();
        return First(inPlan) ?? (numbers.Count == 0 ? null : numbers[0]);
    }

    private static PhoneNumber NotInPlan(string digits, CountryPlan home, string extension)
    {
        var trunk = home.NationalPrefix;
        var rest = trunk.Length > 0 && digits.StartsWith(trunk, StringComparison.Ordinal) ? digits.Substring(trunk.Length) : "";

        // A number from before its country's numbers grew is still one of the country: nothing else begins with the prefix 0.
        if (home.Fits(rest) || (trunk == Zero && rest.Length >= ShortestOld))
        {
            return new PhoneNumber(home.CallingCode, rest, extension);
        }

        var behind = digits.StartsWith(home.CallingCode, StringComparison.Ordinal) ? digits.Substring(home.CallingCode.Length) : "";
        var national = home.Fits(digits) && (trunk.Length == 0 || digits[0] != '0') ? new PhoneNumber(home.CallingCode, digits, extension) { IsBare = true } : null;
        var own = home.Fits(behind) ? new PhoneNumber(home.CallingCode, behind, extension) { IsBare = true } : null;
        return (home.ExpectsPrefix ? First([own, national]) : First([national, own])) ?? new PhoneNumber("", digits.TrimStart('0'), extension);
    }
}
