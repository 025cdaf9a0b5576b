using System.Xml.Linq;
using LocalDataverse.WebApi.Edm;

namespace LocalDataverse.WebApi.Definitions;

/// <summary>
/// The types and operations as CSDL:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#csdl-metadata-document">CSDL $metadata document</see>.
/// </summary>
public static class CsdlDocument
{
    private const string Namespace = "Microsoft.Dynamics.CRM";
    private static readonly XNamespace Edmx = "http://docs.oasis-open.org/odata/ns/edmx";
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    /// <summary>The whole document.</summary>
    public static string Write(EdmModel model)
    {
        var schema = new XElement(Edm + "Schema", new XAttribute("Namespace", Namespace), new XAttribute("Alias", "mscrm"));
        schema.Add(new XElement(Edm + "EntityType", new XAttribute("Name", "crmbaseentity"), new XAttribute("Abstract", "true")));
        schema.Add(model.Entities.Select(entity => EntityType(model, entity)));
        schema.Add(model.Operations.Where(operation => operation.Results.Count > 0).Select(ResultType));
        schema.Add(model.Operations.Select(operation => Operation(model, operation)));
        schema.Add(Container(model));
        var root = new XElement(Edmx + "Edmx", new XAttribute("Version", "4.0"), new XElement(Edmx + "DataServices", schema));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement EntityType(EdmModel model, EdmEntity entity) => new(
        Edm + "EntityType",
        new XAttribute("Name", entity.LogicalName),
        new XAttribute("BaseType", "mscrm.crmbaseentity"),
        new XElement(Edm + "Key", new XElement(Edm + "PropertyRef", new XAttribute("Name", entity.PrimaryId))),
        entity.Properties.Values.Select(property => Member("Property", property.Name, EdmTypes.NameOf(property.Kind))),
        entity.Navigations.Values.Where(navigation => model.Find(navigation.Table) is not null).Select(Navigation));

    private static XElement Navigation(EdmNavigation navigation)
    {
        var type = $"mscrm.{navigation.Table}";
        return Member("NavigationProperty", navigation.Name, navigation.IsCollection ? $"Collection({type})" : type);
    }

    private static XElement ResultType(EdmOperation operation) => new(
        Edm + "ComplexType",
        new XAttribute("Name", operation.Name + "Response"),
        operation.Results.Select(result => Member("Property", result.Name, TypeOf(result))));

    private static XElement Operation(EdmModel model, EdmOperation operation)
    {
        var element = new XElement(Edm + (operation.IsFunction ? "Function" : "Action"), new XAttribute("Name", operation.Name));
        if (operation.BoundTable is { } table && model.Find(table) is not null)
        {
            element.Add(new XAttribute("IsBound", "true"), Parameter("entity", $"mscrm.{table}", optional: false));
        }

        element.Add(operation.Parameters.Select(parameter => Parameter(parameter.Name, TypeOf(parameter), parameter.IsOptional)));
        if (operation.Results.Count > 0)
        {
            element.Add(new XElement(Edm + "ReturnType", new XAttribute("Type", $"mscrm.{operation.Name}Response"), new XAttribute("Nullable", "false")));
        }

        return element;
    }

    private static XElement Container(EdmModel model) => new(
        Edm + "EntityContainer",
        new XAttribute("Name", "System"),
        model.Entities.Select(entity => new XElement(Edm + "EntitySet", new XAttribute("Name", entity.SetName), new XAttribute("EntityType", $"{Namespace}.{entity.LogicalName}"))),
        model.Operations.Where(operation => operation.BoundTable is null).Select(Import));

    private static XElement Import(EdmOperation operation)
    {
        var kind = operation.IsFunction ? "Function" : "Action";
        return new XElement(Edm + (kind + "Import"), new XAttribute("Name", operation.Name), new XAttribute(kind, $"{Namespace}.{operation.Name}"));
    }

    private static XElement Parameter(string name, string type, bool optional)
    {
        var element = Member("Parameter", name, type);
        element.Add(new XAttribute("Nullable", optional ? "true" : "false"));
        return element;
    }

    private static XElement Member(string kind, string name, string type) =>
        new(Edm + kind, new XAttribute("Name", name), new XAttribute("Type", type));

    private static string TypeOf(EdmParameter parameter) => parameter.Kind is EdmKind.Lookup or EdmKind.Row
        ? $"mscrm.{parameter.Table ?? "crmbaseentity"}"
        : EdmTypes.NameOf(parameter.Kind);
}
