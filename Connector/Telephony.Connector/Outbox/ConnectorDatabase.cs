using Microsoft.Data.Sqlite;

namespace Telephony.Connector.Outbox;

/// <summary>
/// The connector's SQLite file: the queue of events and the state that must survive a restart. Write-ahead log with synchronous=full: what
/// was committed is there after a loss of power. Thread-safe: one statement at a time.
/// </summary>
public sealed class ConnectorDatabase : IDisposable
{
    private const string Schema = """
        create table if not exists events(
            id integer primary key autoincrement,
            call_key text not null,
            event_key text not null unique,
            is_urgent integer not null,
            added_ms integer not null,
            body text not null,
            refusal text);
        create index if not exists events_urgent on events(is_urgent, id) where refusal is null;
        create index if not exists events_call on events(call_key, id) where refusal is null;
        create table if not exists state(key text primary key, body text not null) without rowid;
        """;

    private const string InsertEvent = "insert into events(call_key, event_key, is_urgent, added_ms, body) values ($1, $2, $3, $4, $5) on conflict(event_key) do nothing";
    private const string UpsertState = "insert into state(key, body) values ($1, $2) on conflict(key) do update set body = excluded.body";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private FileStream? _claim;

    static ConnectorDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens the file, and makes it and its folder where they are missing.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be used.</exception>
    public ConnectorDatabase(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            _connection.Open();
            Execute("pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=5000; pragma journal_size_limit=67108864;");
            Execute(Schema);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            _connection?.Dispose();
            throw new InvalidOperationException(
                $"The outbox '{path}' cannot be opened: {fault.Message} Check Connector:Outbox:Path and the rights on its folder.", fault);
        }
    }

    /// <summary>Opens the file as the one connector that uses it; verbs may read and resend beside it.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be used, or another connector uses it.</exception>
    public static ConnectorDatabase OpenAsConnector(string path)
    {
        var database = new ConnectorDatabase(path);
        try
        {
            // The system lets go of it when the process ends, however it ends.
            database._claim = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return database;
        }
        catch (IOException fault)
        {
            database.Dispose();
            throw new InvalidOperationException(
                $"Another connector runs with the outbox '{path}'. Stop it, or give each connector a Connector:Outbox:Path of its own. ({fault.Message})", fault);
        }
    }

    /// <summary>Writes events and state in one transaction: all or nothing, durable when it returns. Gives the number of events that were new.</summary>
    public int Commit(OutboxChanges changes, long nowMilliseconds)
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            var added = 0;
            foreach (var (callKey, eventKey, body, isUrgent) in changes.Events)
            {
                // A repeated key is the same event: the first one counts.
                added += Execute(InsertEvent, callKey, eventKey, isUrgent, nowMilliseconds, body);
            }

            foreach (var (key, body) in changes.State)
            {
                if (body is null)
                {
                    Execute("delete from state where key = $1", key);
                }
                else
                {
                    Execute(UpsertState, key, body);
                }
            }

            transaction.Commit();
            return added;
        }
    }

    /// <summary>Runs a statement with parameters $1, $2 and so on; gives the number of rows it changed.</summary>
    public int Execute(string sql, params object[] values)
    {
        lock (_lock)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Reads rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        lock (_lock)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    /// <summary>State rows whose key begins so.</summary>
    public List<(string Key, string Body)> ReadState(string prefix) =>
        Query("select key, body from state where substr(key, 1, $2) = $1 order by key", row => (row.GetString(0), row.GetString(1)), prefix, prefix.Length);

    /// <summary>Writes one state row.</summary>
    public void WriteState(string key, string body) => Execute(UpsertState, key, body);

    /// <summary>Puts other events in the place of a call's waiting ones, in one transaction. Gives how many more there are now.</summary>
    public int Replace(string callKey, IEnumerable<(string EventKey, string Body, bool IsUrgent)> events, long nowMilliseconds)
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            var more = -Execute("delete from events where call_key = $1 and refusal is null", callKey);
            foreach (var (eventKey, body, isUrgent) in events)
            {
                more += Execute(InsertEvent, callKey, eventKey, isUrgent, nowMilliseconds, body);
            }

            transaction.Commit();
            return more;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _connection.Dispose();
        }

        _claim?.Dispose();
    }

    private SqliteCommand Command(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }
}
