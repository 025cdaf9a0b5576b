namespace Telephony.Plugins.Outcomes;

/// <summary>How an outcome was given.</summary>
/// <param name="RetryOn">When to call again, UTC; null when nobody said.</param>
/// <param name="Notes">The agent's notes.</param>
/// <param name="Automatic">Whether nobody chose it.</param>
internal sealed record GivenOutcome(DateTime? RetryOn, string Notes, bool Automatic);
