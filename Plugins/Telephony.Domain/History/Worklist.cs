namespace Telephony.Domain.History;

/// <summary>A caller who waits for a call back.</summary>
/// <param name="Number">The number, E.164.</param>
/// <param name="Attempts">How many calls of theirs nobody answered, since they were reached last.</param>
/// <param name="FirstOn">When the first of these began, UTC.</param>
/// <param name="LastOn">When the last of these began, UTC.</param>
/// <param name="ClaimedBy">Who calls them now; empty while nobody does.</param>
public sealed record WaitingCaller(string Number, int Attempts, DateTime FirstOn, DateTime LastOn, string ClaimedBy);

/// <summary>Works out who still waits for a call back.</summary>
public static class Worklist
{
    /// <summary>
    /// Who waits: each number once that called without an answer and was not talked with since, newest first. It makes no difference in which order the rows
    /// come, nor how many phones rang for one call.
    /// </summary>
    public static IReadOnlyList<WaitingCaller> Of(IEnumerable<LoggedCall> rows) =>
    [
        .. rows.Where(row => row.Number.Length > 0).GroupBy(row => row.Number, StringComparer.Ordinal).Select(Waiting).OfType<WaitingCaller>()
            .OrderByDescending(caller => caller.LastOn).ThenBy(caller => caller.Number, StringComparer.Ordinal),
    ];

    private static WaitingCaller? Waiting(IGrouping<string, LoggedCall> rows)
    {
        var calls = rows.GroupBy(row => row.Call, StringComparer.Ordinal).Select(legs => legs.ToList()).ToList();
        // While they talk, nobody waits; and what rang before the end of a talk was answered by it.
        var reachedUntil = rows.Where(row => row.IsReached).Select(row => row.EndedOn ?? DateTime.MaxValue).DefaultIfEmpty(DateTime.MinValue).Max();
        var attempts = calls.Where(legs => !legs.Any(leg => leg.IsReached || leg.IsOutgoing) && legs.All(leg => leg.IsOver))
            .Select(legs => legs.Min(leg => leg.StartedOn)).Where(startedOn => startedOn > reachedUntil).ToList();
        if (attempts.Count == 0)
        {
            return null;
        }

        var calling = rows.Where(row => row is { IsOutgoing: true, IsOver: false }).OrderByDescending(row => row.StartedOn).ThenBy(row => row.Agent, StringComparer.Ordinal).FirstOrDefault();
        return new WaitingCaller(rows.Key, attempts.Count, attempts.Min(), attempts.Max(), calling?.Agent ?? "");
    }
}
