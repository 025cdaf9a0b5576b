using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>
/// Finds callers by number. The index is read with SYSTEM's rights: it says only which record has which number. The records
/// themselves are read with the agent's rights, and what the agent may not read is not found.
/// </summary>
internal sealed class CallerDirectory(IOrganizationService system, Func<Guid, IOrganizationService> serviceOf)
{
    private readonly Dictionary<string, List<Entity>> _index = new(StringComparer.Ordinal);
    private readonly AgentRecords _records = new(serviceOf);
    private readonly CustomCallers _custom = new(system);

    /// <summary>What was asked so far.</summary>
    public List<QueryNote> Notes => _records.Notes;

    /// <summary>Reads what several lookups need: one query of the index, and one per agent and table that has candidates.</summary>
    public void Prefetch(IReadOnlyList<CallerLookup> lookups)
    {
        ReadIndex(lookups.SelectMany(lookup => lookup.Number?.Keys ?? []));
        _custom.Ask(lookups, Notes);
        foreach (var agent in lookups.GroupBy(lookup => lookup.AgentId))
        {
            foreach (var table in TablesOf([.. agent]))
            {
                var filterColumns = agent.Select(lookup => lookup.FilterOf(table.Table)?.Column).OfType<string>().Distinct();
                _records.Read(agent.Key, table, filterColumns, agent.SelectMany(lookup => CandidateIds(lookup, table)));
            }
        }
    }

    /// <summary>The records with a number that an agent may read, the strongest kind of match only, in the configured order.</summary>
    public IReadOnlyList<CallerRecord> Find(CallerLookup lookup)
    {
        Prefetch([lookup]);
        var records = lookup.Settings.LookupTables.SelectMany(table => Candidates(lookup, table)
            .OrderBy(row => table.PhoneColumns.TakeWhile(column => column != IndexedColumn.NameIn(row)).Count())
            .ThenBy(row => row.Text(PhoneIndex.RecordId), StringComparer.Ordinal)
            .GroupBy(row => row.Text(PhoneIndex.RecordId))
            .Select(rows => _records.Find(lookup, table, rows.Key, IndexedColumn.NameIn(rows.First()), rows.Max(row => StrengthOf(lookup, row))))
            .OfType<CallerRecord>()
            .OrderBy(record => table.PhoneColumns.TakeWhile(column => column != record.Match.Column).Count())
            .ThenBy(record => record.Match.Name, StringComparer.OrdinalIgnoreCase).ThenBy(record => record.Match.RecordId, StringComparer.Ordinal)).ToList();
        var known = new HashSet<string>(records.Select(record => record.Match.RecordId), StringComparer.OrdinalIgnoreCase);
        records.AddRange(_custom.Of(lookup).Where(match => known.Add(match.RecordId))
            .Select(match => _records.Find(lookup, lookup.Settings.LookupTable(match.Table), match.RecordId, CustomCallers.Source, MatchStrength.Exact))
            .OfType<CallerRecord>());
        var strongest = PhoneMatch.Strongest(records.Select(record => record.Match.Strength));
        return [.. records.Where(record => record.Match.Strength == strongest)];
    }

    /// <summary>What DNIS filters keep from being found, as sentences.</summary>
    public IEnumerable<string> LeftOut(CallerLookup lookup)
    {
        Prefetch([lookup]);
        foreach (var table in lookup.Settings.LookupTables)
        {
            var count = Candidates(lookup, table).Select(row => row.Text(PhoneIndex.RecordId)).Distinct(StringComparer.Ordinal).Count(id => _records.IsLeftOut(lookup, table.Table, id));
            if (count > 0)
            {
                yield return $"The DNIS filter leaves {Numbers.Text(count)} of {table.Table} out: {lookup.FilterOf(table.Table)!.Column} is none of {string.Join(", ", lookup.QueueNames)}.";
            }
        }
    }

    /// <summary>One record as an agent sees it; null when the agent may not read it or it is gone.</summary>
    public CallerRecord? Read(string table, Guid id, Guid agentId, TelephonySettings settings, string column = "") =>
        _records.Read(agentId, settings.LookupTable(table), id, column);

    private IReadOnlyList<LookupTable> TablesOf(IReadOnlyList<CallerLookup> lookups)
    {
        var settings = lookups[0].Settings;
        return [.. settings.LookupTables.Concat(lookups.SelectMany(_custom.Of).Select(match => settings.LookupTable(match.Table)))
            .GroupBy(table => table.Table, StringComparer.Ordinal).Select(same => same.First())];
    }

    private IEnumerable<string> CandidateIds(CallerLookup lookup, LookupTable table) =>
        Candidates(lookup, table).Select(row => row.Text(PhoneIndex.RecordId))
            .Concat(_custom.Of(lookup).Where(match => match.Table == table.Table).Select(match => match.RecordId));

    private void ReadIndex(IEnumerable<string> keys)
    {
        var wanted = keys.Where(key => !_index.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        wanted.ForEach(key => _index[key] = []);
        var watch = Stopwatch.StartNew();
        var rows = system.AllIn(
            () => Rows.From(PhoneIndex.TableName, PhoneIndex.PhoneKey, PhoneIndex.E164, PhoneIndex.Table, PhoneIndex.RecordId, PhoneIndex.Column).Where(PhoneIndex.Active, true),
            PhoneIndex.PhoneKey,
            wanted);
        Notes.Add(new QueryNote(PhoneIndex.TableName, rows.Count, watch.Elapsed.TotalMilliseconds));
        rows.ForEach(row => _index[row.Text(PhoneIndex.PhoneKey)].Add(row));
    }

    private IEnumerable<Entity> Candidates(CallerLookup lookup, LookupTable table) => lookup.Number is null ? [] : lookup.Number.Keys.SelectMany(key => _index[key]).Where(row =>
        row.Text(PhoneIndex.Table) == table.Table && table.PhoneColumns.Contains(IndexedColumn.NameIn(row)) && StrengthOf(lookup, row) > MatchStrength.None);

    private static MatchStrength StrengthOf(CallerLookup lookup, Entity row) => PhoneMatch.Compare(lookup.Number!, row.Text(PhoneIndex.E164));
}
