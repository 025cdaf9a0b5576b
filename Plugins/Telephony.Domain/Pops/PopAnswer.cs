namespace Telephony.Domain.Pops;

/// <summary>What a pop shows.</summary>
public enum PopKind
{
    None,

    /// <summary>The form of the one matched record.</summary>
    Form,

    /// <summary>An address that a rule names.</summary>
    Url,

    /// <summary>A list to choose the caller from.</summary>
    Choose,

    /// <summary>The form of a new record with the number filled in.</summary>
    New,
}

/// <summary>The decision for one call.</summary>
/// <param name="Kind">What to show.</param>
/// <param name="Match">The record, where there is exactly one; also beside an address.</param>
/// <param name="Address">The rule's address as written.</param>
/// <param name="RuleKey">Key of the rule that decided; empty when none did.</param>
/// <param name="Reason">Why, in a sentence for the agent.</param>
public sealed record PopAnswer(PopKind Kind, PopMatch? Match, string Address, string RuleKey, string Reason);
