using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Telephony.Domain;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Pops;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Records as agents see them, read once per agent and table. What an agent may not read is not there.</summary>
internal sealed class AgentRecords(Func<Guid, IOrganizationService> serviceOf)
{
    private readonly Dictionary<string, Entity?> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked so far.</summary>
    public List<QueryNote> Notes { get; } = [];

    /// <summary>Reads some records of a table for an agent, those that were not read before.</summary>
    public void Read(Guid agentId, LookupTable table, IEnumerable<string> filterColumns, IEnumerable<string> ids)
    {
        var wanted = ids.Where(id => !_rows.ContainsKey(KeyOf(agentId, table.Table, id))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var columns = new List<string>(filterColumns) { table.NameColumn };
        if (CallerTables.CustomerColumnOf(table.Table) is { } customer)
        {
            columns.Add(customer);
        }

        var watch = Stopwatch.StartNew();
        var rows = AgentReader.Read(serviceOf(agentId), () => Rows.From(table.Table, [.. columns.Distinct()]), table.Table + "id", [.. wanted.Select(id => (object)Guid.Parse(id))]);
        Notes.Add(new QueryNote(table.Table, rows.Count, watch.Elapsed.TotalMilliseconds));
        wanted.ForEach(id => _rows[KeyOf(agentId, table.Table, id)] = null);
        rows.ForEach(row => _rows[KeyOf(agentId, table.Table, row.Id.ToString("D"))] = row);
    }

    /// <summary>A record that was read; null when the agent may not read it, it is gone, or a filter leaves it out.</summary>
    public CallerRecord? Find(CallerLookup lookup, LookupTable table, string id, string column, MatchStrength strength) =>
        _rows.TryGetValue(KeyOf(lookup.AgentId, table.Table, id), out var row) && row is not null && Passes(row, lookup.FilterOf(table.Table), lookup.QueueNames)
            ? RecordOf(row, table, column, strength)
            : null;

    /// <summary>One record for an agent, whatever its number.</summary>
    public CallerRecord? Read(Guid agentId, LookupTable table, Guid id, string column)
    {
        Read(agentId, table, [], [id.ToString("D")]);
        return _rows[KeyOf(agentId, table.Table, id.ToString("D"))] is { } row ? RecordOf(row, table, column, MatchStrength.Exact) : null;
    }

    /// <summary>Whether a record that was read is left out by a filter.</summary>
    public bool IsLeftOut(CallerLookup lookup, string table, string id) =>
        _rows.TryGetValue(KeyOf(lookup.AgentId, table, id), out var row) && row is not null && !Passes(row, lookup.FilterOf(table), lookup.QueueNames);

    // A choice may be filtered by its label or its number, a lookup by its name.
    private static bool Passes(Entity row, DnisFilter? filter, IReadOnlyList<string> queueNames) => filter is null
        || queueNames.Contains(row.Shown(filter.Column).Trim(), StringComparer.OrdinalIgnoreCase)
        || (row.GetAttributeValue<object>(filter.Column) is OptionSetValue choice && queueNames.Contains(Numbers.Text(choice.Value)));

    private static CallerRecord RecordOf(Entity row, LookupTable table, string phoneColumn, MatchStrength strength)
    {
        var match = new PopMatch(table.Table, row.Id.ToString("D"), row.Shown(table.NameColumn), phoneColumn, strength);
        var customer = CallerTables.CustomerColumnOf(table.Table) is { } column ? row.GetAttributeValue<EntityReference>(column)
            : CallerTables.IsPerson(table.Table) ? row.ToEntityReference()
            : null;
        return new CallerRecord(match, customer);
    }

    private static string KeyOf(Guid agentId, string table, string id) => $"{agentId:N}/{table}/{id}";
}
