using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.Hosting;
using LocalDataverse.Tests.Hosting;

namespace LocalDataverse.Tests.Customizing;

/// <summary>A customiser at work, through the Web API as in an environment: scripts, forms and views, and their publishing.</summary>
[TestClass]
public sealed class CustomizingTests
{
    private const string Script = "function onBerthLoad(context) { context.getFormContext().ui.setFormNotification('Tide', 'INFO', 'tide'); }";
    private const string Grid = """<grid name="resultset" jump="harb_name" select="1"><row name="result" id="harb_berthid"><cell name="harb_name" width="100" /></row></grid>""";
    private const string Fetch = """<fetch><entity name="harb_berth"><attribute name="harb_name" /></entity></fetch>""";
    private OrganizationHost _host = null!;
    private HttpClient _customizer = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        _host = await ForeignSolution.StartAsync();
        _customizer = _host.ClientOf(_host.Organization.AddUser("Cara", "Customizer", "System Customizer"));
    }

    [TestCleanup]
    public async Task StopAsync()
    {
        _customizer.Dispose();
        await _host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_script_is_added_to_a_form_and_the_page_shows_it_once_it_is_published()
    {
        await CreateScriptAsync("new_/js/tide.js");
        var before = await FormAsync();

        using var changed = await _customizer.PatchAsJsonAsync($"systemforms({before.Id})", new { formxml = WithScript(before.Xml, "new_/js/tide.js") });
        var unpublished = await PageFormAsync();
        using var published = await PublishAsync("<importexportxml><entities><entity>harb_berth</entity></entities></importexportxml>");

        await RequireAsync(changed);
        await RequireAsync(published);
        Assert.AreEqual(before.Xml, unpublished);
        Assert.Contains("""<Library name="new_/js/tide.js" """, await PageFormAsync());
        Assert.Contains("""<Handler functionName="onBerthLoad" libraryName="new_/js/tide.js" """, await PageFormAsync());
        using var browser = new HttpClient { BaseAddress = new Uri(_host.Address) };
        Assert.AreEqual(Script, await browser.GetStringAsync("/WebResources/new_/js/tide.js"));
    }

    [TestMethod]
    public async Task A_query_reads_a_form_as_it_is_published()
    {
        var before = await FormAsync();
        using var changed = await _customizer.PatchAsJsonAsync($"systemforms({before.Id})", new { name = "Quay" });

        var unpublished = (await FormAsync()).Name;
        using var published = await PublishAllAsync();

        Assert.AreEqual("Berth", unpublished);
        Assert.AreEqual("Quay", (await FormAsync()).Name);
    }

    [TestMethod]
    public async Task What_is_not_named_stays_unpublished()
    {
        var form = await FormAsync();
        using var changed = await _customizer.PatchAsJsonAsync($"systemforms({form.Id})", new { name = "Quay" });

        using var published = await PublishAsync("<importexportxml><entities><entity>account</entity></entities></importexportxml>");

        Assert.AreEqual("Berth", (await FormAsync()).Name);
    }

    [TestMethod]
    public async Task A_changed_script_is_served_once_it_is_published_by_its_id()
    {
        var id = await CreateScriptAsync("new_/js/tide.js");
        using var browser = new HttpClient { BaseAddress = new Uri(_host.Address) };

        using var changed = await _customizer.PatchAsJsonAsync($"webresourceset({id})", new { content = Base64("// ebb") });
        var unpublished = await browser.GetStringAsync("/WebResources/new_/js/tide.js");
        using var published = await PublishAsync($"<importexportxml><webresources><webresource>{{{id}}}</webresource></webresources></importexportxml>");

        Assert.AreEqual(Script, unpublished);
        Assert.AreEqual("// ebb", await browser.GetStringAsync("/WebResources/new_/js/tide.js"));
    }

    [TestMethod]
    public async Task The_content_of_a_solutions_script_is_what_its_file_holds_until_somebody_publishes_another()
    {
        var row = (await ReadAsync("webresourceset?$filter=name eq 'harb_/js/berth.js'&$select=content"))["value"]![0]!;
        using var browser = new HttpClient { BaseAddress = new Uri(_host.Address) };
        var file = await browser.GetStringAsync("/WebResources/harb_/js/berth.js");

        using var changed = await _customizer.PatchAsJsonAsync($"webresourceset({row["webresourceid"]})", new { content = Base64("// mine") });
        using var published = await PublishAllAsync();

        Assert.AreEqual(file, Encoding.UTF8.GetString(Convert.FromBase64String((string)row["content"]!)));
        Assert.AreEqual("// mine", await browser.GetStringAsync("/WebResources/harb_/js/berth.js"));
    }

    [TestMethod]
    public async Task A_new_view_is_in_the_page_at_once_and_gone_when_it_is_deleted()
    {
        using var created = await _customizer.PostAsJsonAsync("savedqueries", new { name = "All Berths", returnedtypecode = "harb_berth", querytype = 0, fetchxml = Fetch, layoutxml = Grid });
        await RequireAsync(created);
        var with = await PageViewsAsync();

        using var deleted = await _customizer.DeleteAsync(created.Headers.GetValues("OData-EntityId").Single());

        await RequireAsync(deleted);
        CollectionAssert.AreEqual(new[] { "Active Berths", "All Berths" }, with);
        CollectionAssert.AreEqual(new[] { "Active Berths" }, await PageViewsAsync());
    }

    [TestMethod]
    public async Task A_new_form_is_in_the_page_at_once()
    {
        var form = await FormAsync();

        using var created = await _customizer.PostAsJsonAsync("systemforms", new { name = "Second", objecttypecode = "harb_berth", type = 2, formxml = form.Xml });

        await RequireAsync(created);
        var forms = (await PageTableAsync())["forms"]!.AsArray();
        CollectionAssert.AreEqual(new[] { "Berth", "Second" }, forms.Select(each => (string)each!["name"]!).ToArray());
        Assert.IsTrue(forms.All(each => (string)each!["type"]! == "main"));
    }

    [TestMethod]
    public async Task A_view_that_is_no_longer_used_leaves_the_page_when_that_is_published()
    {
        var view = (await ReadAsync("savedqueries?$filter=returnedtypecode eq 'harb_berth'"))["value"]![0]!["savedqueryid"];

        using var changed = await _customizer.PatchAsJsonAsync($"savedqueries({view})", new { statecode = 1, statuscode = 2 });
        using var published = await PublishAllAsync();

        await RequireAsync(changed);
        Assert.IsEmpty(await PageViewsAsync());
    }

    private async Task<Guid> CreateScriptAsync(string name)
    {
        using var created = await _customizer.PostAsJsonAsync("webresourceset", new { name, displayname = "Tide", webresourcetype = 3, content = Base64(Script) });
        await RequireAsync(created);
        return LocalDataverse.Tests.WebApi.OrganizationServer.IdOf(created);
    }

    private static string WithScript(string form, string script) => form.Replace(
        "</form>",
        $"""<events><event name="onload" application="false" active="false"><Handlers><Handler functionName="onBerthLoad" libraryName="{script}" handlerUniqueId="{Guid.NewGuid():B}" enabled="true" parameters="" passExecutionContext="true" /></Handlers></event></events><formLibraries><Library name="{script}" libraryUniqueId="{Guid.NewGuid():B}" /></formLibraries></form>""",
        StringComparison.Ordinal);

    private async Task<(string Id, string Name, string Xml)> FormAsync()
    {
        var row = (await ReadAsync("systemforms?$filter=objecttypecode eq 'harb_berth' and type eq 2&$select=name,formxml"))["value"]![0]!;
        return ((string)row["formid"]!, (string)row["name"]!, (string)row["formxml"]!);
    }

    private async Task<string> PageFormAsync() => (string)(await PageTableAsync())["forms"]![0]!["formXml"]!;

    private async Task<string[]> PageViewsAsync() => [.. (await PageTableAsync())["views"]!.AsArray().Select(view => (string)view!["name"]!)];

    private async Task<JsonNode> PageTableAsync() =>
        JsonNode.Parse(await _customizer.GetStringAsync("/local/app"))!["tables"]!.AsArray().Single(table => (string?)table!["logicalName"] == "harb_berth")!;

    private async Task<JsonNode> ReadAsync(string address) => JsonNode.Parse(await _customizer.GetStringAsync(address))!;

    private Task<HttpResponseMessage> PublishAsync(string xml) => _customizer.PostAsJsonAsync("PublishXml", new Dictionary<string, string> { ["ParameterXml"] = xml });

    private Task<HttpResponseMessage> PublishAllAsync() => _customizer.PostAsJsonAsync("PublishAllXml", new { });

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task RequireAsync(HttpResponseMessage response) =>
        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode, await response.Content.ReadAsStringAsync());
}
