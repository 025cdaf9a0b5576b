using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks;

/// <summary>What the softphone of the sample agent with the phone 1001 does, without a browser: Web API for the token, then the hub.</summary>
internal sealed class AgentDesk : IAsyncDisposable
{
    /// <summary>The sample agent.</summary>
    public static readonly Guid AgentId = new("a1000000-0000-4000-8000-000000001001");

    /// <summary>The agent's phone.</summary>
    public const string Extension = "1001";

    /// <summary>The queue that rings this phone and no other.</summary>
    public const string OwnQueue = "7777";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private AgentDesk(SignalRPeer hub) => Hub = hub;

    /// <summary>The line to the hub.</summary>
    public SignalRPeer Hub { get; }

    /// <summary>Connects, and waits until the hub says that the PBX is connected.</summary>
    public static async Task<AgentDesk> ConnectAsync(LocalSystem system)
    {
        var connection = await AskForHubAsync(system, AgentId);
        var desk = new AgentDesk(await SignalRPeer.ConnectAsync((string)connection[GetHubConnection.Response.Url]! + HubRoutes.Agent, (string)connection[GetHubConnection.Response.Token]!));
        while ((await desk.Hub.InvokeAsync(nameof(IAgentHub.GetSnapshot)))!["connector"] is not JsonObject connector || !(bool)connector["pbxConnected"]!)
        {
            await Task.Delay(s_pause);
        }

        return desk;
    }

    /// <summary>Asks for address and token of the hub as this user; the row of <c>cts_GetHubConnection</c>.</summary>
    public static async Task<JsonNode> AskForHubAsync(LocalSystem system, Guid userId)
    {
        using var http = new HttpClient { BaseAddress = new Uri(system.Address + "/api/data/v9.2/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", system.Org.IssueToken(userId));
        using var response = await http.PostAsJsonAsync(GetHubConnection.Name, new JsonObject());
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
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
