using System.Globalization;
using System.Text.RegularExpressions;
using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Settings;

/// <summary>Reads and judges values of settings.</summary>
public static class SettingValues
{
    // “ and ” are what a word processor makes of a pasted quote.
    private static readonly Regex Quoted = new("[\"“”]([^\"“”]*)[\"“”]", RegexOptions.CultureInvariant, PatternTime.Limit);

    // The rest of a JSON array of texts once the texts are taken out.
    private static readonly Regex EmptyArray = new(@"^\[[\s,]*\]$", RegexOptions.CultureInvariant, PatternTime.Limit);

    private static readonly Regex Host = new(@"^((\*\.)?[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    private static readonly Regex Offset = new(@"^UTC([+-])(\d{1,2}:\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    /// <summary>Why a value cannot serve, as a sentence; null when it can.</summary>
    public static string? Refuse(SettingDefinition definition, string value) => definition.Kind switch
    {
        SettingKind.Number => Numbers.TryRead(value, out var number) && number >= 0 && number <= definition.Largest ? null
            : Expected(definition, definition.Largest == int.MaxValue ? "a whole number from 0" : $"a whole number from 0 to {Numbers.Text(definition.Largest)}", value),
        SettingKind.List or SettingKind.Hosts or SettingKind.Tables => RefuseList(definition, value),
        SettingKind.Table => LogicalName.IsOne(value.Trim()) ? null : Expected(definition, "a table's logical name, such as contact; delete the row for the usual one", value),
        SettingKind.YesNo => TryReadYesNo(value, out _) ? null : Expected(definition, "true or false", value),
        SettingKind.Pattern => QueuePrefix.RefusePattern(value),
        SettingKind.Country => value.Trim().Length == 0 || NumberingPlan.OfCountry(value) is not null
            ? null
            : Expected(definition, "the ISO code (two letters) of a country that has telephone numbers, such as DE", value),
        SettingKind.Filter => value.Trim().Length == 0 || DnisFilter.ReadAll(value) is { Count: > 0 }
            ? null
            : Expected(definition, "{\"entity\":\"contact\",\"attribute\":\"new_brand\",\"type\":\"string\"}", value),
        SettingKind.TimeZone => TryReadTimeZone(value, out _) ? null : Expected(definition, "a time zone's id, such as Europe/Berlin or W. Europe Standard Time, or UTC+02:00", value),
        SettingKind.DialPrefix => DialPrefix.IsPrefix(value) ? null : Expected(definition, "up to 20 digits, * or #", value),
        SettingKind.Column => value.Trim().Length == 0 || LogicalName.IsOne(value.Trim()) ? null : Expected(definition, "a column's logical name, such as new_customtext", value),
        SettingKind.Colors => ReadColors(value) is not null ? null : Expected(definition, "names with colours, such as ready=#107c10, away=orange", value),
        SettingKind.Variables => ShownVariables.Read(value) is not null
            ? null
            : Expected(definition, $"at most {ShownVariables.Most} channel variables with what they are called, such as IVR_CHOICE=Chosen, ACCOUNT=Account number", value),
        SettingKind.Secret => value.Trim().Length == 0 || (LogicalName.IsOne(value.Trim()) && value.IndexOf('_') > 1)
            ? null
            : $"The setting \"{definition.Name}\" must not hold the secret itself: everybody may read settings. Put the secret into an environment variable of the type secret and write its schema name here.",
        SettingKind.Word => definition.Words.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase)
            ? null
            : Expected(definition, string.Join(" or ", definition.Words), value),
        _ => null,
    };

    private static string? RefuseList(SettingDefinition definition, string value)
    {
        var text = value.Trim().TrimEnd(';').Trim();
        if (text.StartsWith("[", StringComparison.Ordinal) && !EmptyArray.IsMatch(Quoted.Replace(text, "")))
        {
            return Expected(definition, "words with commas between them, or an array in which every text has quotes, such as [\"a\", \"b\"]", value);
        }

        var parts = ReadList(value);
        if (definition.Kind == SettingKind.Tables)
        {
            return parts.Count == 0 ? Expected(definition, "at least one table, such as contact, account; delete the row for the usual ones", value)
                : parts.FirstOrDefault(part => !LogicalName.IsOne(part)) is { } table ? Expected(definition, "tables' logical names with commas between them, such as contact, new_vehicle", table)
                : null;
        }

        return definition.Kind == SettingKind.Hosts && parts.FirstOrDefault(part => !Host.IsMatch(part)) is { } host
            ? Expected(definition, HostAdvice(host), host)
            : null;
    }

    private static string HostAdvice(string host) =>
        Uri.TryCreate(host.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + host : host, UriKind.Absolute, out var uri) && Host.IsMatch(uri.Host)
            ? $"host names without scheme, port and path, such as {uri.Host}"
            : "host names, such as crm.example.com, or *.example.com for all below one; delete the row to allow every host";

    /// <summary>Reads <c>ready=#107c10, away=orange</c>; null when a part of it is not a name with a colour.</summary>
    public static IReadOnlyDictionary<string, string>? ReadColors(string value)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ReadList(value))
        {
            var sign = part.IndexOf('=');
            if (sign < 1 || !Colors.IsOne(part.Substring(sign + 1).Trim()))
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

    /// <summary>Reads <c>a, b</c>, one per line, or <c>["a", "b"]</c>; a trailing <c>;</c> is allowed.</summary>
    public static IReadOnlyList<string> ReadList(string value)
    {
        var text = value.Trim().TrimEnd(';').Trim();
        var parts = text.StartsWith("[", StringComparison.Ordinal)
            ? Quoted.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value)
            : text.Split(',', '\n');
        return [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    /// <summary>Reads a time zone: an id of Windows or of the IANA database, whichever the machine knows, or an offset such as <c>UTC+02:00</c>.</summary>
    public static bool TryReadTimeZone(string value, out TimeZoneInfo zone)
    {
        var id = value.Trim();
        zone = TimeZoneInfo.Utc;
        if (id.Length == 0 || string.Equals(id, "UTC", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var written = Offset.Match(id);
        if (written.Success && TimeSpan.TryParse(written.Groups[2].Value, CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= 14)
        {
            zone = TimeZoneInfo.CreateCustomTimeZone(id, written.Groups[1].Value == "-" ? -offset : offset, id, id);
            return true;
        }

        if (TimeZoneNames.Find(id, OfMachine) is not { } known)
        {
            return false;
        }

        zone = known;
        return true;
    }

    private static TimeZoneInfo? OfMachine(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return null;
        }
    }

    private static string Expected(SettingDefinition definition, string expected, string found) =>
        $"The setting \"{definition.Name}\" has to be {expected}; found \"{found}\".";
}
