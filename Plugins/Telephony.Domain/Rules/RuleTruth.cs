namespace Telephony.Domain.Rules;

/// <summary>
/// Finds conditions that no call can fulfil, terms that every call fulfils, and conditions that are true only where another is. It says nothing where that is not certain.
/// </summary>
public static class RuleTruth
{
    // Names that are empty unless records were found, and whether they need exactly one.
    private static readonly Dictionary<string, bool> s_needsOneRecord = new(StringComparer.OrdinalIgnoreCase)
    {
        [FactNames.FromPartyKey] = false,
        ["customerType"] = true,
        ["customerID"] = true,
        ["ReType"] = true,
        ["ReId"] = true,
    };

    /// <summary>Why no call can fulfil the condition, in a sentence; null when one may.</summary>
    public static string? NeverTrue(PopRule rule)
    {
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

        return Contradiction(rule);
    }

    /// <summary>The terms that every call fulfils, except those whose value is a plain <c>*</c>: who writes that means it.</summary>
    public static IReadOnlyList<Term> AlwaysTrue(PopRule rule) =>
        [.. rule.Terms.Where(term => !(term.Alternatives.Count == 1 && term.Alternatives[0] == "*") && IsAlways(term))];

    /// <summary>Whether one condition is true for every call for which another is, so that the other one, standing behind it, never decides.</summary>
    /// <param name="earlier">The condition that stands before.</param>
    /// <param name="later">The other one; of one that is never true nothing is said.</param>
    public static bool Covers(PopRule earlier, PopRule later) => earlier.Terms.All(term => IsImplied(term, later)) && NeverTrue(later) is null;

    // True where it cannot be false as long as the condition's own terms of that name are true.
    private static bool IsImplied(Term term, PopRule condition)
    {
        var same = condition.Terms.Where(other => Is(other, term.Name)).ToList();
        var isFalse = new Claim(term, false);
        return same.Exists(other => AreTheSame(term, other) || TermWorlds.AreNever([new Claim(other, true), isFalse]))
            || TermWorlds.AreNever([.. same.Select(other => new Claim(other, true)), isFalse]);
    }

    // Alike whatever the values mean: what is not worked out is still true when it is written once more.
    private static bool AreTheSame(Term one, Term other) =>
        one.Comparison == other.Comparison && one.Alternatives.SequenceEqual(other.Alternatives, StringComparer.Ordinal);

    private static bool IsAlways(Term term) => TermWorlds.AreNever([new Claim(term, false)]);

    private static bool AreNever(IEnumerable<Term> terms) => TermWorlds.AreNever([.. terms.Select(term => new Claim(term, true))]);

    // How many records were found decides whether there is one to speak of.
    private static string? Contradiction(PopRule rule)
    {
        var counts = rule.Terms.Where(term => Is(term, FactNames.LookupCount)).ToList();
        if (counts.Count == 0)
        {
            return null;
        }

        var possible = TermWorlds.Counts(counts).Where(count => counts.TrueForAll(term => term.IsTrueFor(new CallFacts().Set(FactNames.LookupCount, count)))).ToList();
        var nobody = new CallFacts();
        var term = rule.Terms.FirstOrDefault(term => s_needsOneRecord.TryGetValue(term.Name, out var one) && !term.IsTrueFor(nobody)
            && (one ? !possible.Contains(1) : possible.TrueForAll(count => count == 0)));
        return term is null ? null
            : $"No call can have {string.Join(" and ", counts.Select(count => count.Text))} and {term.Text} at once: {term.Name} is empty unless {(s_needsOneRecord[term.Name] ? "exactly one record was" : "records were")} found.";
    }

    private static bool Is(Term term, string name) => string.Equals(term.Name, name, StringComparison.OrdinalIgnoreCase);
}
