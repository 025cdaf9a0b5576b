using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>
/// A customiser's post-operation step on <c>cts_ResolveCall</c> and <c>cts_RecordCallEvents</c>: who is not known pops a page of
/// the customiser's own instead of a new contact. The first message is for trying out, the second is what phones cause, so
/// the step belongs on both. Reads and writes JSON with what the sandbox has.
/// </summary>
public sealed class PopPartnerPortal : IPlugin
{
    public const string Page = "https://partners.example/caller";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var output = context.MessageName == Apis.ResolveCall.Name ? Apis.ResolveCall.Response.Decision : Apis.RecordCallEvents.Response.Pops;
        context.OutputParameters[output] = Changed((string)context.OutputParameters[output]);
    }

    // One decision, or a list of pops with a decision each.
    private static string Changed(string json)
    {
        var document = new XmlDocument { XmlResolver = null };
        using (var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max))
        {
            document.Load(reader);
        }

        foreach (var decision in document.SelectNodes("/root[kind] | /root/item/decision")!.Cast<XmlElement>().Where(element => element["kind"]!.InnerText == "new"))
        {
            decision["kind"]!.InnerText = "url";
            decision["url"]!.InnerText = Page;
        }

        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, false))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
