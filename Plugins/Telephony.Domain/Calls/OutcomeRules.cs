namespace Telephony.Domain.Calls;

/// <summary>What an outcome does to a call's row.</summary>
public static class OutcomeRules
{
    /// <summary>Gives an outcome.</summary>
    /// <param name="row">The row so far.</param>
    /// <param name="name">The outcome's name.</param>
    /// <param name="definition">Its definition; null for a system outcome that nobody defined.</param>
    /// <param name="givenOn">When, UTC.</param>
    /// <param name="retryOn">When the agent wants to call again, UTC; null when not said.</param>
    /// <param name="isRepeated">True when this call was given this outcome before: then nothing is counted again.</param>
    public static CallRecord Give(CallRecord row, string name, OutcomeDefinition? definition, DateTime givenOn, DateTime? retryOn, bool isRepeated)
    {
        var isAbort = definition is { IsConnectXorAbort: true, IsConnect: false } && !isRepeated;
        var retry = RetryTime(row, definition, givenOn, retryOn);
        return row with
        {
            Outcome = name,
            Aborts = row.Aborts + (isAbort ? 1 : 0),
            RetryOn = retry,
            Status = retry is not null ? CallStatus.Retry : IsOver(row) || definition is { Final: true } ? CallStatus.Closed : CallStatus.Open,
        };
    }

    /// <summary>When to call again, UTC; null for never: a final outcome, no retry configured and none asked for, or every attempt used.</summary>
    public static DateTime? RetryTime(CallRecord row, OutcomeDefinition? definition, DateTime givenOn, DateTime? retryOn)
    {
        if (definition is { Final: true } || (definition is { MaxAttempts: > 0 } limited && row.Calls >= limited.MaxAttempts))
        {
            return null;
        }

        return retryOn ?? (definition is { RetryMinutes: > 0 } ? givenOn.AddMinutes(definition.RetryMinutes) : null);
    }

    // The customers' server-side word overrides the agent's; an empty one says nothing.
    /// <summary>The outcome that counts: the computed one where a customiser has set it.</summary>
    public static string Effective(string outcome, string? computed) => string.IsNullOrWhiteSpace(computed) ? outcome : computed!.Trim();

    private static bool IsOver(CallRecord row) => row.State is CallState.Idle or CallState.End;
}
