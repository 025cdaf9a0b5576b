namespace Telephony.Ami;

/// <summary>
/// How long to wait before the next try: longer each time up to a limit, and never twice the same, so that several connectors do not
/// all knock at once when Asterisk is back.
/// </summary>
/// <param name="clock">The clock to wait by.</param>
/// <param name="random">Where the jitter comes from.</param>
/// <param name="first">The first wait. Default 0.5 s.</param>
/// <param name="longest">The longest wait. Default 30 s.</param>
public sealed class ReconnectDelay(TimeProvider clock, Random random, TimeSpan? first = null, TimeSpan? longest = null)
{
    private readonly TimeSpan _first = first ?? TimeSpan.FromSeconds(0.5);
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(30);
    private int _tries;

    /// <summary>The next wait: twice the one before, less up to half of it at random.</summary>
    public TimeSpan Next()
    {
        var doubled = _first * Math.Pow(2, Math.Min(_tries++, 30));
        var full = doubled < _longest ? doubled : _longest;
        return full * (0.5 + (random.NextDouble() / 2));
    }

    /// <summary>Waits for <see cref="Next"/>.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Next(), clock, cancellationToken);

    /// <summary>Starts from the first wait again: called when a connection came about.</summary>
    public void Reset() => _tries = 0;
}
