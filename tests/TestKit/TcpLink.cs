using System.Net;
using System.Net.Sockets;

namespace Telephony.TestKit;

/// <summary>A network between a client and a server that a test can cut, stall and mend: a TCP forwarder on a port of its own.</summary>
public sealed class TcpLink : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<Socket> _sockets = [];
    private readonly int _target;
    private readonly Task _accepting;
    private TaskCompletionSource _flow = NewSignal(isOpen: true);
    private bool _isCut;

    /// <summary>A network to a port of this machine.</summary>
    public TcpLink(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port that clients connect to.</summary>
    public int Port { get; }

    /// <summary>Drops every connection, and each new one at once, until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            DropAll();
        }
    }

    /// <summary>Holds back what travels, in both directions, until <see cref="Mend"/>: nobody is told.</summary>
    public void Stall()
    {
        lock (_lock)
        {
            if (_flow.Task.IsCompleted)
            {
                _flow = NewSignal(isOpen: false);
            }
        }
    }

    /// <summary>Lets new connections through, and what was held back.</summary>
    public void Mend()
    {
        lock (_lock)
        {
            _isCut = false;
            _flow.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        lock (_lock)
        {
            DropAll();
        }

        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private static TaskCompletionSource NewSignal(bool isOpen)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (isOpen)
        {
            signal.SetResult();
        }

        return signal;
    }

    private void DropAll()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        _sockets.Clear();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_end.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        try
        {
            if (!Keep(client, server))
            {
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection is over.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }

    private bool Keep(Socket client, Socket server)
    {
        lock (_lock)
        {
            if (_isCut)
            {
                return false;
            }

            _sockets.Add(client);
            _sockets.Add(server);
            return true;
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, SocketFlags.None, _end.Token) is > 0 and var count)
            {
                Task flow;
                lock (_lock)
                {
                    flow = _flow.Task;
                }

                await flow.WaitAsync(_end.Token);
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), SocketFlags.None, _end.Token);
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection is over.
        }
    }
}
