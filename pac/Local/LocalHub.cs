using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Contracts.Generated;
using Telephony.Hub;
using Telephony.LocalOrg;
using Telephony.LocalOrg.App;

namespace Telephony.Local;

/// <summary>The hub on a port of its own, as in production, with a key made for this run.</summary>
public sealed class LocalHub : IAsyncDisposable
{
    private const int KeyBytes = 48;
    private readonly WebApplication _app;

    private LocalHub(WebApplication app, string address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Address of the hub.</summary>
    public string Address { get; }

    /// <summary>Starts the hub and tells the organisation its address and key.</summary>
    public static async Task<LocalHub> StartAsync(int port, LocalOrganization organization, CancellationToken stop)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        var address = $"http://localhost:{port}";
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = HubApplication.Create(new HubOptions { SigningKeys = [key], AllowedOrigins = [organization.BaseUrl] }, builder);
        app.UseThisMachineOnly();
        await app.StartAsync(stop);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubUrl, address);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubSigningKey, key);
        return new LocalHub(app, address);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
