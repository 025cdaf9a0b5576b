using System.Globalization;
using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads the plug-in assembly's types and the steps.</summary>
internal static class PluginXmlReader
{
    // Ids of messages, the same in every environment: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-messages.
    private static readonly Dictionary<Guid, string> Messages = new()
    {
        [Guid.Parse("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [Guid.Parse("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [Guid.Parse("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [Guid.Parse("dbbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Merge",
    };

    /// <summary>The id of a message that has the same in every environment; null for another.</summary>
    public static Guid? MessageId(string message) => Messages.Where(known => known.Value == message).Select(known => (Guid?)known.Key).FirstOrDefault();

    public static IEnumerable<PluginAssemblySchema> PluginAssemblies(IEnumerable<string> folders) =>
        AssemblyFiles(folders).Select(assembly => new PluginAssemblySchema(AssemblyId(assembly), assembly.Attr("FullName")));

    public static IEnumerable<PluginTypeSchema> PluginTypes(IEnumerable<string> folders) =>
        from assembly in AssemblyFiles(folders)
        from type in assembly.Element("PluginTypes")?.Elements("PluginType") ?? []
        select new PluginTypeSchema(Guid.Parse(type.Attr("PluginTypeId")), type.Attr("Name"), AssemblyId(assembly));

    public static IEnumerable<StepSchema> Steps(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "SdkMessageProcessingSteps"))).Select(Step);

    private static IEnumerable<XElement> AssemblyFiles(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "PluginAssemblies"), "*.dll.data.xml")).Select(XmlReading.Load);

    private static Guid AssemblyId(XElement assembly) => Guid.Parse(assembly.Attr("PluginAssemblyId"));

    private static StepSchema Step(string path)
    {
        var step = XmlReading.Load(path);
        return new StepSchema
        {
            Id = Guid.Parse(step.Attr("SdkMessageProcessingStepId")),
            Name = step.Attr("Name"),
            Message = Message(step, path),
            Table = step.Text("PrimaryEntity").ToLowerInvariant(),
            Stage = step.Number("Stage") ?? throw new SchemaException($"{path} has no Stage."),
            Mode = step.Number("Mode") ?? 0,
            Rank = step.Number("Rank") ?? 1,
            FilteringColumns = List(step.Text("FilteringAttributes")),
            TypeName = step.Text("PluginTypeName").Split(',')[0].Trim(),
            Configuration = step.Text("Configuration"),
            Images = (step.Element("SdkMessageProcessingStepImages")?.Elements("SdkMessageProcessingStepImage") ?? []).Select(Image).ToArray(),
        };
    }

    private static string Message(XElement step, string path)
    {
        var id = step.Text("SdkMessageId");
        return Guid.TryParse(id, out var guid) && Messages.TryGetValue(guid, out var message)
            ? message
            : throw new SchemaException($"{path}: the SdkMessageId {id} is none of those known here: {string.Join(", ", Messages.Values)}.");
    }

    private static ImageSchema Image(XElement image) => new(
        image.Text("EntityAlias"), int.Parse(image.Text("ImageType"), CultureInfo.InvariantCulture), List(image.Text("Attributes")));

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
