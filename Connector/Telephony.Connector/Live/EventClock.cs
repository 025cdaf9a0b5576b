namespace Telephony.Connector.Live;

/// <summary>
/// The PBX's clock as far as its events show it: the time of the last event, and what has passed here since. So a PBX whose clock is wrong
/// by minutes still gets its milliseconds right.
/// </summary>
internal sealed class EventClock(TimeProvider clock)
{
    private static readonly TimeSpan Disorder = TimeSpan.FromSeconds(10);

    private DateTimeOffset? _lastEventAt;
    private long _seenAt;

    /// <summary>What time it is for the PBX.</summary>
    public DateTimeOffset Now => _lastEventAt is { } last ? last + clock.GetElapsedTime(_seenAt) : clock.GetUtcNow();

    /// <summary>Notes an event's time. A time somewhat before the last one is that of an event told late; one long before it turns the clock back: true.</summary>
    public bool Note(DateTimeOffset eventAt)
    {
        var isTurnedBack = _lastEventAt - eventAt > Disorder;
        if (_lastEventAt is null || eventAt >= _lastEventAt || isTurnedBack)
        {
            _lastEventAt = eventAt;
            _seenAt = clock.GetTimestamp();
        }

        return isTurnedBack;
    }
}
