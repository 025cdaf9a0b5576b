using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Telephony.TestKit;

/// <summary>
/// A server on a free loopback port that speaks the manager protocol as a script tells it, byte by byte. Every connection runs the
/// script anew. Errors of a script (not: that the client closed) come out when the server is disposed.
/// </summary>
public sealed class FakeAsterisk : IAsyncDisposable
{
    /// <summary>The user name to log in with; any is taken.</summary>
    public const string Username = "connector";

    /// <summary>The secret that <see cref="FakeAsteriskClient.AcceptLoginAsync"/> takes unless told otherwise.</summary>
    public const string Secret = "s3cret-of-the-test";

    private readonly TcpListener _listener;
    private readonly Func<FakeAsteriskClient, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentBag<FakeAsteriskClient> _clients = [];
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Task _accepting;

    private FakeAsterisk(Func<FakeAsteriskClient, Task> script, X509Certificate2? certificate, int port)
    {
        _script = script;
        _certificate = certificate;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>All connections so far.</summary>
    public IReadOnlyCollection<FakeAsteriskClient> Clients => _clients;

    /// <summary>Starts a server.</summary>
    /// <param name="script">What happens on each connection; the connection closes when it returns.</param>
    /// <param name="certificate">With one, the server speaks TLS.</param>
    /// <param name="port">A fixed port, to come back on the one that a client knows; 0 for any.</param>
    public static FakeAsterisk Start(Func<FakeAsteriskClient, Task> script, X509Certificate2? certificate = null, int port = 0) =>
        new(script, certificate, port);

    /// <summary>Starts a server that takes logins and answers everything.</summary>
    public static FakeAsterisk StartAnswering() => Start(async client =>
    {
        if (await client.AcceptLoginAsync())
        {
            await client.ServeAsync();
        }
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await Eventually.Completes(Task.WhenAll(_running));
        _certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _running.Add(RunAsync(await _listener.AcceptSocketAsync()));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task RunAsync(Socket socket)
    {
        try
        {
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (_certificate is not null)
            {
                var encrypted = new SslStream(stream);
                await encrypted.AuthenticateAsServerAsync(_certificate);
                stream = encrypted;
            }

            using var client = new FakeAsteriskClient(socket, stream);
            _clients.Add(client);
            await _script(client);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the server is being disposed.
        }
    }
}
