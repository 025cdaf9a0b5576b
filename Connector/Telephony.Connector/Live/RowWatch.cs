namespace Telephony.Connector.Live;

/// <summary>Lets a command wait for what the PBX reports. Not thread-safe: used under the desk's lock.</summary>
internal sealed class RowWatch
{
    private readonly List<Watcher> _watchers = [];

    /// <summary>Waits until a later version of the row is as wanted; false when that takes too long.</summary>
    public Task<bool> WaitAsync(string key, Func<CallRow, bool> isSo, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var watcher = new Watcher(key, isSo);
        _watchers.Add(watcher);
        return WaitAsync(watcher, limit, clock, cancellationToken);
    }

    /// <summary>Looks at a row that changed.</summary>
    public void Note(CallRow row)
    {
        foreach (var watcher in _watchers)
        {
            if (watcher.Key == row.Key && watcher.IsSo(row))
            {
                watcher.Done.TrySetResult(true);
            }
        }

        _watchers.RemoveAll(watcher => watcher.Done.Task.IsCompleted);
    }

    private static async Task<bool> WaitAsync(Watcher watcher, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await watcher.Done.Task.WaitAsync(limit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Completed, so that the next change takes it out of the list.
            watcher.Done.TrySetResult(false);
            return await watcher.Done.Task;
        }
    }

    private sealed record Watcher(string Key, Func<CallRow, bool> IsSo)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
