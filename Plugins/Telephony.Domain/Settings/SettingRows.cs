using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>
/// Every row of an organization, laid out once so that many requests of many users can share it: rules are parsed once, and users
/// without rows of their own share one set of settings. Never changes.
/// </summary>
public sealed class SettingRows
{
    private readonly IReadOnlyList<SettingRow> _global;
    private readonly ILookup<string, SettingRow> _personal;

    /// <summary>Lays rows out.</summary>
    public SettingRows(IEnumerable<SettingRow> rows)
    {
        All = [.. SettingRow.InOrder(rows)];
        _global = [.. All.Where(row => row.IsGlobal)];
        _personal = All.Where(row => !row.IsGlobal).ToLookup(row => row.Scope.Trim().Trim('{', '}'), StringComparer.OrdinalIgnoreCase);
        Global = new TelephonySettings(_global, RulesOf(_global));
    }

    /// <summary>Every row, in the order in which rows for one thing count.</summary>
    public IReadOnlyList<SettingRow> All { get; }

    /// <summary>The settings of nobody in particular.</summary>
    public TelephonySettings Global { get; }

    /// <summary>The settings of a user: the user's own rows over the global ones. A rule of the user's replaces the global one with the same key.</summary>
    /// <param name="userId">The user's id as text; empty for nobody.</param>
    /// <param name="userName">The user's full name.</param>
    public TelephonySettings For(string userId, string userName)
    {
        var own = OwnRows(userId, userName);
        if (own.Count == 0)
        {
            return Global;
        }

        var ownRules = RulesOf(own);
        var keys = new HashSet<string>(ownRules.Select(rule => rule.Key), StringComparer.Ordinal);
        return new TelephonySettings([.. own, .. _global], PopRule.InOrder(Global.Rules.Where(rule => !keys.Contains(rule.Key)).Concat(ownRules)));
    }

    /// <summary>The rows that a user's settings come from.</summary>
    /// <param name="userId">The user's id as text; empty for nobody.</param>
    /// <param name="userName">The user's full name.</param>
    public IReadOnlyList<SettingRow> RowsOf(string userId, string userName) => [.. OwnRows(userId, userName), .. _global];

    private List<SettingRow> OwnRows(string userId, string userName) =>
        [.. SettingRow.InOrder(Own(userId).Concat(string.Equals(userId, userName, StringComparison.OrdinalIgnoreCase) ? [] : Own(userName)))];

    private IEnumerable<SettingRow> Own(string user) => user.Length == 0 ? [] : _personal[user];

    private static IReadOnlyList<PopRule> RulesOf(IEnumerable<SettingRow> rows) => PopRule.InOrder(
        rows.Where(row => row.Name == PopRule.SettingName).Select(row => RuleOf(row)).OfType<PopRule>());

    private static PopRule? RuleOf(SettingRow row) =>
        PopRuleReader.Read(row.Key.Trim(), row.Value, out _) is { } rule ? rule with { RowId = row.Id } : null;
}
