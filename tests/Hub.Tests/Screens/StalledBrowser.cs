using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Telephony.Hub.Tests.Screens;

/// <summary>A browser that connects and then stops reading, as one that hangs or sleeps does.</summary>
internal sealed class StalledBrowser : IDisposable
{
    private const int SmallBuffer = 4096;
    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });

    public static async Task<StalledBrowser> ConnectAsync(string hub, string token)
    {
        var browser = new StalledBrowser();
        browser._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        await browser._socket.ConnectAsync(new Uri(hub.Replace("http", "ws", StringComparison.Ordinal)), browser._http, CancellationToken.None);
        await browser._socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await browser._socket.ReceiveAsync(new byte[SmallBuffer], CancellationToken.None);
        return browser;
    }

    public Task SendAsync(string json) => _socket.SendAsync(Encoding.UTF8.GetBytes(json + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBuffer };
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
