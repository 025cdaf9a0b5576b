using System.Diagnostics.Metrics;

namespace Telephony.Hub;

/// <summary>What the hub counts, as metrics of the meter <c>Telephony.Hub</c> and for its health page.</summary>
public sealed class HubCounts
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Telephony.Hub";

    private readonly Counter<long> _messages;
    private readonly Counter<long> _coalesced;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _refused;
    private long _droppedSoFar;

    /// <summary>Begins at nothing.</summary>
    public HubCounts(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _messages = meter.CreateCounter<long>("telephony.hub.messages", "{message}", "Messages for browsers.");
        _coalesced = meter.CreateCounter<long>("telephony.hub.messages.coalesced", "{message}", "Messages that a newer one replaced before a slow browser took them.");
        _dropped = meter.CreateCounter<long>("telephony.hub.screens.dropped", "{connection}", "Connections ended because the browser did not read.");
        _refused = meter.CreateCounter<long>("telephony.hub.requests.refused", "{request}", "Requests over the rate limit.");
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

    /// <summary>A request was over the rate limit.</summary>
    public void Refused() => _refused.Add(1);
}
