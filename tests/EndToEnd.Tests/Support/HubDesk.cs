using System.Text.Json.Nodes;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>An agent's line to the hub without a browser, and the session that opened it.</summary>
internal sealed class HubDesk : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private HubDesk(string hub, HubSession session, SignalRPeer line)
    {
        Hub = hub;
        Session = session;
        Line = line;
    }

    /// <summary>Address of the hub.</summary>
    public string Hub { get; }

    public HubSession Session { get; }

    public SignalRPeer Line { get; }

    /// <summary>Signs the agent in and waits until the hub says that the PBX is connected.</summary>
    public static async Task<HubDesk> OpenAsync(LocalSystem system, Guid agent)
    {
        using var http = system.WebApiOf(agent);
        var (hub, session) = await HubSignIn.OpenAsync(http);
        return await OpenAsync(hub, session);
    }

    /// <summary>Opens a line for a session and waits until the hub says that the PBX is connected.</summary>
    public static async Task<HubDesk> OpenAsync(string hub, HubSession session)
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        var desk = new HubDesk(hub, session, await SignalRPeer.ConnectAsync(hub + HubRoutes.Agent, session.Token));
        while ((bool?)(await desk.SnapshotAsync())["connector"]?["pbxConnected"] != true)
        {
            await Task.Delay(Pause, limit.Token);
        }

        return desk;
    }

    /// <summary>What the hub says of the agent.</summary>
    public async Task<JsonNode> SnapshotAsync() => (await Line.InvokeAsync(nameof(IAgentHub.GetSnapshot)))!;

    /// <summary>Waits until a call of this agent is in this state.</summary>
    public async Task<JsonNode> CallAsync(string state)
    {
        while (true)
        {
            var call = (await Line.NextAsync(nameof(IAgentClient.CallChanged))).Arguments[0]!;
            if ((string?)call["state"] == state)
            {
                return call;
            }
        }
    }

    public ValueTask DisposeAsync() => Line.DisposeAsync();
}
