using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Settings;

/// <summary>What a PBX is to dial for a number that somebody wrote.</summary>
/// <param name="Text">Digits with the prefix before them; with <c>+</c> for an international number without prefix.</param>
/// <param name="Prefix">The prefix; empty for extensions of the PBX itself and its service codes.</param>
public sealed record DialNumber(string Text, string Prefix)
{
    private const string UsualInternationalPrefix = "00";
    private const string ShownTrunk = "0";

    /// <summary>
    /// Reads a number and puts the prefix before it. A plus behind a prefix becomes what the default country dials for it; extensions no
    /// longer than "Internal Extension Length" and service codes with <c>*</c> or <c>#</c> get no prefix, a number that has it already no second one. A few
    /// digits in another text, such as <c>abc1</c>, are no number.
    /// </summary>
    /// <param name="phoneNumber">The number as written.</param>
    /// <param name="settings">The caller's settings.</param>
    /// <param name="dynamicPrefix">The prefix that the customer's record asks for; null for none, then "External Dial Prefix" counts.</param>
    /// <returns>Null when there is nothing to dial in the text.</returns>
    public static DialNumber? Of(string phoneNumber, TelephonySettings settings, string? dynamicPrefix = null)
    {
        var typed = phoneNumber.Trim();
        var reading = OutsideLine.ReadCaller(typed, settings);
        var keys = TypedNumber.Read(typed);
        if (keys?.IndexOfAny(['*', '#']) >= 0 && (reading.Number is null || TypedNumber.AreKeys(typed)))
        {
            return TypedNumber.AreKeys(keys) ? new DialNumber(keys, "") : null;
        }

        if (reading.Digits.Length == 0 || (reading.Number is null && keys is null))
        {
            return null;
        }

        var isAbroad = keys?[0] == '+';
        var prefix = reading.Problem == PhoneNumberProblem.Internal && !isAbroad ? "" : dynamicPrefix ?? settings.Text(SettingNames.ExternalDialPrefix).Trim();
        return new DialNumber(prefix + DigitsOf(reading, typed.IndexOf('+') >= 0, isAbroad, prefix, settings.Text(SettingNames.DefaultCountry)), prefix);
    }

    private static string DigitsOf(PhoneNumberReading reading, bool hasPlus, bool isAbroad, string prefix, string country)
    {
        var abroad = reading.Number switch
        {
            { E164.Length: > 0 } number when hasPlus || LacksPlus(number, reading.Digits) => number.CallingCode + number.National,
            { E164.Length: > 0 } => "",
            _ => isAbroad ? reading.Digits : "",
        };
        return abroad.Length == 0
            ? reading.Digits
            : (prefix.Length == 0 ? "+" : NumberingPlan.OfCountry(country)?.InternationalPrefix ?? UsualInternationalPrefix) + abroad;
    }

    // 49 30 23125111 and 49 (0)30 23125111 in Germany: dialled as they are they would reach somebody else.
    private static bool LacksPlus(PhoneNumber number, string digits) => number.IsInPlan
        && ((number.IsBare && digits == number.CallingCode + number.National) || digits == number.CallingCode + ShownTrunk + number.National);
}
