using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Telephony.Connector.Outbox;

/// <summary>
/// The connector's SQLite file: the queue of events and the state that must survive a restart. Write-ahead log with synchronous=full: what
/// was committed is there after a loss of power. Thread-safe: one statement at a time. A connector works on in memory while the file cannot be
/// used, and a damaged file is set aside: calls, pops and commands do not wait for a disk.
/// </summary>
internal sealed partial class ConnectorDatabase : IDisposable
{
    /// <summary>Most events that are kept while they are only in memory.</summary>
    public const int MostInMemory = 50_000;

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
        create table if not exists state(key text primary key, body text) without rowid;
        """;

    // How long a statement waits for another program's lock, before the connector works on in memory: calls and pops wait meanwhile. The provider
    // tries again for as long as this, each time for the file's busy_timeout; by itself it would for 30 s.
    private const int LongestLockSeconds = 1;

    private const string InsertEvent = "insert into events(call_key, event_key, is_urgent, added_ms, body) values ($1, $2, $3, $4, $5) on conflict(event_key) do nothing";
    private const string NewestEvent = "select seq from sqlite_sequence where name = 'events'";
    private const string UpsertState = "insert into state(key, body) values ($1, $2) on conflict(key) do update set body = excluded.body";

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly bool _isConnector;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private SqliteConnection _connection;
    private FileStream? _claim;

    // How many events there were when they were last counted, and the number of the newest one ever; null when nobody knows. The claim's file keeps both for the next start.
    private int? _known;
    private long? _newest;

    static ConnectorDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens the file, and makes it and its folder where they are missing: for the verbs.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be used.</exception>
    public ConnectorDatabase(string path)
    {
        (_path, _clock, _logger) = (path, TimeProvider.System, NullLogger.Instance);
        try
        {
            MakeFolder();
            _connection = OpenFile();
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The outbox '{path}' cannot be opened: {fault.Message} {CureOf(fault)}", fault);
        }
    }

    private ConnectorDatabase(string path, TimeProvider clock, ILogger logger)
    {
        (_path, _isConnector, _clock, _logger) = (path, true, clock, logger);
        _connection = null!;
        try
        {
            MakeFolder();
            Claim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            GoToMemory(fault);
            return;
        }

        OpenOrSetAside();
    }

    /// <summary>
    /// Opens the file as the one connector that uses it; verbs may read and resend beside it. A file that cannot be used, or is damaged, stops
    /// nothing.
    /// </summary>
    /// <param name="clock">Names files that are set aside; null for the system's.</param>
    /// <param name="logger">Told what happens to the file; null for nobody.</param>
    /// <exception cref="InvalidOperationException">Another connector uses it.</exception>
    public static ConnectorDatabase OpenAsConnector(string path, TimeProvider? clock = null, ILogger? logger = null) =>
        new(path, clock ?? TimeProvider.System, logger ?? NullLogger.Instance);

    /// <summary>Writes events and state in one transaction: all or nothing, durable when it returns. Gives the number of events that were new.</summary>
    public int Commit(OutboxChanges changes, long nowMilliseconds) => Use(() =>
    {
        using var transaction = _connection.BeginTransaction();
        var added = 0;
        foreach (var (written, isUrgent) in changes.Events)
        {
            // A repeated key is the same event: the first one counts.
            added += Run(InsertEvent, written.CallKey, written.Key, isUrgent, nowMilliseconds, written.Body);
        }

        foreach (var (key, body) in changes.State.Rows)
        {
            WriteStateNow(key.ToString(), body);
        }

        transaction.Commit();
        if (added > 0)
        {
            NoteNewest();
        }

        return added;
    });

    /// <summary>Runs a statement with parameters $1, $2 and so on; gives the number of rows it changed.</summary>
    public int Execute(string sql, params object[] values) => Use(() => Run(sql, values));

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object[] values) => Use(() =>
    {
        using var command = Command(_connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    });

    /// <summary>The rows of state of a kind, in the order of their ids.</summary>
    public List<(string Id, string Body)> ReadState(StateKind kind) => Query(
        "select key, body from state where substr(key, 1, $2) = $1 and body is not null order by key", row => (row.GetString(0)[kind.Text.Length..], row.GetString(1)), kind.Text, kind.Text.Length);

    /// <summary>Writes one state row.</summary>
    public void WriteState(StateKey key, string body) => Execute(UpsertState, key.ToString(), body);

    /// <summary>Puts other events in the place of a call's waiting ones, in one transaction. Gives how many more there are now.</summary>
    public int Replace(string callKey, IEnumerable<NewEvent> events, long nowMilliseconds) => Use(() =>
    {
        using var transaction = _connection.BeginTransaction();
        var more = -Run("delete from events where call_key = $1 and refusal is null", callKey);
        foreach (var (written, isUrgent) in events)
        {
            more += Run(InsertEvent, callKey, written.Key, isUrgent, nowMilliseconds, written.Body);
        }

        transaction.Commit();
        return more;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            NoteCount();
            _connection.Dispose();
        }

        _claim?.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }

    private static int Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private int Run(string sql, params object[] values) => Run(_connection, sql, values);

    private void WriteStateNow(string key, string? body)
    {
        if (body is not null)
        {
            Run(UpsertState, key, body);
        }
        else if (IsInMemory)
        {
            // What the file has of it has to go when the file is back.
            Run(UpsertState, key, DBNull.Value);
        }
        else
        {
            Run("delete from state where key = $1", key);
        }
    }

    // Does something with the file; where that cannot be, the same in memory or in a new file.
    private T Use<T>(Func<T> work)
    {
        lock (_lock)
        {
            try
            {
                return work();
            }
            catch (Exception fault) when (_isConnector && !IsInMemory && (fault is SqliteException || IsDamage(fault)))
            {
                if (IsDamage(fault))
                {
                    SetAside(fault);
                }
                else
                {
                    GoToMemory(fault);
                }

                return work();
            }
        }
    }

    private void MakeFolder()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    private SqliteConnection OpenFile()
    {
        MakePrivate(_path, create: true);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false, DefaultTimeout = LongestLockSeconds }.ToString());
        try
        {
            connection.Open();
            Run(connection, "pragma busy_timeout=450; pragma journal_mode=wal; pragma synchronous=full; pragma journal_size_limit=67108864;");
            Run(connection, Schema);
            MakePrivate(_path + "-wal", create: false);
            MakePrivate(_path + "-shm", create: false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Callers' numbers and names are nobody else's business on this machine.
    private static void MakePrivate(string path, bool create)
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            if (create && !Path.Exists(path))
            {
                new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Own }).Dispose();
            }
            else if (File.Exists(path) && File.GetUnixFileMode(path) != Own)
            {
                File.SetUnixFileMode(path, Own);
            }
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            // Another user's file: SQLite says whether it can be used.
        }
    }

    // Takes the file for this connector and reads what it had when it was last looked at.
    private void Claim()
    {
        var path = _path + ".lock";
        try
        {
            // The system lets go of it when the process ends, however it ends.
            _claim = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (IsSharing(fault))
        {
            throw new InvalidOperationException(
                $"Another connector runs with the outbox '{_path}'. Stop it, or give each connector a Connector:Outbox:Path of its own. ({fault.Message})", fault);
        }

        MakePrivate(path, create: false);
        _known = (int?)ReadNumber(_claim, 0);
        _newest = ReadNumber(_claim, NumberLength);
    }

    // ERROR_SHARING_VIOLATION, and EWOULDBLOCK of Linux and macOS.
    private static bool IsSharing(IOException fault) => fault.HResult is unchecked((int)0x80070020) or 11 or 35;

    private static long? ReadNumber(FileStream claim, int position)
    {
        try
        {
            Span<byte> text = stackalloc byte[NumberLength];
            claim.Position = position;
            var length = claim.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return long.TryParse(Encoding.ASCII.GetString(text[..length]).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
