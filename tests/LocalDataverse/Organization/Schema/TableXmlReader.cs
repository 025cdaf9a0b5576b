using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads an Entity.xml with the forms and views beside it.</summary>
internal sealed class TableXmlReader(IReadOnlyDictionary<string, ChoiceSchema> globalChoices)
{
    private readonly ColumnXmlReader _columns = new(globalChoices);

    /// <summary>The logical name of the table that a file describes.</summary>
    public static string NameIn(string path) => SchemaName(XmlReading.Load(path)).ToLowerInvariant();

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file that describes the table.</param>
    /// <param name="additions">Files of solutions above: their columns, keys, forms and views are added, or take the place of those with the same name or id.</param>
    public TableSchema Read(string path, IEnumerable<string> additions)
    {
        Layer[] layers = [Load(path), .. additions.Select(Load)];
        var (_, root, entity, _) = layers[0];
        if (entity is null)
        {
            throw new SchemaException($"{path} has no EntityInfo/entity element.");
        }

        var schemaName = SchemaName(root);
        var columns = layers.SelectMany(layer => layer.Attributes.Select(attribute => _columns.Read(attribute, layer.Path))).LastOfEach(column => column.LogicalName).ToList();
        AddVersionNumber(columns);
        return new TableSchema(columns)
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            SetName = entity.Text("EntitySetName"),
            DisplayName = entity.Label("LocalizedNames", "LocalizedName"),
            CollectionName = entity.Label("LocalizedCollectionNames", "LocalizedCollectionName"),
            PrimaryId = columns.Find(column => column.Type is ColumnType.PrimaryKey)?.LogicalName
                ?? throw new SchemaException($"{path} has no column of type primarykey: it describes a part of the table {schemaName}, of which no system table and no solution below gives the rest."),
            PrimaryName = PrimaryName(layers[0].Attributes),
            Ownership = OwnershipOf(entity.Text("OwnershipTypeMask")),
            IsActivity = entity.Flag("IsActivity"),
            IsIntersect = entity.Flag("IsIntersect"),
            Keys = layers.SelectMany(layer => Keys(layer.Entity)).LastOfEach(key => key.Name),
            Forms = layers.SelectMany(layer => Forms(layer.FolderOf("FormXml"))).LastOfEach(form => form.Id),
            Views = layers.SelectMany(layer => Views(layer.FolderOf("SavedQueries"))).LastOfEach(view => view.Id),
        };
    }

    private static Layer Load(string path)
    {
        var root = XmlReading.Load(path);
        var entity = root.Element("EntityInfo")?.Element("entity");
        return new Layer(path, root, entity, entity?.Element("attributes")?.Elements("attribute").ToArray() ?? []);
    }

    private static string SchemaName(XElement root) =>
        root.Text("Name") is { Length: > 0 } name ? name : root.Element("EntityInfo")?.Element("entity")?.Attr("Name") ?? "";

    private static void AddVersionNumber(List<ColumnSchema> columns)
    {
        if (!columns.Exists(column => column.LogicalName == "versionnumber"))
        {
            columns.Add(new ColumnSchema
            {
                LogicalName = "versionnumber",
                SchemaName = "VersionNumber",
                Type = ColumnType.BigInteger,
                DisplayName = "Version Number",
                ValidForCreate = false,
                ValidForUpdate = false,
            });
        }
    }

    // The mask of the column that names a row starts with PrimaryName|.
    private static string PrimaryName(XElement[] attributes) =>
        attributes.FirstOrDefault(attribute => attribute.Text("DisplayMask").StartsWith("PrimaryName", StringComparison.Ordinal))
            ?.Text("LogicalName") ?? "";

    private static Ownership OwnershipOf(string mask) => mask switch
    {
        "UserOwned" => Ownership.User,
        "OrgOwned" or "OrganizationOwned" => Ownership.Organization,
        "BusinessOwned" => Ownership.BusinessUnit,
        _ => Ownership.None,
    };

    private static KeySchema[] Keys(XElement? entity) =>
        (entity?.Element("EntityKeys")?.Elements("EntityKey") ?? [])
            .Select(key => new KeySchema(
                key.Text("LogicalName"),
                key.Label("displaynames", "displayname"),
                key.Element("EntityKeyAttributes")!.Elements("AttributeName").Select(name => name.Value.Trim()).ToArray()))
            .ToArray();

    private static IEnumerable<FormSchema> Forms(string folder) =>
        from path in XmlReading.XmlFiles(folder)
        where !path.EndsWith("_managed.xml", StringComparison.Ordinal)
        let form = XmlReading.Load(path).Element("systemform")
        where form is not null
        select new FormSchema(
            Guid.Parse(form.Text("formid")),
            form.Label("LocalizedNames", "LocalizedName"),
            Path.GetFileName(Path.GetDirectoryName(path))!,
            form.Element("form")?.ToString(SaveOptions.DisableFormatting) ?? "");

    private static IEnumerable<ViewSchema> Views(string folder) =>
        from path in XmlReading.XmlFiles(folder)
        let view = XmlReading.Load(path).Element("savedquery")
        where view is not null
        select new ViewSchema(
            Guid.Parse(view.Text("savedqueryid")),
            view.Label("LocalizedNames", "LocalizedName"),
            view.Flag("isdefault"),
            view.Number("querytype") ?? 0,
            view.Element("fetchxml")?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? "",
            view.Element("layoutxml")?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? "");

    // What one solution says of the table.
    private sealed record Layer(string Path, XElement Root, XElement? Entity, XElement[] Attributes)
    {
        public string FolderOf(string part) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, part);
    }
}
