using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LocalDataverse.Hosting;
using Telephony.Contracts.Generated;

namespace Telephony.Local;

/// <summary>
/// Adds the client API to the forms that Dataverse brings, and <see cref="PhoneControls"/> to their phone columns, as a customiser does in an environment:
/// through the Web API, then published. What is published already is left alone.
/// </summary>
/// <param name="http">A client whose base address is the Web API's and whose caller may customise.</param>
public sealed class FormScripts(HttpClient http)
{
    private const string Script = "cts_/js/DynamicsTelephony.js";
    private const int MainForm = 2;
    private static readonly string[] Tables = [Account.TableName, Contact.TableName, Lead.TableName, PhoneCall.TableName, SalesOrder.TableName];

    /// <summary>Adds both to the main forms.</summary>
    /// <exception cref="LocalStartException">A change was refused; the message says which and why.</exception>
    public async Task AddAsync(CancellationToken stop)
    {
        var tables = string.Join(" or ", Tables.Select(table => $"{SystemForm.ObjectTypeCode} eq '{table}'"));
        var filter = string.Create(CultureInfo.InvariantCulture, $"{SystemForm.Type} eq {MainForm} and ({tables})");
        var forms = await http.GetFromJsonAsync<JsonNode>($"systemforms?$select={SystemForm.FormXml},{SystemForm.ObjectTypeCode}&$filter={filter}", stop);
        var isChanged = false;
        foreach (var form in forms!["value"]!.AsArray())
        {
            var xml = XElement.Parse((string)form![SystemForm.FormXml]!);
            if (AddTo(xml) | PhoneControls.AddTo((string)form[SystemForm.ObjectTypeCode]!, xml))
            {
                isChanged = true;
                await RequireAsync(http.PatchAsJsonAsync($"systemforms({form[SystemForm.Id]})", new Dictionary<string, string> { [SystemForm.FormXml] = xml.ToString(SaveOptions.DisableFormatting) }, stop), stop);
            }
        }

        if (isChanged)
        {
            await RequireAsync(http.PostAsJsonAsync("PublishAllXml", new { }, stop), stop);
        }
    }

    private static bool AddTo(XElement form)
    {
        if (form.Descendants("Library").Any(library => (string?)library.Attribute("name") == Script))
        {
            return false;
        }

        if (form.Element("formLibraries") is not { } libraries)
        {
            form.Add(libraries = new XElement("formLibraries"));
        }

        libraries.AddFirst(new XElement("Library", new XAttribute("name", Script), new XAttribute("libraryUniqueId", Guid.NewGuid().ToString("B"))));
        return true;
    }

    private static async Task RequireAsync(Task<HttpResponseMessage> sending, CancellationToken stop)
    {
        using var response = await sending;
        if (!response.IsSuccessStatusCode)
        {
            throw new LocalStartException($"A form was not changed: {await response.Content.ReadAsStringAsync(stop)}");
        }
    }
}
