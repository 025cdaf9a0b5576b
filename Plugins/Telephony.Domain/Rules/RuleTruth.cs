namespace Telephony.Domain.Rules;

/// <summary>
/// Finds conditions that no call can fulfil, and terms that every call fulfils. Each name is tried with all values that matter: every word of a
/// closed list, every day, the ends of times and the minutes beside them, the values that the terms write, some other value and none. It says nothing where that is not certain.
/// </summary>
public static class RuleTruth
{
    // A text that nobody writes, for "any other value".
    private const string Other = "\uE000";
    private const int MinutesOfDay = 24 * 60;
    private const int DaysOfWeek = 7;

    // More values than this are not tried: nothing is said of such a term then.
    private const int MostValues = 200;
    private const int MostPairs = 40;

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
            if (terms.Find(term => IsNever([term])) is { } never)
            {
                return $"No call can have {never.Text}.";
            }

            if (terms.Count > 1 && IsNever(terms))
            {
                return $"No call can have {string.Join(" and ", terms.Select(term => term.Text))} at once. For either of two values write one term, such as {terms[0].Name}=a|b.";
            }
        }

        return Contradiction(rule);
    }

    /// <summary>The terms that every call fulfils, except those whose value is a plain <c>*</c>: who writes that means it.</summary>
    public static IReadOnlyList<Term> AlwaysTrue(PopRule rule) =>
        [.. rule.Terms.Where(term => !(term.Alternatives.Count == 1 && term.Alternatives[0] == "*") && term.Alternatives.Count <= MostValues && Worlds([term]).All(term.IsTrueFor))];

    // How many records were found decides whether there is one to speak of.
    private static string? Contradiction(PopRule rule)
    {
        var counts = rule.Terms.Where(term => Is(term, FactNames.LookupCount)).ToList();
        if (counts.Count == 0)
        {
            return null;
        }

        var possible = Worlds(counts).Where(world => counts.All(term => term.IsTrueFor(world))).Select(world => world.Of(FactNames.LookupCount)[0]).ToList();
        var nobody = new CallFacts();
        var term = rule.Terms.FirstOrDefault(term => s_needsOneRecord.TryGetValue(term.Name, out var one) && !term.IsTrueFor(nobody)
            && (one ? !possible.Contains("1") : possible.All(count => count == "0")));
        return term is null ? null
            : $"No call can have {string.Join(" and ", counts.Select(count => count.Text))} and {term.Text} at once: {term.Name} is empty unless {(s_needsOneRecord[term.Name] ? "exactly one record was" : "records were")} found.";
    }

    private static bool IsNever(List<Term> terms)
    {
        // What two patterns, or three values of a name with several, have in common is not worked out.
        var equal = terms.Where(term => term.Comparison == Comparison.Equal).ToList();
        var isOpen = FactWords.Closed(terms[0].Name) is null && !IsCounted(terms[0]);
        var values = terms.Sum(term => term.Alternatives.Count);
        if (values > MostValues || (values > MostPairs && FactWords.HasSeveral(terms[0].Name)))
        {
            return false;
        }

        var isUncertain = isOpen && (equal.Count > 2 || equal.Count(term => term.Alternatives.Any(IsPattern)) > 1
            || terms.Any(term => term.Comparison is Comparison.Less or Comparison.Greater));
        return !isUncertain && !Worlds(terms).Any(world => terms.All(term => term.IsTrueFor(world)));
    }

    private static IEnumerable<CallFacts> Worlds(List<Term> terms)
    {
        var name = terms[0].Name;
        if (Is(terms[0], FactNames.Weekday))
        {
            return Enumerable.Range(0, DaysOfWeek).Select(day => new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddDays(day) });
        }

        if (Is(terms[0], FactNames.Time))
        {
            return TimeWorlds(terms);
        }

        if (Is(terms[0], FactNames.Direction))
        {
            return FactWords.Directions().Select(direction => new CallFacts().Set(name, RuleDirections.InConditions(direction)));
        }

        if (FactWords.Closed(name) is { } words)
        {
            return words.Select(word => new CallFacts().Set(name, word));
        }

        return Is(terms[0], FactNames.LookupCount) ? CountWorlds(terms) : OpenWorlds(name, terms);
    }

    // What is true of a time can change only where a range begins or ends.
    private static IEnumerable<CallFacts> TimeWorlds(List<Term> terms) => terms.SelectMany(term => term.Alternatives).SelectMany(TermTimes.EndsOf)
        .SelectMany(minute => new[] { minute - 1, minute, minute + 1 })
        .Concat([0, MinutesOfDay - 1])
        .Where(minute => minute is >= 0 and < MinutesOfDay).Distinct()
        .Select(minute => new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddMinutes(minute) });

    private static IEnumerable<CallFacts> CountWorlds(List<Term> terms) => terms.SelectMany(term => term.Alternatives)
        .Select(alternative => Numbers.TryRead(alternative, out var count) ? count : 0)
        .SelectMany(count => new[] { (long)count - 1, count, (long)count + 1 })
        .Concat([0, 1, 2])
        .Where(count => count is >= 0 and <= int.MaxValue).Distinct()
        .Select(count => new CallFacts().Set(FactNames.LookupCount, (int)count));

    private static IEnumerable<CallFacts> OpenWorlds(string name, List<Term> terms)
    {
        var values = terms.SelectMany(term => term.Alternatives).SelectMany(text => new[] { text.Replace("*", ""), text.Replace("*", Other) })
            .Concat(["", Other]).Distinct(StringComparer.Ordinal).ToList();
        var singles = values.Select(value => new CallFacts().Set(name, value));
        return FactWords.HasSeveral(name) && terms.Sum(term => term.Alternatives.Count) <= MostPairs ? singles.Concat(values.SelectMany(one => values.Select(other => new CallFacts().Set(name, one, other)))) : singles;
    }

    private static bool IsCounted(Term term) => Is(term, FactNames.LookupCount) || Is(term, FactNames.Time) || Is(term, FactNames.Weekday);

    private static bool IsPattern(string alternative) => alternative.IndexOf('*') >= 0;

    private static bool Is(Term term, string name) => string.Equals(term.Name, name, StringComparison.OrdinalIgnoreCase);
}
