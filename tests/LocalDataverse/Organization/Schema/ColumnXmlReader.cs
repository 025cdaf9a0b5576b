using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads an <c>attribute</c> element of an Entity.xml.</summary>
internal sealed class ColumnXmlReader(IReadOnlyDictionary<string, ChoiceSchema> globalChoices)
{
    // Numbers that exports write for tables in LookupTypes.
    private static readonly Dictionary<string, string> TableOfTypeCode = new()
    {
        ["1"] = "account",
        ["2"] = "contact",
        ["3"] = "opportunity",
        ["4"] = "lead",
        ["8"] = "systemuser",
        ["9"] = "team",
        ["10"] = "businessunit",
        ["112"] = "incident",
        ["1088"] = "salesorder",
        ["2020"] = "queue",
        ["4210"] = "phonecall",
        ["4212"] = "task",
    };

    public ColumnSchema Read(XElement attribute, string path)
    {
        var schemaName = attribute.Attr("PhysicalName");
        var logicalName = attribute.Text("LogicalName") is { Length: > 0 } name ? name : schemaName.ToLowerInvariant();
        var type = Type(attribute.Text("Type"), logicalName, path);
        return new ColumnSchema
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            Type = type,
            DisplayName = attribute.Label("displaynames", "displayname") is { Length: > 0 } label ? label : schemaName,
            Format = attribute.Text("Format"),
            RequiredLevel = attribute.Text("RequiredLevel") is { Length: > 0 } level ? level : "none",
            MaxLength = attribute.Number("MaxLength"),
            MinValue = attribute.Decimal("MinValue"),
            MaxValue = attribute.Decimal("MaxValue"),
            Precision = attribute.Number("Accuracy") ?? 0,
            Choice = Choice(attribute, logicalName, path),
            DefaultOption = attribute.Number("AppDefaultValue") is { } value and >= 0 ? value : null,
            ValidForCreate = attribute.Flag("ValidForCreateApi", true),
            ValidForUpdate = attribute.Flag("ValidForUpdateApi", true),
            ValidForRead = attribute.Flag("ValidForReadApi", true),
            DateOnly = type is ColumnType.DateTime && (attribute.Text("Behavior") == "2" || attribute.Text("Format") == "date"),
            Targets = LookupTypes(attribute),
        };
    }

    private static ColumnType Type(string type, string logicalName, string path) => type switch
    {
        "primarykey" => ColumnType.PrimaryKey,
        "uniqueidentifier" => ColumnType.UniqueIdentifier,
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.WholeNumber,
        "bigint" or "timestamp" => ColumnType.BigInteger,
        "decimal" => ColumnType.DecimalNumber,
        "float" => ColumnType.FloatingPoint,
        "money" => ColumnType.Money,
        "bit" => ColumnType.YesNo,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.MultiChoice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "datetime" => ColumnType.DateTime,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "partylist" => ColumnType.PartyList,
        _ => throw new SchemaException($"{path}: column {logicalName} has the type '{type}', which the local organization does not know."),
    };

    private static string[] LookupTypes(XElement attribute) =>
        (attribute.Element("LookupTypes")?.Elements("LookupType") ?? [])
            .Select(type => type.Value.Trim())
            .Select(type => TableOfTypeCode.GetValueOrDefault(type, type.ToLowerInvariant()))
            .Where(type => type.Length > 0)
            .Distinct()
            .ToArray();

    private ChoiceSchema? Choice(XElement attribute, string logicalName, string path)
    {
        if (attribute.Element("optionset") is { } own)
        {
            return ChoiceXmlReader.Read(own);
        }

        if (attribute.Text("OptionSetName") is not { Length: > 0 } shared)
        {
            return null;
        }

        return globalChoices.TryGetValue(shared, out var choice)
            ? choice
            : throw new SchemaException($"{path}: column {logicalName} names the global choice '{shared}', of which there is no file in OptionSets.");
    }
}
