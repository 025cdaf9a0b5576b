using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Settings;

/// <summary>
/// Numbers as a PBX shows them whose outside line has a prefix: it was dialled before an outgoing number, and some PBXs put it before a
/// caller's number, so that the phone can call back.
/// </summary>
public static class OutsideLine
{
    private const char Plus = '+';

    /// <summary>
    /// Reads a caller's number. Where it makes a number only without "External Dial Prefix", it is read without; where it does both ways and the
    /// two differ, neither is sure.
    /// </summary>
    /// <param name="text">As the PBX gives it.</param>
    /// <param name="settings">Whose prefix, default country and extension length count.</param>
    public static PhoneNumberReading ReadCaller(string text, TelephonySettings settings)
    {
        var shown = Parse(text, settings);
        if (Behind(text, shown, settings.Text(SettingNames.ExternalDialPrefix).Trim()) is not { } rest
            || Parse(rest, settings) is not { Number: { } number } behind || !CanBeDialled(number, settings))
        {
            return shown;
        }

        if (shown.Number is not { IsInPlan: true } whole)
        {
            return number.IsInPlan || (IsAnnounced(number) && !IsAnnounced(shown.Number)) ? behind : shown;
        }

        return !number.IsInPlan || whole.E164 == number.E164 ? shown
            : whole.IsBare && whole.CallingCode != number.CallingCode ? behind with { Number = number with { Alternatives = [.. number.Alternatives, whole] } }
            : shown with { Number = whole with { IsDoubtful = true, Alternatives = [.. whole.Alternatives, number] } };
    }

    /// <summary>The number behind the prefix that was dialled with it: "External Dial Prefix" or one of a <c>Dynamic_Prefix</c> row.</summary>
    /// <param name="dialled">What the PBX dialled.</param>
    /// <param name="settings">Whose prefixes, default country and extension length count.</param>
    /// <returns>The text as it is when no prefix was dialled.</returns>
    public static string WithoutPrefix(string dialled, TelephonySettings settings)
    {
        var shown = Parse(dialled, settings);
        var dynamic = settings.DialPrefixes;
        var mayLackPrefix = dynamic.Any(prefix => prefix.Prefix.Length == 0);
        var prefixes = dynamic.Select(prefix => prefix.Prefix).Concat([settings.Text(SettingNames.ExternalDialPrefix).Trim()]).Distinct(StringComparer.Ordinal);
        foreach (var prefix in prefixes.OrderByDescending(prefix => prefix.Length))
        {
            if (Behind(dialled, shown, prefix) is not { } rest || Parse(rest, settings).Number is not { } number)
            {
                continue;
            }

            var isWhole = shown.Number is { IsInPlan: true } && (mayLackPrefix || !number.IsInPlan);
            var isSame = shown.Number?.Canonical == number.Canonical;
            if (isSame ? CanBeDialled(number, settings) : !isWhole)
            {
                return rest;
            }
        }

        return dialled;
    }

    private static string? Behind(string text, PhoneNumberReading shown, string prefix)
    {
        if (prefix.Length == 0 || shown.Digits.Length == 0 || shown.Problem == PhoneNumberProblem.Internal || text.IndexOf(Plus) >= 0)
        {
            return null;
        }

        var whole = prefix.All(letter => letter is >= '0' and <= '9') ? shown.Digits : text.Trim();
        return whole.Length > prefix.Length && whole.StartsWith(prefix, StringComparison.Ordinal) ? whole.Substring(prefix.Length) : null;
    }

    // What a PBX puts a prefix before can be dialled: in a country with national prefix the number begins with that or an international one.
    private static bool CanBeDialled(PhoneNumber number, TelephonySettings settings) =>
        !number.IsBare || NumberingPlan.OfCountry(settings.Text(SettingNames.DefaultCountry)) is not { ExpectsPrefix: true };

    private static bool IsAnnounced(PhoneNumber? number) => number is { IsBare: false, CallingCode.Length: > 0 };

    private static PhoneNumberReading Parse(string text, TelephonySettings settings) =>
        PhoneNumberParser.Parse(text, settings.Text(SettingNames.DefaultCountry), settings.Number(SettingNames.InternalExtensionLength));
}
