using System.Net.Http.Headers;
using LocalDataverse;
using LocalDataverse.App;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.LocalSolution;

namespace Telephony.Local;

/// <summary>The local organisation with its Web API and its page, on one port.</summary>
public sealed class LocalOrgHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _webApiRequests;

    private LocalOrgHost(LocalOrganization organization, FaultInjection faults, WebApplication app, string address)
    {
        Organization = organization;
        Faults = faults;
        _app = app;
        Address = address;
    }

    /// <summary>Requests to the Web API so far, as a tenant's limits count them: one each, whatever the organisation does for it.</summary>
    public long WebApiRequests => Interlocked.Read(ref _webApiRequests);

    /// <summary>The organisation itself.</summary>
    public LocalOrganization Organization { get; }

    /// <summary>Makes the Web API fail, for tests.</summary>
    public FaultInjection Faults { get; }

    /// <summary>Address of the page and of the Web API.</summary>
    public string Address { get; }

    /// <summary>Opens the organisation and listens.</summary>
    /// <param name="port">The port, which is free.</param>
    /// <param name="dataFolder">Folder that keeps the rows; null keeps them in memory.</param>
    /// <param name="mapMore">Adds endpoints of the machine, such as the simulator's.</param>
    /// <param name="stop">Gives up starting.</param>
    public static async Task<LocalOrgHost> StartAsync(int port, string? dataFolder, Action<IEndpointRouteBuilder> mapMore, CancellationToken stop)
    {
        var address = $"http://localhost:{port}";
        var organization = LocalOrganization.Open(TelephonySolution.Options() with
        {
            BaseUrl = address,
            DatabasePath = dataFolder is null ? null : Path.Combine(dataFolder, "org.db"),
        });
        var faults = new FaultInjection();
        var app = Build(port);
        var host = new LocalOrgHost(organization, faults, app, address);
        app.UseThisMachineOnly().UseOwnPagesOnly();
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api/data"))
            {
                Interlocked.Increment(ref host._webApiRequests);
            }

            return next(context);
        });
        app.MapWebApi(organization, new WebApiOptions { Faults = faults });
        mapMore(app);
        app.MapApp(organization, TelephonySolution.App());
        await app.StartAsync(stop);
        return host;
    }

    /// <summary>A client of the Web API for one user.</summary>
    public HttpClient ClientOf(Guid systemUserId)
    {
        var http = new HttpClient { BaseAddress = new Uri(Address + "/api/data/v9.2/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Organization.IssueToken(systemUserId));
        return http;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Organization.Dispose();
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        return builder.Build();
    }
}
