using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;

namespace Telephony.Connector.Tests.Dataverse;

/// <summary>Tokens from an identity provider of the test: it sees the requests that Azure.Identity makes, over HTTP.</summary>
[TestClass]
public sealed class DataverseTokensTests : IAsyncDisposable
{
    private const string Tenant = "7c1bd8a3-5f5c-4b7e-9f58-0f4b4b7a0001";
    private const string Client = "7c1bd8a3-5f5c-4b7e-9f58-0f4b4b7a0002";

    private readonly ConcurrentQueue<(string Path, string Query, string Body)> _requests = new();
    private WebApplication _provider = null!;
    private int _status = 200;

    [TestInitialize]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _provider = builder.Build();
        _provider.Map("{*path}", AnswerAsync);
        await _provider.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _provider.DisposeAsync();

    [TestMethod]
    public async Task A_secret_gets_a_token_for_the_organization()
    {
        var token = await TokenAsync(new DataverseSettings { Authentication = DataverseAuthentication.ClientSecret, ClientSecret = "the secret" });

        var asked = _requests.Single(request => request.Path.EndsWith("/token", StringComparison.Ordinal));
        Assert.AreEqual("a-token", token);
        Assert.Contains(Uri.EscapeDataString("https://contoso.crm4.dynamics.com/.default"), asked.Body);
        Assert.Contains("client_secret=the", asked.Body);
    }

    [TestMethod]
    [DataRow("app.pem")]
    [DataRow("app.pfx")]
    public async Task A_certificate_gets_a_token_by_a_signed_assertion(string name)
    {
        var folder = Directory.CreateTempSubdirectory("certificate-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            await WriteCertificateAsync(path);

            var token = await TokenAsync(new DataverseSettings { Authentication = DataverseAuthentication.Certificate, CertificatePath = path, CertificatePassword = "for the pfx" });

            var asked = _requests.Single(request => request.Path.EndsWith("/token", StringComparison.Ordinal));
            Assert.AreEqual("a-token", token);
            Assert.Contains("client_assertion=ey", asked.Body);
            Assert.DoesNotContain("client_secret", asked.Body);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task A_managed_identity_asks_the_machine_for_its_token()
    {
        var token = await TokenAsync(new DataverseSettings { Authentication = DataverseAuthentication.ManagedIdentity });

        var asked = _requests.Last(request => request.Path.Contains("/metadata/identity", StringComparison.Ordinal));
        Assert.AreEqual("a-token", token);
        Assert.Contains("resource=https://contoso.crm4.dynamics.com", Uri.UnescapeDataString(asked.Query));
    }

    [TestMethod]
    public async Task A_refusal_is_said_and_holds_no_secret()
    {
        _status = 401;

        var fault = await Assert.ThrowsExactlyAsync<DataverseException>(
            () => TokenAsync(new DataverseSettings { Authentication = DataverseAuthentication.ClientSecret, ClientSecret = "the secret" }));

        Assert.AreEqual(DataverseFailure.Misconfigured, fault.Failure);
        Assert.Contains("AADSTS7000215", fault.Message);
        Assert.DoesNotContain("the secret", fault.ToString());
    }

    private static async Task WriteCertificateAsync(string path)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=connector", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        if (path.EndsWith(".pem", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }
        else
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "for the pfx"));
        }
    }

    private async Task<string> TokenAsync(DataverseSettings settings)
    {
        using var handler = new ToProvider(new Uri(_provider.Urls.First()));
        using var transport = new HttpClientTransport(handler);
        var id = settings.Authentication == DataverseAuthentication.ManagedIdentity ? "" : Client;
        return await new DataverseTokens(settings with { Url = "https://contoso.crm4.dynamics.com/", TenantId = Tenant, ClientId = id }, transport).GetAsync(CancellationToken.None);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Request.Path.ToString();
        _requests.Enqueue((path, context.Request.QueryString.ToString(), await reader.ReadToEndAsync()));
        if (path.Contains("discovery/instance", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { tenant_discovery_endpoint = $"https://login.microsoftonline.com/{Tenant}/v2.0/.well-known/openid-configuration", metadata = Array.Empty<object>() });
            return;
        }

        context.Response.StatusCode = _status;
        await context.Response.WriteAsJsonAsync(_status == 200
            ? new Dictionary<string, object>
            {
                ["token_type"] = "Bearer",
                ["access_token"] = "a-token",
                ["expires_in"] = 3600,
                ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(global::System.Globalization.CultureInfo.InvariantCulture),
                ["resource"] = "https://contoso.crm4.dynamics.com",
            }
            : new Dictionary<string, object> { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." });
    }

    // Takes every request to the provider of the test, whatever its address.
    private sealed class ToProvider(Uri provider) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(provider, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
