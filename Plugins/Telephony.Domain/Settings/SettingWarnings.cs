using Telephony.Domain.Pops;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>What is odd about a row that is accepted all the same; the row's <c>cts_warning</c> shows it.</summary>
public static class SettingWarnings
{
    private static readonly string[] s_templates =
        [SettingNames.PhonecallSubject, SettingNames.PhonecallDescription, SettingNames.OtherPartyNote];

    /// <summary>Sentences about a row that <see cref="SettingCheck.Refuse"/> has let through.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keysOfOtherRules">Keys of the other pop rules of the same scope; needed for a rule only.</param>
    /// <param name="hasUser">Whether the row is global or its scope names a user.</param>
    public static IReadOnlyList<string> Of(SettingRow row, IReadOnlyList<string> keysOfOtherRules, bool hasUser)
    {
        var warnings = new List<string>();
        if (!hasUser)
        {
            warnings.Add($"No user has the id or full name \"{row.Scope.Trim()}\": the row counts for nobody. Write global, or a user's id or full name.");
        }

        if (row.Name == PopRule.SettingName)
        {
            warnings.AddRange(OfRule(row.Key.Trim(), keysOfOtherRules));
        }
        else if (!IsRead(row))
        {
            warnings.Add($"The product reads no setting of the name \"{row.Name.Trim()}\".");
        }

        var definition = SettingDefinition.Find(row.Name);
        if (definition is not null && s_templates.Contains(definition.Name))
        {
            warnings.AddRange(TextTemplate.UnknownIn(row.Value).Select(name => $"<<{name}>> is no placeholder and stays as it is; there are {string.Join(", ", TextTemplate.Placeholders.Select(known => $"<<{known}>>"))}."));
        }

        return warnings;
    }

    private static IEnumerable<string> OfRule(string key, IReadOnlyList<string> others)
    {
        if (others.Contains(key))
        {
            yield return $"Another rule has the key {key} too: which of them comes first is not certain. Give each its own key.";
        }

        List<string> keys = [.. others.Concat([key]).Distinct(StringComparer.Ordinal).OrderBy(other => other, StringComparer.Ordinal)];
        foreach (var warning in RuleLint.MisplacedNumbers(keys))
        {
            yield return warning;
        }
    }

    private static bool IsRead(SettingRow row) =>
        SettingDefinition.Find(row.Name) is not null
        || LookupTables.TableOf(row).Length > 0
        || new[] { SettingNames.DynamicPrefix, SettingNames.EntityPrimaryNames }.Any(name => SettingNames.Normalize(name) == SettingNames.Normalize(row.Name));
}
