using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>What Dataverse answered, applied to the rows: ids, names, wrap times, pops. Used under the desk's lock.</summary>
internal sealed class Receipts(CallRows rows, HubOutbound audience, ConnectorTelemetry telemetry, TimeProvider clock)
{
    /// <summary>Takes the answer to one request.</summary>
    public void Take(RecordedEvents answer, DateTimeOffset sentOn)
    {
        var decidedOn = clock.GetUtcNow();
        foreach (var receipt in answer.Calls)
        {
            if (rows.Find(receipt.CallKey) is { } row)
            {
                TakeReceipt(row, receipt);
            }
        }

        foreach (var pop in answer.Pops)
        {
            TakePop(pop, sentOn, decidedOn);
        }
    }

    /// <summary>Leaves of a row's unsent events those that Dataverse lacks, and gives the row what Dataverse knows.</summary>
    public void Settle(RecordedCall known, EventOutbox outbox)
    {
        var unsent = outbox.PendingOf(known.Key).Select(item => item.Written.TryRead()).OfType<CallEventMessage>().ToList();
        var settled = RowSettlement.Of(unsent, known);
        if (!settled.Lacking.SequenceEqual(unsent))
        {
            outbox.Replace(known.Key, settled.Lacking.Select(item => new NewEvent(WrittenEvent.Of(item), RowMessages.IsUrgent(item.State))));
        }

        if (rows.Find(known.Key) is not { } row)
        {
            return;
        }

        if (row.State == CallState.Idle && known.State == CallState.End && settled.Lacking.Count == 0)
        {
            // The other connector's clock has ended the wrap time.
            rows.TakeOff(row with { Sequence = settled.LastSequence });
        }
        else
        {
            rows.Put(row with
            {
                Sequence = settled.LastSequence,
                IsEndRecorded = known.State == CallState.End && settled.Lacking.Count == 0,
                DtCallId = known.DtCallId,
                PhoneCallId = known.PhoneCallId,
                CustomerName = known.CustomerName,
                Pop = row.Pop ?? known.Pop,
            });
        }
    }

    private void TakeReceipt(CallRow row, CallReceipt receipt)
    {
        if (receipt.Extension.Length > 0)
        {
            rows.WrapSeconds[receipt.Extension] = receipt.WrapSeconds;
        }

        var told = row with
        {
            DtCallId = receipt.DtCallId,
            PhoneCallId = receipt.PhoneCallId,
            CustomerName = receipt.CustomerName,
            WrapSeconds = receipt.WrapSeconds,
        };
        if (told is { State: CallState.Idle, IsWrapPaused: false, WrapEndsOn: not null } && row.WrapSeconds != receipt.WrapSeconds)
        {
            told = told with { WrapEndsOn = row.TrackedOn.AddSeconds(receipt.WrapSeconds) };
        }

        if (told != row)
        {
            rows.Publish(rows.Put(told));
        }
    }

    private void TakePop(PopOrder pop, DateTimeOffset sentOn, DateTimeOffset decidedOn)
    {
        if (rows.Find(pop.CallKey) is not { IsActive: true } row || row.Extension != pop.Extension)
        {
            // The call is over, or somebody else's by now: a late pop would disturb.
            return;
        }

        rows.Publish(rows.Put(row with { Pop = pop.Decision }));
        telemetry.Lag("pbx-popped", clock.GetUtcNow() - row.StateSince);
        audience.Popped(new PopMessage
        {
            CallKey = pop.CallKey,
            Extension = pop.Extension,
            Decision = pop.Decision,
            Hops =
            [
                new Hop("pbx", row.StateSince), new Hop("tracked", row.TrackedOn), new Hop("sent", sentOn),
                new Hop("decided", decidedOn), new Hop("published", clock.GetUtcNow()),
            ],
        });
    }
}
