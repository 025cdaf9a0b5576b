namespace Telephony.Domain.Rules;

/// <summary>How a term compares.</summary>
public enum Comparison
{
    /// <summary><c>=</c>: one of the values fits.</summary>
    Equal,

    /// <summary><c>!=</c>: none of the values fits.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>, numbers only.</summary>
    Less,

    /// <summary><c>&gt;</c>, numbers only.</summary>
    Greater,
}

/// <summary>One <c>name=value</c> of a condition.</summary>
/// <param name="Text">The term as it is written.</param>
/// <param name="Name">A name that <see cref="FactNames"/> knows.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="Alternatives">The values behind the sign, split at <c>|</c>.</param>
public sealed record Term(string Text, string Name, Comparison Comparison, IReadOnlyList<string> Alternatives)
{
    /// <summary>Whether the call fulfils the term.</summary>
    public bool IsTrueFor(CallFacts facts) => Comparison switch
    {
        Comparison.NotEqual => !Alternatives.Any(alternative => Fits(facts, alternative)),
        Comparison.Less => Number(facts, out var value, out var limit) && value < limit,
        Comparison.Greater => Number(facts, out var value, out var limit) && value > limit,
        _ => Alternatives.Any(alternative => Fits(facts, alternative)),
    };

    /// <summary>What the call has under the term's name, for an explanation.</summary>
    public string ActualOf(CallFacts facts) => Is(FactNames.Time) ? TermTimes.TimeText(facts.LocalTime)
        : Is(FactNames.Weekday) ? TermTimes.DayText(facts.LocalTime)
        : string.Join("|", facts.Of(Name));

    private bool Fits(CallFacts facts, string alternative) =>
        Is(FactNames.Time) ? TermTimes.TimeIsWithin(facts.LocalTime, alternative)
        : Is(FactNames.Weekday) ? TermTimes.DayIsWithin(facts.LocalTime, alternative)
        : facts.Of(Name).Any(value => Wildcard.Matches(alternative, value, FactNames.IsCaseSensitive(Name)));

    private bool Number(CallFacts facts, out int value, out int limit)
    {
        limit = 0;
        return Numbers.TryRead(facts.Of(Name)[0], out value) && Numbers.TryRead(Alternatives[0], out limit);
    }

    private bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
