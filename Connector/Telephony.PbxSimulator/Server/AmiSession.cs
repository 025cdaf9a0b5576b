using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Telephony.PbxSimulator.Actions;
using Telephony.PbxSimulator.Settings;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Server;

/// <summary>
/// One client of the manager interface. Answers and events leave through one queue, so their order is that in which the PBX made
/// them. A client that does not read is dropped when the queue is full, as Asterisk drops it after its write time-out.
/// </summary>
internal sealed partial class AmiSession : IDisposable
{
    private const int QueueCapacity = 100_000;

    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly SessionLogin _login;
    private readonly ActionTable _actions;
    private readonly ILogger _logger;
    private readonly Channel<byte[]> _outgoing = Channel.CreateBounded<byte[]>(QueueCapacity);

    private volatile bool _isEnding;

    public AmiSession(Socket socket, PbxSimulatorOptions options, ActionTable actions, ILogger logger)
    {
        socket.NoDelay = true;
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _login = new SessionLogin(options);
        _actions = actions;
        _logger = logger;
    }

    /// <summary>What the session may do; null before login.</summary>
    public SessionRights? Rights { get; private set; }

    /// <summary>Serves the client until it goes.</summary>
    public async Task RunAsync()
    {
        var writing = WriteAsync();
        try
        {
            Send("Asterisk Call Manager/11.0.0\r\n"u8.ToArray());
            using var reader = new StreamReader(_stream, new UTF8Encoding(false), leaveOpen: true);
            while (await ReadActionAsync(reader) is { } action && Handle(action))
            {
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            LogGone(_logger, error.Message);
        }

        _outgoing.Writer.TryComplete();
        await writing;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Hands the client an event, if it gets it.</summary>
    public void Deliver(PbxEvent happened)
    {
        if (Rights is { } rights && rights.Gets(happened))
        {
            Send(happened.Bytes);
        }
    }

    /// <summary>Sends a block.</summary>
    public void Send(byte[] block)
    {
        if (!_outgoing.Writer.TryWrite(block) && !_isEnding)
        {
            Drop();
        }
    }

    /// <summary>Says nothing more; what was said before still arrives.</summary>
    public void End()
    {
        _isEnding = true;
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Ends the connection without a word.</summary>
    public void Drop()
    {
        _outgoing.Writer.TryComplete();
        try
        {
            _socket.LingerState = new LingerOption(true, 0);
            _socket.Close();
        }
        catch (ObjectDisposedException)
        {
            // The client was faster.
        }
    }

    private bool Handle(IncomingAction action)
    {
        if (Rights is not null)
        {
            return _actions.Run(Send, Rights, action);
        }

        if (action.Name.Equals("Logoff", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rights = _login.Take(action, out var reply, out var mayGoOn);
        Send(reply.ToBytes());
        if (rights is not null)
        {
            Rights = rights;
            Send(AmiBlock.Event("FullyBooted").Add("Privilege", "system,all").Add("Uptime", 10).Add("LastReload", 10)
                .Add("Status", "Fully Booted").ToBytes());
        }

        return mayGoOn;
    }

    private static async Task<IncomingAction?> ReadActionAsync(StreamReader reader)
    {
        var fields = new List<KeyValuePair<string, string>>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                fields.Add(colon < 0 ? new(line, "") : new(line[..colon], line[(colon + 1)..].TrimStart()));
            }
            else if (fields.Count > 0)
            {
                return new IncomingAction(fields);
            }
        }

        return null;
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var block in _outgoing.Reader.ReadAllAsync())
            {
                await _stream.WriteAsync(block);
            }

            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or SocketException)
        {
            LogGone(_logger, error.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "A manager client has gone: {Message}")]
    private static partial void LogGone(ILogger logger, string message);
}
