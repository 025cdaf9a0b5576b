using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Telephony.PbxSimulator.Actions;
using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Server;

/// <summary>The manager interface's port: takes connections while it is open, drops them all when it closes.</summary>
internal sealed class AmiServer(Pbx pbx, PbxSimulatorOptions options, ILogger logger) : IAsyncDisposable
{
    // How long a client may take to read what was written before the end.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<AmiSession, Task> _sessions = new();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public int Port { get; private set; } = options.Port;

    public int Sessions => _sessions.Count;

    /// <summary>Opens the port; the second time the same one as before.</summary>
    public void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>Closes the port and drops all connections without a word, as a cut cable does.</summary>
    public async Task CloseAsync()
    {
        _listener?.Stop();
        _listener = null;
        await _accepting;
        foreach (var (session, _) in _sessions)
        {
            session.Drop();
        }

        await Task.WhenAll(_sessions.Values);
    }

    /// <summary>Closes the port and ends all connections as the kernel does for a process that has ended: what was written still arrives.</summary>
    public async Task EndAsync()
    {
        _listener?.Stop();
        _listener = null;
        await _accepting;
        foreach (var (session, _) in _sessions)
        {
            session.End();
        }

        await Task.WhenAny(Task.WhenAll(_sessions.Values), Task.Delay(EndLimit));
        await CloseAsync();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                var session = new AmiSession(socket, options, new ActionTable(pbx), logger);
                _sessions[session] = RunAsync(session);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The port was closed.
        }
    }

    private async Task RunAsync(AmiSession session)
    {
        // Everything after this runs when the session is in the table, so that it can be taken out of it.
        await Task.Yield();
        pbx.Events.Subscribe(session.Deliver);
        try
        {
            await session.RunAsync();
        }
        finally
        {
            pbx.Events.Unsubscribe(session.Deliver);
            _sessions.TryRemove(session, out _);
            session.Dispose();
        }
    }
}
