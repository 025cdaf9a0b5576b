using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>What a new row starts with where the request does not say: defaults of choices, state, owner, times.</summary>
internal static class NewRowDefaults
{
    public static void Apply(TableSchema table, Entity row, DateTime now, UserRights rights)
    {
        ApplyOptions(table, row);
        ApplyState(table, row);
        var created = row.GetAttributeValue<DateTime?>("overriddencreatedon") ?? now;
        var user = new EntityReference("systemuser", rights.UserId);
        Set(table, row, "createdon", created);
        Set(table, row, "modifiedon", now);
        Set(table, row, "createdby", user);
        Set(table, row, "modifiedby", user);
        if (rights.Sender is { } sender)
        {
            Set(table, row, "createdonbehalfby", new EntityReference("systemuser", sender.UserId));
            Set(table, row, "modifiedonbehalfby", new EntityReference("systemuser", sender.UserId));
        }

        if (table.Ownership is Ownership.User && row.GetAttributeValue<EntityReference>("ownerid") is null)
        {
            row["ownerid"] = user;
        }

        // Users and teams belong to a business unit and to nobody; Dataverse takes none that lacks it.
        if (table.Ownership is Ownership.BusinessUnit && table.TryGetColumn("businessunitid", out var unit) && unit.IsLookup && row.GetAttributeValue<EntityReference>("businessunitid") is null)
        {
            row["businessunitid"] = new EntityReference("businessunit", rights.BusinessUnitId);
        }

        if (table.IsActivity && table.HasColumn("activitytypecode"))
        {
            row["activitytypecode"] = table.LogicalName;
        }
    }

    private static void ApplyOptions(TableSchema table, Entity row)
    {
        foreach (var column in table.Columns.Where(column => column.DefaultOption is not null && !row.Contains(column.LogicalName)))
        {
            row[column.LogicalName] = column.Type is ColumnType.YesNo ? column.DefaultOption == 1 : new OptionSetValue(column.DefaultOption!.Value);
        }
    }

    // A row starts in the first state, whatever the request says; its status is the state's default or one that belongs to it.
    private static void ApplyState(TableSchema table, Entity row)
    {
        if (!table.TryGetColumn("statecode", out var state) || state.Choice is not { Options.Count: > 0 } states)
        {
            return;
        }

        var first = states.Options[0];
        row["statecode"] = new OptionSetValue(first.Value);
        if (!table.TryGetColumn("statuscode", out var status))
        {
            return;
        }

        if (row.GetAttributeValue<OptionSetValue>("statuscode") is not { } given)
        {
            row["statuscode"] = new OptionSetValue(first.DefaultStatus ?? status.Choice!.Options[0].Value);
        }
        else if (status.Choice?.Find(given.Value)?.State is { } owner && owner != first.Value)
        {
            throw Faults.InvalidStatus(table.LogicalName, given.Value, first.Value);
        }
    }

    private static void Set(TableSchema table, Entity row, string column, object value)
    {
        if (table.HasColumn(column))
        {
            row[column] = value;
        }
    }
}
