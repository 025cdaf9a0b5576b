namespace Telephony.Hub;

/// <summary>Counts one browser's commands: at most so many in ten seconds.</summary>
public sealed class CommandRate(int perTenSeconds, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>True when one more is allowed now.</summary>
    public bool TakeOne()
    {
        lock (_taken)
        {
            var now = clock.GetUtcNow();
            while (_taken.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= perTenSeconds)
            {
                return false;
            }

            _taken.Enqueue(now);
            return true;
        }
    }
}
