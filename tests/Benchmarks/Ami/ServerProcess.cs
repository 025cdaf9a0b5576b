using System.Diagnostics;
using System.Globalization;
using Telephony.Ami;

namespace Telephony.Benchmarks.Ami;

/// <summary>The process with <see cref="RecordingServer"/>.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts this program once more, as server.</summary>
    public static async Task<ServerProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, RecordingServer.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server process did not start.");
        var line = await process.StandardOutput.ReadLineAsync();
        return new ServerProcess(process, int.Parse(line ?? "", CultureInfo.InvariantCulture));
    }

    /// <summary>How to connect and what to ask for.</summary>
    public AmiOptions Options(string request) => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = request,
        Secret = "any",
        UseChallenge = false,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
