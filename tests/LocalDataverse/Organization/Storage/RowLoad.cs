using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>Writes many rows of one table without rules, rights or plug-ins.</summary>
internal sealed class RowLoad(TableSchema table, RowStore store, Database database, DateTime now)
{
    /// <summary>Writes one row.</summary>
    /// <returns>1, to be summed.</returns>
    public int Write(Entity row)
    {
        if (row.Id == Guid.Empty)
        {
            row.Id = Guid.NewGuid();
        }

        row[table.PrimaryId] = row.Id;
        row["versionnumber"] = database.NextVersion();
        Default(row, "createdon", now);
        Default(row, "modifiedon", now);
        Default(row, "ownerid", new EntityReference("systemuser", WellKnownRows.SystemUserId));
        Default(row, "owningbusinessunit", new EntityReference("businessunit", WellKnownRows.RootBusinessUnitId));
        Default(row, "statecode", new OptionSetValue(0));
        Default(row, "statuscode", new OptionSetValue(1));
        store.Insert(table, row);
        return 1;
    }

    private void Default(Entity row, string column, object value)
    {
        if (table.HasColumn(column) && !row.Contains(column))
        {
            row[column] = value;
        }
    }
}
