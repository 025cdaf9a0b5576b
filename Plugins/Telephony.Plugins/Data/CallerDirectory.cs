using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Pops;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>One query of a lookup, for an explanation.</summary>
internal sealed record QueryNote(string What, int Count, double Milliseconds);

/// <summary>
/// Finds callers by number. The index is read with SYSTEM's rights: it says only which record has which number. The records
/// themselves are read with the agent's rights, and what the agent may not read is not found.
/// </summary>
internal sealed class CallerDirectory(IOrganizationService system, Func<Guid, IOrganizationService> serviceOf)
{
    // The customer of a business record takes part in the call; the record itself is what the call regards.
    private static readonly Dictionary<string, string> s_customerColumns = new(StringComparer.Ordinal)
    {
        [SalesOrder.TableName] = SalesOrder.CustomerId,
        [Incident.TableName] = Incident.CustomerId,
        [Opportunity.TableName] = Opportunity.CustomerId,
    };

    private static readonly string[] s_parties = [Contact.TableName, Account.TableName, Lead.TableName, SystemUser.TableName];

    private readonly Dictionary<string, List<Entity>> _index = new(StringComparer.Ordinal);

    /// <summary>What was asked so far.</summary>
    public List<QueryNote> Notes { get; } = [];

    /// <summary>Reads the index for several numbers at once.</summary>
    public void Prefetch(IEnumerable<PhoneNumber> numbers)
    {
        var keys = numbers.Select(number => number.Key).Where(key => !_index.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var key in keys)
        {
            _index[key] = [];
        }

        var watch = Stopwatch.StartNew();
        var rows = system.AllIn(
            () => Rows.From(PhoneIndex.TableName, PhoneIndex.PhoneKey, PhoneIndex.E164, PhoneIndex.Table, PhoneIndex.RecordId, PhoneIndex.Column).Where(PhoneIndex.Active, true),
            PhoneIndex.PhoneKey,
            keys);
        Notes.Add(new QueryNote(PhoneIndex.TableName, rows.Count, watch.Elapsed.TotalMilliseconds));
        foreach (var row in rows)
        {
            _index[row.Text(PhoneIndex.PhoneKey)].Add(row);
        }
    }

    /// <summary>The records with a number that an agent may read, strongest kind of match only, in the configured order.</summary>
    /// <param name="number">Who calls.</param>
    /// <param name="agentId">Whose rights count.</param>
    /// <param name="settings">Which tables and columns are searched.</param>
    /// <param name="filters">Columns that have to equal one of <paramref name="queueNames"/>.</param>
    /// <param name="queueNames">The call's queue, by its names.</param>
    public IReadOnlyList<CallerRecord> Find(
        PhoneNumber number, Guid agentId, TelephonySettings settings, IReadOnlyList<DnisFilter> filters, IReadOnlyList<string> queueNames)
    {
        Prefetch([number]);
        var tables = settings.LookupTables;
        var rows = _index[number.Key].Select(row => (Row: row, Strength: PhoneMatch.Compare(number, row.Text(PhoneIndex.E164))))
            .Where(found => found.Strength > MatchStrength.None).ToList();
        var records = new List<CallerRecord>();
        foreach (var table in tables)
        {
            var ofTable = rows.Where(found => found.Row.Text(PhoneIndex.Table) == table.Table && table.PhoneColumns.Contains(found.Row.Text(PhoneIndex.Column)))
                .OrderBy(found => PlaceOf(table, found.Row)).ThenBy(found => found.Row.Text(PhoneIndex.RecordId), StringComparer.Ordinal)
                .GroupBy(found => found.Row.Text(PhoneIndex.RecordId)).ToList();
            var filter = filters.FirstOrDefault(candidate => candidate.Table == table.Table);
            var readable = Read(table, ofTable.Select(group => group.Key), agentId, filter, queueNames);
            records.AddRange(ofTable.Where(group => readable.ContainsKey(group.Key)).Select(group =>
                Record(table, readable[group.Key], group.First().Row.Text(PhoneIndex.Column), group.Max(found => found.Strength))));
        }

        var strongest = PhoneMatch.Strongest(records.Select(record => record.Match.Strength));
        return [.. records.Where(record => record.Match.Strength == strongest)];
    }

    /// <summary>One record as an agent sees it; null when the agent may not read it or it is gone.</summary>
    public CallerRecord? Read(string table, Guid id, Guid agentId, TelephonySettings settings, string column = "")
    {
        var lookup = settings.LookupTable(table);
        var row = Read(lookup, [id.ToString("D")], agentId, null, []).Values.FirstOrDefault();
        return row is null ? null : Record(lookup, row, column, MatchStrength.Exact);
    }

    private Dictionary<string, Entity> Read(
        LookupTable table, IEnumerable<string> ids, Guid agentId, DnisFilter? filter, IReadOnlyList<string> queueNames)
    {
        var wanted = ids.Select(Guid.Parse).Cast<object>().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var columns = new List<string> { table.NameColumn };
        if (s_customerColumns.TryGetValue(table.Table, out var customer))
        {
            columns.Add(customer);
        }

        var watch = Stopwatch.StartNew();
        var rows = AgentReader.Read(serviceOf(agentId), () => Filtered(Rows.From(table.Table, [.. columns]), filter, queueNames), table.Table + "id", wanted);
        Notes.Add(new QueryNote(table.Table, rows.Count, watch.Elapsed.TotalMilliseconds));
        return rows.ToDictionary(row => row.Id.ToString("D"), StringComparer.OrdinalIgnoreCase);
    }

    private static QueryExpression Filtered(QueryExpression query, DnisFilter? filter, IReadOnlyList<string> queueNames)
    {
        if (filter is not null && queueNames.Count > 0)
        {
            query.Criteria.AddCondition(filter.Column, ConditionOperator.In, [.. queueNames]);
        }

        return query;
    }

    private static CallerRecord Record(LookupTable table, Entity row, string column, MatchStrength strength)
    {
        var match = new PopMatch(table.Table, row.Id.ToString("D"), row.Text(table.NameColumn), column, strength);
        var customer = s_customerColumns.TryGetValue(table.Table, out var customerColumn) ? row.GetAttributeValue<EntityReference>(customerColumn)
            : s_parties.Contains(table.Table) ? row.ToEntityReference()
            : null;
        return new CallerRecord(match, customer);
    }

    private static int PlaceOf(LookupTable table, Entity row) =>
        table.PhoneColumns.TakeWhile(column => column != row.Text(PhoneIndex.Column)).Count();
}
