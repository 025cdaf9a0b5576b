namespace Telephony.Domain.Rules;

/// <summary>A term and whether it is to be true: what is asked of a call when conditions are compared.</summary>
/// <param name="Holds">Whether the term is to be true, or false.</param>
internal readonly record struct Claim(Term Term, bool Holds)
{
    /// <summary>Whether one of the term's values has to fit, not none of them.</summary>
    public bool NeedsAFit => Term.Comparison == (Holds ? Comparison.Equal : Comparison.NotEqual);

    /// <summary>Whether the term asks for less or more.</summary>
    public bool IsLimit => Term.Comparison is Comparison.Less or Comparison.Greater;

    /// <summary>Whether one of the values stands for many.</summary>
    public bool HasPattern => Term.Alternatives.Any(alternative => alternative.IndexOf('*') >= 0);

    /// <summary>Whether a call is as claimed.</summary>
    public bool IsTrueFor(CallFacts facts) => Term.IsTrueFor(facts) == Holds;
}
