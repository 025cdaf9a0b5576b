using System.Text;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Requests that are nested as deep as nobody nests them. A stack that overflows ends the whole process, which is what each of these was able to do.</summary>
[TestClass]
public sealed class HostileRequestTests
{
    private const int Deep = 500_000;
    private static OrganizationServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("[", "]")]
    [DataRow("{\"a\":", "}")]
    public async Task A_body_that_is_nested_without_end_is_refused_in_a_sentence(string open, string close)
    {
        var body = $$"""{"lastname":{{Nested(open, "1", close)}}}""";

        foreach (var (method, address) in new[] { ("POST", "contacts"), ("PATCH", $"contacts({Guid.NewGuid()})"), ("PUT", $"contacts({Guid.NewGuid()})/lastname"), ("POST", "cts_ResolveCall") })
        {
            using var response = await _server.SendAsync(method, address, body);

            Assert.AreEqual(400, (int)response.StatusCode, address);
            StringAssert.Contains(await response.Content.ReadAsStringAsync(), "The maximum configured depth of 64 has been exceeded", address);
        }
    }

    [TestMethod]
    [DataRow("POST", "contacts", """{"lastname":"\ud800"}""")]
    [DataRow("POST", "cts_ResolveCall", """{"PhoneNumber":"1","Direction":"inbound","Variables":"\udc00x"}""")]
    public async Task Half_a_letter_is_refused_in_a_sentence(string method, string address, string body)
    {
        using var response = await _server.SendAsync(method, address, body);

        Assert.AreEqual(400, (int)response.StatusCode);
        StringAssert.Contains(await response.Content.ReadAsStringAsync(), "The body is not valid JSON");
    }

    [TestMethod]
    public async Task A_filter_of_thirty_thousand_conditions_is_refused_in_a_sentence_and_one_of_two_hundred_is_answered()
    {
        static string Filter(int conditions) => "contacts?$top=1&$filter=" + string.Join("%20or%20", Enumerable.Repeat("lastname%20eq%20'x'", conditions));

        using var most = await _server.SendAsync("GET", Filter(200));

        Assert.AreEqual(200, (int)most.StatusCode);
        await RefusesInABatchAsync(Filter(501), "500 are the most");
        await RefusesInABatchAsync(Filter(30_000), "500 are the most");
    }

    [TestMethod]
    public async Task FetchXml_of_more_conditions_and_links_than_five_hundred_is_refused_in_a_sentence()
    {
        static string Fetch(int conditions) => "contacts?fetchXml=" + Uri.EscapeDataString(
            $"<fetch top='1'><entity name='contact'><filter>{string.Concat(Enumerable.Repeat("<condition attribute='lastname' operator='null'/>", conditions))}</filter>"
            + "<link-entity name='account' from='accountid' to='parentcustomerid'/></entity></fetch>");

        await RefusesInABatchAsync(Fetch(500), "501 conditions and links; 500 are the most");
    }

    [TestMethod]
    public async Task FetchXml_that_is_nested_without_end_is_refused_in_a_sentence()
    {
        const string Condition = "<condition attribute='lastname' operator='null'/>";
        var filters = $"<fetch><entity name='contact'>{Nested("<filter>", Condition, "</filter>", Deep / 10)}</entity></fetch>";
        var links = $"<fetch><entity name='contact'>{Nested("<link-entity name='contact' from='contactid' to='contactid'>", "", "</link-entity>", Deep / 10)}</entity></fetch>";

        foreach (var fetchXml in new[] { filters, links })
        {
            await RefusesInABatchAsync($"contacts?fetchXml={Uri.EscapeDataString(fetchXml)}", "nested too deep");
        }
    }

    [TestMethod]
    [DataRow("(", "lastname eq 'x'", ")")]
    [DataRow("not ", "(lastname eq 'x')", "")]
    [DataRow("contact_customer_contacts/any(c:", "c/lastname eq 'x'", ")")]
    public async Task A_filter_that_is_nested_without_end_is_refused_in_a_sentence(string open, string middle, string close) =>
        await RefusesInABatchAsync($"contacts?$filter={Uri.EscapeDataString(Nested(open, middle, close, Deep / 10))}", "nested too deep");

    [TestMethod]
    public async Task A_parameter_that_leads_to_itself_is_refused_in_a_sentence() =>
        await RefusesInABatchAsync("contacts?$filter=@a&@a=@a", "'@a' has no value");

    [TestMethod]
    public async Task An_expand_that_is_nested_without_end_is_refused_in_a_sentence() =>
        await RefusesInABatchAsync($"contacts?$expand={Uri.EscapeDataString(Nested("contact_customer_contacts($expand=", "contact_customer_contacts", ")", Deep / 50))}", "nested too deep");

    [TestMethod]
    public async Task A_list_in_a_list_without_end_is_refused_in_a_sentence() => await RefusesInABatchAsync(
        $"contacts?$filter={Uri.EscapeDataString($"Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues={Nested("[", "1", "]", Deep / 10)})")}", "0x80060888");

    private static string Nested(string open, string middle, string close, int depth = Deep) =>
        new StringBuilder().Insert(0, open, depth).Append(middle).Insert(0, "").ToString() + new StringBuilder().Insert(0, close, depth);

    // An address in a batch may be longer than one of its own.
    private static async Task RefusesInABatchAsync(string address, string expected)
    {
        var body = $"--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/{address} HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--b--\r\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/mixed;boundary=b");
        request.Headers.Add("Prefer", "odata.continue-on-error");

        using var response = await _server.Client.SendAsync(request);

        var answer = await response.Content.ReadAsStringAsync();
        StringAssert.Contains(answer, "HTTP/1.1 400", answer.Length > 2000 ? answer[..2000] : answer);
        StringAssert.Contains(answer, expected, answer.Length > 2000 ? answer[..2000] : answer);
        Assert.IsLessThan(4000, answer.Length, "An answer does not repeat what was sent.");
    }
}
