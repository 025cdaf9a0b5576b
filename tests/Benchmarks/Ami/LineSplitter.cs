using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using Telephony.Ami;

namespace Telephony.Benchmarks.Ami;

/// <summary>The practical limit: reads the socket and finds the line ends, nothing else.</summary>
internal static class LineSplitter
{
    /// <summary>Logs in and counts blocks until the stream ends.</summary>
    public static async Task<StreamReading> ReadAsync(AmiOptions options)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(options.Host, options.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"Action: Login\r\nActionID: 1\r\nUsername: {options.Username}\r\n\r\n"));
        var reader = PipeReader.Create(client.GetStream(), new StreamPipeReaderOptions(bufferSize: 1 << 17, minimumReadSize: 1 << 15));
        long bytes = 0;
        long blocks = 0;
        while (true)
        {
            var result = await reader.ReadAsync();
            var (consumed, found) = Split(result.Buffer);
            blocks += found;
            bytes += result.Buffer.Slice(0, consumed).Length;
            reader.AdvanceTo(consumed, result.Buffer.End);
            if (result.IsCompleted)
            {
                return new StreamReading(bytes, blocks, Order: 0);
            }
        }
    }

    /// <summary>Reads single events as lines and notes how long after its time stamp each one was complete.</summary>
    public static async Task<Durations> ReadSinglyAsync(AmiOptions options, int skip)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(options.Host, options.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"Action: Login\r\nActionID: 1\r\nUsername: {options.Username}\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());
        var durations = new Durations();
        DateTimeOffset? sent = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Timestamp: ", StringComparison.Ordinal))
            {
                sent = DateTimeOffset.UnixEpoch.AddTicks((long)(double.Parse(line["Timestamp: ".Length..], CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
            }
            else if (line.Length == 0 && sent is not null && skip-- <= 0)
            {
                durations.Add(TimeProvider.System.GetUtcNow() - sent.Value);
            }
        }

        return durations;
    }

    private static (SequencePosition Consumed, int Blocks) Split(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        var blocks = 0;
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, "\r\n"u8))
        {
            blocks += line.IsEmpty ? 1 : 0;
        }

        return (reader.Position, blocks);
    }
}
