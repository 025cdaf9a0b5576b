using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LocalDataverse.Schema;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class SecurityEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow(null)]
    [DataRow("Bearer nonsense")]
    [DataRow("Basic YTpi")]
    public async Task Nobody_gets_in_without_a_token(string? authorization)
    {
        using var client = new HttpClient();
        if (authorization is not null)
        {
            client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        using var response = await client.GetAsync(_server.Root + "WhoAmI");

        Assert.AreEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.AreEqual("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        JsonAssert.IsError("0x80041d53", "The request is not authenticated.", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_user_without_a_role_is_forbidden_to_read()
    {
        using var client = _server.ClientOf(_server.Organization.AddUser("Nora", "Nobody"));

        using var response = await client.GetAsync("contacts?$select=lastname");

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [TestMethod]
    [DataRow("MSCRMCallerID")]
    [DataRow("CallerObjectId")]
    public async Task A_user_with_the_privilege_acts_for_another(string header)
    {
        var objectId = Guid.NewGuid();
        var agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
        using var set = await _server.SendAsync("PATCH", $"systemusers({agent})", $$"""{"azureactivedirectoryobjectid":"{{objectId}}"}""");
        using var client = _server.ClientOf(Delegate());

        using var response = await OrganizationServer.SendAsync(client, "GET", "WhoAmI", null, (header, (header == "MSCRMCallerID" ? agent : objectId).ToString()));

        StringAssert.Contains(await response.Content.ReadAsStringAsync(), $"\"UserId\":\"{agent}\"");
    }

    [TestMethod]
    public async Task A_user_without_the_privilege_does_not_act_for_another()
    {
        using var client = _server.ClientOf(_server.Organization.AddUser("Bob", "Agent", "Telephony Agent"));

        using var response = await OrganizationServer.SendAsync(client, "GET", "WhoAmI", null, ("MSCRMCallerID", _server.Organization.SystemUserId.ToString()));

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        JsonAssert.IsError("0x8004f036", "prvActOnBehalfOfAnotherUser", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_caller_id_that_is_no_guid_is_refused()
    {
        using var response = await _server.SendAsync("GET", "WhoAmI", null, ("MSCRMCallerID", "me"));

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [TestMethod]
    public async Task A_browsers_cookie_is_a_sign_in()
    {
        var agent = _server.Organization.AddUser("Carla", "Agent", "Telephony Agent");
        using var client = new HttpClient { BaseAddress = _server.Address };
        using var signIn = await OrganizationServer.SendAsync(client, "POST", "/local/signin", $$"""{"systemUserId":"{{agent}}"}""");

        using var response = await client.GetAsync("/api/data/v9.2/WhoAmI");

        Assert.AreEqual(HttpStatusCode.NoContent, signIn.StatusCode);
        StringAssert.Contains(await response.Content.ReadAsStringAsync(), $"\"UserId\":\"{agent}\"");
    }

    [TestMethod]
    [DataRow("text/plain")]
    [DataRow("application/x-www-form-urlencoded")]
    public async Task A_body_that_a_foreign_page_could_send_is_refused(string mediaType)
    {
        using var content = new StringContent("""{"name":"a"}""", Encoding.UTF8, mediaType);

        using var response = await _server.Client.PostAsync("accounts", content);

        Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [TestMethod]
    public async Task Text_of_a_caller_stays_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\"';--";
        using var create = await _server.SendAsync("POST", "contacts?$select=lastname", $$"""{"lastname":{{System.Text.Json.JsonSerializer.Serialize(Hostile)}}}""", ("Prefer", "return=representation"));

        var found = await _server.ReadAsync($"contacts?$select=lastname&$filter=lastname eq '{Uri.EscapeDataString(Hostile.Replace("'", "''", StringComparison.Ordinal))}'");

        Assert.AreEqual(HttpStatusCode.Created, create.StatusCode);
        Assert.AreEqual("application/json", create.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual(Hostile, found["value"]!.AsArray().Single()!["lastname"]!.GetValue<string>());
    }

    private static Guid Delegate()
    {
        var name = $"Delegate {Guid.NewGuid()}";
        var privileges = new Dictionary<string, PrivilegeLevel> { ["prvActOnBehalfOfAnotherUser"] = PrivilegeLevel.Global };
        _server.Organization.AddRole(new RoleSchema(Guid.NewGuid(), name, privileges));
        return _server.Organization.AddUser("Dora", "Delegate", name);
    }
}
