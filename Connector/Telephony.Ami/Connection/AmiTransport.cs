using System.IO.Pipelines;
using System.Net.Sockets;

namespace Telephony.Ami.Connection;

/// <summary>Bytes in, bytes out: a socket, with TLS or without.</summary>
internal sealed class AmiTransport : IDisposable
{
    private const int ReadBufferBytes = 1 << 17;

    private readonly Stream _stream;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private AmiTransport(Stream stream)
    {
        _stream = stream;
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadBufferBytes, minimumReadSize: ReadBufferBytes / 4));
    }

    public PipeReader Input { get; }

    /// <exception cref="AmiConnectException">The host cannot be reached, nobody listens, or TLS failed.</exception>
    public static async Task<AmiTransport> ConnectAsync(AmiOptions options, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return new AmiTransport(options.UseTls ? await AmiTls.EncryptAsync(stream, options, cancellationToken).ConfigureAwait(false) : stream);
        }
        catch (Exception error)
        {
            socket.Dispose();
            throw Explain(error, options);
        }
    }

    /// <summary>Writes one action whole. Actions never mix, whoever sends them.</summary>
    /// <param name="isStillWanted">Asked when the turn has come: an action whose time is up is not sent.</param>
    /// <param name="cancellationToken">The connection's end; a single action's end must not cut a packet in two.</param>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, Func<bool> isStillWanted, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (isStillWanted())
            {
                await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _stream.Dispose();

    private static Exception Explain(Exception error, AmiOptions options) => error switch
    {
        OperationCanceledException or AmiConnectException => error,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => new AmiConnectException(
            AmiDisconnectReason.Refused,
            $"Nobody listens on {options.Host}:{options.Port}. Check that Asterisk runs and that its manager.conf says enabled=yes with this port and address.",
            error),
        SocketException socket => new AmiConnectException(
            AmiDisconnectReason.HostUnreachable, $"{options.Host}:{options.Port} cannot be reached ({socket.SocketErrorCode}).", error),
        _ => new AmiConnectException(
            AmiDisconnectReason.HostUnreachable, $"Connecting to {options.Host}:{options.Port} failed: {error.Message}", error),
    };
}
