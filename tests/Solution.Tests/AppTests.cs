using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class AppTests
{
    private const string App = "AppModules/cts_Telephony/AppModule.xml";
    private const string SiteMap = "AppModuleSiteMaps/cts_Telephony/AppModuleSiteMap.xml";

    // Nobody may read it, so that nobody is shown it.
    private const string Tickets = "cts_hubticket";

    private static readonly IReadOnlyList<string> TablesForPeople = [.. Unpacked.Contract.OwnTables.Select(table => table.LogicalName).Where(table => table != Tickets)];

    [TestMethod]
    public void The_app_lists_every_own_table_that_people_may_read() =>
        Unpacked.AssertNone(TablesForPeople.Except(Listed("1", "schemaName")).Select(table => $"{App} lacks {table}."));

    [TestMethod]
    public void The_app_shows_nobody_tickets() => CollectionAssert.DoesNotContain(Listed("1", "schemaName").ToList(), Tickets);

    [TestMethod]
    public void The_app_lists_forms_that_exist() => AssertSubset(
        Listed("60", "id"), Unpacked.Forms().Select(form => form.Root.Descendants("formid").Single().Value));

    [TestMethod]
    public void The_app_lists_views_that_exist() => AssertSubset(
        Listed("26", "id"), Unpacked.Views().Select(view => view.Root.Descendants("savedqueryid").Single().Value));

    [TestMethod]
    public void The_app_lists_what_its_site_map_opens() => AssertSubset(
        Unpacked.Xml(SiteMap).Descendants("SubArea").Attributes("Entity").Select(each => each.Value), Listed("1", "schemaName"));

    [TestMethod]
    public void The_site_map_shows_every_own_table_that_people_may_read() => AssertSubset(
        TablesForPeople, Unpacked.Xml(SiteMap).Descendants("SubArea").Attributes("Entity").Select(each => each.Value));

    [TestMethod]
    public void Pages_and_icons_of_the_site_map_are_web_resources_of_the_solution() => AssertSubset(
        Unpacked.Xml(SiteMap).Descendants("SubArea").Attributes().Where(each => each.Value.StartsWith("$webresource:", StringComparison.Ordinal)).Select(each => each.Value["$webresource:".Length..]),
        Unpacked.Files("WebResources", "*.data.xml").Select(file => Unpacked.Xml(file).Element("Name")!.Value));

    [TestMethod]
    public void The_site_map_begins_with_the_start_page() =>
        Assert.AreEqual("$webresource:cts_/html/start.html", Unpacked.Xml(SiteMap).Descendants("SubArea").First().Attribute("Url")?.Value);

    [TestMethod]
    public void The_apps_icon_is_a_web_resource_of_the_solution() => AssertSubset(
        [Unpacked.Xml(App).Element("WebResourceId")!.Value],
        Unpacked.Files("WebResources", "*.data.xml").Select(file => Unpacked.Id(Unpacked.Xml(file).Element("WebResourceId")!.Value)));

    [TestMethod]
    public void Agents_supervisors_and_administrators_may_open_the_app() => AssertSubset(
        new[] { "Administrator", "Agent", "Supervisor" }.Select(role => Unpacked.Xml($"Roles/Telephony {role}.xml").Attribute("id")!.Value), Unpacked.Xml(App).Descendants("Role").Select(role => role.Attribute("id")!.Value));

    private static IEnumerable<string> Listed(string type, string attribute) =>
        Unpacked.Xml(App).Descendants("AppModuleComponent").Where(each => each.Attribute("type")!.Value == type).Select(each => each.Attribute(attribute)!.Value);

    private static void AssertSubset(IEnumerable<string> wanted, IEnumerable<string> there) =>
        Unpacked.AssertNone(wanted.Except(there).Select(each => $"{each} is missing."));
}
