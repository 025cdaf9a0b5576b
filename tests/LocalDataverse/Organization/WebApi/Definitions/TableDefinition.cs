using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.WebApi.OData;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>
/// A table as EntityMetadata:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/entitymetadata">EntityMetadata</see>.
/// </summary>
public static class TableDefinition
{
    /// <summary>The definition, with columns and keys where they are expanded.</summary>
    public static JsonObject Write(TableSchema table, QueryOptions options)
    {
        var definition = new JsonObject
        {
            ["MetadataId"] = IdOf(table.LogicalName).ToString(),
            ["LogicalName"] = table.LogicalName,
            ["SchemaName"] = table.SchemaName,
            ["EntitySetName"] = table.SetName,
            ["LogicalCollectionName"] = table.SetName,
            ["PrimaryIdAttribute"] = table.PrimaryId,
            ["PrimaryNameAttribute"] = table.PrimaryName.Length > 0 ? table.PrimaryName : null,
            ["OwnershipType"] = table.Ownership.ToString(),
            ["IsActivity"] = table.IsActivity,
            ["IsIntersect"] = table.IsIntersect,
            ["IsOptimisticConcurrencyEnabled"] = true,
            ["IsCustomEntity"] = table.LogicalName.Contains('_', StringComparison.Ordinal),
            ["DisplayName"] = Label(table.DisplayName),
            ["DisplayCollectionName"] = Label(table.CollectionName),
        };
        foreach (var item in options.Expand)
        {
            definition[item.Navigation] = Expand(table, item);
        }

        return definition;
    }

    /// <summary>An alternate key.</summary>
    public static JsonObject WriteKey(TableSchema table, KeySchema key) => new()
    {
        ["MetadataId"] = IdOf($"{table.LogicalName}.{key.Name}").ToString(),
        ["LogicalName"] = key.Name.ToLowerInvariant(),
        ["SchemaName"] = key.Name,
        ["EntityLogicalName"] = table.LogicalName,
        ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(column => JsonValue.Create(column))]),
        ["EntityKeyIndexStatus"] = "Active",
        ["DisplayName"] = Label(key.DisplayName),
    };

    /// <summary>An id that is the same in every run.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>A text in the one language of this organization.</summary>
    public static JsonObject Label(string text)
    {
        JsonObject Localized() => new() { ["Label"] = text, ["LanguageCode"] = 1033, ["IsManaged"] = false };
        return new JsonObject { ["LocalizedLabels"] = new JsonArray(Localized()), ["UserLocalizedLabel"] = Localized() };
    }

    private static JsonArray Expand(TableSchema table, ExpandItem item)
    {
        var all = item.Navigation switch
        {
            "Attributes" => table.Columns.Select(column => ColumnDefinition.Write(table, column)),
            "Keys" => table.Keys.Select(key => WriteKey(table, key)),
            _ => throw new NotEmulatedException($"$expand={item.Navigation} on EntityDefinitions"),
        };
        var chosen = all
            .Where(definition => item.Options.Filter is null || DefinitionShape.Matches(definition, item.Options.Filter))
            .Select(definition => DefinitionShape.Copy(definition, [], item.Options.Select, []));
        return new JsonArray([.. chosen]);
    }
}
