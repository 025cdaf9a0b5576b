using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector;
using Telephony.Connector.Options;

namespace Telephony.Local;

/// <summary>The connector as the generic host that it is in production, in this process.</summary>
public sealed class LocalConnector : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TemporaryFolder? _temporaryFolder;

    private LocalConnector(IHost host, TemporaryFolder? temporaryFolder)
    {
        _host = host;
        _temporaryFolder = temporaryFolder;
    }

    /// <summary>Name of the PBX that the connector speaks for.</summary>
    public const string Pbx = "main";

    /// <summary>Starts a connector between a PBX, an organization and a hub.</summary>
    /// <param name="pbx">The PBX: where it listens, who logs in, what its dialplan has.</param>
    /// <param name="dataverse">The organization and the connector's token for its Web API.</param>
    /// <param name="hub">The hub and the connector's secret there.</param>
    /// <param name="dataFolder">Folder of the outbox; null takes one that goes away with the connector.</param>
    /// <param name="stop">Gives up starting.</param>
    public static async Task<LocalConnector> StartAsync(LocalPbx pbx, DataverseSettings dataverse, HubSettings hub, string? dataFolder, CancellationToken stop)
    {
        var temporary = dataFolder is null ? TemporaryFolder.Create() : null;
        var options = new ConnectorOptions
        {
            Pbx = Pbx,
            Ami = pbx.Ami,
            Commands = new CommandSettings { PlayContext = pbx.PlayContext },
            Dataverse = dataverse,
            Hub = hub,
            Outbox = new OutboxSettings { Path = Path.Combine(dataFolder ?? temporary!.Path, "connector.db") },
        };
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddConnector(options);
        var host = builder.Build();
        await host.StartAsync(stop);
        return new LocalConnector(host, temporary);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _temporaryFolder?.Dispose();
    }
}
