using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Messages on several rows and Merge in the Web API.</summary>
[TestClass]
public sealed class BulkEndpointTests
{
    private const string Type = "\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"";
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task Rows_are_created_and_their_ids_come_back()
    {
        using var response = await SendAsync("contacts", "CreateMultiple", $$"""{"lastname":"Maas",{{Type}}},{"lastname":"Berg",{{Type}}}""");

        var answer = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.AreEqual(200, (int)response.StatusCode, answer.ToJsonString());
        Assert.AreEqual($"{_server.Root}$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse", answer["@odata.context"]!.GetValue<string>());
        CollectionAssert.AreEqual(new[] { "Maas", "Berg" }, answer["Ids"]!.AsArray().Select(id => Read("contact", (Guid)id!, "lastname")).ToArray());
    }

    [TestMethod]
    public async Task Rows_are_updated()
    {
        var id = await _server.CreateAsync("contacts", """{"lastname":"Maas"}""");

        using var response = await SendAsync("contacts", "UpdateMultiple", $$"""{"contactid":"{{id}}","lastname":"Tal",{{Type}}}""");

        Assert.AreEqual(204, (int)response.StatusCode);
        Assert.AreEqual("Tal", Read("contact", id, "lastname"));
    }

    [TestMethod]
    public async Task Rows_are_updated_or_created_by_the_key_in_their_address()
    {
        var id = await _server.CreateAsync("cts_dialercalls", """{"cts_callkey":"main~upsert~1"}""");
        const string CallType = "\"@odata.type\":\"Microsoft.Dynamics.CRM.cts_dialercall\"";

        using var response = await SendAsync(
            "cts_dialercalls",
            "UpsertMultiple",
            $$"""{"@odata.id":"cts_dialercalls(cts_callkey='main~upsert~1')","cts_subject":"a",{{CallType}}},{"@odata.id":"cts_dialercalls(cts_callkey='main~upsert~2')","cts_subject":"b",{{CallType}}}""");

        Assert.AreEqual(204, (int)response.StatusCode);
        Assert.AreEqual("a", Read("cts_dialercall", id, "cts_subject"));
        var second = await _server.ReadAsync("cts_dialercalls(cts_callkey='main~upsert~2')?$select=cts_subject");
        Assert.AreEqual("b", second["cts_subject"]!.GetValue<string>());
    }

    [TestMethod]
    [DataRow("""{"Targets":[{"lastname":"Maas"}]}""", "@odata.type")]
    [DataRow("""{"Targets":[{"name":"Maas","@odata.type":"Microsoft.Dynamics.CRM.account"}]}""", "@odata.type")]
    [DataRow("""{"Targets":["Maas"]}""", "@odata.type")]
    [DataRow("""{"Targets":[]}""", "Targets")]
    [DataRow("""{"Targets":{}}""", "Targets")]
    [DataRow("""[]""", "Targets")]
    [DataRow("""{"Targets":[],"Nonsense":1}""", "Nonsense")]
    [DataRow("""{"Targets":[{"@odata.id":"accounts(00000000-0000-0000-0000-000000000001)","@odata.type":"Microsoft.Dynamics.CRM.contact"}]}""", "accounts")]
    public async Task What_is_no_list_of_rows_of_the_set_is_refused(string body, string expected)
    {
        using var response = await _server.SendAsync("POST", "contacts/Microsoft.Dynamics.CRM.CreateMultiple", body);

        Assert.AreEqual(400, (int)response.StatusCode);
        StringAssert.Contains(await response.Content.ReadAsStringAsync(), expected);
    }

    [TestMethod]
    public async Task An_action_is_not_read()
    {
        using var response = await _server.SendAsync("GET", "contacts/Microsoft.Dynamics.CRM.CreateMultiple");

        Assert.AreEqual(404, (int)response.StatusCode);
    }

    [TestMethod]
    public async Task Rows_of_standard_tables_are_not_deleted_in_one_request()
    {
        using var response = await SendAsync("contacts", "DeleteMultiple", $$"""{"contactid":"{{Guid.NewGuid()}}",{{Type}}}""");

        Assert.AreEqual(400, (int)response.StatusCode);
        StringAssert.Contains(await response.Content.ReadAsStringAsync(), "DeleteMultiple has not yet been implemented.");
    }

    [TestMethod]
    public async Task Two_rows_become_one()
    {
        var target = await _server.CreateAsync("contacts", """{"lastname":"Maas"}""");
        var subordinate = await _server.CreateAsync("contacts", """{"lastname":"Mas"}""");

        using var response = await _server.SendAsync("POST", "Merge", $$"""
            {
              "Target": { "contactid": "{{target}}", {{Type}} },
              "Subordinate": { "contactid": "{{subordinate}}", {{Type}} },
              "UpdateContent": { "firstname": "Eva", {{Type}} },
              "PerformParentingChecks": false
            }
            """);

        Assert.AreEqual(204, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
        Assert.AreEqual("Eva", Read("contact", target, "firstname"));
        var row = await _server.ReadAsync($"contacts({subordinate})?$select=statecode");
        Assert.AreEqual(1, row["statecode"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task Rows_of_different_tables_do_not_become_one()
    {
        using var response = await _server.SendAsync("POST", "Merge", $$"""
            {
              "Target": { "contactid": "{{Guid.NewGuid()}}", {{Type}} },
              "Subordinate": { "accountid": "{{Guid.NewGuid()}}", "@odata.type": "Microsoft.Dynamics.CRM.account" },
              "PerformParentingChecks": false
            }
            """);

        Assert.AreEqual(400, (int)response.StatusCode);
    }

    private static object? Read(string table, Guid id, string column)
    {
        var row = _server.Organization.ServiceFor(_server.Organization.SystemUserId).Retrieve(table, id, new ColumnSet(column));
        return row.GetAttributeValue<object>(column);
    }

    private static Task<HttpResponseMessage> SendAsync(string set, string action, string targets) =>
        _server.SendAsync("POST", $"{set}/Microsoft.Dynamics.CRM.{action}", $$"""{"Targets":[{{targets}}]}""");
}
