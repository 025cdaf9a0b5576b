using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telephony.Contracts.Hub;

namespace Telephony.Hub.Tests.Sessions;

/// <summary>Asks for sessions as browsers do.</summary>
internal static class SessionAsk
{
    private static readonly HttpClient Http = new();

    /// <summary>Sends a ticket.</summary>
    public static Task<SessionSaid> SignInAsync(this HubUnderTest hub, string ticket, string pbx = "main", string? from = null) =>
        hub.PostAsync(HubRoutes.Session, JsonSerializer.Serialize(new { ticket, pbx }), from: from);

    /// <summary>Asks for the next token.</summary>
    public static Task<SessionSaid> RenewAsync(this HubUnderTest hub, string token) => hub.PostAsync(HubRoutes.SessionRenewal, "", token);

    /// <summary>Posts whatever a test likes.</summary>
    public static async Task<SessionSaid> PostAsync(this HubUnderTest hub, string address, string body, string? bearer = null, string? from = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hub.Address + address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        Add("X-Forwarded-For", from);
        Add("Origin", origin);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new SessionSaid(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : new JsonObject(), response.Headers.RetryAfter is not null);

        void Add(string header, string? value)
        {
            if (value is not null)
            {
                request.Headers.Add(header, value);
            }
        }
    }

    /// <summary>Says one thing over a WebSocket of its own, and hears one.</summary>
    public static async Task<JsonNode> SayAsync(this HubUnderTest hub, string address, object message)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://contoso.example");
        await socket.ConnectAsync(new Uri(hub.Address.Replace("http", "ws", StringComparison.Ordinal) + address), CancellationToken.None);
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
        {
            length += part.Count;
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return JsonNode.Parse(buffer.AsSpan(0, length))!;
    }
}

/// <summary>What the hub said to a request for a session.</summary>
internal sealed record SessionSaid(HttpStatusCode Status, JsonNode Body, bool NamesRetry)
{
    public string Token => (string)Body["token"]!;

    public string Reason => (string)Body["reason"]!;

    public string Again => (string)Body["again"]!;
}
