using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity</summary>
[TestClass]
public sealed class KeyEndpointTests
{
    private static OrganizationServer _server = null!;

    /// <summary>Signs that rows cannot be addressed by, encoded.</summary>
    public static IEnumerable<object[]> Keys => "/<>*%&:\\?+".Select(sign => new object[] { Uri.EscapeDataString($"main{sign}1") });

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await OrganizationServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public async Task A_row_cannot_be_addressed_by_a_key_with_such_a_sign(string key)
    {
        var id = AddCall(Uri.UnescapeDataString(key));

        await RefusesAsync("GET", $"cts_dialercalls(cts_callkey='{key}')");
        await RefusesAsync("PATCH", $"cts_dialercalls(cts_callkey='{key}')", """{"cts_subject":"x"}""");
        await RefusesAsync("DELETE", $"cts_dialercalls(cts_callkey='{key}')");
        await RefusesAsync("POST", "cts_dialercallevents", $$"""{"cts_DialerCallId@odata.bind":"/cts_dialercalls(cts_callkey='{{key}}')"}""");
        var row = await _server.ReadAsync($"cts_dialercalls({id})?$select=cts_subject");
        Assert.IsNull(row["cts_subject"]);
    }

    [TestMethod]
    public async Task Keys_as_the_product_writes_them_can_be_addressed()
    {
        AddCall("main~1772450000.1~1772450000.7~1001");

        var row = await _server.ReadAsync("cts_dialercalls(cts_callkey='main~1772450000.1~1772450000.7~1001')?$select=cts_callkey");

        Assert.AreEqual("main~1772450000.1~1772450000.7~1001", row["cts_callkey"]!.GetValue<string>());
    }

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public async Task Rows_are_found_by_a_filter_whatever_their_key_holds(string key)
    {
        AddCall(Uri.UnescapeDataString(key) + "f");

        var rows = await _server.ReadAsync($"cts_dialercalls?$select=cts_callkey&$filter=cts_callkey eq '{key}f'");

        Assert.HasCount(1, rows["value"]!.AsArray());
    }

    private static Guid AddCall(string key) =>
        _server.Organization.ServiceFor(_server.Organization.SystemUserId).Create(new Entity("cts_dialercall") { ["cts_callkey"] = key });

    private static async Task RefusesAsync(string method, string address, string? body = null)
    {
        using var response = await _server.SendAsync(method, address, body);

        Assert.AreEqual(400, (int)response.StatusCode, method);
        JsonAssert.IsError("0x80060888", "Bad Request - Error in query syntax.", await response.Content.ReadAsStringAsync());
    }
}
