using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Contracts.Hub;
using Telephony.Hub.Hosting;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.Hub.Tests;

/// <summary>A real hub on a free port, with tokens for it.</summary>
internal sealed class HubUnderTest : IAsyncDisposable
{
    public const string Key = "a signing key that is long enough for HS256";
    public const string NextKey = "the key that replaces the first one, as long as it";

    /// <summary>How many timers run in a hub that has nothing to do: the beats of its lines.</summary>
    public const int TimersAtRest = 1;
    private readonly WebApplication _app;

    /// <summary>What a hub of these tests is set to.</summary>
    public static HubOptions Options { get; } = new()
    {
        SessionKeys = [Key, NextKey],
        AllowedOrigins = ["https://contoso.example"],
        Connectors = new Dictionary<string, IReadOnlyList<string>> { ["main"] = [SecretOf("main"), SecretOf("main", "next")], ["branch"] = [SecretOf("branch")] },
    };

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
        var app = HubApplication.Create(options ?? Options, builder);
        await app.StartAsync();
        return new HubUnderTest(app) { Log = log };
    }

    /// <summary>The secret of a PBX's connector.</summary>
    public static string SecretOf(string pbx, string which = "first") => $"the {which} secret of the connector of {pbx}, long enough";

    /// <summary>A token as the hub would sign it; a test can make it wrong.</summary>
    public static string AgentToken(string extension, string key = Key, int minutes = 15, string pbx = "main", long? signedIn = null) => HubTokens.Sign(key, new
    {
        iss = HubRoutes.Issuer,
        aud = HubRoutes.Audience,
        sub = "user-" + extension,
        role = HubRoutes.AgentRole,
        pbx,
        ext = extension,
        exp = At(minutes),
        auth_time = signedIn ?? At(0),
    });

    public static string SupervisorToken(string team, string pbx = "main") => HubTokens.Sign(Key, new
    {
        iss = HubRoutes.Issuer,
        aud = HubRoutes.Audience,
        sub = "supervisor",
        role = HubRoutes.SupervisorRole,
        pbx,
        team,
        exp = At(15),
        auth_time = At(0),
    });

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

    public Task<SignalRPeer> ConnectorAsync(string pbx = "main") => SignalRPeer.ConnectAsync(Address + HubRoutes.Connector, pbx, SecretOf(pbx.ToLowerInvariant()));

    /// <summary>A connector that has told the hub everything and redeems the tickets of a book.</summary>
    public async Task<SignalRPeer> ConnectorAsync(TicketBook tickets, string pbx = "main")
    {
        var connector = await ConnectorAsync(pbx);
        connector.OnQuestion = tickets.Answer;
        await connector.InvokeAsync("PublishSnapshot", Snapshot());
        return connector;
    }

    /// <summary>Somebody as a connector vouches for them.</summary>
    public static object Vouched(string extension, string role = HubRoutes.AgentRole, string? user = null) => new { systemUserId = user ?? "user-" + extension, role, extension };

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
