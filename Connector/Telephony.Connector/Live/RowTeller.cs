using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>
/// Tells of a row what is new: an event for Dataverse, a message for the screen, an answer to commands that wait, figures and a line in the log. It knows
/// no call and decides nothing. Not thread-safe: used under the desk's lock.
/// </summary>
internal sealed class RowTeller(HubOutbound audience, ConnectorTelemetry telemetry, ConnectorOptions options, TimeProvider clock, ILogger<CallDesk> logger)
{
    private readonly RowWatch _watch = new();

    /// <summary>What this PBX can carry out: no screen is offered more.</summary>
    public IReadOnlyList<AgentCommandName> Capabilities { get; set; } = [];

    /// <summary>Tells, and adds to the changes what is to become durable of it.</summary>
    public void Tell(RowChange change, OutboxChanges changes)
    {
        if (change.News == RowNews.Forgotten)
        {
            RowStore.Remove(change.Row, changes.State);
            return;
        }

        RowStore.Put(change.Row, changes.State);
        _watch.Note(change.Row);
        if (change.News == RowNews.Told)
        {
            Record(change.Row, change.IsInferred, changes.Events);
        }

        if (change.News != RowNews.Kept)
        {
            Show(change.Row, change.Others);
        }
    }

    /// <summary>Shows a row on the agent's screen, or takes it off.</summary>
    public void Show(CallRow row, IReadOnlyList<CallRow> others)
    {
        if (row.Extension.Length == 0)
        {
            return;
        }

        if (row.State == CallState.End)
        {
            audience.Gone(row.Extension, row.Key);
        }
        else
        {
            audience.Changed(MessageOf(row, others));
        }
    }

    /// <summary>Has the agent's screen open what Dataverse decided.</summary>
    public void Pop(CallRow row, PopOrder pop, DateTimeOffset sentOn, DateTimeOffset decidedOn)
    {
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

    /// <summary>Waits until a later version of the row is as wanted; false when that takes too long.</summary>
    public Task<bool> WaitAsync(string key, Func<CallRow, bool> isSo, TimeSpan limit, CancellationToken cancellationToken) =>
        _watch.WaitAsync(key, isSo, limit, clock, cancellationToken);

    /// <summary>A row as the screen shows it.</summary>
    /// <param name="others">The same agent's other active calls.</param>
    public CallMessage MessageOf(CallRow row, IReadOnlyList<CallRow> others) => RowMessages.MessageOf(row, AllowedCommands.Of(row, others, Capabilities));

    private void Record(CallRow row, bool inferred, List<NewEvent> events)
    {
        events.Add(new NewEvent(WrittenEvent.Of(RowMessages.EventOf(row, inferred)), RowMessages.IsUrgent(row.State)));
        telemetry.Told(row.State, row.Direction, row.Sequence == 1, row.TrackedOn - row.StateSince);
        Log.CallState(logger, row.Key, row.Extension, row.State, Masked(row.Number));
    }

    private string Masked(string number) => options.ShowNumbersInLogs || number.Length < 3 ? number : $"…{number[^2..]}";
}
