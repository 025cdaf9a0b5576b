using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks;

/// <summary>How long something took, many times.</summary>
internal sealed class Durations
{
    private readonly List<TimeSpan> _all = [];

    /// <summary>Half took no longer.</summary>
    public TimeSpan P50 => Percentile(50);

    /// <summary>99 of 100 took no longer.</summary>
    public TimeSpan P99 => Percentile(99);

    /// <summary>The shortest: what the work costs when nothing comes between.</summary>
    public TimeSpan Fastest => Percentile(0);

    public TimeSpan Max => Percentile(100);

    /// <summary>Runs the work once for each item and notes how long each took.</summary>
    public static Durations Of<T>(IEnumerable<T> items, Action<T> work)
    {
        var durations = new Durations();
        foreach (var item in items)
        {
            var start = Stopwatch.GetTimestamp();
            work(item);
            durations.Add(Stopwatch.GetElapsedTime(start));
        }

        return durations;
    }

    /// <summary>Notes one more.</summary>
    public void Add(TimeSpan duration) => _all.Add(duration);

    /// <summary>A duration in milliseconds, with as many decimals as make sense.</summary>
    public static string Milliseconds(TimeSpan duration) =>
        duration.TotalMilliseconds.ToString(duration.TotalMilliseconds < 1 ? "0.000" : duration.TotalMilliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>A ratio of two durations, such as <c>12x</c>.</summary>
    public static string Ratio(TimeSpan longer, TimeSpan shorter) =>
        (longer / shorter).ToString(longer / shorter < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    // Nearest rank: a duration that really was, not one between two.
    private TimeSpan Percentile(int percent)
    {
        var sorted = _all.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}
