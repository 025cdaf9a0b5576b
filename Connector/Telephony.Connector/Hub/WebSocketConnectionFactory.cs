using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace Telephony.Connector.Hub;

/// <summary>
/// Opens SignalR's line as a WebSocket where the hub says. The secret goes in the Authorization header, never in the address, where proxies
/// would log it. A hub that stands still is noticed: its end of the WebSocket answers no ping any more.
/// </summary>
public sealed class WebSocketConnectionFactory(AuthenticationHeaderValue credential) : IConnectionFactory
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongLimit = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(OpenLimit);
        try
        {
            return await OpenAsync(((UriEndPoint)endpoint).Uri, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The hub {((UriEndPoint)endpoint).Uri.Authority} did not answer within {OpenLimit.TotalSeconds:0} s.");
        }
    }

    private async Task<ConnectionContext> OpenAsync(Uri hub, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { MaxResponseContentBufferSize = LongestAnswer };
        var line = await HubNegotiation.NegotiateAsync(http, hub, credential, cancellationToken).ConfigureAwait(false);
        var socket = new ClientWebSocket();
        if (line.Credential is { } key)
        {
            socket.Options.SetRequestHeader("Authorization", key.ToString());
        }

        socket.Options.KeepAliveInterval = PingInterval;
        socket.Options.KeepAliveTimeout = PongLimit;
        try
        {
            await socket.ConnectAsync(line.Address, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new WebSocketLine(socket);
    }
}
