using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace Telephony.Connector.Hub;

/// <summary>
/// Opens SignalR's line as a WebSocket where the hub says. The token goes in the Authorization header, never in the address, where proxies
/// would log it.
/// </summary>
public sealed class WebSocketConnectionFactory(string token) : IConnectionFactory
{
    /// <inheritdoc/>
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient();
        var line = await HubNegotiation.NegotiateAsync(http, ((UriEndPoint)endpoint).Uri, token, cancellationToken).ConfigureAwait(false);
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {line.Token}");
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(15);
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
