using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Hubs;
using Telephony.Hub.Limits;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;
using Telephony.Hub.SignIn;
using Telephony.Hub.Supervision;

namespace Telephony.Hub.Hosting;

/// <summary>Builds the hub as a web application: SignalR hubs, sessions, limits, CORS for the configured organizations, health.</summary>
public static class HubApplication
{
    private const string Cors = "organizations";

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
        // A stack for every refusal, and no end of them; InvocationGuard logs the same in a line.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.HubConnectionHandler", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Critical);
        // It warns of keys that are not kept; the hub protects nothing with them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        AddSignalR(builder.Services, options);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseCors(Cors);
        app.UseMiddleware<OriginCheck>();
        app.UseMiddleware<OpenLines>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHub<AgentHub>(HubRoutes.Agent, line => SetLine(line, options));
        app.MapHub<SupervisorHub>(HubRoutes.Supervisor, line => SetLine(line, options));
        app.MapHub<ConnectorHub>(HubRoutes.Connector, line => SetLine(line, options));
        app.MapSessions();
        app.MapHealth();
        // Callbacks run last in, first out: this one before those that close the connections.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<HubStop>().Announce);
        return app;
    }

    private static void MapSessions(this WebApplication app)
    {
        Map(HubRoutes.Session, door => door.BeginAsync);
        Map(HubRoutes.SessionRenewal, door => door.RenewAsync);

        void Map(string address, Func<SessionDoor, RequestDelegate> answer)
        {
            var pipeline = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
            pipeline.UseWebSockets();
            pipeline.Run(answer(app.Services.GetRequiredService<SessionDoor>()));
            app.Map(address, pipeline.Build());
        }
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
        services.AddSingleton<LogBudget>();
        services.AddSingleton<LivePbxs>();
        services.AddSingleton<SessionTokens>();
        services.AddSingleton<Vouching>();
        services.AddSingleton<TicketDesk>();
        services.AddSingleton<SessionLimits>();
        services.AddSingleton<SessionDoor>();
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
            .AddScheme<AuthenticationSchemeOptions, HubTokenHandler>(HubTokenHandler.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, ConnectorSecretHandler>(ConnectorSecretHandler.SchemeName, null);
        services.AddAuthorization();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in options.Proxies)
            {
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });
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
        services.AddSingleton<InvocationGuard>();
        services.AddSingleton<RateFilter>();
        services.AddSingleton<LineBeats>();
        services.AddHostedService(provider => provider.GetRequiredService<LineBeats>());
        services.AddSingleton<HubConnectionHandler<AgentHub>, CountedLine<AgentHub>>();
        services.AddSingleton<HubConnectionHandler<SupervisorHub>, CountedLine<SupervisorHub>>();
        services.AddSignalR(signalR => signalR.MaximumParallelInvocationsPerClient = 4)
            .AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions))
            .AddHubOptions<AgentHub>(hub =>
            {
                LimitBrowser(hub);
                // Once a second it is looked who has heard nothing for this long: a little less, or every second look would come too early.
                hub.KeepAliveInterval = options.SignEvery * 0.8;
            })
            .AddHubOptions<SupervisorHub>(LimitBrowser)
            .AddHubOptions<ConnectorHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = options.ConnectorMessageBytes;
                // What a connector says is in order only when one is done after the other.
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.AddFilter<InvocationGuard>();
            });

        void LimitBrowser(Microsoft.AspNetCore.SignalR.HubOptions hub)
        {
            hub.MaximumReceiveMessageSize = options.AgentMessageBytes;
            hub.AddFilter<InvocationGuard>();
            hub.AddFilter<RateFilter>();
        }
    }
}
