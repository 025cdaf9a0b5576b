using System.Text.Json;
using LocalDataverse.Customizing;
using LocalDataverse.Schema;

namespace LocalDataverse.App;

/// <summary>Everything that the shell must know of the organization, as JSON: <c>GET /local/app</c>.</summary>
/// <param name="schema">The organization's schema.</param>
/// <param name="definitions">The forms, views and web resources.</param>
/// <param name="controls">The built files of controls.</param>
/// <param name="options">What the host adds.</param>
/// <param name="language">The person's language: control texts and labels of commands are in it, else in the organization's.</param>
/// <param name="mayRead">Whether the person may read a table: the navigation leaves out the others, as a model-driven app does.</param>
public sealed class AppDescription(OrganizationSchema schema, PublishedDefinitions definitions, ControlAssets controls, AppOptions options, int language, Func<TableSchema, bool> mayRead)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// <c>{ name, scripts, siteMap, tables, commands, controls, dependencies, webResources }</c>; shapes as the shell's types name them.
    /// </summary>
    public string Write() => JsonSerializer.Serialize(
        new
        {
            Name = NameOf(schema),
            Scripts = options.Scripts.Where(File.Exists).Select(AppEndpoints.AddressOf),
            SiteMap = new { Areas = schema.SiteMaps.SelectMany(map => map.Areas).Where(area => area.Groups.Any(HasAny)).Select(Area) },
            Tables = schema.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(Table),
            Commands = schema.Commands.OrderBy(command => command.Sequence).SelectMany(Command),
            Controls = controls.All(schema.Controls, language),
            Dependencies = schema.WebResources.Where(resource => resource.Dependencies.Count > 0).ToDictionary(resource => resource.Name, resource => resource.Dependencies),
            WebResources = definitions.WebResources.Order(StringComparer.Ordinal),
        },
        Options);

    /// <summary>What the app is called; null where there is none. Of several apps it is the first: they are one here.</summary>
    public static string? NameOf(OrganizationSchema schema) => schema.Apps.Select(app => app.DisplayName).FirstOrDefault(name => name.Length > 0);

    // A command whose script is not there has nothing to run.
    private IEnumerable<object> Command(CommandSchema command) =>
        from library in schema.WebResources
        where library.Id == command.Library
        select new { Name = command.UniqueName, Label = command.Labels.GetValueOrDefault(language, command.Label), command.Table, command.Location, Library = library.Name, command.Function, command.Parameters, command.Icon };

    private bool HasAny(SiteMapGroup group) => group.SubAreas.Any(IsShown);

    private bool IsShown(SiteMapSubArea item) => item.Table is not { Length: > 0 } name || !schema.TryGetTable(name, out var table) || mayRead(table);

    private object Area(SiteMapArea area) => new
    {
        area.Title,
        Groups = area.Groups.Where(HasAny).Select(group => new
        {
            group.Title,
            Subareas = group.SubAreas.Where(IsShown).Select(item => new { item.Title, Entity = item.Table, item.Url }),
        }),
    };

    private object Table(TableSchema table) => new
    {
        table.LogicalName,
        table.SchemaName,
        table.SetName,
        table.DisplayName,
        table.CollectionName,
        table.PrimaryId,
        table.PrimaryName,
        table.IsActivity,
        table.IsCustom,
        Icon = options.TableIcons.GetValueOrDefault(table.LogicalName),
        Columns = table.Columns.Select(Column),
        Views = definitions.ViewsOf(table.LogicalName).Select(view => new { view.Id, view.Name, view.IsDefault, view.QueryType, view.FetchXml, view.LayoutXml }),
        Forms = definitions.FormsOf(table.LogicalName).Select(form => new { form.Id, form.Name, form.Type, form.FormXml }),
    };

    private static object Column(ColumnSchema column) => new
    {
        column.LogicalName,
        column.SchemaName,
        Type = TypeWord(column.Type),
        Format = column.DateOnly ? "date" : column.Format,
        column.DisplayName,
        Required = column.RequiredLevel,
        Options = column.Choice?.Options.Select(option => new { option.Value, option.Label }),
        Targets = column.IsLookup ? column.Targets : null,
        NavigationProperty = column.IsLookup ? column.NavigationProperties : null,
        column.DefaultOption,
        column.MaxLength,
        column.MinValue,
        column.MaxValue,
        column.Precision,
        column.ValidForCreate,
        column.ValidForUpdate,
    };

    // The word that a column's definition in the solution uses.
    private static string TypeWord(ColumnType type) => type switch
    {
        ColumnType.PrimaryKey => "primarykey",
        ColumnType.UniqueIdentifier => "uniqueidentifier",
        ColumnType.Memo => "ntext",
        ColumnType.WholeNumber => "int",
        ColumnType.BigInteger => "bigint",
        ColumnType.DecimalNumber => "decimal",
        ColumnType.FloatingPoint => "float",
        ColumnType.Money => "money",
        ColumnType.YesNo => "bit",
        ColumnType.Choice => "picklist",
        ColumnType.MultiChoice => "multiselectpicklist",
        ColumnType.State => "state",
        ColumnType.Status => "status",
        ColumnType.DateTime => "datetime",
        ColumnType.Lookup => "lookup",
        ColumnType.Customer => "customer",
        ColumnType.Owner => "owner",
        ColumnType.PartyList => "partylist",
        _ => "nvarchar",
    };
}
