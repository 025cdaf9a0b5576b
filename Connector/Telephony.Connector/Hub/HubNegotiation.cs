using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Telephony.Connector.Hub;

/// <summary>
/// Asks a SignalR hub where its lines are. A hub of its own answers with the id of a connection; one behind Azure SignalR Service sends
/// callers on to the service, with a token of the service's.
/// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/TransportProtocols.md
/// </summary>
public static class HubNegotiation
{
    private const int MostRedirects = 5;

    /// <summary>Where to open the WebSocket, and with which token.</summary>
    /// <param name="http">Asks.</param>
    /// <param name="hub">Address of the hub.</param>
    /// <param name="token">The token for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">The hub refused, or does not speak so; the message says what it said.</exception>
    public static async Task<HubLineAddress> NegotiateAsync(HttpClient http, Uri hub, string token, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var answer = await AskAsync(http, hub, token, cancellationToken).ConfigureAwait(false);
            switch (answer)
            {
                case { Error: { Length: > 0 } error }:
                    throw new HttpRequestException($"The hub {hub.Authority} says: {error}");
                case { Url: { Length: > 0 } url }:
                    hub = new Uri(url);
                    token = answer.AccessToken ?? token;
                    continue;
                default:
                    var id = answer.ConnectionToken ?? answer.ConnectionId ?? throw new HttpRequestException($"The hub {hub.Authority} gave no connection.");
                    return new HubLineAddress(With(hub, hub.AbsolutePath, $"id={Uri.EscapeDataString(id)}", hub.Scheme == Uri.UriSchemeHttps ? "wss" : "ws"), token);
            }
        }

        throw new HttpRequestException($"The hub sends callers on and on, last to {hub.Authority}.");
    }

    private static async Task<Answer> AskAsync(HttpClient http, Uri hub, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, With(hub, hub.AbsolutePath.TrimEnd('/') + "/negotiate", "negotiateVersion=1", hub.Scheme));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Answer>(cancellationToken).ConfigureAwait(false)
            ?? throw new HttpRequestException($"The hub {hub.Authority} answered nothing.");
    }

    private static Uri With(Uri hub, string path, string query, string scheme) =>
        new UriBuilder(hub) { Scheme = scheme, Path = path, Query = hub.Query.Length > 1 ? $"{hub.Query[1..]}&{query}" : query }.Uri;

    private sealed record Answer(string? Url, string? AccessToken, string? ConnectionToken, string? ConnectionId, string? Error);
}

/// <summary>Where a line is opened, and the token for it.</summary>
/// <param name="Address">Address of the WebSocket.</param>
/// <param name="Token">The bearer token.</param>
public sealed record HubLineAddress(Uri Address, string Token);
