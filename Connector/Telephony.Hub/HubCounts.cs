using System.Diagnostics.Metrics;

namespace Telephony.Hub;

/// <summary>What the hub counts, as metrics of the meter <c>Telephony.Hub</c> and for its health page.</summary>
internal sealed class HubCounts
{
    public const string MeterName = "Telephony.Hub";

    private readonly Counter<long> _messages;
    private readonly Counter<long> _coalesced;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _sessions;
    private long _droppedSoFar;

    /// <summary>Begins at nothing.</summary>
    public HubCounts(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _messages = meter.CreateCounter<long>("telephony.hub.messages", "{message}", "Messages for browsers.");
        _coalesced = meter.CreateCounter<long>("telephony.hub.messages.coalesced", "{message}", "Messages that a newer one replaced before a slow browser took them.");
        _dropped = meter.CreateCounter<long>("telephony.hub.screens.dropped", "{connection}", "Connections ended because the browser did not read.");
        _refused = meter.CreateCounter<long>("telephony.hub.requests.refused", "{request}", "Requests over the rate limit.");
        _sessions = meter.CreateCounter<long>("telephony.hub.sessions", "{session}", "Sessions that began, were renewed, were refused or ended early, by the tag what.");
    }

    /// <summary>Connections ended so far because the browser did not read.</summary>
    public long DroppedSoFar => Interlocked.Read(ref _droppedSoFar);

    /// <summary>A message for a browser.</summary>
    public void Put(bool replaces)
    {
        _messages.Add(1);
        if (replaces)
        {
            _coalesced.Add(1);
        }
    }

    /// <summary>A browser that does not read was dropped.</summary>
    public void Dropped()
    {
        _dropped.Add(1);
        Interlocked.Increment(ref _droppedSoFar);
    }

    public void SessionBegan() => CountSession("began");

    /// <summary>A session got its next token.</summary>
    public void SessionRenewed() => CountSession("renewed");

    /// <summary>A session, or its next token, was refused.</summary>
    public void SessionRefused() => CountSession("refused");

    /// <summary>A browser's line was ended because nobody vouches for its session any more.</summary>
    public void SessionEnded() => CountSession("ended");

    /// <summary>A request was over the rate limit.</summary>
    public void Refused() => _refused.Add(1);

    private void CountSession(string what) => _sessions.Add(1, new KeyValuePair<string, object?>("what", what));
}
