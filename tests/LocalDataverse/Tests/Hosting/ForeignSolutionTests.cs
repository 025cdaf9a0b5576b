using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LocalDataverse.Hosting;

namespace LocalDataverse.Tests.Hosting;

/// <summary>What <c>dotnet run --project tests/LocalDataverse -- --solution DIR --plugins DLL</c> does with a solution of somebody else.</summary>
[TestClass]
public sealed class ForeignSolutionTests
{
    private static OrganizationHost _host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _host = await ForeignSolution.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [TestMethod]
    public async Task Its_plug_in_runs_on_a_row_that_the_web_api_creates()
    {
        using var browser = await SignedInAsync("Ada Administrator");

        using var created = await browser.PostAsJsonAsync("/api/data/v9.2/harb_berths", new { harb_name = "North Pier 7" });

        Assert.AreEqual(HttpStatusCode.NoContent, created.StatusCode, await created.Content.ReadAsStringAsync());
        var row = await ReadAsync(browser, created.Headers.GetValues("OData-EntityId").Single() + "?$select=harb_code");
        Assert.AreEqual("NP7", (string?)row["harb_code"]);
    }

    [TestMethod]
    public async Task What_its_plug_in_refuses_is_refused_with_the_plug_ins_sentence()
    {
        using var browser = await SignedInAsync("Ada Administrator");

        using var refused = await browser.PostAsJsonAsync("/api/data/v9.2/harb_berths", new { harb_harbourmaster = "Cleo" });

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        StringAssert.Contains(await refused.Content.ReadAsStringAsync(), "A berth needs a name to have a code.");
    }

    [TestMethod]
    public async Task The_page_is_told_of_its_form_view_and_site_map()
    {
        using var browser = await SignedInAsync("Ada Administrator");

        var app = await ReadAsync(browser, "/local/app");

        var berth = app["tables"]!.AsArray().Single(table => (string?)table!["logicalName"] == "harb_berth")!;
        Assert.Contains("""<control id="harb_code" """, (string)berth["forms"]!.AsArray().Single()!["formXml"]!);
        Assert.AreEqual("Active Berths", (string?)berth["views"]!.AsArray().Single()!["name"]);
        var area = app["siteMap"]!["areas"]!.AsArray().Single()!;
        Assert.AreEqual("harb_berth", (string?)area["groups"]![0]!["subareas"]![0]!["entity"]);
    }

    [TestMethod]
    public async Task The_page_is_called_as_its_app_before_and_after_somebody_has_signed_in()
    {
        using var nobody = new HttpClient { BaseAddress = new Uri(_host.Address) };
        using var browser = await SignedInAsync("Ada Administrator");

        Assert.AreEqual("Harbour", (string?)(await ReadAsync(nobody, "/local/page"))["name"]);
        Assert.AreEqual("Harbour", (string?)(await ReadAsync(browser, "/local/app"))["name"]);
    }

    [TestMethod]
    public async Task Its_web_resources_are_served_from_the_solution()
    {
        using var browser = await SignedInAsync("Ada Administrator");

        StringAssert.Contains(await browser.GetStringAsync("/WebResources/harb_/js/berth.js"), "isOpen: true");
    }

    [TestMethod]
    public async Task An_administrator_and_somebody_for_each_of_its_roles_can_sign_in()
    {
        using var browser = new HttpClient { BaseAddress = new Uri(_host.Address) };

        var people = await ReadAsync(browser, "/local/people");

        CollectionAssert.Contains(people.AsArray().Select(Text).ToList(), "Ada Administrator: System Administrator");
        CollectionAssert.Contains(people.AsArray().Select(Text).ToList(), "Cleo Harbour Master: Basic User, Harbour Master");
    }

    [TestMethod]
    public async Task Somebody_with_its_role_can_do_what_the_role_says_and_no_more()
    {
        using var browser = await SignedInAsync("Cleo Harbour Master");

        using var created = await browser.PostAsJsonAsync("/api/data/v9.2/harb_berths", new { harb_name = "South Pier" });
        using var deleted = await browser.DeleteAsync(created.Headers.GetValues("OData-EntityId").Single());

        Assert.AreEqual(HttpStatusCode.NoContent, created.StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, deleted.StatusCode);
    }

    private static string Text(JsonNode? person) =>
        $"{person!["name"]}: {string.Join(", ", person["roles"]!.AsArray().Select(role => (string)role!["name"]!).Order(StringComparer.Ordinal))}";

    private static async Task<HttpClient> SignedInAsync(string name)
    {
        var browser = new HttpClient { BaseAddress = new Uri(_host.Address) };
        var person = (await ReadAsync(browser, "/local/people")).AsArray().Single(person => (string?)person!["name"] == name)!;
        using var entered = await browser.PostAsJsonAsync("/local/signin", new { systemUserId = (string?)person["systemUserId"] });
        Assert.AreEqual(HttpStatusCode.NoContent, entered.StatusCode);
        return browser;
    }

    private static async Task<JsonNode> ReadAsync(HttpClient browser, string address) => JsonNode.Parse(await browser.GetStringAsync(address))!;
}
