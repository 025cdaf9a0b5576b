using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Telephony.TestKit;

namespace Telephony.Benchmarks.Ami;

/// <summary>
/// Plays Asterisk in a process of its own, so that sending costs the reader neither processor time nor memory. Prints its port, takes any
/// login, and sends what the user name asks for: <c>flood-MEGABYTES</c>, all recorded streams again and again as fast as they are taken, or
/// <c>single-COUNT</c>, one event every few milliseconds with the time of its sending, or <c>load-SLOTS</c>, 5,000 events a second. It ends with its standard input.
/// </summary>
internal static class RecordingServer
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Verb = "serve-recordings";

    /// <summary>All recorded streams one after the other, without Asterisk's banners.</summary>
    public static byte[] Stream { get; } = ReadStreams();

    /// <summary>Serves until standard input closes.</summary>
    public static async Task<int> RunAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        var end = Task.Run(Console.In.ReadToEnd);
        while (await Task.WhenAny(end, ServeNextAsync(listener)) != end)
        {
        }

        return 0;
    }

    private static byte[] ReadStreams() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "cases", "ami"), "*.ami").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .SelectMany(bytes => bytes.Skip(bytes.AsSpan().IndexOf((byte)'\n') + 1)),
    ];

    private static async Task ServeNextAsync(TcpListener listener)
    {
        using var socket = await listener.AcceptSocketAsync();
        socket.NoDelay = true;
        try
        {
            var (user, id) = await LogInAsync(socket);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"Response: Success\r\nActionID: {id}\r\nMessage: Authentication accepted\r\n\r\n"));
            var amount = int.Parse(user.Split('-')[1], CultureInfo.InvariantCulture);
            await (user.Split('-')[0] switch
            {
                "flood" => FloodAsync(socket, amount * 1_000_000L),
                "load" => LoadAsync(socket, amount),
                _ => SendSinglyAsync(socket, amount),
            });
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The client has gone.
        }
    }

    private static async Task<(string User, string ActionId)> LogInAsync(Socket socket)
    {
        await socket.SendAsync("Asterisk Call Manager/11.0.0\r\n"u8.ToArray());
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer)));
        }

        return (Line("Username"), Line("ActionID"));

        string Line(string key) => text.ToString().Split("\r\n").First(line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..];
    }

    private static async Task FloodAsync(Socket socket, long bytes)
    {
        for (long sent = 0; sent < bytes; sent += Stream.Length)
        {
            for (var rest = Stream.AsMemory(); !rest.IsEmpty;)
            {
                rest = rest[await socket.SendAsync(rest)..];
            }
        }
    }

    private static async Task LoadAsync(Socket socket, int slots)
    {
        var start = Stopwatch.GetTimestamp();
        for (var slot = 0; slot < slots;)
        {
            var due = Math.Min(slots, (int)(Stopwatch.GetElapsedTime(start).TotalSeconds * 5000 / LoadEvents.EventsPerSlot));
            for (; slot < due; slot++)
            {
                await socket.SendAsync(LoadEvents.At(slot, TimeProvider.System.GetUtcNow()));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    private static async Task SendSinglyAsync(Socket socket, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2 + (i % 4)));
            await socket.SendAsync(Encoding.ASCII.GetBytes(SingleEvents.At(i, TimeProvider.System.GetUtcNow())));
        }
    }
}
