using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Live;

/// <summary>What the passing of time ends: flicker, and wrap times.</summary>
internal sealed partial class CallDesk
{
    private static readonly TimeSpan TickAgain = TimeSpan.FromSeconds(1);

    // A timer's fault would end the process.
    private void TryTick()
    {
        try
        {
            Tick();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.PartFailed(_logger, nameof(CallDesk), TickAgain.TotalSeconds, fault.Message, fault);
            lock (_lock)
            {
                if (!_isDisposed)
                {
                    _timer.Change(TickAgain, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            TryTake("the passing of time", () => _calls.Tracker.Advance(_calls.Now));
            foreach (var key in _book.WrappedUp)
            {
                Guard("the end of a wrap time", () =>
                {
                    _book.RunOut(key);
                    TellNews();
                });
            }

            Finish();
        }
    }

    private void Rearm()
    {
        var flicker = _calls.Tracker.NextDeadline - _calls.Now;
        var wrap = _book.NextWrapLeft;
        var due = flicker < wrap || wrap is null ? flicker : wrap;
        _timer.Change(due is { } wait ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
