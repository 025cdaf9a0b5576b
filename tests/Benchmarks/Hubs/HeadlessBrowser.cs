using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Telephony.Benchmarks.Hubs;

/// <summary>Takes what a hub said: the JSON of one message.</summary>
internal delegate void MessageHeard(ReadOnlySpan<byte> message);

/// <summary>The smallest thing that is a browser for a hub: a WebSocket that reads. Also plays the connector.</summary>
internal sealed class HeadlessBrowser : IDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly HttpMessageInvoker Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue });
    private static readonly byte[] Handshake = Encoding.ASCII.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly MessageHeard _heard;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStalled;

    private HeadlessBrowser(MessageHeard heard) => _heard = heard;

    /// <summary>A stamp for a caller's name, from which a browser of this process reads the message's age.</summary>
    public static string Stamp => string.Create(CultureInfo.InvariantCulture, $"t{Stopwatch.GetTimestamp():D18}");

    /// <summary>Opens a line and begins to read.</summary>
    /// <param name="address">Address of the hub's door.</param>
    /// <param name="token">The bearer token.</param>
    /// <param name="heard">Told the age and the size of each message that has a stamp.</param>
    public static Task<HeadlessBrowser> ConnectAsync(string address, string token, Action<TimeSpan, int> heard) =>
        ConnectAsync(address, token, (MessageHeard)(message => Note(message, heard)));

    /// <summary>Opens a line and begins to read.</summary>
    /// <param name="address">Address of the hub's door.</param>
    /// <param name="token">The bearer token.</param>
    /// <param name="heard">Told each message.</param>
    public static Task<HeadlessBrowser> ConnectAsync(string address, string token, MessageHeard heard) => OpenAsync(address, "Bearer " + token, heard);

    /// <summary>Opens a connector's line and begins to read.</summary>
    /// <param name="address">Address of the hub's door.</param>
    /// <param name="pbx">Name of the PBX.</param>
    /// <param name="secret">The connector's secret.</param>
    /// <param name="heard">Told each message.</param>
    public static Task<HeadlessBrowser> ConnectAsync(string address, string pbx, string secret, MessageHeard heard) =>
        OpenAsync(address, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{pbx}:{secret}")), heard);

    private static async Task<HeadlessBrowser> OpenAsync(string address, string authorization, MessageHeard heard)
    {
        var browser = new HeadlessBrowser(heard);
        browser._socket.Options.SetRequestHeader("Authorization", authorization);
        browser._socket.Options.SetBuffer(1024, 1024);
        await browser._socket.ConnectAsync(new Uri(address.Replace("http", "ws", StringComparison.Ordinal)), Http, CancellationToken.None);
        await browser._socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        _ = browser.ReadAsync();
        return browser;
    }

    /// <summary>Completes when the line has ended, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Stops reading.</summary>
    public void Stall() => _isStalled = true;

    /// <summary>Calls a method of the hub without waiting for an answer.</summary>
    /// <param name="invocation">The JSON of the call.</param>
    public async Task SendAsync(string invocation)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(invocation + (char)RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            var buffer = new byte[4096];
            var length = 0;
            while (!_isStalled)
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                length += part.Count;
                var read = Take(buffer.AsSpan(0, length));
                buffer.AsSpan(read, length - read).CopyTo(buffer);
                length -= read;
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The measurement is over, or the hub dropped this browser.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var read = 0;
        for (var end = bytes.IndexOf(RecordSeparator); end >= 0; end = bytes[read..].IndexOf(RecordSeparator))
        {
            _heard(bytes.Slice(read, end));
            read += end + 1;
        }

        return read;
    }

    private static void Note(ReadOnlySpan<byte> message, Action<TimeSpan, int> heard)
    {
        var now = Stopwatch.GetTimestamp();
        var at = message.LastIndexOf("\"t0"u8);
        if (at >= 0 && Utf8Parser.TryParse(message[(at + 2)..], out long sent, out _))
        {
            heard(Stopwatch.GetElapsedTime(sent, now), message.Length);
        }
    }
}
