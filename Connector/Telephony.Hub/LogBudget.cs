namespace Telephony.Hub;

/// <summary>
/// How many lines about one and the same browser, connector or address may come into the log, so that none that loops fills it. What was left
/// out is said with its number.
/// </summary>
/// <param name="clock">Measures the time.</param>
internal sealed class LogBudget(TimeProvider clock)
{
    /// <summary>Lines in a minute about one.</summary>
    public const int LinesPerMinute = 20;

    private const int MostKept = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Since, int Lines)> _spent = new(StringComparer.Ordinal);

    /// <summary>True when one more line about somebody may be written.</summary>
    /// <param name="logger">Where it is said that lines were left out.</param>
    /// <param name="who">Whom the line is about, such as a user's id or an address.</param>
    public bool Allows(ILogger logger, string who)
    {
        int leftOut;
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var (since, lines) = _spent.GetValueOrDefault(who, (now, 0));
            if (clock.GetElapsedTime(since, now) < Minute)
            {
                Forget(now);
                _spent[who] = (since, lines + 1);
                return lines < LinesPerMinute;
            }

            leftOut = Math.Max(0, lines - LinesPerMinute);
            _spent[who] = (now, 1);
        }

        if (leftOut > 0)
        {
            HubLog.LinesLeftOut(logger, leftOut, who);
        }

        return true;
    }

    // Whoever invents addresses or names must not fill the memory instead.
    private void Forget(long now)
    {
        if (_spent.Count < MostKept)
        {
            return;
        }

        foreach (var (who, _) in _spent.Where(each => clock.GetElapsedTime(each.Value.Since, now) >= Minute).ToList())
        {
            _spent.Remove(who);
        }

        if (_spent.Count >= MostKept)
        {
            _spent.Clear();
        }
    }
}
