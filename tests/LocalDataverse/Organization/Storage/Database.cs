using System.Globalization;
using LocalDataverse.Schema;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Storage;

/// <summary>The SQLite database: one connection, one transaction at a time, statements kept prepared.</summary>
/// <remarks>Not thread-safe: the organization lets one request in at a time.</remarks>
internal sealed class Database : IDisposable
{
    private const int KeptStatements = 512;

    // Counted up when files of before cannot be read on: 1 was when well-known rows got other ids.
    private const long FileVersion = 1;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;
    private long _version;

    static Database() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens or makes the database and every table of the schema.</summary>
    /// <param name="path">The file; null keeps everything in memory.</param>
    /// <exception cref="InvalidDataException">The file is of another version.</exception>
    public Database(OrganizationSchema schema, string? path)
    {
        _connection = new SqliteConnection(path is null
            ? "Data Source=:memory:"
            : new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Collations.AddTo(_connection);
        if (path is not null)
        {
            RequireVersion(path);
            ExecuteScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
        }

        ExecuteScript("BEGIN;" + string.Concat(schema.Tables.Select(TableDefinition.Create)) + "COMMIT;");
        _version = schema.Tables.Max(table => (long?)Scalar($"SELECT MAX(versionnumber) FROM {SqlText.Name(table.LogicalName)}", []) ?? 0);
    }

    /// <summary>How many statements have run.</summary>
    public long StatementCount { get; private set; }

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => _transaction is not null;

    /// <summary>A row version higher than every one before.</summary>
    public long NextVersion() => ++_version;

    /// <summary>Starts the transaction.</summary>
    public void Begin() => _transaction = _connection.BeginTransaction();

    /// <summary>Keeps what the transaction did.</summary>
    public void Commit()
    {
        _transaction?.Commit();
        End();
    }

    /// <summary>Undoes what the transaction did.</summary>
    public void Rollback()
    {
        _transaction?.Rollback();
        End();
    }

    /// <summary>Runs a statement and answers how many rows it changed.</summary>
    public int Execute(string sql, IReadOnlyList<object> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first value of a query, or null.</summary>
    public object? Scalar(string sql, IReadOnlyList<object> parameters) => Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Runs a query; <paramref name="read"/> sees the reader once per row.</summary>
    public void Query(string sql, IReadOnlyList<object> parameters, Action<SqliteDataReader> read)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _transaction?.Dispose();
        _connection.Dispose();
    }

    private void RequireVersion(string path)
    {
        var isNew = Scalar("SELECT 1 FROM sqlite_master LIMIT 1", []) is null;
        if (!isNew && Scalar("PRAGMA user_version", []) is not FileVersion)
        {
            Dispose();
            throw new InvalidDataException($"The rows in {path} are of another version of the local organization; move the file away to begin with empty tables.");
        }

        ExecuteScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {FileVersion}"));
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    private SqliteCommand Prepare(string sql, IReadOnlyList<object> parameters)
    {
        StatementCount++;
        if (!_statements.TryGetValue(sql, out var command))
        {
            if (_statements.Count >= KeptStatements)
            {
                ForgetStatements();
            }

            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 0; index < parameters.Count; index++)
            {
                command.Parameters.Add(new SqliteParameter($"@p{index}", parameters[index]));
            }

            _statements[sql] = command;
        }

        command.Transaction = _transaction;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = command.Parameters[index];
            parameter.ResetSqliteType();
            parameter.Value = parameters[index];
        }

        return command;
    }

    private void ForgetStatements()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private void ExecuteScript(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
