using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Telephony.TestKit;

/// <summary>Asterisk's end of one connection: the script reads actions and writes bytes.</summary>
public sealed class FakeAsteriskClient : IDisposable
{
    /// <summary>The challenge that logins by MD5 are given.</summary>
    public const string Challenge = "840415273";

    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly StreamReader _reader;
    private readonly SemaphoreSlim _sending = new(1);

    internal FakeAsteriskClient(Socket socket, Stream stream)
    {
        _socket = socket;
        _stream = stream;
        _reader = new StreamReader(stream, new UTF8Encoding(false));
    }

    /// <summary>All actions received so far.</summary>
    public List<FakeAction> Received { get; } = [];

    /// <summary>Writes text as it stands; line ends are the script's business.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes, behind those of others that are being written.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _sending.WaitAsync();
        try
        {
            await _stream.WriteAsync(bytes);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Writes a block of lines and the empty line that ends it.</summary>
    public Task SendBlockAsync(params string[] lines) => SendAsync(string.Join("\r\n", lines) + "\r\n\r\n");

    /// <summary>Writes an event.</summary>
    public Task SendEventAsync(string name, params string[] lines) => SendBlockAsync([$"Event: {name}", "Privilege: call,all", .. lines]);

    /// <summary>Answers an action with Success.</summary>
    public Task ReplyAsync(FakeAction action, params string[] lines) =>
        SendBlockAsync(["Response: Success", $"ActionID: {action.ActionId}", .. lines]);

    /// <summary>Answers an action with Error.</summary>
    public Task RefuseAsync(FakeAction action, string message) =>
        SendBlockAsync("Response: Error", $"ActionID: {action.ActionId}", $"Message: {message}");

    /// <summary>Reads the next action.</summary>
    /// <exception cref="EndOfStreamException">The client has closed.</exception>
    public async Task<FakeAction> ReadActionAsync()
    {
        var fields = new List<KeyValuePair<string, string>>();
        while (true)
        {
            var line = await _reader.ReadLineAsync() ?? throw new EndOfStreamException("The client has closed.");
            if (line.Length == 0 && fields.Count > 0)
            {
                break;
            }

            if (line.Split(": ", 2) is [var key, var value])
            {
                fields.Add(new(key, value));
            }
        }

        var action = new FakeAction(fields);
        Received.Add(action);
        return action;
    }

    /// <summary>Reads the next action, which must have this name.</summary>
    public async Task<FakeAction> ExpectAsync(string name)
    {
        var action = await ReadActionAsync();
        return action.Name == name
            ? action
            : throw new InvalidOperationException($"The client sent {action.Name} where {name} was expected.");
    }

    /// <summary>Greets and takes a login, plain or by MD5, with the right secret; another one is refused as Asterisk does.</summary>
    /// <returns>Whether the login was right.</returns>
    public async Task<bool> AcceptLoginAsync(string secret = FakeAsterisk.Secret)
    {
        await SendAsync("Asterisk Call Manager/11.0.0\r\n");
        var action = await ReadActionAsync();
        if (action.Name == "Challenge")
        {
            await ReplyAsync(action, $"Challenge: {Challenge}");
            action = await ExpectAsync("Login");
        }

        var isRight = action["AuthType"] == "MD5" ? action["Key"] == KeyOf(secret) : action["Secret"] == secret;
        await (isRight ? ReplyAsync(action, "Message: Authentication accepted") : RefuseAsync(action, "Authentication failed"));
        return isRight;
    }

    /// <summary>Answers everything until the client goes: Pings with Pong, lists with empty lists, Logoff with Goodbye, the rest with Success.</summary>
    /// <param name="answer">Looked at first: true when it has answered the action itself.</param>
    public async Task ServeAsync(Func<FakeAction, Task<bool>>? answer = null)
    {
        while (true)
        {
            var action = await ReadActionAsync();
            if (answer is not null && await answer(action))
            {
                continue;
            }

            if (action.Name == "Logoff")
            {
                await SendBlockAsync("Response: Goodbye", $"ActionID: {action.ActionId}", "Message: Thanks for all the fish.");
                return;
            }

            await (ListEnds.TryGetValue(action.Name, out var end) ? SendListAsync(action, end) : ReplyAsync(action, ExtraOf(action)));
        }
    }

    /// <summary>Answers with a list.</summary>
    public async Task SendListAsync(FakeAction action, string endEvent, params string[][] rows)
    {
        await ReplyAsync(action, "EventList: start", "Message: A list follows");
        foreach (var row in rows)
        {
            await SendBlockAsync([.. row, $"ActionID: {action.ActionId}"]);
        }

        await SendBlockAsync($"Event: {endEvent}", $"ActionID: {action.ActionId}", "EventList: Complete", $"ListItems: {rows.Length}");
    }

    /// <summary>Ends the connection without a word, as a killed process or a cut cable with a reset does.</summary>
    public void Drop()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private static Dictionary<string, string> ListEnds { get; } = new()
    {
        ["Status"] = "StatusComplete",
        ["QueueStatus"] = "QueueStatusComplete",
        ["QueueSummary"] = "QueueSummaryComplete",
        ["CoreShowChannels"] = "CoreShowChannelsComplete",
        ["CoreShowChannelMap"] = "CoreShowChannelMapComplete",
        ["BridgeList"] = "BridgeListComplete",
        ["BridgeInfo"] = "BridgeInfoComplete",
        ["DeviceStateList"] = "DeviceStateListComplete",
        ["PJSIPShowContacts"] = "ContactListComplete",
        ["ConfbridgeList"] = "ConfbridgeListComplete",
        ["ConfbridgeListRooms"] = "ConfbridgeListRoomsComplete",
    };

    private static string[] ExtraOf(FakeAction action) => action.Name switch
    {
        "Ping" => ["Ping: Pong", "Timestamp: 1795259922.844334"],
        "CoreStatus" => ["CoreStartupDate: 2026-03-02", "CoreStartupTime: 08:00:00", "CoreCurrentCalls: 0"],
        _ => [],
    };

    [SuppressMessage("Security", "CA5351", Justification = "The protocol knows no other digest.")]
    private static string KeyOf(string secret) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Challenge + secret)));
}
