using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Limits;
using Telephony.Hub.Screens;
using Telephony.Hub.Supervision;

namespace Telephony.Hub;

/// <summary>Builds the hub as a web application: SignalR hubs, tokens, limits, CORS for the configured organisations, health.</summary>
public static class HubApplication
{
    private const string Cors = "organisations";

    /// <summary>The application, not started. The address comes from <c>Urls</c> or <c>--urls</c> as in every ASP.NET Core application.</summary>
    /// <exception cref="InvalidOperationException">Settings cannot work; the message names every one.</exception>
    public static WebApplication Create(HubOptions options, WebApplicationBuilder builder)
    {
        if (options.Faults() is { Count: > 0 } faults)
        {
            throw new InvalidOperationException("The hub cannot start. " + string.Join(" ", faults));
        }

        // These two write the address with its query, which holds the browser's token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Http.Connections", LogLevel.Warning);
        // It warns of keys that are not kept; the hub protects nothing with them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        AddSignalR(builder.Services, options);
        var app = builder.Build();
        app.UseCors(Cors);
        app.UseMiddleware<OriginCheck>();
        app.UseMiddleware<OpenLines>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHub<AgentHub>(HubRoutes.Agent, line => SetLine(line, options));
        app.MapHub<SupervisorHub>(HubRoutes.Supervisor, line => SetLine(line, options));
        app.MapHub<ConnectorHub>(HubRoutes.Connector, line => SetLine(line, options));
        app.MapHealth();
        // Callbacks run last in, first out: this one before those that close the connections.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<HubStop>().Announce);
        return app;
    }

    private static void SetLine(HttpConnectionDispatcherOptions line, HubOptions options)
    {
        line.CloseOnAuthenticationExpiration = true;
        // After a browser was dropped: until then the line tries to get rid of what it has taken.
        line.TransportSendTimeout = options.SlowScreenLimit;
        line.WebSockets.CloseTimeout = TimeSpan.FromSeconds(1);
    }

    private static void AddServices(IServiceCollection services, HubOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<LivePbxs>();
        services.AddSingleton<AgentScreens>();
        services.AddSingleton<TeamBoards>();
        services.AddSingleton<LiveAudience>();
        services.AddSingleton<HubStop>();
        services.AddSingleton<OriginCheck>();
        services.AddSingleton<OpenLines>();
        services.AddMetrics();
        services.AddSingleton<HubCounts>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .WithOrigins([.. options.AllowedOrigins])
            .AllowAnyHeader()
            .WithMethods("GET", "POST")
            .AllowCredentials()));
        services.AddAuthentication(HubTokenHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, HubTokenHandler>(HubTokenHandler.SchemeName, null);
        services.AddAuthorization();
        services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = endpoint =>
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            // Connections inherit it from the socket that listens. Left alone, Linux lets it grow to megabytes for a browser that does not read.
            socket.SendBufferSize = options.SendBufferBytes;
            return socket;
        });
    }

    private static void AddSignalR(IServiceCollection services, HubOptions options)
    {
        services.AddSingleton<RateFilter>();
        services.AddSignalR(signalR => signalR.MaximumParallelInvocationsPerClient = 4)
            .AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions))
            .AddHubOptions<AgentHub>(LimitBrowser)
            .AddHubOptions<SupervisorHub>(LimitBrowser)
            .AddHubOptions<ConnectorHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = options.ConnectorMessageBytes;
                // What a connector says is in order only when one is done after the other.
                hub.MaximumParallelInvocationsPerClient = 1;
            });

        void LimitBrowser(Microsoft.AspNetCore.SignalR.HubOptions hub)
        {
            hub.MaximumReceiveMessageSize = options.AgentMessageBytes;
            hub.AddFilter<RateFilter>();
        }
    }
}
