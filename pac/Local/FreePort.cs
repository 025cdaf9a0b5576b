using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Telephony.Local;

/// <summary>Looks whether a port on this machine is free.</summary>
public static class FreePort
{
    /// <summary>The wanted port, or any when 0 is wanted.</summary>
    /// <exception cref="LocalStartException">Somebody listens on the wanted port.</exception>
    public static int Require(int wanted)
    {
        if (wanted != 0 && IsTaken(wanted))
        {
            throw new LocalStartException($"Port {wanted} is in use; stop what listens there, or choose another with --port.");
        }

        return wanted == 0 ? Any() : wanted;
    }

    /// <summary>The first free port from <paramref name="wanted"/> on.</summary>
    public static int FirstFrom(int wanted)
    {
        while (IsTaken(wanted))
        {
            wanted++;
        }

        return wanted;
    }

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    private static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
