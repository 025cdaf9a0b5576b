namespace Telephony.Hub.Screens;

/// <summary>
/// What waits to be told to one browser. Only the newest message under each key is kept, so that a browser that reads slowly gets the
/// latest state instead of a backlog, and the one who publishes never waits for it. A browser that does not read at all, or that has too
/// much waiting, is dropped: it comes back and gets a snapshot.
/// </summary>
/// <param name="client">The browser. A task of it completes when the line has taken the message.</param>
/// <param name="drop">Ends the connection.</param>
/// <param name="options">How much may wait, and how long.</param>
/// <param name="counts">Where it is counted.</param>
/// <param name="clock">Measures how long.</param>
internal sealed class ScreenOutbox<TClient>(TClient client, Action<string> drop, HubOptions options, HubCounts counts, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Func<TClient, Task>> _waiting = new(StringComparer.Ordinal);
    private bool _isSending;
    private bool _isDropped;

    /// <summary>How many messages wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Tells the browser as soon as the line takes it; replaces what waits under the same key, in its place.</summary>
    public void Put(string key, Func<TClient, Task> send)
    {
        bool isTooMuch;
        lock (_lock)
        {
            if (_isDropped)
            {
                return;
            }

            counts.Put(replaces: _waiting.ContainsKey(key));
            _waiting[key] = send;
            isTooMuch = _waiting.Count > options.MessagesPerScreen;
            if (_isSending && !isTooMuch)
            {
                return;
            }

            _isSending = true;
        }

        if (isTooMuch)
        {
            Drop($"More than {options.MessagesPerScreen} messages waited for it.");
            return;
        }

        _ = SendAllAsync();
    }

    /// <summary>Takes back what waits under keys that fit.</summary>
    public void Forget(Predicate<string> fits)
    {
        lock (_lock)
        {
            foreach (var key in _waiting.Keys.Where(key => fits(key)).ToList())
            {
                _waiting.Remove(key);
            }
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            while (Take() is { } send)
            {
                var sending = send(client);
                if (!sending.IsCompletedSuccessfully)
                {
                    await sending.WaitAsync(options.SlowScreenLimit, clock);
                }
            }
        }
        catch (TimeoutException)
        {
            Drop($"It took nothing for {options.SlowScreenLimit.TotalSeconds:0} s.");
        }
        catch (Exception fault)
        {
            Drop(fault.Message);
        }
    }

    private Func<TClient, Task>? Take()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 || _isDropped)
            {
                _isSending = false;
                return null;
            }

            var first = _waiting.GetAt(0).Value;
            _waiting.RemoveAt(0);
            return first;
        }
    }

    private void Drop(string reason)
    {
        lock (_lock)
        {
            if (_isDropped)
            {
                return;
            }

            _isDropped = true;
            _waiting.Clear();
        }

        counts.Dropped();
        drop(reason);
    }
}
