using Telephony.Connector.Outbox;

namespace Telephony.Connector.Takeover;

/// <summary>
/// Events of a standby that the active connector does not record: only this one saw them, since the other was down or blind then. Each look
/// counts those that wait since the last look; when they do not become fewer for a long time, nobody else will send them.
/// </summary>
/// <param name="outbox">The standby's events.</param>
/// <param name="patience">How long there may be no progress. It doubles each time: where events cannot be sent at all, taking turns is no help.</param>
internal sealed class Leftovers(EventOutbox outbox, TimeSpan patience, TimeProvider clock)
{
    private const int MostDoublings = 5;

    private (long UntilId, int Count, long Since) _waiting;
    private int _doublings;

    /// <summary>Called after what the other one has recorded has been forgotten; true when this connector should send them itself.</summary>
    public bool AreKept()
    {
        var count = _waiting.Count == 0 ? 0 : outbox.PendingUntil(_waiting.UntilId);
        if (count == 0)
        {
            _doublings = _waiting.Count > 0 ? 0 : _doublings;
            var newest = outbox.NewestId;
            _waiting = (newest, outbox.PendingUntil(newest), clock.GetTimestamp());
            return false;
        }

        if (count < _waiting.Count)
        {
            _waiting = (_waiting.UntilId, count, clock.GetTimestamp());
            return false;
        }

        if (clock.GetElapsedTime(_waiting.Since) < patience * (1 << _doublings))
        {
            return false;
        }

        _doublings = Math.Min(_doublings + 1, MostDoublings);
        _waiting = default;
        return true;
    }
}
