using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Outbox;

/// <summary>A file that is damaged, locked, or on a disk that does not work.</summary>
internal sealed partial class ConnectorDatabase
{
    private const int Error = 1;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ShortRead = 522;

    // Each number in the claim's file takes this many characters.
    private const int NumberLength = 20;
    private static readonly int[] Locked = [5, 6];
    private static readonly string[] Ends = ["", "-wal", "-shm"];
    private static readonly string[] Orders = ["asc", "desc"];

    private readonly HashSet<long> _copied = [];
    private string? _loss;
    private string? _damaged;

    /// <summary>Why the events are only in memory and what to do, in a sentence; null while the file is used.</summary>
    public string? Fault { get; private set; }

    /// <summary>True while the file cannot be used.</summary>
    public bool IsInMemory => Fault is not null;

    /// <summary>Events that were in damaged or emptied files and are lost, as far as their number is known.</summary>
    public int LostEvents { get; private set; }

    /// <summary>
    /// What was lost and what to do, in a sentence: until the file that was set aside is moved away, or the connector starts again. Null where nothing was.
    /// </summary>
    public string? Loss
    {
        get
        {
            lock (_lock)
            {
                return _damaged is null || File.Exists(_damaged) ? _loss : null;
            }
        }
    }

    /// <summary>True when state was lost and what is in progress should be written again.</summary>
    public bool HasLostState { get; private set; }

    /// <summary>Counts up each time the events are kept in another place.</summary>
    public int Moves { get; private set; }

    /// <summary>The state that was lost has been written again.</summary>
    public void StateIsWritten() => HasLostState = false;

    /// <summary>Notes how many events there are, for the day on which the file can no longer be read; and checks whether the file is still there.</summary>
    public void Look()
    {
        lock (_lock)
        {
            if (_isConnector && !IsInMemory && !File.Exists(_path))
            {
                GoToMemory(new IOException("the file is gone."));
            }

            NoteCount();
        }
    }

    /// <summary>Goes back to the file when it can be used again, with what came meanwhile.</summary>
    public bool TryReturn()
    {
        lock (_lock)
        {
            if (!IsInMemory)
            {
                return true;
            }

            SqliteConnection? file = null;
            try
            {
                MakeFolder();
                if (_claim is null)
                {
                    Claim();
                }

                file = OpenFile();
                RefuseDamage(file);
                MoveTo(file);
            }
            catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                file?.Dispose();
                if (IsDamage(fault) && SetFilesAside() is { } name)
                {
                    Log.OutboxDamaged(_logger, _path, name, fault.Message);
                    return TryReturn();
                }

                Fault = SentenceOf(fault);
                return false;
            }

            _connection.Dispose();
            _connection = file;
            _copied.Clear();
            Fault = null;
            Moves++;
            Log.OutboxBack(_logger, _path);
            return true;
        }
    }

    private static bool IsDamage(Exception fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Corrupt or NotADatabase || sqlite.SqliteExtendedErrorCode == ShortRead
            || (sqlite.SqliteErrorCode == Error && (sqlite.Message.Contains("no such", StringComparison.Ordinal) || sqlite.Message.Contains("malformed", StringComparison.Ordinal))),

        // A row of a type other than what was written.
        InvalidCastException or FormatException or OverflowException => true,
        InvalidOperationException => fault.Message.Contains("NULL", StringComparison.Ordinal),
        _ => false,
    };

    internal static string CureOf(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: Full } => "Make room on its disk.",
        SqliteException { SqliteErrorCode: var code } when Locked.Contains(code) => "Another program has locked it: end that program (lsof names it).",
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => "The file is damaged: move it away; a connector that runs sets it aside itself.",
        SqliteException { SqliteErrorCode: CannotOpen or ReadOnly } or UnauthorizedAccessException => "Check Connector:Outbox:Path, the rights on its folder, and that its disk is there and can be written.",
        _ => "Check that the disk of Connector:Outbox:Path is there and works.",
    };

    private string SentenceOf(Exception fault) => $"The file {_path} cannot be used: {fault.Message.TrimEnd('.')}. {CureOf(fault)} It is used again by itself.";

    private static void RefuseDamage(SqliteConnection file)
    {
        using var check = file.CreateCommand();
        check.CommandText = "pragma quick_check(1)";
        if (check.ExecuteScalar() is not "ok")
        {
            throw new SqliteException("the file is damaged", Corrupt);
        }
    }

    private void OpenOrSetAside()
    {
        var isEmptied = _known > 0 && (!Path.Exists(_path) || (File.Exists(_path) && new FileInfo(_path).Length == 0));
        try
        {
            if (isEmptied && File.Exists(_path + "-wal"))
            {
                // SQLite would throw away what is in there.
                SetFilesAside();
            }

            _connection = OpenFile();
            RefuseDamage(_connection);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            if (IsDamage(fault))
            {
                SetAside(fault);
            }
            else
            {
                GoToMemory(fault);
            }

            return;
        }

        if (isEmptied && _known is { } emptied)
        {
            LostEvents += emptied;
            HasLostState = true;
            _loss = $"The file {_path} was emptied or deleted; {CountOf(emptied)} in it: lost. Find out what did that, then restart the connector.";
            Log.OutboxEmptied(_logger, _path, emptied);
        }
        else if (_newest is { } newest && newest - NewestOf(_connection) is > 0 and var behind)
        {
            TellCutOff((int)behind);
        }
    }

    // SQLite silently leaves out what follows a damaged part of its write-ahead log: the file is then as it was some time before.
    private void TellCutOff(int events)
    {
        LostEvents += events;
        HasLostState = true;
        _loss = $"The end of the file {_path} (its -wal) was damaged; {CountOf(events)} written there: lost, except those that Dataverse already had. Check the disk, then restart the connector.";
        Log.OutboxCutOff(_logger, _path, events);
    }

    private static long NewestOf(SqliteConnection file)
    {
        using var newest = Command(file, NewestEvent, []);
        return newest.ExecuteScalar() is long number ? number : 0;
    }

    // Sets a damaged file aside, begins a new one and takes over what can be read.
    private void SetAside(Exception damage)
    {
        _connection?.Dispose();
        HasLostState = true;
        var name = SetFilesAside();
        if (name is null)
        {
            GoToMemory(damage);
            return;
        }

        try
        {
            _connection = OpenFile();
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            GoToMemory(fault);
        }

        Moves++;
        var saved = Salvage(name);
        Log.OutboxDamaged(_logger, _path, name, damage.Message);
        if (_known is not { } known)
        {
            _loss = $"The file {_path} was damaged and set aside as {name}; nobody knows how many events are lost with it. Check the disk, then move that file away.";
            Log.OutboxSalvagedOfUnknown(_logger, saved, _path);
        }
        else
        {
            var lost = Math.Max(0, known - saved);
            LostEvents += lost;
            _loss = lost > 0 ? $"The file {_path} was damaged and set aside as {name}; {CountOf(lost)} in it: lost. Check the disk, then move that file away." : _loss;
            Log.OutboxSalvaged(_logger, saved, known, lost);
        }

        _damaged = name;
    }

    private static string CountOf(int events) => events == 1 ? "1 event" : $"{events} events";

    // Gives the new name; null when the file cannot be moved.
    private string? SetFilesAside()
    {
        var stamp = $"{_path}.damaged-{_clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        var name = Enumerable.Range(0, 1000).Select(number => number == 0 ? stamp : $"{stamp}-{number}").First(name => !Path.Exists(name) && !Path.Exists(name + "-wal"));
        try
        {
            foreach (var end in Ends.Where(end => File.Exists(_path + end)))
            {
                MakePrivate(_path + end, create: false);
                File.Move(_path + end, name + end);
            }

            return name;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Takes over the events that can be read, from both ends: a damaged page in the middle hides neither.
    private int Salvage(string name)
    {
        var saved = 0;
        foreach (var order in Orders)
        {
            try
            {
                using var damaged = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = name, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
                damaged.Open();
                using var select = damaged.CreateCommand();
                select.CommandText = $"select id, call_key, event_key, is_urgent, added_ms, body, refusal from events not indexed order by id {order}";
                using var row = select.ExecuteReader();
                using var transaction = _connection.BeginTransaction();
                try
                {
                    while (row.Read())
                    {
                        saved += TakeOver(row);
                    }
                }
                finally
                {
                    transaction.Commit();
                }
            }
            catch (Exception fault) when (fault is SqliteException or InvalidOperationException)
            {
                // As far as it can be read.
            }
        }

        return saved;
    }

    private int TakeOver(SqliteDataReader row)
    {
        try
        {
            var written = new WrittenEvent(row.GetString(1), row.GetString(2), row.GetString(5));
            return written.TryRead() is { } message && message.Key == written.Key && message.CallKey == written.CallKey
                ? Run(
                    "insert into events(id, call_key, event_key, is_urgent, added_ms, body, refusal) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
                    row.GetInt64(0), written.CallKey, written.Key, row.GetInt64(3), row.GetInt64(4), written.Body, row.IsDBNull(6) ? DBNull.Value : row.GetString(6))
                : 0;
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidCastException or FormatException or OverflowException or JsonException)
        {
            return 0;
        }
    }

    // Works on in memory, with what the file still gives.
    private void GoToMemory(Exception fault)
    {
        var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        Run(memory, Schema);

        // Numbers that no event of the file has: what is on its way now is taken out by its number.
        Run(memory, "insert into sqlite_sequence(name, seq) values ('events', $1)", _clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (_connection is not null)
        {
            CopyTo(memory);
            _connection.Dispose();
        }

        _connection = memory;
        Fault = SentenceOf(fault);
        Moves++;
        Log.OutboxInMemory(_logger, Fault);
    }

    private void CopyTo(SqliteConnection memory)
    {
        try
        {
            using var select = Command(_connection, "select id, call_key, event_key, is_urgent, added_ms, body, refusal from events where refusal is null order by id limit $1", [MostInMemory / 2]);
            using var row = select.ExecuteReader();
            while (row.Read())
            {
                Insert(memory, row);
                _copied.Add(row.GetInt64(0));
            }

            using var states = Command(_connection, "select key, body from state", []);
            using var state = states.ExecuteReader();
            while (state.Read())
            {
                Run(memory, UpsertState, state.GetValue(0), state.GetValue(1));
            }
        }
        catch (Exception unreadable) when (unreadable is SqliteException or InvalidOperationException)
        {
            // What cannot be read now is in the file when it is back.
        }
    }

    private void MoveTo(SqliteConnection file)
    {
        using var transaction = file.BeginTransaction();
        var kept = new HashSet<long>();
        using (var select = Command(_connection, "select id, call_key, event_key, is_urgent, added_ms, body, refusal from events order by id", []))
        using (var row = select.ExecuteReader())
        {
            while (row.Read())
            {
                kept.Add(row.GetInt64(0));
                Insert(file, row);
            }
        }

        foreach (var id in _copied.Where(id => !kept.Contains(id)))
        {
            // Sent meanwhile.
            Run(file, "delete from events where id = $1", id);
        }

        using (var states = Command(_connection, "select key, body from state", []))
        using (var state = states.ExecuteReader())
        {
            while (state.Read())
            {
                Run(file, state.IsDBNull(1) ? "delete from state where key = $1" : UpsertState, state.IsDBNull(1) ? [state.GetValue(0)] : [state.GetValue(0), state.GetValue(1)]);
            }
        }

        transaction.Commit();
    }

    private static void Insert(SqliteConnection to, SqliteDataReader row) => Run(
        to,
        "insert into events(id, call_key, event_key, is_urgent, added_ms, body, refusal) values ($1, $2, $3, $4, $5, $6, $7) on conflict(event_key) do update set refusal = excluded.refusal",
        [.. Enumerable.Range(0, 7).Select(row.GetValue)]);

    private void NoteCount() => TryNote(() =>
    {
        using var count = Command(_connection, "select count(*) from events", []);
        var known = Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        _known = known;
        Note(known, 0);
        Note(NewestOf(_connection), NumberLength);
    });

    private void NoteNewest() => TryNote(() => Note(NewestOf(_connection), NumberLength));

    private void TryNote(Action note)
    {
        if (_claim is null || IsInMemory)
        {
            return;
        }

        try
        {
            note();
        }
        catch (Exception fault) when (fault is SqliteException or IOException)
        {
            // Whoever uses the file next finds out what is wrong with it.
        }
    }

    private void Note(long number, int position)
    {
        _claim!.Position = position;
        _claim.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture).PadRight(NumberLength)));
        _claim.Flush();
    }
}
