
namespace Telephony.Plugins.Reports;

/// <summary>The calls that started from a moment on and before another, both UTC and whole seconds, as rows have them; null leaves an end open.</summary>
internal sealed record Period(DateTime? From, DateTime? To)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>A period of any moments.</summary>
    public static Period Of(DateTime? from, DateTime? to) => new(WholeSecond(from), WholeSecond(to));

    /// <summary>The earlier and the later half; none for an open or an indivisible period.</summary>
    public IReadOnlyList<Period> Halves()
    {
        if (From is not { } from || To is not { } to || to - from <= Second)
        {
            return [];
        }

        var middle = WholeSecond(from.AddTicks((to - from).Ticks / 2));
        return [new(from, middle), new(middle, to)];
    }

    // The next one: what starts in the middle of a second is there with its whole second only.
    private static DateTime? WholeSecond(DateTime? moment) =>
        moment is { } value && value.Ticks % TimeSpan.TicksPerSecond is var rest and > 0 && value < DateTime.MaxValue.AddSeconds(-1)
            ? value.AddTicks(TimeSpan.TicksPerSecond - rest)
            : moment;
}
