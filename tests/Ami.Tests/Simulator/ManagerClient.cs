using System.Buffers;
using System.Net.Sockets;
using System.Text;
using Telephony.Ami.Wire;
using Telephony.TestKit;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>A bare client of the manager interface: sends text, keeps every packet with all its fields.</summary>
internal sealed class ManagerClient : IDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly List<AmiFields> _packets = [];
    private int _pings;

    public IReadOnlyList<AmiFields> Packets
    {
        get
        {
            lock (_packets)
            {
                return [.. _packets];
            }
        }
    }

    public IReadOnlyList<AmiFields> Events => [.. Packets.Where(packet => packet[0].Key == "Event"
        && (packet.Get("ActionID") is null || packet[0].Value == "OriginateResponse"))];

    public bool IsClosed { get; private set; }

    public static async Task<ManagerClient> LoginAsync(int port, string user = "connector", string secret = "sim-secret", string events = "on")
    {
        var client = new ManagerClient();
        await client._tcp.ConnectAsync("127.0.0.1", port);
        _ = client.ReadAsync();
        await client.AskAsync("Login", $"Username: {user}", $"Secret: {secret}", $"Events: {events}");
        return client;
    }

    /// <summary>Sends an action and waits for its response.</summary>
    public async Task<AmiFields> AskAsync(string action, params string[] lines)
    {
        var id = $"{action}-{Interlocked.Increment(ref _pings)}";
        var text = string.Join("\r\n", [$"Action: {action}", $"ActionID: {id}", .. lines]) + "\r\n\r\n";
        await _tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));
        return await Eventually.Get(() => Packets.FirstOrDefault(packet => packet[0].Key == "Response" && packet.Get("ActionID") == id), text);
    }

    /// <summary>Sends an action that lists, and gives its rows.</summary>
    public async Task<IReadOnlyList<AmiFields>> ListAsync(string action, params string[] lines)
    {
        var id = (await AskAsync(action, lines))["ActionID"];
        await Eventually.IsTrue(() => Packets.Any(packet => packet.Get("ActionID") == id && packet["EventList"] == "Complete"));
        return [.. Packets.Where(packet => packet[0].Key == "Event" && packet["ActionID"] == id && packet["EventList"] != "Complete")];
    }

    /// <summary>Waits until everything that has happened so far has arrived.</summary>
    public Task SettleAsync() => AskAsync("Ping");

    public void Dispose() => _tcp.Dispose();

    private async Task ReadAsync()
    {
        var reader = new AmiPacketReader();
        var waiting = Array.Empty<byte>();
        var buffer = new byte[65536];
        try
        {
            while (await _tcp.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                waiting = [.. waiting, .. buffer[..count]];
                var sequence = new ReadOnlySequence<byte>(waiting);
                while (reader.TryRead(ref sequence, out var packet))
                {
                    lock (_packets)
                    {
                        _packets.Add(packet.ToFields());
                    }
                }

                waiting = sequence.ToArray();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed from either side.
        }

        IsClosed = true;
    }
}
