namespace Telephony.Domain.Calls;

/// <summary>
/// What a call's row says so far. At most one of the counters is 1. They depend on the set of events recorded and on the outcome
/// chosen last, never on the order of events or on repetition; <see cref="State"/> and the seconds follow the sequence.
/// </summary>
public sealed record CallRecord
{
    /// <summary>The newest state.</summary>
    public CallState State { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTime StateTime { get; init; }

    /// <summary>The earliest event, UTC.</summary>
    public DateTime StartedOn { get; init; }

    /// <summary>When the leg was released, UTC; null while it is not.</summary>
    public DateTime? EndedOn { get; init; }

    /// <summary>The highest sequence recorded; 0 before the first.</summary>
    public int LastSequence { get; init; }

    /// <summary>1 from the first event on: a row is one attempt.</summary>
    public int Calls { get; init; }

    /// <summary>Which attempt it is: 1, or one more than the call whose retry it continues.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Whether the next attempt was made: then this one is not tried again.</summary>
    public bool IsContinued { get; init; }

    /// <summary>What the line showed.</summary>
    public LineResult Line { get; init; }

    /// <summary>What the chosen outcome says.</summary>
    public OutcomeVerdict Verdict { get; init; }

    /// <summary>1 when nobody answered.</summary>
    public int NoAnswers => Counts(LineResult.NoAnswer);

    /// <summary>1 when the line was busy.</summary>
    public int Busies => Counts(LineResult.Busy);

    /// <summary>1 when the customer was reached.</summary>
    public int Connects => Verdict == OutcomeVerdict.Connect ? 1 : Counts(LineResult.Talk);

    /// <summary>1 when the chosen outcome says that the customer was not reached.</summary>
    public int Aborts => Verdict == OutcomeVerdict.Abort ? 1 : 0;

    /// <summary>Seconds of ringing.</summary>
    public int RingSeconds { get; init; }

    /// <summary>Seconds of talking.</summary>
    public int TalkSeconds { get; init; }

    /// <summary>Seconds on hold.</summary>
    public int HoldSeconds { get; init; }

    /// <summary>Seconds of wrap time.</summary>
    public int WrapSeconds { get; init; }

    /// <summary>The outcome that counts so far, or empty.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Whether the call is done with.</summary>
    public CallStatus Status { get; init; }

    /// <summary>When to call again, UTC; only with <see cref="CallStatus.Retry"/>.</summary>
    public DateTime? RetryOn { get; init; }

    /// <summary>Whether the customer was reached.</summary>
    public bool DidConnect => Connects > 0;

    /// <summary>Whether anybody talked, whatever the outcome says.</summary>
    public bool WasTalkedOn => Line == LineResult.Talk;

    /// <summary>Whether the leg is over.</summary>
    public bool IsOver => State is CallState.Idle or CallState.End;

    private int Counts(LineResult result) => Verdict == OutcomeVerdict.None && Line == result ? 1 : 0;
}
