namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class AnswerEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("GET", "Account", 404, "0x8006088a", "Resource not found for the segment 'Account'.")]
    [DataRow("GET", "accounts?$select=Name", 400, "0x80060888", "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.")]
    [DataRow("GET", "accounts?$filter=Name eq 'a'", 400, "0x80060888", "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.")]
    [DataRow("GET", "accounts?$orderby=Name", 400, "0x80060888", "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.")]
    [DataRow("GET", "accounts?$expand=Name", 400, "0x80060888", "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.")]
    [DataRow("POST", "accounts", 400, "0x80048d19", "Invalid property 'Name' was found in entity 'Microsoft.Dynamics.CRM.account'.")]
    [DataRow("DELETE", "accounts", 405, "0x0", "does not support http method 'DELETE'")]
    [DataRow("PATCH", "accounts", 405, "0x0", "does not support http method 'PATCH'")]
    [DataRow("POST", "WhoAmI", 404, "", "No HTTP resource was found that matches the request URI")]
    [DataRow("GET", "cts_RecordCallEvents", 404, "", "No HTTP resource was found that matches the request URI")]
    [DataRow("GET", "accounts(nonsense)", 400, "0x80060888", "a key value was expected")]
    [DataRow("GET", "cts_dialercalls(cts_callkey='nobody')", 404, "0x80060891", "A record with the specified key values does not exist in cts_dialercall entity")]
    [DataRow("GET", "accounts?savedQuery=00000000-0000-0000-0000-000000000000", 501, "NotEmulated", "savedQuery")]
    [DataRow("GET", "userqueries?$select=name", 501, "NotEmulated", "the table 'userquery'")]
    public async Task An_error_has_its_status_code_and_words(string method, string address, int status, string code, string message)
    {
        using var response = await _server.SendAsync(method, address, method is "POST" or "PATCH" ? """{"Name":"a"}""" : null);

        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(status, (int)response.StatusCode, text);
        JsonAssert.IsError(code, message, text);
    }

    [TestMethod]
    [DataRow("POST", "accounts", """{"name":"a","contact_customer_accounts":[{"lastname":"b"}]}""")]
    [DataRow("POST", "contacts", """{"lastname":"a","parentcustomerid_account":{"name":"b"}}""")]
    [DataRow("PATCH", "accounts(00000000-0000-0000-0000-000000000001)", """{"name":"a","contact_customer_accounts":[{"lastname":"b"}]}""")]
    public async Task Related_rows_in_one_body_are_refused_by_name_and_never_left_out(string method, string address, string body)
    {
        using var known = await _server.SendAsync("PATCH", "accounts(00000000-0000-0000-0000-000000000001)", """{"name":"a"}""");
        Assert.IsTrue(known.IsSuccessStatusCode);

        using var response = await _server.SendAsync(method, address, body);

        Assert.AreEqual(501, (int)response.StatusCode);
        JsonAssert.IsError("NotEmulated", "related rows", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Every_answer_carries_the_services_headers()
    {
        using var response = await _server.SendAsync("GET", "WhoAmI");

        Assert.IsTrue(Guid.TryParse(response.Headers.GetValues("x-ms-service-request-id").Single(), out _));
        Assert.AreEqual("4", response.Headers.GetValues("x-ms-dop-hint").Single());
        Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [TestMethod]
    [DataRow("v9.0", "/")]
    [DataRow("v9.1", "/")]
    [DataRow("v9.2", "/")]
    [DataRow("v9.2", "")]
    public async Task Every_version_answers_with_its_own_addresses(string version, string end)
    {
        var document = await _server.ReadAsync($"/api/data/{version}{end}");

        Assert.AreEqual($"{_server.Address}api/data/{version}/$metadata", document["@odata.context"]!.GetValue<string>());
    }
}
