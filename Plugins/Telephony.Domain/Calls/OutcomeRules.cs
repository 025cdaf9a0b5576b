namespace Telephony.Domain.Calls;

/// <summary>What an outcome does to a call's row.</summary>
public static class OutcomeRules
{
    // Who chooses the next minute may save a little later, and clocks differ.
    private static readonly TimeSpan RetryTolerance = TimeSpan.FromMinutes(2);

    /// <summary>Gives an outcome. Given again, it changes nothing but the retry.</summary>
    /// <param name="row">The row so far.</param>
    /// <param name="name">The outcome's name.</param>
    /// <param name="definition">Its definition; null for a system outcome that nobody defined.</param>
    /// <param name="givenOn">When, UTC.</param>
    /// <param name="retryOn">When the agent wants to call again, UTC; null when not said.</param>
    /// <param name="isChosen">Whether an agent, a form or a customer's code decided it. An outcome that the system gives counts as the line showed.</param>
    public static CallRecord Give(CallRecord row, string name, OutcomeDefinition? definition, DateTime givenOn, DateTime? retryOn, bool isChosen)
    {
        var retry = RetryTime(row, definition, givenOn, retryOn);
        return row with
        {
            Outcome = name,
            Verdict = isChosen ? VerdictOf(definition) : row.Verdict,
            RetryOn = retry,
            Status = retry is not null ? CallStatus.Retry : row.IsOver || definition is { Final: true } ? CallStatus.Closed : CallStatus.Open,
        };
    }

    /// <summary>When to call again, UTC; null for never: a final outcome, no retry configured and none asked for, every attempt used, or the next one made.</summary>
    public static DateTime? RetryTime(CallRecord row, OutcomeDefinition? definition, DateTime givenOn, DateTime? retryOn)
    {
        if (row.IsContinued || definition is { Final: true } || (definition is { MaxAttempts: > 0 } limited && row.Attempt >= limited.MaxAttempts))
        {
            return null;
        }

        return retryOn ?? (definition is { RetryMinutes: > 0 } ? givenOn.AddMinutes(definition.RetryMinutes) : null);
    }

    /// <summary>Why an agent's retry time cannot be taken, in a sentence that says what can; null when it can.</summary>
    /// <param name="retryOn">When the agent wants to call again, UTC; null when not said.</param>
    /// <param name="now">The present time, UTC.</param>
    public static string? RefuseRetry(DateTime? retryOn, DateTime now) => retryOn is { } time && time < now - RetryTolerance
        ? $"The time to try again, {Moments.Text(time)}, is over. Choose one that is still to come."
        : null;

    // The customers' server-side word overrides the agent's; an empty one says nothing.
    /// <summary>The outcome that counts: the computed one where a customiser has set it.</summary>
    public static string Effective(string outcome, string? computed) => string.IsNullOrWhiteSpace(computed) ? outcome : computed!.Trim();

    private static OutcomeVerdict VerdictOf(OutcomeDefinition? definition) => definition switch
    {
        { IsConnectXorAbort: true, IsConnect: true } => OutcomeVerdict.Connect,
        { IsConnectXorAbort: true } => OutcomeVerdict.Abort,
        _ => OutcomeVerdict.None,
    };
}
