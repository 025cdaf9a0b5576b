using System.Globalization;
using System.Text;

namespace Telephony.Connector.Replay;

/// <summary>
/// Writes a recording: NAME.ami (what came), NAME.idx (when which piece came), NAME.cmd (what was sent). Secrets are replaced by asterisks
/// of the same length, even where one is split across two pieces, so that offsets stay right.
/// </summary>
internal sealed class StreamRecorder : IAsyncDisposable
{
    private readonly FileStream _bytes;
    private readonly StreamWriter _index;
    private readonly StreamWriter _commands;
    private readonly List<byte[]> _secrets;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private byte[] _held = [];

    /// <summary>Begins a recording at NAME.ami.</summary>
    public StreamRecorder(string amiPath, IEnumerable<string> secrets, TimeProvider clock)
    {
        _secrets = [.. secrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)];
        _clock = clock;
        _start = clock.GetTimestamp();
        _bytes = new FileStream(amiPath, FileMode.Create, FileAccess.Write);
        _index = new StreamWriter(Path.ChangeExtension(amiPath, ".idx")) { AutoFlush = true };
        _commands = new StreamWriter(Path.ChangeExtension(amiPath, ".cmd")) { AutoFlush = true };
        _index.WriteLine("# milliseconds since the start\toffset\tlength");
    }

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    /// <summary>Notes what was sent.</summary>
    public void NoteSent(string text)
    {
        var masked = Mask(Encoding.UTF8.GetBytes(text));
        _commands.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {Milliseconds():0.0} ms, received so far {Length}"));
        _commands.Write(Encoding.UTF8.GetString(masked).ReplaceLineEndings("\n"));
    }

    /// <summary>Writes all that comes until the stream ends or the recording is stopped.</summary>
    public async Task CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                Note(buffer.AsSpan(0, count));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped: what came is kept.
        }

        Write(Mask(_held));
        _held = [];
    }

    /// <summary>Writes one received piece. What could be the beginning of a secret waits for the next.</summary>
    public void Note(ReadOnlySpan<byte> piece)
    {
        byte[] known = [.. _held, .. piece];
        var masked = Mask(known);
        var keep = _secrets.Select(secret => PrefixAtEnd(masked, secret)).DefaultIfEmpty(0).Max();
        _held = masked[^keep..];
        Write(masked.AsSpan(0, masked.Length - keep));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Write(_held);
        await _bytes.DisposeAsync();
        await _index.DisposeAsync();
        await _commands.DisposeAsync();
    }

    private static int PrefixAtEnd(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> secret)
    {
        for (var length = Math.Min(bytes.Length, secret.Length - 1); length > 0; length--)
        {
            if (bytes.EndsWith(secret[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    private byte[] Mask(byte[] bytes)
    {
        foreach (var secret in _secrets)
        {
            for (var at = bytes.AsSpan().IndexOf(secret); at >= 0; at = bytes.AsSpan().IndexOf(secret))
            {
                bytes.AsSpan(at, secret.Length).Fill((byte)'*');
            }
        }

        return bytes;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        // The bytes before their time: a recording that was cut off by force can be played as far as it goes.
        _bytes.Write(bytes);
        _bytes.Flush();
        _index.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Milliseconds():0.0}\t{Length}\t{bytes.Length}"));
        Length += bytes.Length;
    }

    private double Milliseconds() => _clock.GetElapsedTime(_start).TotalMilliseconds;
}
