namespace Telephony.Connector.Calls;

/// <summary>Ids of the channels that ended last: an event that comes after a channel's end must not bring it back.</summary>
internal sealed class EndedChannels
{
    private const int Remembered = 20_000;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>True when this channel has ended.</summary>
    public bool Contains(string uniqueid) => _known.Contains(uniqueid);

    /// <summary>Remembers an ended channel.</summary>
    public void Add(string uniqueid)
    {
        if (!_known.Add(uniqueid))
        {
            return;
        }

        _order.Enqueue(uniqueid);
        if (_order.Count > Remembered)
        {
            _known.Remove(_order.Dequeue());
        }
    }
}
