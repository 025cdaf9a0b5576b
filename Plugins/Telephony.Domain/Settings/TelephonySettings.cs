using System.Collections.Concurrent;
using Telephony.Domain.Rules;

namespace Telephony.Domain.Settings;

/// <summary>The settings of one user: the user's own rows over the global ones over the defaults.</summary>
public sealed class TelephonySettings
{
    private readonly IReadOnlyList<SettingRow> _rows;
    private readonly ILookup<string, SettingRow> _byName;
    private readonly Lazy<IReadOnlyList<LookupTable>> _lookupTables;
    private readonly Lazy<TimeZoneInfo> _timeZone;
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal TelephonySettings(IReadOnlyList<SettingRow> rows, IReadOnlyList<PopRule> rules)
    {
        _rows = rows;
        _byName = rows.ToLookup(row => NameOf(row.Name), StringComparer.Ordinal);
        Rules = rules;
        _timeZone = new Lazy<TimeZoneInfo>(() => SettingValues.TryReadTimeZone(Text(SettingNames.TimeZone), out var zone) ? zone : TimeZoneInfo.Utc);
        _lookupTables = new Lazy<IReadOnlyList<LookupTable>>(
            () => [.. List(SettingNames.LookupEntities).Select(Settings.LookupTables.TableNamed).Distinct(StringComparer.Ordinal).Select(LookupTable)]);
    }

    /// <summary>Reads rows.</summary>
    /// <param name="rows">Rows of any scope; those of other users are left out.</param>
    /// <param name="userId">The user's id as text; empty for nobody.</param>
    /// <param name="userName">The user's full name.</param>
    public static TelephonySettings Read(IEnumerable<SettingRow> rows, string userId = "", string userName = "") =>
        new SettingRows(rows).For(userId, userName);

    /// <summary>The rules that can be read, in order. A row that slipped in unread is left out.</summary>
    public IReadOnlyList<PopRule> Rules { get; }

    /// <summary>The tables searched for callers, in order.</summary>
    public IReadOnlyList<LookupTable> LookupTables => _lookupTables.Value;

    /// <summary>Those of them that have a column with numbers, in order.</summary>
    public IEnumerable<LookupTable> SearchedTables => LookupTables.Where(table => table.IsSearched);

    /// <summary>Which addresses may pop.</summary>
    public UrlPolicy UrlPolicy => new(List(SettingNames.AllowedPopHosts), YesNo(SettingNames.AllowFilePops));

    /// <summary>The DNIS filters.</summary>
    public IReadOnlyList<DnisFilter> DnisFilters => DnisFilter.ReadAll(Text(SettingNames.DnisFilter)) ?? [];

    /// <summary>The dial prefixes that depend on the customer: the user's own first, then by key as text.</summary>
    public IReadOnlyList<DialPrefix> DialPrefixes =>
        [.. RowsNamed(SettingNames.DynamicPrefix).OrderBy(row => row.IsGlobal ? 1 : 0).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => DialPrefix.ReadCondition(row.Key) is { } prefix ? prefix with { Prefix = row.Value.Trim() } : null).OfType<DialPrefix>()];

    /// <summary>How one table is searched.</summary>
    public LookupTable LookupTable(string table) => Settings.LookupTables.Of(table, _rows);

    /// <summary>Every table with phone columns, by name.</summary>
    public IReadOnlyList<LookupTable> TablesWithPhones => Settings.LookupTables.WithPhones(_rows);

    /// <summary>The text of a setting.</summary>
    public string Text(string name) => _texts.GetOrAdd(name, Read);

    private string Read(string name)
    {
        var definition = SettingDefinition.Find(name);
        var value = RowsNamed(name).Select(row => row.Value).FirstOrDefault(value => definition is null || SettingValues.Refuse(definition, value) is null);
        return value ?? definition?.Default ?? "";
    }

    /// <summary>The number of a setting.</summary>
    public int Number(string name) => Numbers.TryRead(Text(name), out var number) ? number : 0;

    /// <summary>Whether a setting is true.</summary>
    public bool YesNo(string name) => SettingValues.TryReadYesNo(Text(name), out var yes) && yes;

    /// <summary>The words of a setting.</summary>
    public IReadOnlyList<string> List(string name) => SettingValues.ReadList(Text(name));

    /// <summary>A moment in the time zone of the rules.</summary>
    public DateTime LocalTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _timeZone.Value);

    private IEnumerable<SettingRow> RowsNamed(string name) => _byName[NameOf(name)];

    private static string NameOf(string name) => SettingNames.Normalize(SettingDefinition.Find(name)?.Name ?? name);
}
