using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks.Hubs;

/// <summary>A <see cref="HubServer"/> that runs, seen from outside.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HubProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Starts one, with the garbage collector that ASP.NET Core applications have.</summary>
    public static async Task<HubProcess> StartAsync(HubKind kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { HubServer.Verb, kind.ToString() },
            Environment = { ["DOTNET_gcServer"] = "1" },
        };
        var process = Process.Start(start)!;
        return new HubProcess(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The hub did not start."));
    }

    /// <summary>Collects garbage there and reads the figures.</summary>
    public async Task<HubFigures> MeasureAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        var figures = (await _process.StandardOutput.ReadLineAsync())!.Split(' ').Select(each => double.Parse(each, CultureInfo.InvariantCulture)).ToArray();
        return new HubFigures(figures[0], figures[1], TimeSpan.FromMilliseconds(figures[2]), TimeSpan.FromMilliseconds(figures[3]));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

/// <summary>What a hub uses.</summary>
/// <param name="WorkingSetBytes">Memory of the process.</param>
/// <param name="HeapBytes">Memory of live objects.</param>
/// <param name="Worked">Processor time since its start, before the garbage collection of this measurement.</param>
/// <param name="Collected">The same after it.</param>
internal sealed record HubFigures(double WorkingSetBytes, double HeapBytes, TimeSpan Worked, TimeSpan Collected)
{
    /// <summary>Processor time of the work since an earlier measurement.</summary>
    public TimeSpan WorkSince(HubFigures earlier) => Worked - earlier.Collected;
}
