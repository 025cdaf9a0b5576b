using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Telephony.Connector.Calls;

namespace Telephony.Connector.Hub;

/// <summary>
/// Asks a SignalR hub where its lines are. A hub of its own answers with the id of a connection; one behind Azure SignalR Service sends
/// callers on to the service, with a token of the service's.
/// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/TransportProtocols.md
/// </summary>
public static class HubNegotiation
{
    private const int MostRedirects = 5;
    private const int LongestQuote = 200;

    /// <summary>Where to open the WebSocket, and with which sign-in.</summary>
    /// <param name="http">Asks.</param>
    /// <param name="hub">Address of the hub.</param>
    /// <param name="credential">Opens it. Nobody else than the hub gets it: where the hub sends callers on, the service's own token opens the line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">The hub refused, or does not speak so; the message says what it said.</exception>
    public static async Task<HubLineAddress> NegotiateAsync(HttpClient http, Uri hub, AuthenticationHeaderValue credential, CancellationToken cancellationToken)
    {
        var own = (hub.Scheme, hub.Authority);
        AuthenticationHeaderValue? key = credential;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var answer = await AskAsync(http, hub, key, cancellationToken).ConfigureAwait(false);
            switch (answer)
            {
                case { Error: { Length: > 0 } error }:
                    throw new HttpRequestException($"The hub {hub.Authority} says: {PbxText.Clean(error, LongestQuote)}");
                case { Url: { Length: > 0 } url }:
                    hub = new Uri(hub, url);
                    key = answer.AccessToken is { Length: > 0 } token ? new AuthenticationHeaderValue("Bearer", token) : (hub.Scheme, hub.Authority) == own ? credential : null;
                    continue;
                default:
                    var id = answer.ConnectionToken ?? answer.ConnectionId ?? throw new HttpRequestException($"The hub {hub.Authority} gave no connection.");
                    return new HubLineAddress(With(hub, hub.AbsolutePath, $"id={Uri.EscapeDataString(id)}", hub.Scheme == Uri.UriSchemeHttps ? "wss" : "ws"), key);
            }
        }

        throw new HttpRequestException($"The hub sends callers on and on, last to {hub.Authority}.");
    }

    private static async Task<Answer> AskAsync(HttpClient http, Uri hub, AuthenticationHeaderValue? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, With(hub, hub.AbsolutePath.TrimEnd('/') + "/negotiate", "negotiateVersion=1", hub.Scheme));
        request.Headers.Authorization = key;
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new HttpRequestException(
                $"The hub {hub.Authority} does not take this connector's secret (HTTP {(int)response.StatusCode}): Connector:Hub:Secret has to be one of Hub:Connectors for this PBX.",
                null, response.StatusCode);
        }

        response.EnsureSuccessStatusCode();
        try
        {
            return await response.Content.ReadFromJsonAsync<Answer>(cancellationToken).ConfigureAwait(false)
                ?? throw new HttpRequestException($"The hub {hub.Authority} answered nothing.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new HttpRequestException($"{hub.Authority} does not answer as a hub does. Something between may have answered instead.", fault);
        }
    }

    private static Uri With(Uri hub, string path, string query, string scheme) =>
        new UriBuilder(hub) { Scheme = scheme, Path = path, Query = hub.Query.Length > 1 ? $"{hub.Query[1..]}&{query}" : query }.Uri;

    private sealed record Answer(string? Url, string? AccessToken, string? ConnectionToken, string? ConnectionId, string? Error);
}

/// <summary>Where a line is opened, and the sign-in for it.</summary>
/// <param name="Address">Address of the WebSocket.</param>
/// <param name="Credential">What the Authorization header says; null for none.</param>
public sealed record HubLineAddress(Uri Address, AuthenticationHeaderValue? Credential);
