using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Telephony.Contracts.Generated;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>Somebody who changes the organization as in an environment: through the Web API, then published.</summary>
/// <param name="http">A client whose base address is the Web API's and whose caller may customise.</param>
internal sealed class Customizer(HttpClient http) : IDisposable
{
    private const int Script = 3;
    private const int Page = 1;
    private const int MainForm = 2;

    /// <summary>Makes a web page of the organization.</summary>
    public async Task AddPageAsync(string name, string html)
    {
        var resource = new { name, displayname = name, webresourcetype = Page, content = Convert.ToBase64String(Encoding.UTF8.GetBytes(html)) };
        await DoneAsync(http.PostAsJsonAsync("webresourceset", resource));
        await DoneAsync(http.PostAsJsonAsync("PublishAllXml", new { }));
    }

    /// <summary>Makes a script web resource and adds it to the main forms of a table, behind the libraries that they have.</summary>
    public async Task AddScriptAsync(string name, byte[] content, string table)
    {
        var resource = new { name, displayname = name, webresourcetype = Script, content = Convert.ToBase64String(content) };
        await DoneAsync(http.PostAsJsonAsync("webresourceset", resource));
        var filter = string.Create(CultureInfo.InvariantCulture, $"{SystemForm.Type} eq {MainForm} and {SystemForm.ObjectTypeCode} eq '{table}'");
        var forms = await http.GetFromJsonAsync<JsonNode>($"systemforms?$select={SystemForm.FormXml}&$filter={filter}");
        foreach (var form in forms!["value"]!.AsArray())
        {
            var xml = XElement.Parse((string)form![SystemForm.FormXml]!);
            xml.Element("formLibraries")!.Add(new XElement("Library", new XAttribute("name", name), new XAttribute("libraryUniqueId", Guid.NewGuid().ToString("B"))));
            var change = new Dictionary<string, string> { [SystemForm.FormXml] = xml.ToString(SaveOptions.DisableFormatting) };
            await DoneAsync(http.PatchAsJsonAsync($"systemforms({form[SystemForm.Id]})", change));
        }

        await DoneAsync(http.PostAsJsonAsync("PublishAllXml", new { }));
    }

    public void Dispose() => http.Dispose();

    private static async Task DoneAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Assert.IsTrue(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
