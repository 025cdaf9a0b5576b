using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using LocalDataverse.Tests.WebApi;

namespace LocalDataverse.Tests.App;

/// <summary>A local system has no passwords: what a foreign page, or a foreign name for this machine, must not do with it.</summary>
[TestClass]
public class LocalRequestTests
{
    private const string Contacts = "/api/data/v9.2/contacts";
    private static OrganizationServer _server = null!;
    private static Guid _agent;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await OrganizationServer.StartAsync();
        _agent = _server.Organization.AddUser("Alice", "Agent", "Telephony Agent");
    }

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("evil.example")]
    [DataRow("evil.example:{port}")]
    [DataRow("localhost.evil.example:{port}")]
    [DataRow("127.0.0.1.evil.example:{port}")]
    [DataRow("localhost.:{port}")]
    [DataRow("0.0.0.0:{port}")]
    [DataRow("[::]:{port}")]
    [DataRow("2130706433:{port}")]
    [DataRow("")]
    public async Task A_foreign_name_that_leads_to_this_machine_gets_nothing(string host)
    {
        foreach (var request in new[] { "GET / HTTP/1.1", "GET /local/people HTTP/1.1", "POST /local/signin HTTP/1.1", $"GET {Contacts} HTTP/1.1", "GET /WebResources/x.js HTTP/1.1" })
        {
            var answer = await SendRawAsync(request, host.Replace("{port}", Port(), StringComparison.Ordinal));

            StringAssert.Matches(answer, new("^HTTP/1.1 (421|400) "), request);
            Assert.DoesNotContain("Set-Cookie", answer);
            Assert.DoesNotContain("Alice", answer);
        }
    }

    [TestMethod]
    public async Task A_foreign_name_is_refused_in_a_sentence()
    {
        var answer = await SendRawAsync("GET /local/people HTTP/1.1", "evil.example:5080");

        StringAssert.StartsWith(answer, "HTTP/1.1 421 ");
        Assert.Contains("answers to localhost, 127.0.0.1 and [::1] only, not to 'evil.example:5080'", answer);
    }

    [TestMethod]
    [DataRow("localhost:{port}")]
    [DataRow("LOCALHOST:1")]
    [DataRow("127.0.0.1")]
    [DataRow("[::1]:{port}")]
    public async Task This_machines_own_names_are_answered_with_any_port(string host)
    {
        var answer = await SendRawAsync("GET /local/people HTTP/1.1", host.Replace("{port}", Port(), StringComparison.Ordinal));

        StringAssert.StartsWith(answer, "HTTP/1.1 200 ");
    }

    [TestMethod]
    [DataRow("Origin", "https://evil.example")]
    [DataRow("Origin", "null")]
    [DataRow("Origin", "http://localhost:3000")]
    [DataRow("Origin", "")]
    [DataRow("Sec-Fetch-Site", "cross-site")]
    [DataRow("Sec-Fetch-Site", "same-site")]
    [DataRow("Sec-Fetch-Site", "")]
    public async Task A_page_of_another_origin_changes_nothing(string header, string value)
    {
        using var browser = await SignedInAsync();

        foreach (var (method, address, body) in new[]
        {
            ("POST", Contacts, """{"lastname":"Forged"}"""),
            ("PATCH", $"{Contacts}({Guid.NewGuid()})", """{"lastname":"Forged"}"""),
            ("DELETE", $"{Contacts}({Guid.NewGuid()})", null),
            ("POST", "/api/data/v9.2/$batch", "{}"),
            ("POST", "/local/signin", $$"""{"systemUserId":"{{_agent}}"}"""),
            ("POST", "/local/signout", "{}"),
        })
        {
            using var response = await OrganizationServer.SendAsync(browser, method, address, body, (header, value));

            Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode, $"{method} {address}");
            Assert.IsFalse(response.Headers.Contains("Set-Cookie"), address);
            JsonAssert.IsError("", "Only this system's own page", await response.Content.ReadAsStringAsync());
        }

        Assert.DoesNotContain("Forged", await browser.GetStringAsync($"{Contacts}?$select=lastname"));
        Assert.AreEqual(HttpStatusCode.OK, (await browser.GetAsync("/local/me")).StatusCode);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("text/plain")]
    [DataRow("application/x-www-form-urlencoded")]
    [DataRow("multipart/form-data")]
    public async Task What_browsers_send_without_asking_first_changes_nothing(string? mediaType)
    {
        using var browser = await SignedInAsync();
        foreach (var address in new[] { "/local/signout", "/local/signin", Contacts, "/api/data/v9.2/WhoAmI" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Content = mediaType is null ? null : new StringContent($$"""{"systemUserId":"{{_agent}}"}""", Encoding.UTF8, mediaType);

            using var response = await browser.SendAsync(request);

            Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, response.StatusCode, address);
            Assert.IsFalse(response.Headers.Contains("Set-Cookie"), address);
        }
    }

    [TestMethod]
    public async Task The_own_page_changes_what_its_person_may_change()
    {
        using var browser = await SignedInAsync();
        browser.DefaultRequestHeaders.Add("Origin", _server.Address.GetLeftPart(UriPartial.Authority));
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var create = await OrganizationServer.SendAsync(browser, "POST", Contacts, """{"lastname":"Own"}""");
        using var signOut = await OrganizationServer.SendAsync(browser, "POST", "/local/signout", "{}");

        Assert.AreEqual(HttpStatusCode.NoContent, create.StatusCode);
        Assert.AreEqual(HttpStatusCode.NoContent, signOut.StatusCode);
    }

    [TestMethod]
    public async Task A_program_with_a_token_may_post_without_a_body()
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _server.Organization.IssueToken(_server.Organization.SystemUserId));

        using var response = await client.PostAsync("/local/signout", null);

        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static async Task<HttpClient> SignedInAsync()
    {
        var browser = new HttpClient { BaseAddress = _server.Address };
        using var signIn = await OrganizationServer.SendAsync(browser, "POST", "/local/signin", $$"""{"systemUserId":"{{_agent}}"}""");
        Assert.AreEqual(HttpStatusCode.NoContent, signIn.StatusCode);
        return browser;
    }

    private static string Port() => _server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> SendRawAsync(string request, string host)
    {
        const string body = "{}";
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{request}\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
