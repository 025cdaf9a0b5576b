using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.WebApi.Batch;

namespace LocalDataverse.Tests.WebApi;

[TestClass]
public class BatchEndpointTests
{
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task A_change_set_refers_to_rows_that_it_makes()
    {
        var (status, parts) = await SendAsync(ChangeSet(
            Part("1", "POST accounts", """{"name":"Batch account"}"""),
            Part("2", "POST contacts", """{"lastname":"Batch contact","parentcustomerid_account@odata.bind":"$1"}"""),
            Part("3", "PUT $2/firstname", """{"value":"Anna"}"""),
            Part("4", "PUT $1/primarycontactid/$ref", """{"@odata.id":"$2"}""")));

        Assert.AreEqual(HttpStatusCode.OK, status);
        var answers = MultipartText.Split(parts[0].Content, MultipartText.BoundaryOf(parts[0].Headers["Content-Type"])!);
        CollectionAssert.AreEqual(new[] { "1", "2", "3", "4" }, answers.Select(answer => answer.Headers["Content-ID"]).ToArray());
        Assert.IsTrue(answers.All(answer => answer.Content.StartsWith("HTTP/1.1 204 No Content", StringComparison.Ordinal)));
        var contact = (await _server.ReadAsync("contacts?$select=firstname&$filter=lastname eq 'Batch contact'&$expand=parentcustomerid_account($select=name,_primarycontactid_value)"))["value"]![0]!;
        Assert.AreEqual("Anna", contact["firstname"]!.GetValue<string>());
        Assert.AreEqual("Batch account", contact["parentcustomerid_account"]!["name"]!.GetValue<string>());
        Assert.AreEqual(contact["contactid"]!.GetValue<string>(), contact["parentcustomerid_account"]!["_primarycontactid_value"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task A_change_set_that_fails_leaves_nothing_behind()
    {
        var (status, parts) = await SendAsync(ChangeSet(
            Part("1", "POST accounts", """{"name":"Half a change"}"""),
            Part("2", $"PATCH contacts({Guid.NewGuid()})", """{"lastname":"x"}""", "If-Match: *")));

        Assert.AreEqual(HttpStatusCode.NotFound, status);
        StringAssert.StartsWith(parts.Single().Content, "HTTP/1.1 404 Not Found");
        Assert.IsEmpty((await _server.ReadAsync("accounts?$select=name&$filter=name eq 'Half a change'"))["value"]!.AsArray());
    }

    [TestMethod]
    public async Task A_batch_stops_behind_the_first_failure()
    {
        var (status, parts) = await SendAsync(Single("GET nothing") + Single("GET WhoAmI"));

        Assert.AreEqual(HttpStatusCode.NotFound, status);
        Assert.HasCount(1, parts);
    }

    [TestMethod]
    public async Task A_batch_goes_on_when_it_is_preferred()
    {
        var (status, parts) = await SendAsync(Single("GET nothing") + Single("GET WhoAmI"), "odata.continue-on-error");

        Assert.AreEqual(HttpStatusCode.OK, status);
        StringAssert.StartsWith(parts[0].Content, "HTTP/1.1 404 Not Found");
        StringAssert.StartsWith(parts[1].Content, "HTTP/1.1 200 OK\r\nContent-Type: application/json; odata.metadata=minimal\r\nOData-Version: 4.0\r\n");
    }

    [TestMethod]
    public async Task A_part_has_preferences_of_its_own()
    {
        var (_, parts) = await SendAsync(Single("GET accounts?$select=name", "Prefer: odata.maxpagesize=1"));

        StringAssert.Contains(parts[0].Content, "Preference-Applied: odata.maxpagesize=1");
    }

    [TestMethod]
    public async Task A_custom_api_is_called_within_a_batch()
    {
        var (status, parts) = await SendAsync("--b\r\n" + Part(null, "POST cts_ResolveCall", """{"PhoneNumber":"+4511223344","Direction":"inbound"}"""));

        Assert.AreEqual(HttpStatusCode.OK, status);
        var json = MultipartText.Parse(parts[0].Content.Split("\r\n").Skip(1).ToList()).Content;
        Assert.IsNotNull(JsonNode.Parse(json.Trim())!["Decision"]);
    }

    [TestMethod]
    public async Task A_batch_that_cannot_be_read_is_refused()
    {
        using var response = await PostAsync("nonsense", null);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        JsonAssert.IsError("0x80048d19", "no closing line", await response.Content.ReadAsStringAsync());
    }

    private static string ChangeSet(params string[] parts) =>
        "--b\r\nContent-Type: multipart/mixed;boundary=c\r\n\r\n" + string.Concat(parts.Select(part => "--c\r\n" + part)) + "--c--\r\n";

    private static string Single(string request, string header = "Accept: application/json") =>
        $"--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{request} HTTP/1.1\r\n{header}\r\n\r\n";

    private static string Part(string? contentId, string request, string body, string header = "Accept: application/json") =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{(contentId is null ? "" : $"Content-ID: {contentId}\r\n")}\r\n"
        + $"{request} HTTP/1.1\r\nContent-Type: application/json\r\n{header}\r\n\r\n{body}\r\n";

    private static async Task<(HttpStatusCode Status, IReadOnlyList<MultipartText> Parts)> SendAsync(string parts, string? prefer = null)
    {
        using var response = await PostAsync(parts + "--b--\r\n", prefer);
        var text = await response.Content.ReadAsStringAsync();
        var boundary = MultipartText.BoundaryOf(response.Content.Headers.ContentType?.ToString());
        Assert.IsNotNull(boundary, text);
        return (response.StatusCode, MultipartText.Split(text, boundary));
    }

    private static async Task<HttpResponseMessage> PostAsync(string body, string? prefer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed;boundary=b");
        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        return await _server.Client.SendAsync(request);
    }
}
