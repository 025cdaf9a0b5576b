using System.Globalization;
using Microsoft.Extensions.Logging;
using Telephony.Ami.Events;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.Unseen;

/// <summary>
/// How many calls of each queue have ended, as Asterisk counts them (Completed and Abandoned of QueueParams, since its start) and as this
/// connector has seen them end. After a time without a line the difference is the number of calls that came and went unseen: Asterisk keeps nothing else of them.
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueParams/
/// </summary>
internal sealed class QueueTally
{
    private readonly Dictionary<string, QueueCount> _queues = new(StringComparer.Ordinal);
    private string _start = "";

    /// <summary>The tally as it was before a restart.</summary>
    public QueueTally(ConnectorDatabase database, ILogger<QueueTally> logger)
    {
        foreach (var (queue, count) in StateJson.ReadAll<QueueCount>(database, StateKind.Queue, logger))
        {
            _queues[queue] = count;
        }
    }

    /// <summary>
    /// A snapshot: gives the queues with calls that came and went unseen, at least so many. A queue whose counters went back, since somebody
    /// reset them, tells nothing; after a restart of Asterisk they began at 0, so that all they count is unseen.
    /// </summary>
    /// <param name="asteriskStart">When Asterisk started.</param>
    /// <param name="rows">Rows of QueueStatus.</param>
    /// <param name="live">Ids of the channels that are there.</param>
    /// <param name="state">Takes what is to become durable.</param>
    public IReadOnlyList<UnseenCount> Begin(string asteriskStart, IReadOnlyList<AmiEvent> rows, IReadOnlySet<string> live, StateChanges state)
    {
        var unseen = new List<UnseenCount>();
        var isFirst = _queues.Count == 0;
        foreach (var row in rows.OfType<QueueParamsEvent>())
        {
            var ended = row.Completed + row.Abandoned;
            var before = _queues.GetValueOrDefault(row.Queue);
            var isSame = before?.Start == asteriskStart;

            // Calls that were there before and are gone ended meanwhile too; those are closed in the log.
            var count = isSame ? ended - before!.Ended - before.Open.Count(id => !live.Contains(id)) : isFirst ? 0 : ended;
            if (count > 0)
            {
                unseen.Add(new UnseenCount(row.Queue, count, asteriskStart, isSame ? before!.LastChannel : -1));
            }

            _queues[row.Queue] = new QueueCount
            {
                Start = asteriskStart,
                Ended = ended,
                LastChannel = isSame ? before!.LastChannel : -1,
                Open = [.. (isSame ? before!.Open : []).Where(live.Contains), .. rows.OfType<QueueEntryEvent>().Where(entry => entry.Queue == row.Queue).Select(entry => entry.Uniqueid)],
            };
            Write(row.Queue, state);
        }

        _start = asteriskStart;
        return unseen;
    }

    /// <summary>Counts what a queue tells.</summary>
    public void Take(AmiEvent next, StateChanges state)
    {
        switch (next)
        {
            case QueueCallerJoinEvent e:
                Change(e.Queue, state, count => count with { Open = [.. count.Open, e.Channel.Uniqueid], LastChannel = Math.Max(count.LastChannel, ChannelNumberOf(e.Channel.Uniqueid)) });
                break;
            case QueueCallerAbandonEvent e:
                Change(e.Queue, state, count => End(count, e.Channel.Uniqueid));
                break;
            case AgentCompleteEvent e:
                Change(e.Queue, state, count => End(count, e.Channel.Uniqueid));
                break;
        }
    }

    /// <summary>Asterisk numbers its channels from its start on: the part behind the last point of an id; -1 where it is not one.</summary>
    public static long ChannelNumberOf(string uniqueid) =>
        long.TryParse(uniqueid[(uniqueid.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static QueueCount End(QueueCount count, string uniqueid) => count with { Ended = count.Ended + 1, Open = [.. count.Open.Where(id => id != uniqueid)] };

    private void Change(string queue, StateChanges state, Func<QueueCount, QueueCount> change)
    {
        if (_queues.GetValueOrDefault(queue) is { } count && count.Start == _start)
        {
            _queues[queue] = change(count);
            Write(queue, state);
        }
    }

    private void Write(string queue, StateChanges state) => state.PutJson(new StateKey(StateKind.Queue, queue), _queues[queue]);

    private sealed record QueueCount
    {
        public string Start { get; init; } = "";

        public int Ended { get; init; }

        public long LastChannel { get; init; } = -1;

        public IReadOnlyList<string> Open { get; init; } = [];
    }
}

/// <summary>Calls of a queue that this connector has not seen.</summary>
/// <param name="Calls">At least so many.</param>
/// <param name="AsteriskStart">Start of the Asterisk they were at.</param>
/// <param name="AfterChannel">They came after this channel; -1 when that is not known.</param>
internal sealed record UnseenCount(string Queue, int Calls, string AsteriskStart, long AfterChannel);
