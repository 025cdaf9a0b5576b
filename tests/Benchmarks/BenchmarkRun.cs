using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks;

/// <summary>When a benchmark ran and what else the machine did; begins with the object.</summary>
internal sealed class BenchmarkRun
{
    private readonly DateTimeOffset _when = TimeProvider.System.GetUtcNow();
    private readonly string _loadBefore = LoadAverage();
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>One line for a person, up to now.</summary>
    public string Text()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_when:yyyy-MM-dd HH:mm} UTC; load average {_loadBefore} before, {LoadAverage()} after; {Stopwatch.GetElapsedTime(_start).TotalSeconds:0} s; most memory of the process so far {process.PeakWorkingSet64 / 1_000_000} MB.");
    }

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
