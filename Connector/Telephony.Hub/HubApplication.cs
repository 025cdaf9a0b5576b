using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts;
using Telephony.Contracts.Hub;

namespace Telephony.Hub;

/// <summary>Builds the hub as a web application: two SignalR hubs, tokens, CORS for the configured organisations, health.</summary>
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
        AddServices(builder.Services, options);
        var app = builder.Build();
        app.UseCors(Cors);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHub<AgentHub>(HubRoutes.Agent, connection => connection.CloseOnAuthenticationExpiration = true);
        app.MapHub<ConnectorHub>(HubRoutes.Connector, connection => connection.CloseOnAuthenticationExpiration = true);
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", (LivePbxs pbxs) => Results.Json(new { connectors = pbxs.Connected }));
        return app;
    }

    private static void AddServices(IServiceCollection services, HubOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<LivePbxs>();
        services.AddSingleton(TimeProvider.System);
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .WithOrigins([.. options.AllowedOrigins])
            .AllowAnyHeader()
            .WithMethods("GET", "POST")
            .AllowCredentials()));
        services.AddAuthentication(HubTokenHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, HubTokenHandler>(HubTokenHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSignalR(signalR => signalR.MaximumParallelInvocationsPerClient = 4)
            .AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions))
            .AddHubOptions<AgentHub>(hub => hub.MaximumReceiveMessageSize = options.AgentMessageBytes)
            .AddHubOptions<ConnectorHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = options.ConnectorMessageBytes;
                // What a connector says is in order only when one is done after the other.
                hub.MaximumParallelInvocationsPerClient = 1;
            });
    }
}
