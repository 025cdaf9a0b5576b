using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Asterisk;
using Telephony.Connector.Calls;
using Telephony.Connector.Commands;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Hub;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Operate;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Takeover;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Unseen;

namespace Telephony.Connector;

/// <summary>The connector's parts: its table of contents.</summary>
public static class ConnectorServices
{
    /// <summary>Adds the connector as it is configured in the section <c>Connector</c>.</summary>
    /// <exception cref="InvalidOperationException">Settings cannot work; the message names every one.</exception>
    public static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration) =>
        services.AddConnector(ReadOptions(configuration));

    /// <summary>Adds the connector with these options.</summary>
    /// <exception cref="InvalidOperationException">Settings cannot work; the message names every one.</exception>
    public static IServiceCollection AddConnector(this IServiceCollection services, ConnectorOptions options)
    {
        if (ConnectorOptionsFaults.Of(options) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException("The connector cannot start. " + string.Join(" ", faults));
        }

        services.AddSingleton(options);
        services.AddTimeProvider();
        return services.AddDataverse(options).AddLease(options).AddOutbox(options).AddCalls().AddLines().AddOperation(options);
    }

    /// <summary>The options of the section <c>Connector</c>. Paths that are not rooted are beside the program, as connector.json is: a service starts in any folder.</summary>
    public static ConnectorOptions ReadOptions(IConfiguration configuration) =>
        new WrittenSettings(configuration).ToOptions().WithPathsFrom(AppContext.BaseDirectory);

    private static void AddTimeProvider(this IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    private static IServiceCollection AddDataverse(this IServiceCollection services, ConnectorOptions options) => services
        .AddSingleton(new DataverseTokens(options.Dataverse))
        .AddSingleton(provider => new DataverseHttp(options.Dataverse, provider.GetRequiredService<DataverseTokens>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DataverseHttp>>()))
        .AddSingleton<IDataverseGateway, DataverseGateway>()
        .AddSingleton<OrganizationQuestions>()
        .AddHosted<AgentDirectory>();

    // Before the sender, so that it stops after it.
    private static IServiceCollection AddLease(this IServiceCollection services, ConnectorOptions options) => services
        .AddSingleton(new ConnectorRole(options.Lease.Enabled))
        .AddSingleton<DataverseLeases>()
        .AddSingleton<PbxLease>()
        .AddSingleton<Handover>()
        .AddSingleton<UnseenCalls>()
        .AddHosted<LeaseKeeper>();

    private static IServiceCollection AddOutbox(this IServiceCollection services, ConnectorOptions options) => services
        .AddSingleton(provider => ConnectorDatabase.OpenAsConnector(
            options.Outbox.Path, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorDatabase>>()))
        .AddSingleton(provider => new EventOutbox(
            provider.GetRequiredService<ConnectorDatabase>(), options.Outbox, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<EventOutbox>>()))
        .AddHosted<OutboxWatch>()
        .AddHosted<OutboxSender>();

    private static IServiceCollection AddCalls(this IServiceCollection services) => services
        .AddSingleton(provider => new CallerNames(provider.GetRequiredService<ConnectorOptions>().Calls.DnisPattern))
        .AddSingleton<DnisDefinitions>()
        .AddHosted<DnisWatch>()
        .AddSingleton<HubOutbound>()
        .AddSingleton<CallStore>()
        .AddSingleton<KeptTracker>()
        .AddSingleton<RowDescription>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<RowBook>(
            provider, RowStore.ReadAll(provider.GetRequiredService<ConnectorDatabase>(), provider.GetRequiredService<ILogger<CallDesk>>())))
        .AddSingleton<RowTeller>()
        .AddSingleton<CallDesk>()
        .AddSingleton<IReceiptTaker, PopRouter>()
        .AddSingleton<AgentPresence>()
        .AddSingleton<IQueueMembers>(provider => provider.GetRequiredService<AgentPresence>())
        .AddSingleton<OriginateWatch>()
        .AddSingleton<DialplanQuestions>()
        .AddSingleton<RingingPhones>()
        .AddSingleton<PbxCommands>()
        .AddSingleton<WrapCommands>()
        .AddSingleton<NotReadyReasons>()
        .AddSingleton<CommandDesk>()
        .AddSingleton<TicketDesk>();

    private static IServiceCollection AddLines(this IServiceCollection services) => services
        .AddSingleton<PbxLine>()
        .AddSingleton<QueueTally>()
        .AddSingleton<PbxStatus>()
        .AddSingleton<PbxIntake>()
        .AddSingleton<LineOpening>()
        .AddHosted<AsteriskSession>()
        .AddHosted<HubLink>()
        .AddHosted<PhoneBackfill>()
        .AddHosted<AgentStateWriter>();

    private static IServiceCollection AddOperation(this IServiceCollection services, ConnectorOptions options) => services
        .AddSingleton(provider =>
        {
            var telemetry = new ConnectorTelemetry();
            Gauges.AddTo(
                telemetry.Meter, provider.GetRequiredService<EventOutbox>(), provider.GetRequiredService<PbxLine>(), provider.GetRequiredService<ConnectorRole>(),
                provider.GetRequiredService<UnseenCalls>(), provider.GetRequiredService<TimeProvider>());
            return telemetry;
        })
        .AddSingleton<ConnectorHealth>()
        .AddHosted<HealthServer>()
        .AddTelemetryExport(options)
        .AddHosted<ServiceNotifier>();

    private static IServiceCollection AddHosted<T>(this IServiceCollection services)
        where T : class, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<T>());
}
