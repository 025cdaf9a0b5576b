using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.App;
using LocalDataverse.Hosting;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.WebApi;

/// <summary>An organization of the repository's solution behind a real web server on a free port.</summary>
public sealed class OrganizationServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OrganizationServer(WebApplication application, LocalOrganization organization)
    {
        _application = application;
        Organization = organization;
        Address = new Uri(application.Urls.First());
        Client = ClientOf(organization.SystemUserId);
    }

    public LocalOrganization Organization { get; }

    public Uri Address { get; }

    /// <summary>A client with the system user's rights.</summary>
    public HttpClient Client { get; }

    /// <summary>The root of the addresses in answers.</summary>
    public string Root => $"{Address}api/data/v9.2/";

    public static async Task<OrganizationServer> StartAsync(
        WebApiOptions? options = null, AppOptions? app = null, LocalOrganizationOptions? parts = null, LocalOrganization? organization = null)
    {
        organization ??= parts is null ? TelephonySolution.Open() : LocalOrganization.Open(parts);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.UseThisMachineOnly().UseOwnPagesOnly();
        application.MapWebApi(organization, options);
        application.MapApp(organization, app ?? TelephonySolution.App());
        await application.StartAsync();
        return new OrganizationServer(application, organization);
    }

    /// <summary>A client that bears a token of a user.</summary>
    public HttpClient ClientOf(Guid systemUserId)
    {
        var client = new HttpClient { BaseAddress = new Uri(Root) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Organization.IssueToken(systemUserId));
        return client;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string address, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(Client, method, address, body, headers);

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string address, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends a GET and gives the JSON of a successful answer.</summary>
    public async Task<JsonNode> ReadAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync("GET", address, null, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.AreEqual(200, (int)response.StatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Makes a row and gives its id.</summary>
    public async Task<Guid> CreateAsync(string set, string body)
    {
        using var response = await SendAsync("POST", set, body);
        Assert.AreEqual(204, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
        return IdOf(response);
    }

    /// <summary>The id in the header <c>OData-EntityId</c>.</summary>
    public static Guid IdOf(HttpResponseMessage response)
    {
        var address = response.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        Organization.Dispose();
    }
}
