using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Directory;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Directory;

/// <summary>
/// Finds records that can be called, in the tables and columns that are searched for callers. By name with the agent's own rights; by number through the
/// index, which is read with SYSTEM's and names ids only: the records themselves are read with the agent's.
/// </summary>
internal sealed class CallableRecords(IOrganizationService agent, IOrganizationService system, TelephonySettings settings)
{
    // Of the records that the index names the agent may be allowed to read a few only.
    private const int IndexRows = 100;

    private static readonly HashSet<string> WithFirstName = new([Contact.TableName, Lead.TableName], StringComparer.Ordinal);

    /// <summary>The records that are meant: table by table in the configured order, by name.</summary>
    public IReadOnlyList<DirectoryRecord> Find(DirectoryQuery query, int most)
    {
        var byNumber = ByNumber(query);
        var found = new List<DirectoryRecord>();
        foreach (var table in settings.SearchedTables)
        {
            byNumber.TryGetValue(table.Table, out var ids);
            var rows = WithIds(table, ids ?? []).Concat(Named(table, query, most)).GroupBy(row => row.Id).Select(same => same.First());
            found.AddRange(rows.Select(row => RecordOf(table, row)).Where(record => record.Numbers.Count > 0).OrderBy(record => record.Name, StringComparer.OrdinalIgnoreCase));
        }

        return [.. found.Take(most)];
    }

    /// <summary>The numbers that are any, each once: by the first of its columns.</summary>
    public static IReadOnlyList<DirectoryNumber> EachOnce(IEnumerable<DirectoryNumber> numbers) =>
        [.. numbers.Where(number => number.Number.Length > 0).GroupBy(number => number.Number, StringComparer.Ordinal).Select(same => same.First())];

    private static DirectoryRecord RecordOf(LookupTable table, Entity row) => new()
    {
        Table = table.Table,
        RecordId = row.Id.ToString("D"),
        Name = row.Shown(table.NameColumn),
        Numbers = EachOnce(table.PhoneColumns.Select(column => new DirectoryNumber { Column = column, Number = row.Shown(column).Trim() })),
    };

    private static QueryExpression Query(LookupTable table) => Rows.From(table.Table, [.. table.PhoneColumns.Concat([table.NameColumn]).Distinct()])
        .Where(LookupTables.StateColumnOf(table.Table), table.Table == SystemUser.TableName ? false : 0);

    private List<Entity> WithIds(LookupTable table, IReadOnlyList<object> ids) => AgentReader.Read(agent, () => Query(table), table.Table + "id", ids);

    private List<Entity> Named(LookupTable table, DirectoryQuery query, int most)
    {
        var (first, last) = WithFirstName.Contains(table.Table) ? (Contact.FirstName, Contact.LastName) : (null, null);
        var rows = Query(table);
        NamePattern.Add(rows.Criteria, query, table.NameColumn, first, last);
        rows.AddOrder(table.NameColumn, OrderType.Ascending);
        rows.TopCount = 2 * most;
        try
        {
            return [.. agent.RetrieveMultiple(rows).Entities];
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A table that the agent may not read has nobody for the agent; the others have.
            return [];
        }
    }

    private Dictionary<string, List<object>> ByNumber(DirectoryQuery query)
    {
        var beginnings = query.NumberBeginnings;
        if (beginnings.Count == 0)
        {
            return [];
        }

        var rows = Rows.From(PhoneIndex.TableName, PhoneIndex.Table, PhoneIndex.RecordId).Where(PhoneIndex.Active, true);
        var any = rows.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var beginning in beginnings)
        {
            any.AddCondition(PhoneIndex.E164, ConditionOperator.BeginsWith, beginning);
        }

        rows.AddOrder(PhoneIndex.E164, OrderType.Ascending);
        rows.TopCount = IndexRows;
        return system.RetrieveMultiple(rows).Entities.GroupBy(row => row.Text(PhoneIndex.Table))
            .ToDictionary(ofTable => ofTable.Key, ofTable => ofTable.Select(row => (object)Guid.Parse(row.Text(PhoneIndex.RecordId))).Distinct().ToList());
    }
}
