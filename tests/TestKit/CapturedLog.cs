using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Telephony.TestKit;

/// <summary>Keeps what is logged, so that a test can say what must be there and what must never be.</summary>
public sealed class CapturedLog : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>All entries so far, in order.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>All sentences and errors as one text.</summary>
    public string Text => string.Join('\n', _entries.Select(entry => $"{entry.Level} {entry.Message} {entry.Exception}"));

    /// <summary>A logger for a class.</summary>
    public ILogger<T> For<T>() => new Logger<T>(this);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _entries);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("CapturedLog is the only place that it writes to.");

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception));
    }
}

/// <summary>One line of the log.</summary>
public sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);
