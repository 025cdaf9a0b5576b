using System.Text.Json;
using LocalDataverse.Errors;
using LocalDataverse.RowAccess;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Customizing;

/// <summary>
/// Changes of definitions. What is created or deleted counts at once; what is changed waits for its publishing, and until then is read by nobody. What was
/// published over a solution's definition stays when the solution is opened anew, as an unmanaged layer does.
/// </summary>
internal sealed class Customizations(OrganizationSchema schema, RowStore store, Database database, DefinitionRules rules)
{
    private const string Table = "\"local.customization\"";
    private readonly bool _areDescribed = Prepare(schema, database);

    /// <summary>Refuses a new definition that could not be used.</summary>
    public void BeforeCreate(Entity target)
    {
        if (Holds(target.LogicalName))
        {
            rules.CheckNew(target);
        }
    }

    /// <summary>Keeps a change of a definition for its publishing; false for a row of another table, which is not touched.</summary>
    public bool TryKeep(Entity target)
    {
        if (!Holds(target.LogicalName))
        {
            return false;
        }

        rules.CheckChange(target);
        var table = schema.Table(target.LogicalName);
        var changes = Changes(table, target.Id, "unpublished");
        foreach (var (name, value) in target.Attributes.Where(pair => table.Column(pair.Key).ValidForUpdate))
        {
            changes[name] = ColumnValues.ToStored(ColumnCheck.Checked(table, table.Column(name), value)) is var stored and not DBNull ? stored : null;
        }

        Put(table, target.Id, "unpublished", changes);
        return true;
    }

    /// <summary>Refuses to delete what a solution brought, and forgets the changes of what is deleted.</summary>
    public void BeforeDelete(TableSchema table, Guid id)
    {
        if (!Holds(table.LogicalName))
        {
            return;
        }

        if (IsManaged(table, id))
        {
            throw Faults.InvalidArgument($"The {table.LogicalName} with Id = {id} belongs to a managed solution and cannot be deleted.");
        }

        Forget(table, id);
    }

    /// <summary>Lets changes count.</summary>
    /// <param name="isMeant">Which of the changed definitions.</param>
    /// <param name="writer">Writes their rows.</param>
    public void Publish(Func<TableSchema, Guid, bool> isMeant, RowWriter writer, UserRights rights)
    {
        foreach (var (table, id) in Kept("unpublished").Where(kept => isMeant(kept.Table, kept.Id)))
        {
            var changes = Changes(table, id, "unpublished");
            writer.Update(Row(table, id, changes), rights);
            if (!IsManaged(table, id))
            {
                Forget(table, id);
                continue;
            }

            var published = Changes(table, id, "published");
            foreach (var (name, value) in changes)
            {
                published[name] = value;
            }

            Put(table, id, "published", published);
            Put(table, id, "unpublished", null);
        }
    }

    /// <summary>Puts what was published over the solution's rows again, which have just been written anew.</summary>
    public void Reapply()
    {
        foreach (var (table, id) in Kept("published"))
        {
            if (store.Exists(table, id))
            {
                store.Update(table, Row(table, id, Changes(table, id, "published")));
            }
        }
    }

    /// <summary>Whether the published content of a web resource is somebody's own and not the solution's file.</summary>
    public bool HasOwnContent(Guid webResourceId)
    {
        var table = schema.Table(DefinitionTables.WebResources);
        return !IsManaged(table, webResourceId) || Changes(table, webResourceId, "published").ContainsKey("content");
    }

    private static bool Prepare(OrganizationSchema schema, Database database)
    {
        database.Execute($"CREATE TABLE IF NOT EXISTS {Table} (tablename TEXT NOT NULL, id TEXT NOT NULL, published TEXT, unpublished TEXT, PRIMARY KEY (tablename, id))", []);
        return DefinitionTables.AreDescribed(schema);
    }

    private bool Holds(string table) => _areDescribed && DefinitionTables.All.Contains(table);

    private bool IsManaged(TableSchema table, Guid id) => store.Value(table, id, "ismanaged") is 1L;

    private List<(TableSchema Table, Guid Id)> Kept(string kind)
    {
        var kept = new List<(TableSchema, Guid)>();
        database.Query($"SELECT tablename, id FROM {Table} WHERE {kind} IS NOT NULL ORDER BY rowid", [], reader => kept.Add((schema.Table(reader.GetString(0)), Guid.Parse(reader.GetString(1)))));
        return kept;
    }

    private Dictionary<string, object?> Changes(TableSchema table, Guid id, string kind)
    {
        var json = database.Scalar($"SELECT {kind} FROM {Table} WHERE tablename = @p0 AND id = @p1", [table.LogicalName, id.ToString("D")]) as string ?? "{}";
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(pair => pair.Key, pair => Stored(pair.Value));
    }

    private void Put(TableSchema table, Guid id, string kind, Dictionary<string, object?>? changes) => database.Execute(
        $"INSERT INTO {Table} (tablename, id, {kind}) VALUES (@p0, @p1, @p2) ON CONFLICT (tablename, id) DO UPDATE SET {kind} = @p2",
        [table.LogicalName, id.ToString("D"), changes is null ? DBNull.Value : JsonSerializer.Serialize(changes)]);

    private void Forget(TableSchema table, Guid id) =>
        database.Execute($"DELETE FROM {Table} WHERE tablename = @p0 AND id = @p1", [table.LogicalName, id.ToString("D")]);

    private static object? Stored(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.Null => null,
        _ => value.GetString(),
    };

    private static Entity Row(TableSchema table, Guid id, Dictionary<string, object?> changes)
    {
        var row = new Entity(table.LogicalName, id);
        foreach (var (name, value) in changes.Where(pair => table.HasColumn(pair.Key)))
        {
            row[name] = value is null ? null : ColumnValues.FromStored(table.Column(name), value, null);
        }

        return row;
    }
}
