using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Calls;
using ExtensionsOptions = Microsoft.Extensions.Options.Options;

namespace Telephony.Connector.Hub;

/// <summary>
/// Opens SignalR's line as a WebSocket where the hub says, with the connector's secret in the Authorization header: never in an address, where proxies
/// would log it, and only to the hub itself. Where the hub sends callers on (Azure SignalR Service), the service's own token opens the line.
/// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/TransportProtocols.md
/// </summary>
/// <param name="credential">What the Authorization header says.</param>
internal sealed class HubConnectionFactory(AuthenticationHeaderValue credential) : IConnectionFactory
{
    private const int LongestQuote = 200;
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(8);

    // A hub that hangs is noticed: its end of the WebSocket no longer answers pings.
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongLimit = TimeSpan.FromSeconds(5);

    /// <summary>Opens a line to the hub whose address is a <see cref="UriEndPoint"/>.</summary>
    /// <exception cref="HttpRequestException">The hub refused, or does not speak so; the message says what it said and what to do.</exception>
    /// <exception cref="TimeoutException">It did not answer in time.</exception>
    /// <exception cref="WebSocketException">It opened no WebSocket.</exception>
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var hub = ((UriEndPoint)endpoint).Uri;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(OpenLimit);
        try
        {
            return await new HttpConnectionFactory(ExtensionsOptions.Create(OptionsFor(hub)), NullLoggerFactory.Instance).ConnectAsync(endpoint, limit.Token);
        }
        catch (Exception fault) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested && fault is not OutOfMemoryException)
        {
            throw new TimeoutException($"The hub {hub.Authority} did not answer within {OpenLimit.TotalSeconds:0} s.", fault);
        }
        catch (HttpRequestException fault) when (fault.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new HttpRequestException(
                $"The hub {hub.Authority} does not accept this connector's secret (HTTP {(int)fault.StatusCode}): Connector:Hub:Secret has to be one of Hub:Connectors for this PBX.",
                fault, fault.StatusCode);
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or UriFormatException)
        {
            throw new HttpRequestException($"{hub.Authority} does not answer as a hub does. Something in between may have answered instead.", fault);
        }
        catch (Exception fault) when (fault is not (HttpRequestException or WebSocketException or OperationCanceledException or IOException or OutOfMemoryException))
        {
            throw new HttpRequestException($"The hub {hub.Authority} says: {PbxText.Clean(fault.Message, LongestQuote)}", fault);
        }
    }

    private HttpConnectionOptions OptionsFor(Uri hub) => new()
    {
        Url = hub,
        Transports = HttpTransportType.WebSockets,
        DefaultTransferFormat = TransferFormat.Text,
        HttpMessageHandlerFactory = _ => new OwnHubOnly(hub, credential),
        WebSocketFactory = async (context, cancellationToken) => await OpenAsync(hub, context, cancellationToken),
    };

    private async Task<WebSocket> OpenAsync(Uri hub, WebSocketConnectionContext context, CancellationToken cancellationToken)
    {
        var token = context.Options.AccessTokenProvider is { } provider ? await provider() : null;
        var header = token is { Length: > 0 } ? new AuthenticationHeaderValue("Bearer", token) : IsOf(hub, context.Uri) ? credential : null;
        var socket = new ClientWebSocket();
        if (header is not null)
        {
            socket.Options.SetRequestHeader("Authorization", header.ToString());
        }

        socket.Options.KeepAliveInterval = PingInterval;
        socket.Options.KeepAliveTimeout = PongLimit;
        try
        {
            await socket.ConnectAsync(context.Uri, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsOf(Uri hub, Uri address) =>
        address.Authority == hub.Authority && IsSecure(address) == IsSecure(hub);

    private static bool IsSecure(Uri address) => address.Scheme is "https" or "wss";

    // Gives the secret to the hub's own address and to no other.
    private sealed class OwnHubOnly(Uri hub, AuthenticationHeaderValue credential) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is null && IsOf(hub, request.RequestUri!))
            {
                request.Headers.Authorization = credential;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
