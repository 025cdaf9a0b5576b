using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Errors;
using LocalDataverse.Query;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Customizing;

/// <summary>What Dataverse demands of a form, a view or a web resource that is written as a row.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemform, savedquery and webresource. That a form's libraries and
/// columns have to be there is seen in its refusals ("The dependent component ... does not exist"), which come with the change and not with the publishing.
/// </remarks>
internal sealed partial class DefinitionRules(OrganizationSchema schema, RowStore store)
{
    private static readonly Dictionary<string, string[]> Required = new()
    {
        [DefinitionTables.Forms] = ["name", "objecttypecode", "type", "formxml"],
        [DefinitionTables.Views] = ["name", "returnedtypecode", "querytype", "fetchxml", "layoutxml"],
        [DefinitionTables.WebResources] = ["name", "webresourcetype"],
    };

    /// <summary>Refuses a new definition that lacks something or could not be used.</summary>
    public void CheckNew(Entity target)
    {
        if (Required[target.LogicalName].FirstOrDefault(column => target.GetAttributeValue<object>(column) is null or "") is { } missing)
        {
            throw Faults.MissingParameter("Create", missing);
        }

        CheckChange(target);
    }

    /// <summary>Refuses a change after which a definition could not be used.</summary>
    public void CheckChange(Entity target)
    {
        switch (target.LogicalName)
        {
            case DefinitionTables.WebResources:
                CheckWebResource(target);
                break;
            case DefinitionTables.Forms:
                CheckForm(target);
                break;
            default:
                CheckView(target);
                break;
        }
    }

    /// <summary>The root of a text that has to be XML and to begin with that element.</summary>
    public static XElement Parse(string column, string text, string root)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var element = XElement.Load(reader);
            return element.Name.LocalName == root ? element : throw Faults.InvalidArgument($"The {column} begins with '{element.Name.LocalName}'; '{root}' was expected.");
        }
        catch (XmlException exception)
        {
            throw Faults.InvalidArgument($"The {column} is not XML: {exception.Message}");
        }
    }

    private void CheckWebResource(Entity target)
    {
        if (target.GetAttributeValue<string>("name") is { } name)
        {
            if (!WebResourceName().IsMatch(name) || name.Contains("//", StringComparison.Ordinal))
            {
                throw Faults.InvalidArgument("Web resource names may only include letters, numbers, periods, and nonconsecutive forward slash characters, behind the prefix of a publisher.");
            }

            if (Find(name) is { } other && other != target.Id)
            {
                throw Faults.DuplicateRow(target.LogicalName, other);
            }
        }

        if (target.GetAttributeValue<string>("content") is { } content && !Convert.TryFromBase64String(content, new byte[content.Length], out _))
        {
            throw Faults.InvalidArgument("The content of a web resource is its bytes in Base64.");
        }
    }

    private void CheckForm(Entity target)
    {
        if (target.GetAttributeValue<string>("formxml") is not { } formXml)
        {
            return;
        }

        var form = Parse("formxml", formXml, "form");
        var table = schema.Table(Value(target, "objecttypecode"));
        foreach (var library in form.Descendants("Library").Select(library => library.Attr("name")).Where(name => Find(name) is null))
        {
            throw Faults.DependencyMissing("WebResource", library, target.Id, "PrimaryNameLookup");
        }

        foreach (var column in form.Descendants("control").Select(control => control.Attr("datafieldname").ToLowerInvariant()).Where(name => name.Length > 0 && !table.HasColumn(name)))
        {
            throw Faults.DependencyMissing("Attribute", column, target.Id, "AttributeNameLookup");
        }
    }

    private void CheckView(Entity target)
    {
        if (target.GetAttributeValue<string>("layoutxml") is { } layout)
        {
            Parse("layoutxml", layout, "grid");
        }

        if (target.GetAttributeValue<string>("fetchxml") is not { } fetchXml)
        {
            return;
        }

        var asked = FetchXmlReader.Read(fetchXml).Query.EntityName;
        var table = schema.Table(Value(target, "returnedtypecode"));
        if (asked != table.LogicalName)
        {
            throw Faults.InvalidArgument($"The view is of the table '{table.LogicalName}', and its FetchXML asks for '{asked}'.");
        }
    }

    private string? Value(Entity target, string column) =>
        target.GetAttributeValue<string>(column) ?? (target.Id == Guid.Empty ? null : store.Value(schema.Table(target.LogicalName), target.Id, column) as string);

    private Guid? Find(string webResource) =>
        store.Find(schema.Table(DefinitionTables.WebResources), [("name", webResource)]) is [var id, ..] ? id : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_./]+$")]
    private static partial Regex WebResourceName();
}
