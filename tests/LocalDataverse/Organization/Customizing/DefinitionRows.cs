using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Customizing;

/// <summary>Writes the forms, views and web resources of the solution as rows. Rows of an earlier version of the solution go; what was made as a row stays.</summary>
internal sealed class DefinitionRows(OrganizationSchema schema, RowStore store, Database database, TimeProvider clock)
{
    private readonly DateTime _now = clock.GetUtcNow().UtcDateTime;

    public void Write()
    {
        foreach (var table in DefinitionTables.All)
        {
            database.Execute($"DELETE FROM {SqlText.Name(table)} WHERE ismanaged = 1", []);
        }

        Load(DefinitionTables.WebResources, schema.WebResources.Select(WebResource));
        Load(DefinitionTables.Forms, schema.Tables.SelectMany(table => table.Forms.Select(form => Form(table, form))));
        Load(DefinitionTables.Views, schema.Tables.SelectMany(table => table.Views.Select(view => View(table, view))));
    }

    private static Entity WebResource(WebResourceSchema resource) => new(DefinitionTables.WebResources, resource.Id)
    {
        ["name"] = resource.Name,
        ["displayname"] = resource.DisplayName,
        ["webresourcetype"] = new OptionSetValue(resource.Type),
        ["ismanaged"] = true,
    };

    private static Entity Form(TableSchema table, FormSchema form) => new(DefinitionTables.Forms, form.Id)
    {
        ["name"] = form.Name,
        ["objecttypecode"] = table.LogicalName,
        ["type"] = new OptionSetValue(FormTypes.Number(form.Type)),
        ["formxml"] = form.FormXml,
        ["formactivationstate"] = new OptionSetValue(1),
        ["ismanaged"] = true,
    };

    private static Entity View(TableSchema table, ViewSchema view) => new(DefinitionTables.Views, view.Id)
    {
        ["name"] = view.Name,
        ["returnedtypecode"] = table.LogicalName,
        ["querytype"] = view.QueryType,
        ["isdefault"] = view.IsDefault,
        ["isquickfindquery"] = view.QueryType == 4,
        ["fetchxml"] = view.FetchXml,
        ["layoutxml"] = view.LayoutXml,
        ["ismanaged"] = true,
    };

    private void Load(string table, IEnumerable<Entity> rows)
    {
        var load = new RowLoad(schema.Table(table), store, database, _now);
        foreach (var row in rows)
        {
            load.Write(row);
        }
    }
}
