namespace Telephony.Domain.Pops;

/// <summary>How one rule came out for one call.</summary>
/// <param name="Key">The rule's key.</param>
/// <param name="Target">What it pops.</param>
/// <param name="IsTrue">Whether its condition is true.</param>
/// <param name="Decides">Whether it is the first that is true.</param>
public sealed record RuleVerdict(string Key, string Target, bool IsTrue, bool Decides, IReadOnlyList<TermVerdict> Terms);

/// <summary>How one term came out.</summary>
/// <param name="Text">The term as written.</param>
/// <param name="IsTrue">Whether the call fulfils it.</param>
/// <param name="Actual">What the call has, several values joined with <c>|</c>.</param>
public sealed record TermVerdict(string Text, bool IsTrue, string Actual);
