using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Telephony.TestKit.SignalR;

/// <summary>
/// The other end of a SignalR hub, spoken by hand over a WebSocket: the JSON hub protocol
/// (https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md). Every message ends with the record
/// separator 0x1E.
/// </summary>
public sealed class SignalRPeer : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<HubCall> _calls = Channel.CreateUnbounded<HubCall>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private int _lastId;

    /// <summary>Answers the hub's questions: method and arguments to result.</summary>
    public Func<HubCall, JsonNode?> OnQuestion { get; set; } = call => throw new InvalidOperationException($"Nobody answers {call.Method}.");

    /// <summary>Why the hub closed the connection; completes then.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>Opens a connection and shakes hands.</summary>
    /// <param name="hub">Address of the hub, such as <c>http://127.0.0.1:5081/hubs/agent</c>.</param>
    /// <param name="token">The bearer token; null for none.</param>
    /// <exception cref="WebSocketException">The hub refused, for instance with 401.</exception>
    public static Task<SignalRPeer> ConnectAsync(string hub, string? token) => OpenAsync(hub, token is null ? null : "Bearer " + token);

    /// <summary>Opens a connection as a connector does, with HTTP Basic, and shakes hands.</summary>
    /// <param name="hub">Address of the hub, such as <c>http://127.0.0.1:5081/hubs/connector</c>.</param>
    /// <param name="name">Name of the PBX.</param>
    /// <param name="secret">The connector's secret.</param>
    /// <exception cref="WebSocketException">The hub refused, for instance with 401.</exception>
    public static Task<SignalRPeer> ConnectAsync(string hub, string name, string secret) =>
        OpenAsync(hub, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));

    private static async Task<SignalRPeer> OpenAsync(string hub, string? authorization)
    {
        var peer = new SignalRPeer();
        peer._socket.Options.CollectHttpResponseDetails = true;
        if (authorization is not null)
        {
            peer._socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await peer._socket.ConnectAsync(new Uri(hub.Replace("http", "ws", StringComparison.Ordinal)), CancellationToken.None);
        await peer.SendAsync("""{"protocol":"json","version":1}""");
        _ = peer.ReadAllAsync();
        return peer;
    }

    /// <summary>Sends a message as it stands, whatever the hub makes of it: <c>{"type":6}</c> is a ping.</summary>
    public Task SendRawAsync(string json) => SendAsync(json);

    /// <summary>The same, where the hub may have closed the line meanwhile.</summary>
    public async Task TrySendRawAsync(string json)
    {
        try
        {
            await SendAsync(json);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Closed says so.
        }
    }

    /// <summary>Asks the hub with arguments as JSON, such as <c>[null]</c>, and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The hub answered with an error; the message is the hub's.</exception>
    public Task<JsonNode?> InvokeJsonAsync(string method, string arguments) => InvokeAsync(method, [.. JsonNode.Parse(arguments)!.AsArray()]);

    /// <summary>Asks the hub and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The hub answered with an error; the message is the hub's.</exception>
    public async Task<JsonNode?> InvokeAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _waiting[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>The next thing that the hub said, of that method; others before it are passed over.</summary>
    public async Task<HubCall> NextAsync(string method)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var call in _calls.Reader.ReadAllAsync(limit.Token))
        {
            if (call.Method == method)
            {
                return call;
            }
        }

        throw new InvalidOperationException($"The hub closed the connection before it said {method}.");
    }

    /// <summary>Everything that the hub has said and nobody has taken yet, after a question that proves that nothing is on its way.</summary>
    public async Task<IReadOnlyList<HubCall>> DrainAsync(string question)
    {
        await InvokeAsync(question);
        var said = new List<HubCall>();
        while (_calls.Reader.TryRead(out var call))
        {
            said.Add(call);
        }

        return said;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task SendAsync(string json)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(json + RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAllAsync()
    {
        var reason = "closed";
        try
        {
            var buffer = new byte[64 * 1024];
            var text = new StringBuilder();
            var decoder = Encoding.UTF8.GetDecoder();
            var letters = new char[buffer.Length];
            while (await _socket.ReceiveAsync(buffer, _stop.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(letters, 0, decoder.GetChars(buffer, 0, part.Count, letters, 0));
                reason = await TakeMessagesAsync(text) ?? reason;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            reason = exception.Message;
        }

        _calls.Writer.TryComplete();
        _closed.TrySetResult(reason);
        foreach (var answer in _waiting.Values)
        {
            answer.TrySetException(new InvalidOperationException($"The hub closed the connection: {reason}"));
        }
    }

    private async Task<string?> TakeMessagesAsync(StringBuilder text)
    {
        var messages = text.ToString().Split(RecordSeparator);
        text.Clear().Append(messages[^1]);
        string? closing = null;
        foreach (var message in messages[..^1].Select(part => JsonNode.Parse(part)!.AsObject()))
        {
            closing = await TakeAsync(message) ?? closing;
        }

        return closing;
    }

    private async Task<string?> TakeAsync(JsonObject message)
    {
        switch ((int?)message["type"])
        {
            case 1:
                await TakeCallAsync(message);
                return null;
            case 3 when _waiting.TryRemove((string)message["invocationId"]!, out var answer):
                if ((string?)message["error"] is { } error)
                {
                    answer.TrySetException(new InvalidOperationException(error));
                }
                else
                {
                    answer.TrySetResult(message["result"]);
                }

                return null;
            case 7:
                return (string?)message["error"] ?? "closed";
            default:
                return null;
        }
    }

    private async Task TakeCallAsync(JsonObject message)
    {
        var call = new HubCall((string)message["target"]!, message["arguments"]!.AsArray());
        if ((string?)message["invocationId"] is not { } id)
        {
            _calls.Writer.TryWrite(call);
            return;
        }

        await SendAsync(new JsonObject { ["type"] = 3, ["invocationId"] = id, ["result"] = OnQuestion(call) }.ToJsonString());
    }
}

/// <summary>One thing that a hub said: the method and its arguments.</summary>
public sealed record HubCall(string Method, JsonArray Arguments);
