using System.Security.Cryptography;
using LocalDataverse;
using LocalDataverse.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;
using Telephony.Contracts.Generated;
using Telephony.Hub;
using Telephony.Hub.Hosting;

namespace Telephony.Local;

/// <summary>The hub on a port of its own, as in production, with a session key and connectors' secrets made for this run.</summary>
public sealed class LocalHub : IAsyncDisposable
{
    private const int SecretBytes = 48;
    private readonly int _port;
    private readonly HubOptions _options;
    private WebApplication? _app;

    private LocalHub(int port, HubOptions options)
    {
        _port = port;
        _options = options;
    }

    /// <summary>Address of the hub.</summary>
    public string Address => $"http://localhost:{_port}";

    /// <summary>Starts the hub and tells the organization its address.</summary>
    /// <param name="port">The port, which is free.</param>
    /// <param name="pbxs">The PBXs whose connectors may sign in.</param>
    /// <param name="organization">The organization whose page may connect.</param>
    /// <param name="stop">Gives up starting.</param>
    public static async Task<LocalHub> StartAsync(int port, IEnumerable<string> pbxs, LocalOrganization organization, CancellationToken stop)
    {
        var options = new HubOptions
        {
            SessionKeys = [NewSecret()],
            Connectors = pbxs.ToDictionary(pbx => pbx, _ => (IReadOnlyList<string>)[NewSecret()]),
            AllowedOrigins = OriginsOf(organization),
        };
        var hub = new LocalHub(port, options);
        await hub.StartAsync(stop);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubUrl, hub.Address);
        return hub;
    }

    /// <summary>A new secret for a hub or for its connectors, longer than is asked for.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The origins of the organization's page: this machine has three names.</summary>
    public static IReadOnlyList<string> OriginsOf(LocalOrganization organization)
    {
        var port = new Uri(organization.BaseUrl).Port;
        return [organization.BaseUrl, $"http://127.0.0.1:{port}", $"http://[::1]:{port}"];
    }

    /// <summary>How the connector of a PBX signs in.</summary>
    public HubSettings SettingsOf(string pbx) => new() { Url = Address, Secret = _options.Connectors[pbx][0] };

    /// <summary>Listens, with the same key and secret as before.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(_port));
        _app = HubApplication.Create(_options, builder);
        _app.UseThisMachineOnly();
        await _app.StartAsync(stop);
    }

    /// <summary>Ends every line and stops listening.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();
}
