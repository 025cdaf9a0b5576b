using Microsoft.AspNetCore.Builder;

namespace Telephony.Hub.Tests;

[TestClass]
public sealed class HubOptionsTests
{
    [TestMethod]
    public void Every_fault_is_named_at_once()
    {
        var options = new HubOptions { SigningKeys = ["short"], AllowedOrigins = ["https://contoso.example/path"], CommandLimit = TimeSpan.Zero };

        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => HubApplication.Create(options, WebApplication.CreateBuilder()));

        Assert.Contains("number 1 has 5 bytes", refusal.Message);
        Assert.Contains("https://contoso.example/path", refusal.Message);
        Assert.Contains("Hub:CommandLimit", refusal.Message);
        Assert.DoesNotContain("short", refusal.Message);
    }

    [TestMethod]
    public void No_key_at_all_is_a_fault() => Assert.Contains("Hub:SigningKeys holds 0 keys", new HubOptions().Faults()[0]);

    [TestMethod]
    public async Task Only_pages_of_configured_organisations_may_connect()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var http = new HttpClient();

        Assert.AreEqual("https://contoso.example", await AllowedOriginAsync(http, hub, "https://contoso.example"));
        Assert.IsNull(await AllowedOriginAsync(http, hub, "https://evil.example"));
    }

    private static async Task<string?> AllowedOriginAsync(HttpClient http, HubUnderTest hub, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, hub.Address + "/hubs/agent/negotiate");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await http.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
