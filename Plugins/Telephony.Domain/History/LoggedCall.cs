namespace Telephony.Domain.History;

/// <summary>A row of the call log, as far as it says whether somebody waits for a call back.</summary>
public sealed record LoggedCall
{
    /// <summary>The other party's number as E.164; empty for one that cannot be read, which nobody can be called back at.</summary>
    public string Number { get; init; } = "";

    /// <summary>What the rows of one call have in common, however many phones rang for it.</summary>
    public string Call { get; init; } = "";

    /// <summary>Whether our side called.</summary>
    public bool IsOutgoing { get; init; }

    /// <summary>Whether the leg is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the two talked, and no outcome says that the customer was not reached after all (a voice mail, say).</summary>
    public bool IsReached { get; init; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedOn { get; init; }

    /// <summary>When the leg was released, UTC; null while it is not.</summary>
    public DateTime? EndedOn { get; init; }

    /// <summary>Who calls, where our side does.</summary>
    public string Agent { get; init; } = "";
}
