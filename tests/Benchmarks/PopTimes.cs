namespace Telephony.Benchmarks;

/// <summary>Times of many pops, by the part of the way.</summary>
internal sealed class PopTimes
{
    /// <summary>From the ring until the screen shows number and queue, without Dataverse.</summary>
    public const string RingToShown = "**ring - call shown (live)**";

    /// <summary>From the ring until the screen knows what to open.</summary>
    public const string RingToPop = "**ring - pop received**";

    private readonly Dictionary<string, Durations> _durations = Spans.ToDictionary(span => span.Name, _ => new Durations());

    /// <summary>The parts of the way: what a row is called, and from which place to which.</summary>
    public static IReadOnlyList<(string Name, string From, string To)> Spans { get; } =
    [
        (RingToShown, "pbx", "shown"),
        (RingToPop, "pbx", "received"),
        ("ring - tracked by the connector", "pbx", "tracked"),
        ("tracked - sent to Dataverse", "tracked", "sent"),
        ("sent - decided (the Web API request)", "sent", "decided"),
        ("decided - published to the hub", "decided", "published"),
        ("published - forwarded by the hub", "published", "forwarded"),
        ("forwarded - received", "forwarded", "received"),
        ("caller dials - pop received", "placed", "received"),
    ];

    /// <summary>The durations of one part, by its name.</summary>
    public Durations this[string name] => _durations[name];

    /// <summary>Adds one pop.</summary>
    public void Add(IReadOnlyDictionary<string, DateTimeOffset> times)
    {
        foreach (var (name, from, to) in Spans)
        {
            _durations[name].Add(times[to] - times[from]);
        }
    }
}
