namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// How one country writes and dials its numbers, as far as telling notations of the same number apart needs it.
/// Lengths are those of the national significant number: digits behind the country code, without the trunk prefix.
/// </summary>
/// <param name="Iso">ISO 3166-1 alpha-2 code, such as <c>DE</c>.</param>
/// <param name="CallingCode">E.164 country code without plus, such as <c>49</c>.</param>
/// <param name="TrunkPrefixes">What is dialled before a national number at home, such as <c>0</c>; empty where nothing is (Italy's 0 belongs to the number).</param>
/// <param name="InternationalPrefixes">What is dialled at home before a country code, such as <c>00</c> or <c>011</c>.</param>
/// <param name="ShortestNational">Fewest digits of a subscriber's number.</param>
/// <param name="LongestNational">Most digits of a subscriber's number.</param>
public sealed record CountryPlan(
    string Iso,
    string CallingCode,
    IReadOnlyList<string> TrunkPrefixes,
    IReadOnlyList<string> InternationalPrefixes,
    int ShortestNational,
    int LongestNational)
{
    /// <summary>Whether a national number may have this many digits.</summary>
    public bool Fits(string national) => national.Length >= ShortestNational && national.Length <= LongestNational;
}
