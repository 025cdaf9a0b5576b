namespace Telephony.Domain.Rules;

/// <summary>
/// Finds conditions that no call can fulfil, terms that every call fulfils, and conditions that are true only where another is. It says nothing where that is not certain.
/// </summary>
public static class RuleTruth
{
    /// <summary>Why no call can fulfil the condition, in a sentence; null when one may.</summary>
    public static string? NeverTrue(PopRule rule)
    {
        if (RuleExample.Of(rule) is not null)
        {
            return null;
        }

        foreach (var terms in rule.Terms.GroupBy(term => term.Name, StringComparer.OrdinalIgnoreCase).Select(group => group.ToList()))
        {
            if (terms.Find(term => AreNever([term])) is { } never)
            {
                return $"No call can have {never.Text}.";
            }

            if (terms.Count > 1 && AreNever(terms))
            {
                return $"No call can have {string.Join(" and ", terms.Select(term => term.Text))} at once. For either of two values write one term, such as {terms[0].Name}=a|b.";
            }
        }

        return PartyWorlds.ConflictIn(rule.Terms) is { } conflict
            ? $"No call can have {string.Join(" and ", conflict.Select(term => term.Text))} at once: {PartyWorlds.Reason(conflict)}."
            : null;
    }

    /// <summary>The terms that every call fulfils, except those whose value is a plain <c>*</c>: whoever writes that means it.</summary>
    public static IReadOnlyList<Term> AlwaysTrue(PopRule rule) =>
        [.. rule.Terms.Where(term => !(term.Alternatives.Count == 1 && term.Alternatives[0] == "*") && IsAlways(term))];

    /// <summary>
    /// For each rule the first one before it whose condition is true for every call for which its own is, so that it never decides; null for none,
    /// and for a rule that is never true.
    /// </summary>
    /// <param name="rules">The rules in their order.</param>
    public static IReadOnlyList<PopRule?> CoveredBy(IReadOnlyList<PopRule> rules) => [.. rules.Select((rule, i) => Covering(rules.Take(i), rule))];

    private static PopRule? Covering(IEnumerable<PopRule> before, PopRule rule)
    {
        var example = RuleExample.Of(rule);
        return example is null && NeverTrue(rule) is not null ? null
            : before.FirstOrDefault(earlier => (example is null || earlier.IsTrueFor(example)) && earlier.Terms.All(term => IsImplied(term, rule)));
    }

    // True where it cannot be false as long as the condition's own terms are true.
    private static bool IsImplied(Term term, PopRule condition)
    {
        var same = condition.Terms.Where(other => Is(other, term.Name)).ToList();
        return same.Exists(other => AreTheSame(term, other)) || Excludes(TermWorlds.AreNever, same, term)
            || (PartyWorlds.Knows(term.Name) && Excludes(PartyWorlds.AreNever, [.. condition.Terms.Where(other => PartyWorlds.Knows(other.Name))], term));
    }

    // One term may settle what is not worked out of several.
    private static bool Excludes(Func<IReadOnlyList<Claim>, bool> areNever, List<Term> condition, Term term)
    {
        var isFalse = new Claim(term, false);
        return condition.Exists(other => areNever([new Claim(other, true), isFalse])) || areNever([.. condition.Select(other => new Claim(other, true)), isFalse]);
    }

    // Alike whatever the values mean: what is not worked out is still true when it is written once more.
    private static bool AreTheSame(Term one, Term other) =>
        one.Comparison == other.Comparison && one.Alternatives.SequenceEqual(other.Alternatives, StringComparer.Ordinal);

    private static bool IsAlways(Term term) => TermWorlds.AreNever([new Claim(term, false)]);

    private static bool AreNever(IEnumerable<Term> terms) => TermWorlds.AreNever([.. terms.Select(term => new Claim(term, true))]);

    private static bool Is(Term term, string name) => string.Equals(term.Name, name, StringComparison.OrdinalIgnoreCase);
}
