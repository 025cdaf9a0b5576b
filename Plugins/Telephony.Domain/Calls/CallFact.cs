namespace Telephony.Domain.Calls;

/// <summary>One event of one agent's call, with what matters for the row.</summary>
/// <param name="Sequence">Its place among the call's events, from 1.</param>
/// <param name="State">The state that began.</param>
/// <param name="OccurredOn">When, UTC.</param>
/// <param name="Direction">How the call began.</param>
/// <param name="Reason">Why the leg ended; with <see cref="CallState.Idle"/>.</param>
public sealed record CallFact(int Sequence, CallState State, DateTime OccurredOn, CallDirection Direction, ReleaseReason? Reason = null);
