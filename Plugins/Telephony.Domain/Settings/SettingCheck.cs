using System.Text.RegularExpressions;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>Judges a row before it is saved, so that nobody finds out only at the first call.</summary>
public static class SettingCheck
{
    private static readonly Regex Column = new("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    private static readonly string[] LookupTypes = ["phone", "name"];

    /// <summary>Why the row cannot be understood, in a sentence that says what to change; null when it can. Unknown names are let through.</summary>
    public static string? Refuse(SettingRow row)
    {
        if (row.Name.Trim().Length == 0)
        {
            return "A setting needs a name, such as customURL_Rule or Phonecall Subject.";
        }

        if (string.Equals(row.Name.Trim(), PopRule.SettingName, StringComparison.OrdinalIgnoreCase))
        {
            return RefuseRule(row);
        }

        if (LookupTables.TableOf(row).Length > 0)
        {
            return RefuseLookup(row);
        }

        if (SettingNames.Normalize(row.Name) == SettingNames.Normalize(SettingNames.DynamicPrefix))
        {
            return RefusePrefix(row);
        }

        return SettingDefinition.Find(row.Name) is { } definition ? SettingValues.Refuse(definition, row.Value) : null;
    }

    private static string? RefusePrefix(SettingRow row)
    {
        if (DialPrefix.ReadCondition(row.Key) is null)
        {
            return $"The key of {SettingNames.DynamicPrefix} has to be table.column=value, such as contact.new_region=west; found \"{row.Key}\".";
        }

        return DialPrefix.IsPrefix(row.Value) ? null : $"The value of {SettingNames.DynamicPrefix} has to be up to 20 digits, * or #; found \"{row.Value}\".";
    }

    private static string? RefuseRule(SettingRow row)
    {
        if (row.Name != PopRule.SettingName)
        {
            return $"Write the name \"{PopRule.SettingName}\" exactly so: letter case counts. Found \"{row.Name}\".";
        }

        var name = row.Key.Trim().Length == 0 ? "rule without a key" : $"rule \"{row.Key}\"";
        var rule = PopRuleReader.Read(row.Key, row.Value, out var problem);
        if (rule is null)
        {
            return $"The value \"{row.Value}\" of the {name} cannot be read. {problem} The form of the value is condition=>url, such as direction=inbound&&lookupCount=1=>default.";
        }

        if (RuleTruth.NeverTrue(rule) is { } never)
        {
            return $"The {name} can never be true. {never}";
        }

        return rule.PopsDefault || UrlPolicy.RefuseForm(rule.Target) is not { } refusal
            ? null
            : $"The {name} cannot pop \"{rule.Target}\". {refusal}";
    }

    private static string? RefuseLookup(SettingRow row)
    {
        if (!LookupTypes.Contains(row.Type.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return $"A row {row.Name} needs the type phone (a phone column) or name (the column shown); found \"{row.Type}\".";
        }

        return Column.IsMatch(row.Value.Trim()) ? null
            : $"The value of {row.Name} has to be a column's logical name, such as telephone1; found \"{row.Value}\".";
    }
}
