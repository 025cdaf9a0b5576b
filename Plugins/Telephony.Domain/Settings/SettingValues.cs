using System.Globalization;
using System.Text.RegularExpressions;
using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Settings;

/// <summary>Reads and judges values of settings.</summary>
public static class SettingValues
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    // “ and ” are what a word processor makes of a pasted quote.
    private static readonly Regex s_quoted = new("[\"“”]([^\"“”]*)[\"“”]", RegexOptions.CultureInvariant, s_limit);

    private static readonly Regex s_logicalName = new("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    private static readonly Regex s_color = new("^(#[0-9a-f]{3}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]{3,30})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    private static readonly Regex s_offset = new(@"^UTC([+-])(\d{1,2}:\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    /// <summary>Why a value cannot serve, as a sentence; null when it can.</summary>
    public static string? Refuse(SettingDefinition definition, string value) => definition.Kind switch
    {
        SettingKind.Number => Numbers.TryRead(value, out var number) && number >= 0 ? null : Expected(definition, "a whole number from 0", value),
        SettingKind.YesNo => TryReadYesNo(value, out _) ? null : Expected(definition, "true or false", value),
        SettingKind.Pattern => QueuePrefix.RefusePattern(value),
        SettingKind.Country => value.Trim().Length == 0 || NumberingPlan.OfCountry(value) is not null
            ? null
            : Expected(definition, "the ISO code (two letters) of a country that has telephone numbers, such as DE", value),
        SettingKind.Filter => value.Trim().Length == 0 || DnisFilter.ReadAll(value) is { Count: > 0 }
            ? null
            : Expected(definition, "{\"entity\":\"contact\",\"attribute\":\"new_brand\",\"type\":\"string\"}", value),
        SettingKind.TimeZone => TryReadTimeZone(value, out _) ? null : Expected(definition, "a time zone's id or UTC+02:00", value),
        SettingKind.DialPrefix => DialPrefix.IsPrefix(value) ? null : Expected(definition, "up to 20 digits, * or #", value),
        SettingKind.Column => value.Trim().Length == 0 || IsLogicalName(value.Trim()) ? null : Expected(definition, "a column's logical name, such as new_customtext", value),
        SettingKind.Colors => ReadColors(value) is not null ? null : Expected(definition, "names with colours, such as ready=#107c10, away=orange", value),
        SettingKind.Secret => value.Trim().Length == 0 || (IsLogicalName(value.Trim()) && value.IndexOf('_') > 1)
            ? null
            : $"The setting \"{definition.Name}\" must not hold the secret itself: everybody may read settings. Put the secret into an environment variable of the kind secret and write that one's schema name here.",
        SettingKind.Word => definition.Words.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase)
            ? null
            : Expected(definition, string.Join(" or ", definition.Words), value),
        _ => null,
    };

    /// <summary>Whether a text can be the logical name of a table or column.</summary>
    public static bool IsLogicalName(string text) => s_logicalName.IsMatch(text);

    /// <summary>Reads <c>ready=#107c10, away=orange</c>; null when a part of it is no name with a colour.</summary>
    public static IReadOnlyDictionary<string, string>? ReadColors(string value)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ReadList(value))
        {
            var sign = part.IndexOf('=');
            if (sign < 1 || !s_color.IsMatch(part.Substring(sign + 1).Trim()))
            {
                return null;
            }

            colors[part.Substring(0, sign).Trim()] = part.Substring(sign + 1).Trim();
        }

        return colors;
    }

    /// <summary>Reads true or false.</summary>
    public static bool TryReadYesNo(string value, out bool yes)
    {
        var word = value.Trim().ToLowerInvariant();
        yes = word is "true" or "yes" or "1";
        return yes || word is "false" or "no" or "0" or "";
    }

    /// <summary>Reads <c>a, b</c>, one per line, or <c>["a", "b"]</c>; a <c>;</c> behind is allowed.</summary>
    public static IReadOnlyList<string> ReadList(string value)
    {
        var text = value.Trim().TrimEnd(';').Trim();
        var parts = text.StartsWith("[", StringComparison.Ordinal)
            ? s_quoted.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value)
            : text.Split(',', '\n');
        return [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    /// <summary>Reads a time zone: an id that the machine knows, or an offset such as <c>UTC+02:00</c>.</summary>
    public static bool TryReadTimeZone(string value, out TimeZoneInfo zone)
    {
        var id = value.Trim();
        zone = TimeZoneInfo.Utc;
        if (id.Length == 0 || string.Equals(id, "UTC", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var written = s_offset.Match(id);
        if (written.Success && TimeSpan.TryParse(written.Groups[2].Value, CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= 14)
        {
            zone = TimeZoneInfo.CreateCustomTimeZone(id, written.Groups[1].Value == "-" ? -offset : offset, id, id);
            return true;
        }

        try
        {
            zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            return true;
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return false;
        }
    }

    private static string Expected(SettingDefinition definition, string expected, string found) =>
        $"The setting \"{definition.Name}\" has to be {expected}; found \"{found}\".";
}
