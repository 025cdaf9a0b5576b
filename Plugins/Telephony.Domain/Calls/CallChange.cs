namespace Telephony.Domain.Calls;

/// <summary>What one event does to a call.</summary>
/// <param name="After">The row afterwards.</param>
/// <param name="EventName">The word of the event row.</param>
/// <param name="DurationSeconds">How long the state lasted that this event ended; 0 for the first event and for late ones.</param>
/// <param name="AutomaticOutcome">The outcome that the system gives because of it; empty for none.</param>
public sealed record CallChange(CallRecord After, string EventName, int DurationSeconds, string AutomaticOutcome);
