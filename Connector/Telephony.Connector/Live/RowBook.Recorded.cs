using Telephony.Connector.Dataverse;
using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>What Dataverse says of rows: ids, names, wrap times, pops, definitions, and what another connector has recorded.</summary>
internal sealed partial class RowBook
{
    /// <summary>Takes what Dataverse has made of a row's events.</summary>
    public void Take(CallReceipt receipt)
    {
        if (Find(receipt.CallKey) is not { } row)
        {
            return;
        }

        if (receipt.Extension.Length > 0)
        {
            _wrapSeconds[receipt.Extension] = receipt.WrapSeconds;
        }

        var told = row with
        {
            DtCallId = receipt.DtCallId,
            PhoneCallId = receipt.PhoneCallId,
            CustomerName = receipt.CustomerName,
            IsCallback = receipt.IsCallback,
            WrapSeconds = receipt.WrapSeconds,
            ShownVariables = receipt.ShownVariables.SequenceEqual(row.ShownVariables) ? row.ShownVariables : receipt.ShownVariables,
        };
        if (told is { State: CallState.Idle, WrapEndsOn: not null } && row.WrapSeconds != receipt.WrapSeconds)
        {
            told = told with { WrapEndsOn = row.TrackedOn.AddSeconds(receipt.WrapSeconds) };
        }

        if (told != row)
        {
            Show(told);
        }
    }

    /// <summary>Takes a pop and gives its row; null when the call is over, or somebody else's by now: a late pop would disturb.</summary>
    public CallRow? Take(PopOrder pop) => Find(pop.CallKey) is { IsActive: true } row && row.Extension == pop.Extension ? Show(row with { Pop = pop.Decision }) : null;

    /// <summary>The definitions have changed: calls on screens that have none get theirs now, not with the next change of their own.</summary>
    public void TakeDefinitions()
    {
        foreach (var row in _rows.Values.Where(row => row.IsShown && row.DnisId.Length == 0).ToList())
        {
            var now = description.WithDnis(row);
            if (now != row)
            {
                Show(now);
            }
        }
    }

    /// <summary>Learns whose row has the call's own key, as another connector decided.</summary>
    public void NoteFirstAgents(IReadOnlyList<RecordedCall> calls)
    {
        _firstAgents.Clear();
        foreach (var call in calls.Where(call => call.Extension.Length > 0))
        {
            _firstAgents[call.Key] = call.Extension;
        }
    }

    /// <summary>Gives a row what Dataverse knows of it.</summary>
    /// <param name="known">What it knows.</param>
    /// <param name="settled">Which of the row's unsent events it lacks.</param>
    public void Settle(RecordedCall known, RowSettlement settled)
    {
        if (Find(known.Key) is not { } row)
        {
            return;
        }

        var isEndRecorded = known.State == CallState.End && settled.Lacking.Count == 0;
        if (row.State == CallState.Idle && isEndRecorded)
        {
            // The other connector's clock has ended the wrap time.
            TakeOff(row with { Sequence = settled.LastSequence });
            return;
        }

        Keep(row with
        {
            Sequence = settled.LastSequence,
            IsEndRecorded = isEndRecorded,
            DtCallId = known.DtCallId,
            PhoneCallId = known.PhoneCallId,
            CustomerName = known.CustomerName,
            IsCallback = known.IsCallback,
            Pop = row.Pop ?? known.Pop,
        });
    }

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
}
