using Telephony.Connector.Dataverse;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Rows that end without the PBX saying so.</summary>
public sealed partial class CallRows
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
    public void CloseAll()
    {
        foreach (var row in _rows.Rows.ToList())
        {
            if (row is { IsEndRecorded: true, State: not CallState.End })
            {
                TakeOff(row);
                continue;
            }

            var idle = row.IsActive || row.State == CallState.Waiting
                ? Tell(row with { State = CallState.Idle, By = null, Reason = ReleaseReason.Unknown, Cause = 0 }, inferred: true)
                : row;
            if (idle.State == CallState.End)
            {
                _rows.Remove(idle.Key, _changes);
            }
            else if (idle.WrapEndsOn is null)
            {
                EndRow(idle, inferred: true);
            }
        }
    }
}
