using System.Net.Http.Headers;
using System.ServiceModel;
using LocalDataverse.App;
using LocalDataverse.Schema;
using LocalDataverse.WebApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Hosting;

/// <summary>An organization with its Web API and its page, on one port of this machine.</summary>
public sealed class OrganizationHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _webApiRequests;

    private OrganizationHost(LocalOrganization organization, FaultInjection faults, WebApplication app)
    {
        Organization = organization;
        Faults = faults;
        _app = app;
    }

    /// <summary>Requests to the Web API so far, as a tenant's limits count them: one each, whatever the organization does for it.</summary>
    public long WebApiRequests => Interlocked.Read(ref _webApiRequests);

    /// <summary>The organization itself.</summary>
    public LocalOrganization Organization { get; }

    /// <summary>Makes the Web API fail, for tests.</summary>
    public FaultInjection Faults { get; }

    /// <summary>Address of the page and of the Web API.</summary>
    public string Address => Organization.BaseUrl;

    /// <summary>Opens the organization and listens.</summary>
    /// <param name="parts">What it is made of.</param>
    /// <param name="page">Where the built files of its page are.</param>
    /// <param name="port">The port, which is free.</param>
    /// <param name="mapMore">Adds endpoints of the machine; null adds none.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="LocalStartException">The solution or the rows cannot be opened; one sentence says why.</exception>
    public static async Task<OrganizationHost> StartAsync(
        LocalOrganizationOptions parts, AppOptions page, int port, Action<IEndpointRouteBuilder>? mapMore, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var organization = Open(parts with { BaseUrl = $"http://localhost:{port}" });
        var faults = new FaultInjection();
        var app = Build(port);
        var host = new OrganizationHost(organization, faults, app);
        app.UseThisMachineOnly().UseOwnPagesOnly();
        app.Use(host.CountAsync);
        app.MapWebApi(organization, new WebApiOptions { Faults = faults });
        mapMore?.Invoke(app);
        app.MapApp(organization, page);
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

    /// <summary>Loads rows through the Web API, as a data import would, and gives users their roles.</summary>
    /// <exception cref="LocalStartException">The organization refused a row; the message says which and why.</exception>
    public async Task LoadAsync(IReadOnlyList<SampleRow> rows, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var http = ClientOf(Organization.SystemUserId);
        await new SampleDataLoader(http, table => Organization.Schema.Table(table).SetName).LoadAsync(rows, stop);
        foreach (var row in rows)
        {
            foreach (var role in row.Roles ?? [])
            {
                Organization.AssignRole(row.Id, role);
            }
        }
    }

    /// <summary>Looks whether every class that the solutions name is in a DLL that can be loaded.</summary>
    /// <exception cref="LocalStartException">One is not; a sentence for each, and what to do.</exception>
    public void RequirePlugins()
    {
        string[] faults;
        try
        {
            faults = [.. Organization.FindPluginFaults()];
        }
        catch (Exception exception) when (exception is FileNotFoundException or InvalidDataException)
        {
            throw new LocalStartException(exception.Message, exception);
        }

        if (faults.Length > 0)
        {
            throw new LocalStartException(string.Join(Environment.NewLine, [.. faults, "Give their DLL with --plugins, or put it into the solution's PluginAssemblies."]));
        }
    }

    /// <summary>Adds people to sign in as: one who may do everything, and one for each of some roles.</summary>
    /// <exception cref="LocalStartException">The organization refused one; the message says why.</exception>
    public void AddPeople(Func<RoleSchema, bool> isMeant)
    {
        try
        {
            SamplePeople.Add(Organization, isMeant);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new LocalStartException($"The people to sign in as cannot be added: {fault.Detail.Message}", fault);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Organization.Dispose();
    }

    private static LocalOrganization Open(LocalOrganizationOptions parts)
    {
        try
        {
            return LocalOrganization.Open(parts);
        }
        catch (Exception exception) when (exception is SchemaException or InvalidDataException)
        {
            throw new LocalStartException(exception.Message, exception);
        }
        catch (SqliteException exception)
        {
            throw new LocalStartException($"The rows cannot be kept in {parts.DatabasePath}: {exception.Message}", exception);
        }
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        return builder.Build();
    }

    private Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api/data", StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref _webApiRequests);
        }

        return next(context);
    }
}
