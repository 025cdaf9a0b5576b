using System.Text.Json.Nodes;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class OperationEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("WhoAmI")]
    [DataRow("WhoAmI()")]
    public async Task A_caller_learns_who_he_is(string address)
    {
        var answer = await _server.ReadAsync(address);

        JsonAssert.AreEqual(
            $$"""
            {
              "@odata.context": "{{_server.Root}}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse",
              "BusinessUnitId": "{{_server.Organization.RootBusinessUnitId}}",
              "UserId": "{{_server.Organization.SystemUserId}}",
              "OrganizationId": "{{_server.Organization.OrganizationId}}"
            }
            """,
            answer.ToJsonString());
    }

    [TestMethod]
    public async Task A_connecting_client_learns_what_the_organization_is()
    {
        var answer = await _server.ReadAsync("/api/data/v9.0/RetrieveCurrentOrganization(AccessType='Default')");

        var detail = answer["Detail"]!;
        Assert.AreEqual(_server.Organization.OrganizationId.ToString(), detail["OrganizationId"]!.GetValue<string>());
        StringAssert.StartsWith(detail["OrganizationVersion"]!.GetValue<string>(), "9.2.");
        Assert.AreEqual(_server.Address.ToString(), detail["Endpoints"]!["Values"]![0]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_function_takes_a_parameter_by_an_alias()
    {
        _server.Organization.SetEnvironmentVariable("cts_HubUrl", "https://hub.example.com");

        var answer = await _server.ReadAsync("RetrieveEnvironmentVariableValue(DefinitionSchemaName=@p)?@p='cts_HubUrl'");

        Assert.AreEqual("https://hub.example.com", answer["Value"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_custom_api_answers_with_its_own_type()
    {
        using var response = await _server.SendAsync("POST", "cts_ResolveCall", """{"PhoneNumber":"+4511223344","Direction":"inbound"}""");

        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(200, (int)response.StatusCode, text);
        var answer = JsonNode.Parse(text)!;
        Assert.AreEqual($"{_server.Root}$metadata#Microsoft.Dynamics.CRM.cts_ResolveCallResponse", answer["@odata.context"]!.GetValue<string>());
        Assert.IsNotNull(JsonNode.Parse(answer["Decision"]!.GetValue<string>())!["kind"]);
    }

    [TestMethod]
    public async Task A_refusal_of_a_plug_in_shows_its_details_when_they_are_asked_for()
    {
        const string Body = """{"Events":"this is not JSON"}""";

        using var plain = await _server.SendAsync("POST", "cts_RecordCallEvents", Body);
        using var annotated = await _server.SendAsync("POST", "cts_RecordCallEvents", Body, ("Prefer", "odata.include-annotations=\"*\""));

        Assert.AreEqual(400, (int)plain.StatusCode);
        var error = JsonNode.Parse(await plain.Content.ReadAsStringAsync())!["error"]!.AsObject();
        Assert.AreEqual("0x80040265", error["code"]!.GetValue<string>());
        Assert.HasCount(2, error);
        var details = JsonNode.Parse(await annotated.Content.ReadAsStringAsync())!["error"]!.AsObject();
        Assert.IsTrue(details.ContainsKey("@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus"));
        Assert.IsTrue(details.ContainsKey("@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"));
        Assert.IsTrue(details.ContainsKey("@Microsoft.PowerApps.CDS.TraceText"));
        Assert.AreEqual(details["message"]!.GetValue<string>(), details["@Microsoft.PowerApps.CDS.InnerError.Message"]!.GetValue<string>());
    }

    [TestMethod]
    [DataRow("""{"Number":"1"}""", "The parameter 'Number' in the request payload is not a valid parameter for the operation 'cts_ResolveCall'.")]
    [DataRow("""{"PhoneNumber":5,"Direction":"inbound"}""", "Cannot convert the value of the parameter 'PhoneNumber' to the expected type 'Edm.String'.")]
    [DataRow("""[1]""", "A JSON object with the action's parameters was expected.")]
    public async Task A_parameter_that_does_not_fit_is_explained(string body, string message)
    {
        using var response = await _server.SendAsync("POST", "cts_ResolveCall", body);

        Assert.AreEqual(400, (int)response.StatusCode);
        JsonAssert.IsError("0x80048d19", message, await response.Content.ReadAsStringAsync());
    }
}
