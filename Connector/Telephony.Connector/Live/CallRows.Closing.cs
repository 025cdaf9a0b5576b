using Telephony.Connector.Dataverse;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Rows that end without the PBX saying so.</summary>
internal sealed partial class CallRows
{
    /// <summary>Closes a row that Dataverse has open and nobody follows.</summary>
    public void CloseUnknown(RecordedCall recorded)
    {
        var row = new CallRow
        {
            Key = recorded.Key,
            CallId = CallKey.TryParse(recorded.Key)?.Channel ?? recorded.Key,
            Extension = recorded.Extension,
            State = recorded.State,
            StateSince = recorded.StateSince,
            StartedOn = recorded.StateSince,
            Sequence = recorded.LastSequence,
            DtCallId = recorded.DtCallId,
        };
        EndRow(recorded.State == CallState.Idle ? row : Tell(row with { State = CallState.Idle, Reason = ReleaseReason.Unknown }, inferred: true), inferred: true);
    }

    /// <summary>The calls of before belong to an Asterisk that is no more.</summary>
    /// <param name="lastSeen">When that Asterisk was last heard of: a call that was up then ended no sooner. The smallest time when it is not known.</param>
    public void CloseAll(DateTimeOffset lastSeen)
    {
        foreach (var row in _rows.Rows.ToList())
        {
            if (row is { IsEndRecorded: true, State: not CallState.End })
            {
                TakeOff(row);
                continue;
            }

            if (row.IsActive || row.State == CallState.Waiting)
            {
                var since = row.StateSince > lastSeen ? row.StateSince : lastSeen;
                TellEnd(row with { State = CallState.Idle, StateSince = since, By = null, Reason = ReleaseReason.Unknown, Cause = 0 }, row.AnsweredOn is not null, inferred: true);
            }
            else if (row.State == CallState.End)
            {
                _rows.Remove(row.Key, _changes);
            }
            else if (row.WrapEndsOn is null)
            {
                EndRow(row, inferred: true);
            }
        }
    }
}
