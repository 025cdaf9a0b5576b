using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Telephony.NumberPlanGen;

/// <summary>
/// What may stand before a national number at home, out of one region's metadata. There it is one pattern whose replacement keeps, drops or
/// adds digits; here it is three plain facts, of which the reader of numbers keeps what makes a number of the plan.
/// </summary>
/// <param name="Prefixes">Pattern of what is taken away, such as <c>0</c> or <c>0|90</c> with a carrier's code; empty for nothing.</param>
/// <param name="Area">Digits that a number dialled within the area lacks, such as <c>246</c> of Barbados; empty for none.</param>
/// <param name="MobileInfix">Digits that mobile numbers have behind the area code at home only, such as Argentina's <c>15</c>; empty for none.</param>
/// <param name="MobileToken">Digits that mobile numbers have, or once had, behind the country code only, such as Argentina's <c>9</c>; empty for none.</param>
internal sealed partial record NationalPrefixes(string Prefixes, string Area, string MobileInfix, string MobileToken)
{
    // Mexico gave up its prefixes in 2019 (ITU Operational Bulletin 1176, Mexico's numbering plan); contacts still have them: 01 and 02 before
    // national calls, 044 and 045 before mobile numbers, and a 1 behind +52.
    private static readonly NationalPrefixes Mexico = new("0(?:[12]|4[45])|1", "", "", "1");

    /// <summary>Reads a region's facts.</summary>
    /// <exception cref="InvalidDataException">The replacement is of a kind that no region has had so far.</exception>
    public static NationalPrefixes Of(PhoneMetadata region)
    {
        if (region.Id == "MX")
        {
            return Mexico;
        }

        var pattern = region.NationalPrefixForParsing ?? "";
        var replacement = region.NationalPrefixTransformRule ?? "";
        var branches = Branches(pattern);
        var local = branches.Where(branch => branch.EndsWith('$')).ToList();
        var prefixes = string.Join('|', branches.Except(local));
        if (replacement.Length == 0)
        {
            return new NationalPrefixes(prefixes, "", "", "");
        }

        if (Mobile().Match(prefixes) is { Success: true } mobile)
        {
            return new NationalPrefixes(region.NationalPrefix, "", mobile.Groups[1].Value, replacement.Replace("$1", "", StringComparison.Ordinal));
        }

        if (Kept().Match(replacement) is { Success: true } kept)
        {
            return new NationalPrefixes(WithoutGroup(prefixes, kept.Groups[1].Value[0] - '0'), "", "", "");
        }

        return local.Count == 1 && Added().Match(replacement) is { Success: true } added
            ? new NationalPrefixes(prefixes, added.Groups[1].Value, "", "")
            : throw new InvalidDataException($"{region.Id}: the national prefix \"{pattern}\" with \"{replacement}\" is of an unknown kind.");
    }

    private static List<string> Branches(string pattern)
    {
        var branches = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= pattern.Length; at++)
        {
            if (at == pattern.Length || (pattern[at] == '|' && depth == 0))
            {
                branches.Add(pattern[start..at]);
                start = at + 1;
            }
            else
            {
                depth += pattern[at] == '(' ? 1 : pattern[at] == ')' ? -1 : 0;
            }
        }

        return [.. branches.Where(branch => branch.Length > 0)];
    }

    // What the replacement keeps belongs to the number: "0(11[0-9]{6})" kept as "$1" takes away the 0 alone.
    private static string WithoutGroup(string pattern, int group)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '(' || pattern[at + 1] == '?' || --group > 0)
            {
                continue;
            }

            var end = at;
            for (var depth = 0; end == at || depth > 0; end++)
            {
                depth += pattern[end] == '(' ? 1 : pattern[end] == ')' ? -1 : 0;
            }

            return pattern.Remove(at, end - at);
        }

        return pattern;
    }

    [GeneratedRegex(@"^\d\?\(\?:\(.+\)(\d+)\)\?$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^\$(\d)$")]
    private static partial Regex Kept();

    [GeneratedRegex(@"^(\d+)\$1$")]
    private static partial Regex Added();
}
