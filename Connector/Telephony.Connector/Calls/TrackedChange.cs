using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>What a <see cref="TrackedChange"/> is about.</summary>
internal enum TrackedChangeKind
{
    /// <summary>A caller waits in a queue and no agent is rung.</summary>
    Waiting,

    /// <summary>An agent's leg came into another state.</summary>
    Leg,

    /// <summary>The last party of the call is gone.</summary>
    Ended,
}

/// <summary>One thing that <see cref="CallTracker"/> concluded: a call began to wait, a leg changed its state, a call ended.</summary>
internal sealed record TrackedChange
{
    /// <summary>What it is about.</summary>
    public required TrackedChangeKind Kind { get; init; }

    public required TrackedCall Call { get; init; }

    /// <summary>The agent's leg; null when the change is about the call.</summary>
    public TrackedLeg? Leg { get; init; }

    /// <summary>The state that began: waiting, start, incoming, ringing, talk, hold or idle.</summary>
    public required CallState State { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who ended it, seen from this leg; null when nobody did or nobody knows.</summary>
    public CallParty? By { get; init; }

    /// <summary>Why it ended; only with idle.</summary>
    public ReleaseReason? Reason { get; init; }

    /// <summary>Q.850 cause of the end; 0 when not known.</summary>
    public int Cause { get; init; }

    /// <summary>True for something that happened while the connector was away.</summary>
    public bool Inferred { get; init; }
}
