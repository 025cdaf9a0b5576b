using System.Text.Json.Nodes;
using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>
/// Answers what clients ask of the metadata: the service document, the CSDL, tables and columns:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api">Query schema definitions</see>.
/// </summary>
/// <param name="schema">The organization's schema.</param>
/// <param name="model">The same as the Web API names it.</param>
public sealed class DefinitionReader(OrganizationSchema schema, EdmModel model)
{
    private string? _csdl;

    /// <summary>The names of all entity sets.</summary>
    public WebApiResponse ServiceDocument(string serviceRoot) => new(200)
    {
        Body = JsonText.Write(json =>
        {
            json.WriteString("@odata.context", $"{serviceRoot}$metadata");
            json.WriteStartArray("value");
            foreach (var entity in model.Entities)
            {
                json.WriteStartObject();
                json.WriteString("name", entity.SetName);
                json.WriteString("kind", "EntitySet");
                json.WriteString("url", entity.SetName);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }),
    };

    /// <summary>The types and operations in OData's schema language.</summary>
    public WebApiResponse Csdl() => new(200) { Body = _csdl ??= CsdlDocument.Write(model), ContentType = "application/xml" };

    /// <summary>Tables, their columns and the global choices.</summary>
    /// <exception cref="WebApiException">There is no such definition.</exception>
    public WebApiResponse Read(RequestContext context)
    {
        var first = context.Segments[0];
        if (first.Name == "GlobalOptionSetDefinitions")
        {
            return ReadGlobalChoice(context, first);
        }

        var rest = context.Segments.Skip(1).ToArray();
        if (first.Arguments is null)
        {
            return List(context, "EntityDefinitions", schema.Tables.Select(table => TableDefinition.Write(table, context.Options)));
        }

        var table = Find(first);
        return rest switch
        {
            [] => One(context, "EntityDefinitions", TableDefinition.Write(table, context.Options)),
            [{ Name: "Attributes", Arguments: null }, ..] => List(context, "EntityDefinitions/Attributes", Columns(table, rest.ElementAtOrDefault(1)), expand: true),
            [{ Name: "Attributes", Arguments: { } key }, ..] => One(context, "EntityDefinitions/Attributes", ColumnDefinition.Write(table, FindColumn(table, key))),
            [{ Name: "Keys" }] => List(context, "EntityDefinitions/Keys", table.Keys.Select(key => TableDefinition.WriteKey(table, key))),
            _ => throw new NotEmulatedException($"the metadata '{rest[0].Name}' of a table"),
        };
    }

    private WebApiResponse ReadGlobalChoice(RequestContext context, ResourceSegment first)
    {
        var name = first.Arguments?.FirstOrDefault(argument => argument.Name == "Name")?.Value as string;
        return name is not null && schema.GlobalChoices.TryGetValue(name, out var choice)
            ? One(context, "GlobalOptionSetDefinitions", ColumnDefinition.WriteChoice(choice, isGlobal: true))
            : throw new WebApiException(404, "0x80060888", $"Could not find an option set with name {name}. Address it as GlobalOptionSetDefinitions(Name='…').");
    }

    private TableSchema Find(ResourceSegment segment)
    {
        var key = segment.Arguments![0];
        var table = schema.Tables.FirstOrDefault(table =>
            key.Name == "LogicalName" ? table.LogicalName == key.Value as string : key.Value is Guid id && TableDefinition.IdOf(table.LogicalName) == id);
        return table ?? throw new WebApiException(404, "0x80060888", $"Could not find an entity with specified {key.Name ?? "MetadataId"} : {key.Value}");
    }

    private static ColumnSchema FindColumn(TableSchema table, IReadOnlyList<ResourceArgument> key) =>
        table.Columns.FirstOrDefault(column => key[0].Name == "LogicalName" && column.LogicalName == key[0].Value as string)
        ?? throw new WebApiException(404, "0x80060888", $"Could not find an attribute with specified {key[0].Name} : {key[0].Value}");

    private static IEnumerable<JsonObject> Columns(TableSchema table, ResourceSegment? cast)
    {
        var type = cast?.Name.Split('.')[^1];
        return table.Columns.Where(column => type is null || ColumnDefinition.TypeOf(column) == type).Select(column => ColumnDefinition.Write(table, column));
    }

    private static WebApiResponse One(RequestContext context, string set, JsonObject definition)
    {
        var result = new JsonObject { ["@odata.context"] = $"{context.ServiceRoot}$metadata#{set}/$entity" };
        DefinitionShape.Copy(definition, result, context.Options.Select, context.Options.Expand.Select(item => item.Navigation));
        return new WebApiResponse(200) { Body = result.ToJsonString() };
    }

    private static WebApiResponse List(RequestContext context, string set, IEnumerable<JsonObject> definitions, bool expand = false)
    {
        var expanded = context.Options.Expand.Select(item => item.Navigation).Concat(expand ? [] : ["Attributes", "Keys"]);
        var rows = definitions
            .Where(definition => context.Options.Filter is null || DefinitionShape.Matches(definition, context.Options.Filter))
            .Select(definition => DefinitionShape.Copy(definition, [], context.Options.Select, expanded));
        var result = new JsonObject { ["@odata.context"] = $"{context.ServiceRoot}$metadata#{set}", ["value"] = new JsonArray([.. rows]) };
        return new WebApiResponse(200) { Body = result.ToJsonString() };
    }
}
