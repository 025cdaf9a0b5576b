using Telephony.Connector.Dataverse;

namespace Telephony.Connector.Live;

/// <summary>What another connector has recorded.</summary>
internal sealed partial class CallDesk
{
    /// <summary>Keys of the rows in progress.</summary>
    public IReadOnlyList<string> RowKeys
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.All.Select(row => row.Key)];
            }
        }
    }

    /// <summary>Brings unsent events and rows together with what Dataverse has of them. Only while nothing is being sent.</summary>
    public void Settle(IReadOnlyList<RecordedCall> recorded)
    {
        lock (_lock)
        {
            foreach (var known in recorded)
            {
                _receipts.Settle(known, _outbox);
            }

            Finish();
        }
    }

    /// <summary>Closes the calls that Dataverse has open and that are neither at the PBX nor on their way.</summary>
    public void CloseUnknown(IReadOnlyList<RecordedCall> open)
    {
        lock (_lock)
        {
            var pending = _outbox.PendingKeys().ToHashSet(StringComparer.Ordinal);
            foreach (var call in open.Where(call => _rows.Find(call.Key) is null && !pending.Contains(call.Key)))
            {
                _rows.CloseUnknown(call);
            }

            Finish();
        }
    }

    /// <summary>Learns whose row has the call's own key, before a snapshot shows calls that began long ago.</summary>
    public void NoteFirstAgents(IReadOnlyList<RecordedCall> calls)
    {
        lock (_lock)
        {
            _rows.FirstAgents.Clear();
            foreach (var call in calls.Where(call => call.Extension.Length > 0))
            {
                _rows.FirstAgents[call.Key] = call.Extension;
            }
        }
    }
}
