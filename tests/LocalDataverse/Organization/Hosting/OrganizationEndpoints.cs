using LocalDataverse.App;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocalDataverse.Hosting;

/// <summary>Puts an organization on HTTP.</summary>
public static class OrganizationEndpoints
{
    /// <summary>Serves the Dataverse Web API v9.0 to v9.2 under <c>/api/data</c>.</summary>
    /// <param name="options">Limits and injected faults; none by default.</param>
    public static IEndpointRouteBuilder MapWebApi(this IEndpointRouteBuilder endpoints, LocalOrganization organization, WebApiOptions? options = null)
    {
        var logger = endpoints.ServiceProvider.GetRequiredService<ILogger<WebApiEndpoint>>();
        var endpoint = new WebApiEndpoint(organization, options ?? new WebApiOptions(), logger);
        foreach (var version in new[] { "v9.0", "v9.1", "v9.2" })
        {
            endpoints.Map($"/api/data/{version}/{{**path}}", context => endpoint.HandleAsync(context, version));
        }

        return endpoints;
    }

    /// <summary>Serves the app: sign-in and metadata under <c>/local</c>, web resources, controls, and the page itself.</summary>
    /// <param name="options">Where the built files are.</param>
    public static IEndpointRouteBuilder MapApp(this IEndpointRouteBuilder endpoints, LocalOrganization organization, AppOptions options)
    {
        var app = new AppEndpoints(organization, options);
        endpoints.MapGet("/local/page", app.Description);
        endpoints.MapGet("/local/people", app.People);
        endpoints.MapGet("/local/me", app.Me);
        endpoints.MapPost("/local/signin", app.Enter);
        endpoints.MapPost("/local/signout", AppEndpoints.Leave);
        endpoints.MapPost("/local/language", app.ChooseLanguage);
        endpoints.MapGet("/local/app", app.App);
        endpoints.MapGet("/local/scripts/{name}", app.Script);
        endpoints.MapGet("/local/controls/{name}/{**path}", app.Control);
        endpoints.MapGet("/", app.Page);
        endpoints.MapGet("/main.aspx", app.Page);
        endpoints.MapGet("/{**path}", app.Other);
        return endpoints;
    }
}
