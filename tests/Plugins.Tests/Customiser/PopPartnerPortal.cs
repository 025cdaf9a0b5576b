using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>
/// A customiser's post-operation step on <c>cts_ResolveCall</c>: who is not known pops a page of the customiser's own instead of a new
/// contact, on a ringing phone and when somebody tries a number out. Reads and writes JSON with what the sandbox has.
/// </summary>
public sealed class PopPartnerPortal : IPlugin
{
    public const string Page = "https://partners.example/caller";

    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var decision = Read((string)context.OutputParameters[Api.Response.Decision]);
        if (decision["kind"]!.InnerText == "new")
        {
            decision["kind"]!.InnerText = "url";
            decision["url"]!.InnerText = Page;
            context.OutputParameters[Api.Response.Decision] = Write(decision);
        }
    }

    private static XmlElement Read(string json)
    {
        var document = new XmlDocument { XmlResolver = null };
        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
        document.Load(reader);
        return document.DocumentElement!;
    }

    private static string Write(XmlElement decision)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, false))
        {
            decision.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
