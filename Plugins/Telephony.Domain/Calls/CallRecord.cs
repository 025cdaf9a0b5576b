namespace Telephony.Domain.Calls;

/// <summary>
/// What a call's row says so far. The counters depend only on the set of events recorded, never on their order or on
/// repetition; <see cref="State"/> and the seconds follow the sequence.
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

    /// <summary>Attempts: 1 from the first event on.</summary>
    public int Calls { get; init; }

    /// <summary>Attempts nobody answered.</summary>
    public int NoAnswers { get; init; }

    /// <summary>Attempts that met a busy line.</summary>
    public int Busies { get; init; }

    /// <summary>Attempts that led to a talk.</summary>
    public int Connects { get; init; }

    /// <summary>Outcomes chosen that count as an abort.</summary>
    public int Aborts { get; init; }

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

    /// <summary>Whether anybody talked.</summary>
    public bool DidConnect => Connects > 0;
}
