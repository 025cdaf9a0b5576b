using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>Completes rows with what the platform adds (times, owner, state, computed names) and writes them.</summary>
internal sealed class RowWriter(
    OrganizationSchema schema, RowStore store, Rows rows, RowKeys keys, PartyRows parties, Database database, Action<string> changed, TimeProvider clock)
{
    /// <summary>Creates the row of a target and answers its id.</summary>
    public Guid Create(Entity target, UserRights rights)
    {
        var table = schema.Table(target.LogicalName);
        var row = new Entity(table.LogicalName, target.Id == Guid.Empty ? PrimaryIdIn(target, table) ?? Guid.NewGuid() : target.Id);
        Take(table, target, row, column => column.ValidForCreate || column.Type is ColumnType.PrimaryKey);
        foreach (var (key, value) in target.KeyAttributes.Where(pair => !row.Contains(pair.Key)))
        {
            row[key] = ColumnCheck.Checked(table, table.Column(key), value);
        }

        row[table.PrimaryId] = row.Id;
        NewRowDefaults.Apply(table, row, Now, rights);
        SetOwner(table, row);
        ComputedNames.Apply(table, row, name => row.GetAttributeValue<string>(name));
        row["versionnumber"] = database.NextVersion();
        store.Insert(table, row);
        parties.Write(table, row);
        changed(table.LogicalName);
        return row.Id;
    }

    /// <summary>Changes the row of a target.</summary>
    public void Update(Entity target, UserRights rights)
    {
        var table = schema.Table(target.LogicalName);
        var row = new Entity(table.LogicalName, target.Id);
        Take(table, target, row, column => column.ValidForUpdate);
        StateRules.Apply(table, row, () => rows.Read(table.LogicalName, row.Id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0);
        SetIfThere(table, row, "modifiedon", Now);
        SetIfThere(table, row, "modifiedby", new EntityReference("systemuser", rights.UserId));
        SetIfThere(table, row, "modifiedonbehalfby", rights.Sender is { } sender ? new EntityReference("systemuser", sender.UserId) : null);
        SetOwner(table, row);
        ComputedNames.Apply(table, row, name => row.Contains(name) ? row.GetAttributeValue<string>(name) : store.Value(table, row.Id, name) as string);
        row["versionnumber"] = database.NextVersion();
        store.Update(table, row);
        parties.Write(table, row);
        changed(table.LogicalName);
    }

    /// <summary>Deletes a row with its parties.</summary>
    public void Delete(TableSchema table, Guid id)
    {
        store.Delete(table, id);
        parties.DeleteAll(table, id);
        changed(table.LogicalName);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Guid? PrimaryIdIn(Entity target, TableSchema table) =>
        target.GetAttributeValue<Guid?>(table.PrimaryId) is { } id && id != Guid.Empty ? id : null;

    private static void SetIfThere(TableSchema table, Entity row, string column, object? value)
    {
        if (table.HasColumn(column))
        {
            row[column] = value;
        }
    }

    private void Take(TableSchema table, Entity target, Entity row, Func<ColumnSchema, bool> isValid)
    {
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Column(name);
            var kept = ColumnCheck.Checked(table, column, value);
            if (isValid(column))
            {
                row[name] = kept is EntityReference reference ? Existing(reference) : kept;
            }
        }
    }

    // A lookup names a row that is there.
    private EntityReference Existing(EntityReference reference)
    {
        var id = keys.Resolve(reference.LogicalName, reference.Id, reference.KeyAttributes);
        return store.Exists(schema.Table(reference.LogicalName), id)
            ? new EntityReference(reference.LogicalName, id)
            : throw Faults.RowNotFound(reference.LogicalName, id);
    }

    private void SetOwner(TableSchema table, Entity row)
    {
        if (table.Ownership is not Ownership.User || row.GetAttributeValue<EntityReference>("ownerid") is not { } owner)
        {
            return;
        }

        var unit = store.Value(schema.Table(owner.LogicalName), owner.Id, "businessunitid") as string;
        SetIfThere(table, row, "owningbusinessunit", new EntityReference("businessunit", unit is null ? WellKnownRows.RootBusinessUnitId : Guid.Parse(unit)));
        row["owninguser"] = owner.LogicalName == "systemuser" ? owner : null;
        row["owningteam"] = owner.LogicalName == "team" ? owner : null;
    }
}
