using System.Text.Json.Nodes;
using LocalDataverse.Schema;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>
/// A column as AttributeMetadata:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/attributemetadata">AttributeMetadata</see>.
/// </summary>
public static class ColumnDefinition
{
    /// <summary>The definition, with the members of its own type.</summary>
    public static JsonObject Write(TableSchema table, ColumnSchema column)
    {
        var definition = new JsonObject
        {
            ["@odata.type"] = $"#Microsoft.Dynamics.CRM.{TypeOf(column)}",
            ["MetadataId"] = TableDefinition.IdOf($"{table.LogicalName}.{column.LogicalName}").ToString(),
            ["LogicalName"] = column.LogicalName,
            ["SchemaName"] = column.SchemaName,
            ["EntityLogicalName"] = table.LogicalName,
            ["AttributeType"] = AttributeType(column),
            ["AttributeTypeName"] = new JsonObject { ["Value"] = AttributeType(column) + "Type" },
            ["IsPrimaryId"] = column.LogicalName == table.PrimaryId,
            ["IsPrimaryName"] = column.LogicalName == table.PrimaryName,
            ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForUpdate"] = column.ValidForUpdate,
            ["IsValidForRead"] = column.ValidForRead,
            ["RequiredLevel"] = new JsonObject { ["Value"] = RequiredLevel(column) },
            ["DisplayName"] = TableDefinition.Label(column.DisplayName),
            ["Format"] = column.Format,
            ["MaxLength"] = column.MaxLength,
        };
        if (column.IsLookup)
        {
            definition["Targets"] = new JsonArray([.. column.Targets.Select(target => JsonValue.Create(target))]);
        }

        if (column.Choice is { } choice)
        {
            definition["OptionSet"] = WriteChoice(choice, isGlobal: false);
        }

        return definition;
    }

    /// <summary>A choice with its options.</summary>
    public static JsonObject WriteChoice(ChoiceSchema choice, bool isGlobal) => new()
    {
        ["MetadataId"] = TableDefinition.IdOf($"choice.{choice.Name}").ToString(),
        ["Name"] = choice.Name,
        ["IsGlobal"] = isGlobal,
        ["Options"] = new JsonArray([.. choice.Options.Select(option => new JsonObject { ["Value"] = option.Value, ["Label"] = TableDefinition.Label(option.Label), ["State"] = option.State })]),
    };

    /// <summary>The name of the definition's own type.</summary>
    public static string TypeOf(ColumnSchema column) => AttributeType(column) switch
    {
        "Uniqueidentifier" => "UniqueIdentifierAttributeMetadata",
        "Customer" or "Owner" => "LookupAttributeMetadata",
        "PartyList" => "LookupAttributeMetadata",
        "Virtual" => "MultiSelectPicklistAttributeMetadata",
        var type => $"{type}AttributeMetadata",
    };

    private static string AttributeType(ColumnSchema column) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => "Uniqueidentifier",
        ColumnType.Memo => "Memo",
        ColumnType.WholeNumber => "Integer",
        ColumnType.BigInteger => "BigInt",
        ColumnType.DecimalNumber => "Decimal",
        ColumnType.FloatingPoint => "Double",
        ColumnType.Money => "Money",
        ColumnType.YesNo => "Boolean",
        ColumnType.Choice => "Picklist",
        ColumnType.MultiChoice => "Virtual",
        ColumnType.State => "State",
        ColumnType.Status => "Status",
        ColumnType.DateTime => "DateTime",
        ColumnType.Lookup => "Lookup",
        ColumnType.Customer => "Customer",
        ColumnType.Owner => "Owner",
        ColumnType.PartyList => "PartyList",
        _ => "String",
    };

    private static string RequiredLevel(ColumnSchema column) => column.RequiredLevel switch
    {
        "required" => "ApplicationRequired",
        "systemrequired" => "SystemRequired",
        "recommended" => "Recommended",
        _ => "None",
    };
}
