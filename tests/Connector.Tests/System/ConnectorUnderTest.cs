using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Commands;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>The whole connector as it runs, between a PBX, an organization and a hub of the test.</summary>
internal sealed class ConnectorUnderTest : IAsyncDisposable
{
    private readonly IHost _host;

    private ConnectorUnderTest(IHost host) => _host = host;

    public static Task<ConnectorUnderTest> StartAsync(
        int amiPort, FakeOrganization organization, TemporaryDatabase file, CapturedLog log, bool hub = false, Func<ConnectorOptions, ConnectorOptions>? with = null) =>
        StartAsync(amiPort, organization.Settings, file, log, hub, with);

    public static async Task<ConnectorUnderTest> StartAsync(
        int amiPort, DataverseSettings organization, TemporaryDatabase file, CapturedLog log, bool hub = false, Func<ConnectorOptions, ConnectorOptions>? with = null,
        TimeProvider? clock = null, Action<IServiceCollection>? replace = null)
    {
        var options = new ConnectorOptions
        {
            Ami = new AmiSettings { Port = amiPort, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret, MaxReconnectSeconds = 0.2 },
            Dataverse = organization,
            Outbox = new OutboxSettings { Path = file.FilePath, LingerMilliseconds = 20, MaxRetrySeconds = 0.2 },
            Hub = new HubSettings { Enabled = hub, MaxReconnectSeconds = 0.2 },
            Commands = new CommandSettings { ConfirmSeconds = 5, PlayContext = "connector-play" },
        };
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddConnector(with?.Invoke(options) ?? options);
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new ConnectorUnderTest(host);
    }

    public CallDesk Desk => Get<CallDesk>();

    public EventOutbox Outbox => Get<EventOutbox>();

    /// <summary>Gives a command as the hub does: as the user whose phone it is.</summary>
    public async Task<CommandResult> ExecuteAsync(AgentCommand command)
    {
        var agents = Get<AgentDirectory>();
        await Eventually.IsTrue(() => agents.Vouched is not null);
        var user = agents.Find(command.Extension)?.SystemUserId ?? "";
        return await Get<CommandDesk>().ExecuteAsync(command with { SystemUserId = command.SystemUserId.Length > 0 ? command.SystemUserId : user }, CancellationToken.None);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
