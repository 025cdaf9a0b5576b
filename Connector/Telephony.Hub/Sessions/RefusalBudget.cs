using Telephony.Hub.Limits;

namespace Telephony.Hub.Sessions;

/// <summary>
/// How many tickets that are no good one address may try. A ticket that a connector is being asked about counts as one until it is judged, so that a burst gets
/// no further than the same tickets one after the other; whoever comes when all are on their way waits for a judgement.
/// </summary>
/// <param name="perTenSeconds">How many at once, and how many come back in ten seconds.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class RefusalBudget(int perTenSeconds, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly TokenBucket _left = new(perTenSeconds, clock);
    private TaskCompletionSource _judged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underway;

    /// <summary>True when nothing is left to try and nothing on its way that may give a try back.</summary>
    public bool IsSpent
    {
        get
        {
            lock (_lock)
            {
                return _underway == 0 && !_left.HasOne;
            }
        }
    }

    /// <summary>True for an address that is like one that never asked.</summary>
    public bool IsUntouched
    {
        get
        {
            lock (_lock)
            {
                return _underway == 0 && _left.IsFull;
            }
        }
    }

    /// <summary>True when a ticket may be asked about now; <see cref="Judge"/> has to follow.</summary>
    /// <exception cref="OperationCanceledException">Who offered the ticket has gone.</exception>
    public async Task<bool> BeginAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task judged;
            lock (_lock)
            {
                if (_left.TakeOne())
                {
                    _underway++;
                    return true;
                }

                if (_underway == 0)
                {
                    return false;
                }

                judged = _judged.Task;
            }

            await judged.WaitAsync(cancellation);
        }
    }

    /// <summary>The ticket was good, or nobody could say: then the try comes back.</summary>
    public void Judge(bool isRefused)
    {
        lock (_lock)
        {
            _underway--;
            if (!isRefused)
            {
                _left.GiveBack();
            }

            _judged.SetResult();
            _judged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
