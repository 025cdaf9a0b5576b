namespace Telephony.Hub.Limits;

/// <summary>
/// How often one connection may ask: so many at once, and as many again in ten seconds, evenly. Whoever goes on asking when nothing is left
/// gets into debt, which tells a connection that will not stop.
/// </summary>
/// <param name="perTenSeconds">How many at once, and how many come back in ten seconds.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class TokenBucket(int perTenSeconds, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private double _left = perTenSeconds;
    private long _last = clock.GetTimestamp();
    private int _debt;

    /// <summary>How many were refused since one was allowed.</summary>
    public int Debt
    {
        get
        {
            lock (_lock)
            {
                return _debt;
            }
        }
    }

    /// <summary>True when one more would be allowed now.</summary>
    public bool HasOne
    {
        get
        {
            lock (_lock)
            {
                Fill();
                return _left >= 1;
            }
        }
    }

    /// <summary>True when nothing has been taken that has not come back.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                Fill();
                return _left >= perTenSeconds;
            }
        }
    }

    /// <summary>True when one more is allowed now.</summary>
    public bool TakeOne()
    {
        lock (_lock)
        {
            Fill();
            if (_left < 1)
            {
                _debt++;
                return false;
            }

            _left--;
            _debt = 0;
            return true;
        }
    }

    /// <summary>Undoes one that was taken.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _left = Math.Min(perTenSeconds, _left + 1);
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(perTenSeconds, _left + (clock.GetElapsedTime(_last, now) / Window * perTenSeconds));
        _last = now;
    }
}
