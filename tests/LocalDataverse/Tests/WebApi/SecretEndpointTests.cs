using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Who gets the value of a secret environment variable.</summary>
[TestClass]
public class SecretEndpointTests
{
    private const string Action = "RetrieveEnvironmentVariableSecretValue";
    private const string Body = """{"EnvironmentVariableName":"test_Secret"}""";
    private const string Value = "a value that nobody is to see";

    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await OrganizationServer.StartAsync(parts: TelephonySolution.Options() with
        {
            CustomizationFolders = [Path.Combine(TelephonySolution.RepositoryRoot, "tests", "LocalDataverse", "Tests", "Fixture", "Variables")],
        });
        _server.Organization.SetEnvironmentVariable("test_Secret", Value);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("Telephony Agent")]
    [DataRow("Telephony Supervisor")]
    [DataRow("Telephony Administrator")]
    [DataRow("Telephony Connector")]
    [DataRow("System Administrator")]
    public async Task No_role_reads_a_secret(string role)
    {
        using var client = _server.ClientOf(_server.Organization.AddUser("Curious", "User", role));

        using var response = await OrganizationServer.SendAsync(client, "POST", Action, Body);

        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode, text);
        JsonAssert.IsError("0x80040265", "Error occurred while reading secret: Could not verify the user permission on '", text);
        Assert.DoesNotContain(Value, text);
    }

    [TestMethod]
    public async Task Whom_the_vault_lets_reads_a_secret_by_an_action()
    {
        var user = _server.Organization.AddUser("Vera", "Vault", "Telephony Agent");
        _server.Organization.GrantSecrets(user);
        using var client = _server.ClientOf(user);

        using var response = await OrganizationServer.SendAsync(client, "POST", Action, Body);

        Assert.AreEqual(Value, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["EnvironmentVariableSecretValue"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_secret_is_read_by_no_function()
    {
        using var response = await _server.SendAsync("GET", $"{Action}(EnvironmentVariableName='test_Secret')");

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
    }

    [TestMethod]
    public void A_secret_is_in_no_row() => Assert.IsEmpty(
        _server.Organization.ServiceFor(_server.Organization.SystemUserId).RetrieveMultiple(new QueryExpression("environmentvariablevalue")).Entities
            .Where(row => row.GetAttributeValue<string>("schemaname") == "test_Secret"));

    [TestMethod]
    public void A_variable_without_a_secret_is_named()
    {
        var user = _server.Organization.AddUser("Vera", "Vault", "Telephony Agent");
        _server.Organization.GrantSecrets(user);
        var request = new OrganizationRequest(Action) { ["EnvironmentVariableName"] = "test_Unknown" };

        var fault = Assert.ThrowsExactly<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _server.Organization.ServiceFor(user).Execute(request));

        StringAssert.Contains(fault.Message, "test_Unknown");
    }
}
