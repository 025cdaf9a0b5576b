using System.Text.Json.Nodes;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks;

/// <summary>What the softphone of the sample agent with the phone 1001 does, without a browser: Web API for the ticket, then the hub.</summary>
internal sealed class AgentDesk : IAsyncDisposable
{
    /// <summary>The sample agent.</summary>
    public static readonly Guid AgentId = new("a1000000-0000-4000-8000-000000001001");

    /// <summary>The agent's phone.</summary>
    public const string Extension = "1001";

    /// <summary>The queue that rings this phone and no other.</summary>
    public const string OwnQueue = "7777";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private AgentDesk(SignalRPeer hub) => Hub = hub;

    /// <summary>The line to the hub.</summary>
    public SignalRPeer Hub { get; }

    /// <summary>Connects, and waits until the hub says that the PBX is connected.</summary>
    public static async Task<AgentDesk> ConnectAsync(LocalSystem system)
    {
        var desk = new AgentDesk(await OpenLineAsync(system, AgentId));
        while ((await desk.Hub.InvokeAsync(nameof(IAgentHub.GetSnapshot)))!["connector"] is not JsonObject connector || !(bool)connector["pbxConnected"]!)
        {
            await Task.Delay(Pause);
        }

        return desk;
    }

    /// <summary>A ticket, a session for it and a line to the hub, as this agent.</summary>
    public static async Task<SignalRPeer> OpenLineAsync(LocalSystem system, Guid userId)
    {
        using var http = system.WebApiOf(userId);
        var (hub, session) = await HubSignIn.OpenAsync(http);
        return await SignalRPeer.ConnectAsync(hub + HubRoutes.Agent, session.Token);
    }

    /// <summary>Waits for something about a call that the hub says by this method.</summary>
    public async Task<JsonNode> NextAsync(string method, Func<JsonNode, bool> isWanted)
    {
        while (true)
        {
            var said = (await Hub.NextAsync(method)).Arguments[0]!;
            if (isWanted(said))
            {
                return said;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
