namespace LocalDataverse;

/// <summary>A request that has ended, well or not.</summary>
/// <param name="tableName">The table it was about; "none" when it was about none.</param>
/// <param name="callerId">The user as whom it ran.</param>
/// <param name="depth">1 for a request from outside, one more for each plug-in between.</param>
/// <param name="duration">From its start to its end, with everything that it caused.</param>
/// <param name="statementCount">SQL statements that ran for it, with everything that it caused.</param>
/// <param name="succeeded">Whether it was answered and not refused.</param>
public sealed class RequestExecutedEventArgs(
    string requestName, string tableName, Guid callerId, int depth, TimeSpan duration, long statementCount, bool succeeded) : EventArgs
{
    public string RequestName { get; } = requestName;

    /// <summary>The table it was about; "none" when it was about none.</summary>
    public string TableName { get; } = tableName;

    /// <summary>The user as whom it ran.</summary>
    public Guid CallerId { get; } = callerId;

    /// <summary>1 for a request from outside, one more for each plug-in between.</summary>
    public int Depth { get; } = depth;

    /// <summary>From its start to its end, with everything that it caused.</summary>
    public TimeSpan Duration { get; } = duration;

    /// <summary>SQL statements that ran for it, with everything that it caused.</summary>
    public long StatementCount { get; } = statementCount;

    /// <summary>Whether it was answered and not refused.</summary>
    public bool Succeeded { get; } = succeeded;
}
