using System.Text.Json.Nodes;
using LocalDataverse.Tests.Fixture;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Columns of several choices in the Web API: https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist.</summary>
[TestClass]
public sealed class MultiChoiceEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await OrganizationServer.StartAsync(organization: CustomisedOrganization.Open());
        await _server.CreateAsync("contacts", """{"lastname":"1+2","new_activities":"2, 1"}""");
        await _server.CreateAsync("contacts", """{"lastname":"2","new_activities":"2"}""");
        await _server.CreateAsync("contacts", """{"lastname":"12","new_activities":"12"}""");
        await _server.CreateAsync("contacts", """{"lastname":"none"}""");
    }

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("Microsoft.Dynamics.CRM.ContainValues(PropertyName='new_activities',PropertyValues=['2'])", "1+2 2")]
    [DataRow("Microsoft.Dynamics.CRM.ContainValues(PropertyName='new_activities',PropertyValues=['1','12'])", "1+2 12")]
    [DataRow("Microsoft.Dynamics.CRM.DoesNotContainValues(PropertyName='new_activities',PropertyValues=['2'])", "12 none")]
    [DataRow("not Microsoft.Dynamics.CRM.ContainValues(PropertyName='new_activities',PropertyValues=['2'])", "12 none")]
    [DataRow("Microsoft.Dynamics.CRM.In(PropertyName='new_activities',PropertyValues=['2','1'])", "1+2")]
    [DataRow("Microsoft.Dynamics.CRM.NotIn(PropertyName='new_activities',PropertyValues=['2'])", "1+2 12 none")]
    [DataRow("new_activities eq '2'", "2")]
    [DataRow("new_activities eq '1,2'", "1+2")]
    [DataRow("new_activities ne '2'", "1+2 12 none")]
    [DataRow("new_activities eq null", "none")]
    [DataRow("new_activities ne null", "1+2 12 2")]
    public async Task Rows_are_found_by_all_that_they_chose_or_by_any_of_it(string filter, string expected)
    {
        var answer = await _server.ReadAsync("contacts?$select=lastname&$orderby=lastname&$filter=" + Uri.EscapeDataString(filter));

        Assert.AreEqual(expected, string.Join(' ', answer["value"]!.AsArray().Select(row => row!["lastname"])));
    }

    [TestMethod]
    public async Task A_row_shows_numbers_with_commas_and_words_with_semicolons()
    {
        var answer = await _server.ReadAsync("contacts?$select=new_activities&$filter=lastname eq '1%2B2'", ("Prefer", "odata.include-annotations=\"*\""));

        var row = (JsonObject)answer["value"]!.AsArray().Single()!;
        Assert.AreEqual("1,2", row["new_activities"]!.GetValue<string>());
        Assert.AreEqual("Swimming; Hiking", row["new_activities@OData.Community.Display.V1.FormattedValue"]!.GetValue<string>());
    }

    [TestMethod]
    [DataRow("new_activities gt '2'")]
    [DataRow("new_activities eq 'Hiking'")]
    public async Task What_cannot_be_compared_is_refused(string filter)
    {
        using var response = await _server.SendAsync("GET", "contacts?$filter=" + Uri.EscapeDataString(filter));

        Assert.AreEqual(400, (int)response.StatusCode);
    }
}
