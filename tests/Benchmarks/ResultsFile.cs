using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Telephony.TestKit;

namespace Telephony.Benchmarks;

/// <summary>The tables of one run, with what has to be known about the machine: <c>tests/Benchmarks/RESULTS.md</c>.</summary>
internal sealed class ResultsFile
{
    private readonly List<ResultTable> _tables = [];
    private readonly string _loadBefore = LoadAverage();
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Adds tables of one benchmark.</summary>
    public void Add(IReadOnlyList<ResultTable> tables) => _tables.AddRange(tables);

    /// <summary>The whole text.</summary>
    public string Text()
    {
        using var process = Process.GetCurrentProcess();
        var text = new StringBuilder()
            .AppendLine("# Results of one run")
            .AppendLine()
            .AppendLine("Written by `dotnet run -c Release --project tests/Benchmarks`; do not edit. Times are of this machine and this load;")
            .AppendLine("ratios within one run say more. All parts (PBX simulator, connector, hub, local org, client) share the cores below.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"- {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}")
            .AppendLine(CultureInfo.InvariantCulture, $"- load average of the last minute: {_loadBefore} before, {LoadAverage()} after (the number of cores means fully busy; more means that others were measured too)")
            .AppendLine(CultureInfo.InvariantCulture, $"- the run took {Stopwatch.GetElapsedTime(_start).TotalSeconds:0} s; most memory in use by the process with all parts: {process.PeakWorkingSet64 / 1_000_000} MB");
        foreach (var table in _tables)
        {
            text.AppendLine().Append(table.Text());
        }

        return text.ToString();
    }

    /// <summary>Replaces the file in the repository.</summary>
    public void Write() => File.WriteAllText(RepositoryRoot.Combine("tests", "Benchmarks", "RESULTS.md"), Text().ReplaceLineEndings("\n"));

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
