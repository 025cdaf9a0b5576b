namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// A telephone number that could be read. It comes only from <see cref="PhoneNumberParser"/>, so that there is no
/// number without digits. The country may be unknown; then <see cref="E164"/> is empty.
/// </summary>
public sealed record PhoneNumber
{
    /// <summary>How many digits a key has at most: all of a short country's number, the tail of a long one's.</summary>
    public const int KeyLength = 8;

    internal PhoneNumber(string callingCode, string national, string extension = "")
    {
        CallingCode = callingCode;
        National = national;
        Extension = extension;
    }

    /// <summary>The country code without plus; empty when not known.</summary>
    public string CallingCode { get; }

    /// <summary>The national significant number: digits without country code and trunk prefix.</summary>
    public string National { get; }

    /// <summary>The digits behind the number within a company, such as <c>12</c> of <c>+49 30 111 ext. 12</c>; empty for none.</summary>
    public string Extension { get; }

    /// <summary>
    /// What the text may mean besides. Digits that come with neither plus nor trunk prefix may be a national number or an international one
    /// whose plus a trunk has dropped; the first digit may be the one that the PBX dials for an outside line.
    /// </summary>
    public IReadOnlyList<PhoneNumber> Alternatives { get; internal init; } = [];

    /// <summary>Whether this reading is a number of its country's plan. Then an <see cref="Alternatives">alternative</see> is only offered.</summary>
    public bool IsInPlan { get; internal init; }

    /// <summary>Whether the text may as well be the alternative: then neither is the caller for sure.</summary>
    public bool IsDoubtful { get; internal init; }

    /// <summary>Whether nothing but the digits says so: there was neither plus nor any prefix of the default country.</summary>
    internal bool IsBare { get; init; }

    /// <summary>The number in E.164 with plus, such as <c>+4930111222</c>; empty when the country is not known.</summary>
    public string E164 => CallingCode.Length == 0 ? "" : "+" + CallingCode + National;

    /// <summary>What <c>cts_phoneindex.cts_e164</c> holds: E.164, or the bare national digits when the country is not known.</summary>
    public string Canonical => CallingCode.Length == 0 ? National : E164;

    /// <summary>What <c>cts_phoneindex.cts_phonekey</c> holds: equal for the national and every international notation of one number.</summary>
    public string Key => KeyOf(National);

    /// <summary>
    /// The keys under which records with this number may be stored: of each reading, and of the same digits as somebody stored them without plus
    /// (taken for a national number) or without prefix (taken for a number that begins with the country code).
    /// </summary>
    public IReadOnlyList<string> Keys => [.. new[] { this }.Concat(Alternatives).SelectMany(number => number.OwnKeys()).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string ToString() => Canonical + (Extension.Length == 0 ? "" : " ext. " + Extension);

    private IEnumerable<string> OwnKeys()
    {
        yield return Key;
        yield return KeyOf(CallingCode + National);
        if (CallingCode.Length > 0 && National.Length > CallingCode.Length && National.StartsWith(CallingCode, StringComparison.Ordinal))
        {
            yield return KeyOf(National.Substring(CallingCode.Length));
        }
    }

    private static string KeyOf(string digits) => digits.Length <= KeyLength ? digits : digits.Substring(digits.Length - KeyLength);
}
