using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Lookups;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a row of <c>cts_dialerkvtable</c> is created, changed, switched off or deleted: when it decides how callers are looked up, checks its
/// tables and columns, registers or removes the steps that keep their phone index, and marks them to be filled. Works as SYSTEM:
/// whoever may write settings need not be allowed to write steps.
/// </summary>
public sealed class RegisterLookupSteps : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var before = Counting(request.Before);
        var after = Counting(request.After);
        if (before == after)
        {
            return;
        }

        if (after is not null && SettingDefinition.Find(after.Name)?.Name == SettingNames.DnisFilter)
        {
            LookupCheck.RefuseFilters(request.System, after.Value, LookupCheck.NameOf(after));
            return;
        }

        string[] decided = [.. Decided(before).Concat(Decided(after)).Distinct(StringComparer.Ordinal)];
        var changesKeys = ChangesKeys(before) || ChangesKeys(after);
        if (decided.Length == 0 && !changesKeys)
        {
            return;
        }

        var settings = request.Configuration.Settings.Global;
        if (changesKeys)
        {
            new BackfillMarks(request.System).Start([.. settings.SearchedTables.Select(table => table.Table)]);
            return;
        }

        Follow(request.System, [.. decided.Select(settings.LookupTable)], after, before ?? after!);
    }

    private static void Follow(IOrganizationService system, IReadOnlyList<LookupTable> tables, SettingRow? saved, SettingRow removed)
    {
        var steps = new LookupSteps(system);
        var filters = steps.FiltersOf(tables.Select(table => table.Table));
        if (saved is not null)
        {
            LookupCheck.RefuseTables(saved, filters.Keys);
        }

        // A row that goes may leave another one without the column that it needs.
        var row = saved ?? removed;
        if ((LookupTables.NamesPhone(row) || LookupTables.NamesText(row)) && tables.First(table => table.Table == LookupTables.DecidedBy(row)[0]) is var table && filters.ContainsKey(table.Table))
        {
            new LookupCheck(system).RefuseColumns(row, table, saved is null);
        }

        // A user's own list or text searches the same index.
        if (saved is { IsGlobal: false } && !removed.IsGlobal)
        {
            return;
        }

        steps.Follow(tables, filters);
        new BackfillMarks(system).Start([.. tables.Where(table => filters.ContainsKey(table.Table)).Select(table => table.Table)]);
    }

    // Null for a row that no longer counts.
    private static SettingRow? Counting(Entity? row) => row is not null && IsActive(row) ? SettingStore.Read(row) : null;

    private static IEnumerable<string> Decided(SettingRow? row) => row is null ? [] : LookupTables.DecidedBy(row);

    // A national number's key depends on the country that it is read for.
    private static bool ChangesKeys(SettingRow? row) => row is { IsGlobal: true } && SettingDefinition.Find(row.Name)?.Name == SettingNames.DefaultCountry;

    private static bool IsActive(Entity row) => (row.Choice(DialerKvTable.StateCode) ?? 0) == 0;
}
