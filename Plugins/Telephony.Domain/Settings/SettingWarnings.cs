using Telephony.Domain.Calls;
using Telephony.Domain.Pops;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>
/// What is odd about rows that are accepted all the same, seen with all other rows, the outcomes and the users; a row's <c>cts_warning</c> shows it.
/// </summary>
/// <param name="rows">Every row that counts.</param>
/// <param name="userOf">The id of the user whom a scope names, as text; null for nobody.</param>
public sealed class SettingWarnings(SettingRows rows, OutcomeCatalog outcomes, Func<string, string?> userOf)
{
    private static readonly string[] Templates =
        [SettingNames.PhonecallSubject, SettingNames.PhonecallDescription, SettingNames.OtherPartyNote];

    // Names whose value is the table in which the caller was found.
    private static readonly string[] CallersTable = [FactNames.FromPartyKey, "ReType"];

    private readonly Dictionary<string, TelephonySettings> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<RuleNote>> _notes = new(StringComparer.OrdinalIgnoreCase);
    private ILookup<string, SettingRow>? _rivals;

    /// <summary>Sentences about one of the rows.</summary>
    public IReadOnlyList<string> Of(SettingRow row)
    {
        var warnings = new List<string>();
        if (!row.IsGlobal && userOf(row.Scope) is null)
        {
            warnings.Add($"No user has the id or full name \"{row.Scope.Trim()}\": the row counts for nobody. Write global, or a user's id or full name.");
        }

        if (SettingCheck.Refuse(row) is { } refusal)
        {
            return [.. warnings, $"The row does not count. {refusal}"];
        }

        warnings.AddRange(row.Name == PopRule.SettingName ? OfRule(row) : OfSetting(row));
        warnings.AddRange(OfRivals(row));
        return [.. warnings.Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> OfSetting(SettingRow row)
    {
        if (!IsRead(row))
        {
            return [$"The product reads no setting with the name \"{row.Name.Trim()}\"."];
        }

        var name = SettingDefinition.Find(row.Name)?.Name;
        return Templates.Contains(name) ? TextTemplate.UnknownIn(row.Value).Select(unknown => $"<<{unknown}>> is not a placeholder and stays as it is; there are {string.Join(", ", TextTemplate.Placeholders.Select(known => $"<<{known}>>"))}.")
            : name switch
            {
                SettingNames.LookupEntities => OfLookupEntities(row),
                SettingNames.DnisFilter => OfFilters(DnisFilter.ReadAll(row.Value) ?? [], SettingsOf(row)),
                SettingNames.DefaultOutcome => OfDefaultOutcome(row.Value.Trim()),
                _ => [],
            };
    }

    private IEnumerable<string> OfLookupEntities(SettingRow row) => SettingValues.ReadList(row.Value).Select(LookupTables.TableNamed).Distinct(StringComparer.Ordinal)
        .Where(table => !SettingsOf(row).LookupTable(table).IsSearched)
        .Select(table => $"Nobody is found in {table}: it has no known phone column. Add a row {SettingNames.IncomingLookup}{table} of the type phone with the column's logical name.");

    /// <summary>Sentences about DNIS filters that do nothing.</summary>
    /// <param name="filters">The filters of a setting or a DNIS definition.</param>
    /// <param name="settings">Which tables are searched.</param>
    public static IEnumerable<string> OfFilters(IReadOnlyList<DnisFilter> filters, TelephonySettings settings)
    {
        for (var i = 0; i < filters.Count; i++)
        {
            var table = filters[i].Table;
            if (filters.Take(i).Any(earlier => earlier.Table == table))
            {
                yield return $"Two filters are about {table}: only the first one counts.";
            }
            else if (settings.LookupTables.All(searched => searched.Table != table))
            {
                yield return $"The filter on {table} does nothing: the table is not among \"{SettingNames.LookupEntities}\".";
            }
        }
    }

    private IEnumerable<string> OfDefaultOutcome(string outcome) => outcome.Length == 0 || outcomes.Find(outcome) is not null ? []
        : [$"There is no outcome \"{outcome}\" (letter case counts): calls without an outcome get {OutcomeNames.None}. Defined are: {outcomes.Names}."];

    private IEnumerable<string> OfRule(SettingRow row)
    {
        var settings = SettingsOf(row);
        if (!_notes.TryGetValue(UserOf(row), out var notes))
        {
            _notes[UserOf(row)] = notes = RuleLint.Notes(settings.Rules);
        }

        if (settings.Rules.FirstOrDefault(rule => rule.RowId == row.Id) is not { } rule)
        {
            return [];
        }

        return [.. notes.Where(note => note.Rule.RowId == row.Id).Select(note => note.Sentence), .. OfTarget(rule, settings), .. OfTables(rule, settings)];
    }

    private static IEnumerable<string> OfTarget(PopRule rule, TelephonySettings settings) =>
        rule.PopsDefault || settings.UrlPolicy.Refuse(rule.Target) is not { } refusal ? [] : [$"{rule.Title} does not pop its address. {refusal}"];

    private static IEnumerable<string> OfTables(PopRule rule, TelephonySettings settings)
    {
        if (settings.YesNo(SettingNames.CustomLookup))
        {
            return [];
        }

        List<string> searched = [.. settings.SearchedTables.Select(table => table.Table)];
        return rule.Terms.Where(term => CallersTable.Contains(term.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(term => term.Alternatives)
            .Where(table => table.Length > 0 && !searched.Exists(known => Wildcard.Matches(table, known, caseSensitive: false)))
            .Select(table => $"{rule.Title}: callers are not searched in {table}; \"{SettingNames.LookupEntities}\" has {string.Join(", ", searched)}.");
    }

    private IEnumerable<string> OfRivals(SettingRow row)
    {
        if (IdentityOf(row).Length == 0)
        {
            return [];
        }

        _rivals ??= rows.All.Where(each => IdentityOf(each).Length > 0 && SettingCheck.Refuse(each) is null).ToLookup(RivalKey, StringComparer.OrdinalIgnoreCase);
        var rivals = _rivals[RivalKey(row)].ToList();
        return rivals.Count < 2 ? []
            : rivals[0].Id == row.Id ? [$"Another row sets {LabelOf(row)} for the same users. This one counts, since it was created last. Delete the other one."]
            : [$"Another row sets {LabelOf(row)} for the same users and counts instead of this one, since it was created last. Delete one of them."];
    }

    private string RivalKey(SettingRow row) => $"{UserOf(row)}\u001C{IdentityOf(row)}";

    // What only one row can decide; empty for rows that may coexist.
    private static string IdentityOf(SettingRow row) =>
        SettingDefinition.Find(row.Name) is { } definition ? definition.Name
        : LookupTables.NamesText(row) ? $"{(LookupTables.TableOf(row).Length > 0 ? "own" : "primary")} name of {LookupTables.DecidedBy(row)[0]}"
        : SettingNames.Normalize(row.Name) == SettingNames.Normalize(SettingNames.DynamicPrefix) && DialPrefix.ReadCondition(row.Key) is { } prefix ? $"{prefix.Table}.{prefix.Column}={prefix.Value}"
        : "";

    private static string LabelOf(SettingRow row) => SettingDefinition.Find(row.Name) is { } definition ? $"\"{definition.Name}\""
        : LookupTables.NamesText(row) ? $"the name column of {LookupTables.DecidedBy(row)[0]}"
        : $"the prefix for {row.Key.Trim()}";

    private string UserOf(SettingRow row) => row.IsGlobal ? SettingRow.Global : userOf(row.Scope) ?? row.Scope.Trim().Trim('{', '}');

    private TelephonySettings SettingsOf(SettingRow row)
    {
        if (row.IsGlobal)
        {
            return rows.Global;
        }

        if (!_settings.TryGetValue(UserOf(row), out var settings))
        {
            _settings[UserOf(row)] = settings = rows.For(UserOf(row), row.Scope.Trim().Trim('{', '}'));
        }

        return settings;
    }

    private static bool IsRead(SettingRow row) =>
        SettingDefinition.Find(row.Name) is not null
        || LookupTables.TableOf(row).Length > 0
        || new[] { SettingNames.DynamicPrefix, SettingNames.EntityPrimaryNames }.Any(name => SettingNames.Normalize(name) == SettingNames.Normalize(row.Name));
}
