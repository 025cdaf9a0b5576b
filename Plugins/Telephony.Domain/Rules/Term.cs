namespace Telephony.Domain.Rules;

/// <summary>How a term compares.</summary>
public enum Comparison
{
    /// <summary><c>=</c>: one of the values fits.</summary>
    Equal,

    /// <summary><c>!=</c>: none of the values fits.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>: a smaller number, or earlier in the day.</summary>
    Less,

    /// <summary><c>&gt;</c>: a larger number, or later in the day.</summary>
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
        Comparison.Less => Difference(facts) < 0,
        Comparison.Greater => Difference(facts) > 0,
        _ => Alternatives.Any(alternative => Fits(facts, alternative)),
    };

    /// <summary>What the call has under the term's name, for an explanation.</summary>
    public string ActualOf(CallFacts facts) => Is(FactNames.Time) ? TermTimes.TimeText(facts.LocalTime)
        : Is(FactNames.Weekday) ? TermTimes.DayText(facts.LocalTime)
        : string.Join("|", facts.Of(Name));

    private bool Fits(CallFacts facts, string alternative) =>
        Is(FactNames.Time) ? TermTimes.TimeIsWithin(facts.LocalTime, alternative)
        : Is(FactNames.Weekday) ? TermTimes.DayIsWithin(facts.LocalTime, alternative)
        : Is(FactNames.LookupCount) && Numbers.TryRead(alternative, out var count) ? Numbers.TryRead(facts.Of(Name)[0], out var found) && found == count
        : facts.Of(Name).Any(value => Wildcard.Matches(alternative, value, FactNames.IsCaseSensitive(Name)));

    // 0, and so neither less nor more, for what is not a number.
    private long Difference(CallFacts facts) => Is(FactNames.Time) ? TermTimes.MinutesAfter(facts.LocalTime, Alternatives[0])
        : Numbers.TryRead(facts.Of(Name)[0], out var value) && Numbers.TryRead(Alternatives[0], out var limit) ? (long)value - limit
        : 0;

    private bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
