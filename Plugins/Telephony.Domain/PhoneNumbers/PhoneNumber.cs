namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// A telephone number that could be read. It comes only from <see cref="PhoneNumberParser"/>, so that there is no
/// number without digits. The country may be unknown; then <see cref="E164"/> is empty.
/// </summary>
public sealed record PhoneNumber
{
    /// <summary>How many digits a key has at most: all of a short country's number, the tail of a long one's.</summary>
    public const int KeyLength = 8;

    internal PhoneNumber(string callingCode, string national, string extension = "", string alternative = "")
    {
        CallingCode = callingCode;
        National = national;
        Extension = extension;
        Alternative = alternative;
    }

    /// <summary>The country code without plus; empty when not known.</summary>
    public string CallingCode { get; }

    /// <summary>The national significant number: digits without country code and trunk prefix.</summary>
    public string National { get; }

    /// <summary>The digits behind the number within a company, such as <c>12</c> of <c>+49 30 111 ext. 12</c>; empty for none.</summary>
    public string Extension { get; }

    /// <summary>
    /// A second reading in E.164, or empty. Digits that come with neither plus nor trunk prefix may be a
    /// national number or an international one whose plus a trunk has dropped.
    /// </summary>
    public string Alternative { get; }

    /// <summary>The number in E.164 with plus, such as <c>+4930111222</c>; empty when the country is not known.</summary>
    public string E164 => CallingCode.Length == 0 ? "" : "+" + CallingCode + National;

    /// <summary>What <c>cts_phoneindex.cts_e164</c> holds: E.164, or the bare national digits when the country is not known.</summary>
    public string Canonical => CallingCode.Length == 0 ? National : E164;

    /// <summary>What <c>cts_phoneindex.cts_phonekey</c> holds: equal for the national and every international notation of one number.</summary>
    public string Key => National.Length <= KeyLength ? National : National.Substring(National.Length - KeyLength);

    /// <inheritdoc/>
    public override string ToString() => Canonical + (Extension.Length == 0 ? "" : " ext. " + Extension);
}
