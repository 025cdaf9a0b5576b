using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Contracts.Hub;

namespace Telephony.Benchmarks.Hubs;

/// <summary>
/// A hub in a process of its own, so that the browsers cost it neither processor time nor memory. Prints its address, then answers every
/// line of standard input with its figures, and ends with it.
/// </summary>
internal static class HubServer
{
    /// <summary>The word on the command line that starts it; the kind of hub follows.</summary>
    public const string Verb = "serve-hub";

    /// <summary>Signs the tokens of this measurement.</summary>
    public const string Key = "a key for measurements, of no other use whatever";

    /// <summary>The PBX of this measurement.</summary>
    public const string Pbx = "main";

    /// <summary>The secret of its connector.</summary>
    public const string Secret = "a connector's secret for measurements, of no other use";

    private static readonly Telephony.Hub.HubOptions Options = new()
    {
        SessionKeys = [Key],
        Connectors = new Dictionary<string, IReadOnlyList<string>> { [Pbx] = [Secret] },
        AllowedOrigins = ["https://contoso.crm4.dynamics.com"],

        // Everybody asks from one address, as fast as it goes.
        SessionRequestsPerTenSeconds = int.MaxValue,
        AllSessionRequestsPerTenSeconds = int.MaxValue,
        TicketsPerTenSeconds = int.MaxValue,
    };

    /// <summary>Serves until standard input closes.</summary>
    public static async Task<int> RunAsync(HubKind kind)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = kind is HubKind.Ours ? Telephony.Hub.Hosting.HubApplication.Create(Options, builder) : Plain(kind, builder);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
            var worked = Environment.CpuUsage.TotalTime;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            var collected = Environment.CpuUsage.TotalTime;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.WorkingSet} {GC.GetTotalMemory(false)} {worked.TotalMilliseconds} {collected.TotalMilliseconds}"));
        }

        return 0;
    }

    private static WebApplication Plain(HubKind kind, WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(signalR => signalR.MaximumReceiveMessageSize = null);
        var app = builder.Build();
        app.MapHub<PlainAgentHub>(HubRoutes.Agent);
        if (kind is HubKind.Groups)
        {
            app.MapHub<GroupConnectorHub>(HubRoutes.Connector);
        }
        else
        {
            app.MapHub<BroadcastConnectorHub>(HubRoutes.Connector);
        }

        return app;
    }
}

/// <summary>Which hub is measured.</summary>
internal enum HubKind
{
    Ours,

    /// <summary>The usual way: a SignalR group for each agent; the publisher awaits the sending.</summary>
    Groups,

    /// <summary>The simplest way: everybody is told everything and picks what is theirs.</summary>
    Broadcast,
}

/// <summary>The browsers' door of a plain hub.</summary>
internal sealed class PlainAgentHub : Microsoft.AspNetCore.SignalR.Hub
{
    /// <inheritdoc />
    public override Task OnConnectedAsync() =>
        Groups.AddToGroupAsync(Context.ConnectionId, Context.GetHttpContext()!.Request.Query["ext"].ToString());
}

/// <summary>The connector's door of a hub with groups.</summary>
internal sealed class GroupConnectorHub(IHubContext<PlainAgentHub> agents) : Microsoft.AspNetCore.SignalR.Hub
{
    /// <summary>Tells the agent.</summary>
    public Task PublishCall(CallMessageText call) => agents.Clients.Group(call.Extension).SendAsync(nameof(IAgentClient.CallChanged), call);
}

/// <summary>The connector's door of a hub that tells everybody.</summary>
internal sealed class BroadcastConnectorHub(IHubContext<PlainAgentHub> agents) : Microsoft.AspNetCore.SignalR.Hub
{
    public Task PublishCall(CallMessageText call) => agents.Clients.All.SendAsync(nameof(IAgentClient.CallChanged), call);
}

/// <summary>A call as a plain hub passes it on.</summary>
internal sealed record CallMessageText(
    string CallKey, int Version, string Extension, string State, string StateSince, string Direction, string PhoneNumber, string CallerName, string Dnis, string QueueName, string StartedOn, string[] Allowed);
