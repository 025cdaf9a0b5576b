using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Customizing;

/// <summary>The forms, views and web resources that count now: the solution's, and what was made or published over them.</summary>
public sealed class PublishedDefinitions
{
    private readonly ILookup<string, FormSchema> _forms;
    private readonly ILookup<string, ViewSchema> _views;

    private PublishedDefinitions(ILookup<string, FormSchema> forms, ILookup<string, ViewSchema> views, IReadOnlyList<string> webResources)
    {
        (_forms, _views, WebResources) = (forms, views, webResources);
    }

    /// <summary>The names of the web resources.</summary>
    public IReadOnlyList<string> WebResources { get; }

    /// <summary>The forms of a table that are in use.</summary>
    public IEnumerable<FormSchema> FormsOf(string table) => _forms[table];

    /// <summary>The views of a table that are in use.</summary>
    public IEnumerable<ViewSchema> ViewsOf(string table) => _views[table];

    internal static PublishedDefinitions Read(OrganizationSchema schema, Database database)
    {
        if (!DefinitionTables.AreDescribed(schema))
        {
            return new PublishedDefinitions(
                schema.Tables.SelectMany(table => table.Forms.Select(form => (table.LogicalName, form))).ToLookup(pair => pair.LogicalName, pair => pair.form),
                schema.Tables.SelectMany(table => table.Views.Select(view => (table.LogicalName, view))).ToLookup(pair => pair.LogicalName, pair => pair.view),
                [.. schema.WebResources.Select(resource => resource.Name)]);
        }

        var forms = new List<(string Table, FormSchema Form)>();
        database.Query(
            "SELECT objecttypecode, formid, name, type, formxml FROM systemform WHERE formactivationstate = 1 AND objecttypecode IS NOT NULL ORDER BY rowid",
            [],
            row => forms.Add((row.GetString(0), new FormSchema(Guid.Parse(row.GetString(1)), row.GetString(2), FormTypes.Folder(row.GetInt32(3)), row.GetString(4)))));
        var views = new List<(string Table, ViewSchema View)>();
        database.Query(
            "SELECT returnedtypecode, savedqueryid, name, isdefault, querytype, fetchxml, layoutxml FROM savedquery WHERE statecode = 0 ORDER BY rowid",
            [],
            row => views.Add((row.GetString(0), new ViewSchema(Guid.Parse(row.GetString(1)), row.GetString(2), row.GetInt64(3) != 0, row.GetInt32(4), Text(row, 5), Text(row, 6)))));
        var names = new List<string>();
        database.Query("SELECT name FROM webresource", [], row => names.Add(row.GetString(0)));
        return new PublishedDefinitions(forms.ToLookup(pair => pair.Table, pair => pair.Form), views.ToLookup(pair => pair.Table, pair => pair.View), names);
    }

    private static string Text(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);
}
