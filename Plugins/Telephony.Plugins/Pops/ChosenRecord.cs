using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>Which records an agent may name as a call's caller.</summary>
/// <param name="settings">The agent's settings.</param>
/// <param name="found">The records that were found for the call.</param>
internal sealed class ChosenRecord(TelephonySettings settings, IReadOnlyList<MatchedRecord> found)
{
    /// <summary>Refuses a row that is no caller: of no table in which callers are found or made, and not found for the call either.</summary>
    public void RequireTable(string table, Guid id)
    {
        var madeIn = settings.Text(SettingNames.NewRecordTable).Trim().ToLowerInvariant();
        List<string> callers = [.. settings.SearchedTables.Select(each => each.Table).Concat([madeIn]).Distinct()];
        if (!callers.Contains(table) && Found(table, id) is null)
        {
            throw new InvalidPluginExecutionException(
                $"{table} is no table of callers. Choose one of the records that were found for the call, or one of {string.Join(", ", callers)}; "
                + $"the setting \"{SettingNames.LookupEntities}\" names the tables.",
                PluginHttpStatusCode.BadRequest);
        }
    }

    /// <summary>Refuses a record that does not have the call's number where callers are looked up; a call without number, and a table without such columns, asks for none.</summary>
    /// <param name="number">The call's number; null where there is none.</param>
    /// <param name="caller">Works with the agent's rights.</param>
    public void RequireNumber(CallerRecord chosen, PhoneNumber? number, IOrganizationService caller)
    {
        var table = settings.LookupTable(chosen.Match.Table);
        if (number is null || !table.IsSearched)
        {
            return;
        }

        var row = AgentReader.Read(caller, () => Rows.From(table.Table, [.. table.PhoneColumns]), table.Table + "id", [chosen.Reference.Id]).Single();
        if (!table.PhoneColumns.Any(column => PhoneMatch.IsIn(number, row.Shown(column), settings.Text(SettingNames.DefaultCountry))))
        {
            throw new InvalidPluginExecutionException(
                $"The record {chosen.Match.Name} does not have the number {number.Canonical} in any column by which callers are found ({string.Join(", ", table.PhoneColumns)}).",
                PluginHttpStatusCode.BadRequest);
        }
    }

    /// <summary>The column in which the record was found; empty for one that was not.</summary>
    public string ColumnOf(string table, Guid id) => Found(table, id)?.Column ?? "";

    /// <summary>Every record found, in its order, so that another one may be chosen later; one that was not among them comes last.</summary>
    public IReadOnlyList<MatchedRecord> WithAll(IReadOnlyList<MatchedRecord> chosen) =>
        [.. found, .. chosen.Where(match => !found.Any(known => IsOf(known, match.Table, match.RecordId)))];

    private MatchedRecord? Found(string table, Guid id) => found.FirstOrDefault(match => IsOf(match, table, id.ToString("D")));

    private static bool IsOf(MatchedRecord match, string table, string id) => match.Table == table && string.Equals(match.RecordId, id, StringComparison.OrdinalIgnoreCase);
}
