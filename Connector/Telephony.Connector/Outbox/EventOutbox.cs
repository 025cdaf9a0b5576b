using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Outbox;

/// <summary>
/// The durable queue between the PBX and Dataverse. An event counts as taken once <see cref="Commit"/> has returned; it leaves only when
/// Dataverse has it, or when it is set aside with a reason.
/// </summary>
internal sealed class EventOutbox(ConnectorDatabase database, OutboxSettings settings, TimeProvider clock, ILogger<EventOutbox> logger)
{
    private const string Columns = "id, call_key, event_key, body, added_ms";

    private readonly Lock _lock = new();
    private readonly OutboxBound _bound = new(database, settings, clock, logger);
    private OutboxChanges? _unwritten;
    private int _moves = database.Moves;
    private TaskCompletionSource _signal = NewSignal();
    private TaskCompletionSource _change = NewSignal();

    /// <summary>Completes when something was added after the last <see cref="Reset"/>.</summary>
    public Task Added
    {
        get
        {
            lock (_lock)
            {
                return _signal.Task;
            }
        }
    }

    /// <summary>Completes with the next thing that happens to the events that wait: some came, some were taken out or set aside, or somebody woke whoever waits for work.</summary>
    public Task NextChange
    {
        get
        {
            lock (_lock)
            {
                return _change.Task;
            }
        }
    }

    /// <summary>Events that the disk has refused so far and that are only in memory.</summary>
    public int UnwrittenCount
    {
        get
        {
            lock (_lock)
            {
                return _unwritten?.Events.Count ?? 0;
            }
        }
    }

    /// <summary>The calls that were not taken because the outbox was full; null when there are none.</summary>
    public LostCalls? Lost => _bound.Lost;

    /// <summary>Events in the file, those set aside included, and how many there may be.</summary>
    public (int Count, int Max) Filling => (_bound.Count, _bound.Max);

    /// <summary>Events that wait to be sent.</summary>
    public int PendingCount => (int)database.Query("select count(*) from events where refusal is null", row => row.GetInt64(0))[0];

    /// <summary>Begins to wait anew: call before looking for work.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            if (_signal.Task.IsCompleted)
            {
                _signal = NewSignal();
            }
        }
    }

    /// <summary>
    /// Makes events and state durable. A disk that refuses is logged as critical; what could not be written is kept in memory and tried
    /// again with the next commit. In a full outbox new calls are no longer taken, whole calls, and counted; those in progress go on.
    /// </summary>
    public void Commit(OutboxChanges changes)
    {
        lock (_lock)
        {
            if (_unwritten is { } earlier)
            {
                earlier.Append(changes);
                changes = earlier;
            }

            if (_moves != database.Moves)
            {
                _moves = database.Moves;
                _bound.Recount(database);
            }

            _bound.Leave(changes, _unwritten is null ? 0 : changes.Events.Count);
            if (changes.IsEmpty)
            {
                return;
            }

            try
            {
                _bound.Note(database.Commit(changes, clock.GetUtcNow().ToUnixTimeMilliseconds()));
                _unwritten = null;
            }
            catch (SqliteException fault)
            {
                _unwritten = changes;
                Log.OutboxNotWritable(logger, changes.Events.Count, fault.Message, ConnectorDatabase.CureOf(fault));
                return;
            }

            if (changes.Events.Count > 0)
            {
                Wake();
            }
        }
    }

    /// <summary>Why the events are only in memory and what to do; null while they are in the file.</summary>
    public string? Fault => database.Fault;

    /// <summary>Events that damaged or emptied files had and that are lost, as far as their number is known.</summary>
    public int LostEvents => database.LostEvents;

    /// <summary>What was lost and what to do, in a sentence; null where nothing was, or where somebody has seen to it.</summary>
    public string? Loss => database.Loss;

    /// <summary>Tries again to write what the disk refused.</summary>
    public void WriteAgain()
    {
        database.Look();
        if (database.IsInMemory && database.TryReturn())
        {
            Wake();
        }

        if (UnwrittenCount > 0)
        {
            Commit(new OutboxChanges());
        }
    }

    /// <summary>Wakes whoever waits for work.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _signal.TrySetResult();
            NoteChange();
        }
    }

    /// <summary>
    /// Events of calls that a pop hangs on, newest calls first: after an outage the phone that rings now comes before those that rang.
    /// All earlier events of these calls come along, in order.
    /// </summary>
    public List<OutboxEvent> TakeUrgent(IReadOnlySet<string> busyCalls, int max)
    {
        var calls = database.Query(
            "select call_key, max(id) from events where is_urgent = 1 and refusal is null group by call_key order by 2 desc limit $1",
            row => row.GetString(0),
            max + busyCalls.Count).Where(call => !busyCalls.Contains(call));
        var taken = new List<OutboxEvent>();
        foreach (var call in calls)
        {
            var events = database.Query(
                $"select {Columns} from events where call_key = $1 and refusal is null order by id limit $2", Read, call, max);
            if (taken.Count > 0 && taken.Count + events.Count > max)
            {
                break;
            }

            taken.AddRange(events);
        }

        return taken;
    }

    /// <summary>The oldest events, whatever they are, of calls that are not being sent.</summary>
    public List<OutboxEvent> TakeOldest(IReadOnlySet<string> busyCalls, int max) =>
        database.Query(
            $"select {Columns} from events where refusal is null order by id limit $1", Read, max + (busyCalls.Count * 20))
            .Where(item => !busyCalls.Contains(item.CallKey))
            .Take(max)
            .ToList();

    /// <summary>Keys of the calls that have waiting events.</summary>
    public IReadOnlyList<string> PendingKeys() => database.Query("select distinct call_key from events where refusal is null", row => row.GetString(0));

    /// <summary>The number of the newest event so far; 0 when there is none.</summary>
    public long NewestId => database.Query("select coalesce(max(id), 0) from events", row => row.GetInt64(0))[0];

    /// <summary>How many of the events up to this number still wait.</summary>
    public int PendingUntil(long id) => (int)database.Query("select count(*) from events where refusal is null and id <= $1", row => row.GetInt64(0), id)[0];

    /// <summary>The waiting events of one call, in order.</summary>
    public List<OutboxEvent> PendingOf(string callKey) =>
        database.Query($"select {Columns} from events where call_key = $1 and refusal is null order by id", Read, callKey);

    /// <summary>Puts other events in the place of a call's waiting ones. Only while nothing is being sent.</summary>
    public void Replace(string callKey, IEnumerable<NewEvent> events)
    {
        _bound.Note(database.Replace(callKey, events, clock.GetUtcNow().ToUnixTimeMilliseconds()));
        Wake();
    }

    /// <summary>When the oldest waiting event was added; null when none waits.</summary>
    public DateTimeOffset? OldestAddedOn() =>
        database.Query("select added_ms from events where refusal is null order by id limit 1", row => row.GetInt64(0)) is [var milliseconds]
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>Takes out what Dataverse has.</summary>
    public void Complete(IEnumerable<OutboxEvent> events)
    {
        foreach (var chunk in events.Chunk(500))
        {
            _bound.Note(-database.Execute($"delete from events where id in ({string.Join(',', chunk.Select(item => item.Id))})"));
        }

        NoteChange();
    }

    /// <summary>Sets an event aside that Dataverse will not take; it stays for a person to look at.</summary>
    public void SetAside(OutboxEvent item, string reason)
    {
        Log.EventSetAside(logger, item.EventKey, reason);
        database.Execute("update events set refusal = $2 where id = $1", item.Id, reason.Length > 0 ? reason : "No reason was given.");
        NoteChange();
    }

    /// <summary>The events that were set aside, oldest first.</summary>
    public List<OutboxEvent> ListSetAside() =>
        database.Query($"select {Columns}, refusal from events where refusal is not null order by id", Read);

    /// <summary>Puts events that were set aside back into the queue: the one with this key, or all. Gives their number.</summary>
    public int Resend(string? eventKey)
    {
        var count = eventKey is null
            ? database.Execute("update events set refusal = null where refusal is not null")
            : database.Execute("update events set refusal = null where refusal is not null and event_key = $1", eventKey);
        Wake();
        return count;
    }

    /// <summary>Puts these events back into the queue.</summary>
    public void Resend(IEnumerable<string> eventKeys)
    {
        foreach (var key in eventKeys)
        {
            Resend(key);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void NoteChange()
    {
        lock (_lock)
        {
            _change.TrySetResult();
            _change = NewSignal();
        }
    }

    private static OutboxEvent Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0), new WrittenEvent(row.GetString(1), row.GetString(2), row.GetString(3)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.FieldCount > 5 && !row.IsDBNull(5) ? row.GetString(5) : null);
}
