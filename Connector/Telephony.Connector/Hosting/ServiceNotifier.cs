using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Hosting;

/// <summary>
/// Tells systemd when the connector has started and when it stops, and, where the unit has a watchdog, that it still works.
/// https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html
/// </summary>
internal sealed class ServiceNotifier(IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ServiceNotifier> logger) : SteadyService(clock, logger)
{
    private const string SocketVariable = "NOTIFY_SOCKET";
    private const string WatchdogVariable = "WATCHDOG_USEC";

    /// <summary>Sends a message to the socket that systemd names; nothing without one.</summary>
    public static void Notify(string? socketPath, string message)
    {
        if (string.IsNullOrEmpty(socketPath))
        {
            return;
        }

        // A name that begins with @ is one of the abstract namespace: its first byte is 0.
        var endpoint = new UnixDomainSocketEndPoint(socketPath[0] == '@' ? '\0' + socketPath[1..] : socketPath);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.SendTo(Encoding.UTF8.GetBytes(message), endpoint);
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SocketVariable)))
        {
            return;
        }

        lifetime.ApplicationStarted.Register(() => Tell("READY=1"));
        lifetime.ApplicationStopping.Register(() => Tell("STOPPING=1"));
        if (long.TryParse(Environment.GetEnvironmentVariable(WatchdogVariable), CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                Tell("WATCHDOG=1");
                await Task.Delay(TimeSpan.FromMicroseconds(microseconds / 3.0), Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(string message)
    {
        try
        {
            Notify(Environment.GetEnvironmentVariable(SocketVariable), message);
        }
        catch (SocketException fault)
        {
            Log.ServiceNotNotified(Logger, message, fault.Message);
        }
    }
}
