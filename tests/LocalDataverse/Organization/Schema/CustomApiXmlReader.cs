using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads the customapis folder.</summary>
internal static class CustomApiXmlReader
{
    public static IEnumerable<CustomApiSchema> Read(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "customapis"), "customapi.xml")).Select(Api);

    private static CustomApiSchema Api(string path)
    {
        var api = XmlReading.Load(path);
        var folder = Path.GetDirectoryName(path)!;
        return new CustomApiSchema
        {
            UniqueName = api.Attr("uniquename"),
            IsFunction = api.Flag("isfunction"),
            IsPrivate = api.Flag("isprivate"),
            BindingType = api.Number("bindingtype") ?? 0,
            BoundTable = api.Text("boundentitylogicalname"),
            AllowedSteps = api.Number("allowedcustomprocessingsteptype") ?? 0,
            ExecutePrivilege = api.Text("executeprivilegename"),
            PluginTypeId = Guid.TryParse(api.Element("plugintypeid")?.Value.Trim(), out var id) ? id : null,
            Parameters = Fields(Path.Combine(folder, "customapirequestparameters")),
            Responses = Fields(Path.Combine(folder, "customapiresponseproperties")),
        };
    }

    private static CustomApiParameter[] Fields(string folder) =>
        XmlReading.XmlFiles(folder).Select(XmlReading.Load).Select(Field).ToArray();

    private static CustomApiParameter Field(XElement field) => new(
        field.Attr("uniquename"),
        (CustomApiType)(field.Number("type") ?? (int)CustomApiType.Text),
        field.Flag("isoptional"),
        field.Text("logicalentityname"));
}
