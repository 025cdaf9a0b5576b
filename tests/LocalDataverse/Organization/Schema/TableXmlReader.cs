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
    /// <param name="additions">Files of other solutions that add columns to it.</param>
    public TableSchema Read(string path, IEnumerable<string> additions)
    {
        var root = XmlReading.Load(path);
        var entity = root.Element("EntityInfo")?.Element("entity") ?? throw new SchemaException($"{path} has no EntityInfo/entity element.");
        var schemaName = SchemaName(root);
        var attributes = entity.Element("attributes")?.Elements("attribute").ToArray() ?? [];
        var columns = attributes.Select(attribute => _columns.Read(attribute, path)).ToList();
        columns.AddRange(additions.SelectMany(addition => XmlReading.Load(addition).Descendants("attribute").Select(attribute => _columns.Read(attribute, addition))));
        AddVersionNumber(columns);
        var folder = Path.GetDirectoryName(path)!;
        return new TableSchema(columns)
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            SetName = entity.Text("EntitySetName"),
            DisplayName = entity.Label("LocalizedNames", "LocalizedName"),
            CollectionName = entity.Label("LocalizedCollectionNames", "LocalizedCollectionName"),
            PrimaryId = columns.Find(column => column.Type is ColumnType.PrimaryKey)?.LogicalName
                ?? throw new SchemaException($"{path} has no column of type primarykey."),
            PrimaryName = PrimaryName(attributes),
            Ownership = OwnershipOf(entity.Text("OwnershipTypeMask")),
            IsActivity = entity.Flag("IsActivity"),
            IsIntersect = entity.Flag("IsIntersect"),
            Keys = Keys(entity),
            Forms = Forms(Path.Combine(folder, "FormXml")).ToArray(),
            Views = Views(Path.Combine(folder, "SavedQueries")).ToArray(),
        };
    }

    private static string SchemaName(System.Xml.Linq.XElement root) =>
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

    /// <summary>The mask of the column that names a row starts with <c>PrimaryName|</c>.</summary>
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

    private static KeySchema[] Keys(XElement entity) =>
        (entity.Element("EntityKeys")?.Elements("EntityKey") ?? [])
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
}
