using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Customizing;

/// <summary>The contents of web resources: those of the solution are in files, which a build may write anew at any time; others are in their rows.</summary>
internal sealed class WebResourceFiles(OrganizationSchema schema, IReadOnlyList<string> folders, RowStore store, Database database, Customizations customizations)
{
    private readonly bool _areRows = DefinitionTables.AreDescribed(schema);

    /// <summary>The content of a web resource, or null when there is none of that name or its file is not built.</summary>
    public byte[]? Read(string name, out int type)
    {
        if (!_areRows)
        {
            var resource = schema.WebResources.FirstOrDefault(item => item.Name == name);
            type = resource?.Type ?? 0;
            return resource is null ? null : FileOf(name);
        }

        var table = schema.Table(DefinitionTables.WebResources);
        type = 0;
        if (store.Find(table, [("name", name)]) is not [var id, ..])
        {
            return null;
        }

        type = store.Value(table, id, "webresourcetype") is long number ? (int)number : 0;
        return customizations.HasOwnContent(id) ? Convert.FromBase64String(store.Value(table, id, "content") as string ?? "") : FileOf(name);
    }

    /// <summary>Brings the rows of the solution's web resources up to what their files hold; before they are read.</summary>
    public void Refresh()
    {
        if (!_areRows)
        {
            return;
        }

        var table = schema.Table(DefinitionTables.WebResources);
        var ofSolution = new List<(Guid Id, string Name)>();
        database.Query("SELECT webresourceid, name FROM webresource WHERE ismanaged = 1", [], reader => ofSolution.Add((Guid.Parse(reader.GetString(0)), reader.GetString(1))));
        foreach (var (id, name) in ofSolution.Where(resource => !customizations.HasOwnContent(resource.Id)))
        {
            store.Update(table, new Entity(table.LogicalName, id) { ["content"] = FileOf(name) is { } bytes ? Convert.ToBase64String(bytes) : null });
        }
    }

    private byte[]? FileOf(string name) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path ? File.ReadAllBytes(path) : null;
}
