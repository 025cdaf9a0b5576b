using LocalDataverse.Query;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>The parties of activities: columns such as "from" and "to" whose values are rows of activityparty.</summary>
internal sealed class PartyRows(OrganizationSchema schema, RowStore store, QueryRunner queries, Database database, Func<IReader> system)
{
    private const string Table = "activityparty";

    // The kinds of party: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty
    private static readonly Dictionary<string, int> Masks = new()
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
    };

    /// <summary>Adds the party columns that a column set asks for.</summary>
    public void AddTo(TableSchema table, Entity row, ColumnSet columns)
    {
        foreach (var column in table.Columns.Where(column => column.Type is ColumnType.PartyList))
        {
            if (columns.AllColumns || columns.Columns.Contains(column.LogicalName))
            {
                row.Attributes[column.LogicalName] = Read(row.Id, column);
            }
        }
    }

    /// <summary>Writes the party columns that a row holds, in place of what was there.</summary>
    public void Write(TableSchema table, Entity row)
    {
        foreach (var column in table.Columns.Where(column => column.Type is ColumnType.PartyList && row.Contains(column.LogicalName)))
        {
            DeleteAll(row.Id, Mask(column));
            foreach (var party in ((EntityCollection?)row[column.LogicalName])?.Entities ?? Enumerable.Empty<Entity>())
            {
                Insert(table, row.Id, Mask(column), party);
            }
        }
    }

    /// <summary>Deletes the parties of an activity.</summary>
    public void DeleteAll(TableSchema table, Guid activityId)
    {
        if (table.IsActivity && schema.TryGetTable(Table, out var parties))
        {
            foreach (var id in store.Find(parties, [("activityid", activityId.ToString("D"))]))
            {
                store.Delete(parties, id);
            }
        }
    }

    private static int Mask(ColumnSchema column) =>
        Masks.TryGetValue(column.LogicalName, out var mask) ? mask : throw new NotEmulatedException($"the party list {column.LogicalName}");

    private EntityCollection Read(Guid activityId, ColumnSchema column)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, activityId);
        query.Criteria.AddCondition("participationtypemask", ConditionOperator.Equal, Mask(column));
        return queries.Run(query, system());
    }

    private void DeleteAll(Guid activityId, int mask)
    {
        var parties = schema.Table(Table);
        foreach (var id in store.Find(parties, [("activityid", activityId.ToString("D")), ("participationtypemask", mask)]))
        {
            store.Delete(parties, id);
        }
    }

    private void Insert(TableSchema activity, Guid activityId, int mask, Entity party)
    {
        var parties = schema.Table(Table);
        var row = new Entity(Table, Guid.NewGuid());
        foreach (var (key, value) in party.Attributes)
        {
            row[key] = parties.TryGetColumn(key, out var column) ? ColumnCheck.Checked(parties, column, value) : value;
        }

        row[parties.PrimaryId] = row.Id;
        row["activityid"] = new EntityReference(activity.LogicalName, activityId);
        row["participationtypemask"] = new OptionSetValue(mask);
        row["versionnumber"] = database.NextVersion();
        store.Insert(parties, row);
    }
}
