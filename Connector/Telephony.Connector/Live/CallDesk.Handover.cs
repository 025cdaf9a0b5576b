using Telephony.Connector.Dataverse;
using Telephony.Connector.Outbox;
using Telephony.Contracts.Api;

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
                return [.. _book.Rows.Select(row => row.Key)];
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
                Settle(known);
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
            foreach (var call in open.Where(call => _book.Find(call.Key) is null && !pending.Contains(call.Key)))
            {
                _book.CloseUnknown(call);
            }

            Finish();
        }
    }

    /// <summary>Learns whose row has the call's own key, before a snapshot shows calls that began long ago.</summary>
    public void NoteFirstAgents(IReadOnlyList<RecordedCall> calls)
    {
        lock (_lock)
        {
            _book.NoteFirstAgents(calls);
        }
    }

    // Leaves of a row's unsent events those that Dataverse lacks.
    private void Settle(RecordedCall known)
    {
        var unsent = _outbox.PendingOf(known.Key).Select(item => item.Written.TryRead()).OfType<CallEventMessage>().ToList();
        var settled = RowSettlement.Of(unsent, known);
        if (!settled.Lacking.SequenceEqual(unsent))
        {
            _outbox.Replace(known.Key, settled.Lacking.Select(item => new NewEvent(WrittenEvent.Of(item), RowMessages.IsUrgent(item.State))));
        }

        _book.Settle(known, settled);
    }
}
