using System.Net.NetworkInformation;

namespace LocalDataverse.Hosting;

/// <summary>Looks whether a port on this machine is free.</summary>
public static class FreePort
{
    // Below the ports that systems lend to outgoing connections, and apart for every process: nobody takes one between look and use.
    private const int First = 11_000;
    private const int PerProcess = 100;
    private const int Processes = 120;
    private const int Largest = 65_535;
    private static int _last = First + (Environment.ProcessId % Processes * PerProcess);

    /// <summary>The wanted port, or any when 0 is wanted.</summary>
    /// <exception cref="LocalStartException">Somebody listens on the wanted port, or there is no such port.</exception>
    public static int Require(int wanted)
    {
        if (wanted is < 0 or > Largest)
        {
            throw new LocalStartException($"There is no port {wanted}; choose one from 1 to {Largest} with --port, or 0 for any that is free.");
        }

        if (wanted != 0 && IsTaken(wanted))
        {
            throw new LocalStartException($"Port {wanted} is in use; stop what listens there, or choose another with --port.");
        }

        return FirstFrom(wanted);
    }

    /// <summary>The first free port from <paramref name="wanted"/> on; any when 0 is wanted.</summary>
    public static int FirstFrom(int wanted)
    {
        int port;
        do
        {
            port = wanted == 0 ? Interlocked.Increment(ref _last) : wanted++;
        }
        while (IsTaken(port));

        return port;
    }

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);
}
