using System.Diagnostics;

namespace Telephony.Benchmarks.Ami;

/// <summary>What reading one stream cost.</summary>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Events">Events delivered, or blocks where nothing is parsed.</param>
/// <param name="Order">Changes with the order of the events; 0 where nothing is parsed.</param>
internal sealed record StreamReading(long Bytes, long Events, int Order)
{
    /// <summary>From connecting to the last event.</summary>
    public TimeSpan Elapsed { get; private init; }

    /// <summary>Processor time of this process.</summary>
    public TimeSpan Processor { get; private init; }

    /// <summary>Bytes of garbage-collected memory.</summary>
    public long Allocated { get; private init; }

    /// <summary>Bytes per second, in millions.</summary>
    public double MegabytesPerSecond => Bytes / 1e6 / Elapsed.TotalSeconds;

    /// <summary>Reads and measures; the median by time of several runs, after one that does not count.</summary>
    public static async Task<StreamReading> MedianAsync(int runs, Func<Task<StreamReading>> readAsync)
    {
        await readAsync();
        var all = new List<StreamReading>();
        for (var i = 0; i < runs; i++)
        {
            all.Add(await MeasureAsync(readAsync));
        }

        return all.OrderBy(reading => reading.Elapsed).ElementAt(runs / 2);
    }

    private static async Task<StreamReading> MeasureAsync(Func<Task<StreamReading>> readAsync)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (processor, allocated, start) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var reading = await readAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return reading with
        {
            Elapsed = elapsed,
            Processor = process.TotalProcessorTime - processor,
            Allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated,
        };
    }
}
