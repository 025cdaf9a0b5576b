using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Contracts.Hub;
using Telephony.Hub.Screens;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests;

/// <summary>A real hub on a free port, with tokens for it.</summary>
internal sealed class HubUnderTest : IAsyncDisposable
{
    public const string Key = "a signing key that is long enough for HS256";
    public const string NextKey = "the key that replaces the first one, as long as it";
    private readonly WebApplication _app;

    private HubUnderTest(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public CapturedLog Log { get; private init; } = new();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<HubUnderTest> StartAsync(HubOptions? options = null, TimeProvider? clock = null)
    {
        var log = new CapturedLog();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        var app = HubApplication.Create(options ?? new HubOptions { SigningKeys = [Key, NextKey], AllowedOrigins = ["https://contoso.example"] }, builder);
        await app.StartAsync();
        return new HubUnderTest(app) { Log = log };
    }

    public static string AgentToken(string extension, string key = Key, int minutes = 15, string pbx = "main") =>
        HubTokens.Sign(key, new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "user-" + extension, role = HubRoutes.AgentRole, pbx, ext = extension, exp = At(minutes) });

    public static string SupervisorToken(string team) =>
        HubTokens.Sign(Key, new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "supervisor", role = HubRoutes.SupervisorRole, team, exp = At(15) });

    public static string ConnectorToken(string pbx = "main") =>
        HubTokens.Sign(Key, new { iss = HubRoutes.Issuer, aud = HubRoutes.Audience, sub = "connector", role = HubRoutes.ConnectorRole, pbx, exp = At(15) });

    public static long At(int minutes) => DateTimeOffset.UtcNow.AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>A browser that the hub knows of, so that nothing published from now on is missed.</summary>
    public async Task<SignalRPeer> AgentAsync(string extension)
    {
        var screens = Get<AgentScreens>();
        var pbx = Get<LivePbxs>()["main"].Name;
        var before = screens.Of(pbx, extension).Count;
        var peer = await SignalRPeer.ConnectAsync(Address + HubRoutes.Agent, AgentToken(extension));
        await Eventually.IsTrue(() => screens.Of(pbx, extension).Count > before);
        return peer;
    }

    public Task<SignalRPeer> ConnectorAsync(string pbx = "main") => SignalRPeer.ConnectAsync(Address + HubRoutes.Connector, ConnectorToken(pbx));

    public static JsonNode Call(string extension, string callKey, int version = 1, string state = "incoming", string callerName = "") => JsonSerializer.SerializeToNode(new
    {
        callKey,
        version,
        extension,
        state,
        stateSince = "2026-01-31T09:00:00.000Z",
        direction = "inbound",
        phoneNumber = "+493023125011",
        callerName,
        startedOn = "2026-01-31T09:00:00.000Z",
        allowed = new[] { "answer", "release" },
    })!;

    public static object Snapshot(params JsonNode[] calls) => new
    {
        connector = new { pbx = "main", pbxConnected = true, since = "2026-01-31T08:00:00.000Z", capabilities = new[] { "dial", "answer" } },
        agents = new[] { new { extension = "1001", pbx = "main", state = "ready", since = "2026-01-31T08:00:00.000Z" } },
        calls,
    };

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
