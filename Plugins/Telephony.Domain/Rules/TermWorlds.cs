namespace Telephony.Domain.Rules;

/// <summary>
/// Tries what is claimed of one name with all its values that matter: every word of a closed list, every day, the ends of times and the minutes
/// beside them, the values that the terms write, some other value and none.
/// </summary>
internal static class TermWorlds
{
    /// <summary>A text that nobody writes, for "any other value": what fits it fits every text in its place.</summary>
    public const string Other = "\uE000";

    private const int MinutesOfDay = 24 * 60;
    private const int DaysOfWeek = 7;

    // More values than this are not tried: nothing is said of such terms then.
    private const int MostValues = 200;
    private const int MostPairs = 40;

    /// <summary>Whether no call can be as claimed; false where that is not certain.</summary>
    /// <param name="claims">At least one, all of one name.</param>
    public static bool AreNever(IReadOnlyList<Claim> claims) => AreCertain(claims) && !Of([.. claims.Select(claim => claim.Term)]).Any(world => claims.All(claim => claim.IsTrueFor(world)));

    /// <summary>Facts of the terms' name for which all of them are true; null where none were found.</summary>
    /// <param name="terms">At least one, all of one name.</param>
    public static CallFacts? Example(IReadOnlyList<Term> terms) =>
        terms.Sum(term => term.Alternatives.Count) > MostValues ? null : Of(terms).FirstOrDefault(world => terms.All(term => term.IsTrueFor(world)));

    /// <summary>The numbers of records found that matter for some terms.</summary>
    public static IEnumerable<int> Counts(IEnumerable<Term> terms) => terms.SelectMany(term => term.Alternatives)
        .Select(alternative => Numbers.TryRead(alternative, out var count) ? count : 0)
        .SelectMany(count => new[] { (long)count - 1, count, (long)count + 1 })
        .Concat([0, 1, 2])
        .Where(count => count is >= 0 and <= int.MaxValue).Distinct()
        .Select(count => (int)count);

    /// <summary>The texts that matter for some terms, beside none and <see cref="Other"/>: each value, and one text that fits each pattern and as little else as can be.</summary>
    public static IEnumerable<string> Texts(IEnumerable<Term> terms) =>
        terms.SelectMany(term => term.Alternatives).SelectMany(text => new[] { text.Replace("*", ""), text.Replace("*", Other) }).Concat(["", Other]).Distinct(StringComparer.Ordinal);

    // What two patterns, or three values of a name with several, have in common is not worked out, nor what lies between two numbers.
    private static bool AreCertain(IReadOnlyList<Claim> claims)
    {
        var name = claims[0].Term.Name;
        var values = claims.Sum(claim => claim.Term.Alternatives.Count);
        if (values > MostValues || (values > MostPairs && FactWords.HasSeveral(name)))
        {
            return false;
        }

        var fits = claims.Where(claim => claim.NeedsAFit).ToList();
        return FactWords.Closed(name) is not null || IsCounted(name) || (fits.Count <= 2 && fits.Count(claim => claim.HasPattern) <= 1 && !claims.Any(claim => claim.IsLimit));
    }

    private static IEnumerable<CallFacts> Of(IReadOnlyList<Term> terms)
    {
        var name = terms[0].Name;
        if (Is(name, FactNames.Weekday))
        {
            return Enumerable.Range(0, DaysOfWeek).Select(day => new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddDays(day) });
        }

        if (Is(name, FactNames.Time))
        {
            return Times(terms);
        }

        if (Is(name, FactNames.Direction))
        {
            return FactWords.Directions().Select(direction => new CallFacts().Set(name, RuleDirections.InConditions(direction)));
        }

        if (FactWords.Closed(name) is { } words)
        {
            return words.Select(word => new CallFacts().Set(name, word));
        }

        return Is(name, FactNames.LookupCount) ? Counts(terms).Select(count => new CallFacts().Set(FactNames.LookupCount, count)) : Open(name, terms);
    }

    // What is true of a time can change only where a range begins or ends.
    private static IEnumerable<CallFacts> Times(IEnumerable<Term> terms) => terms.SelectMany(term => term.Alternatives).SelectMany(TermTimes.EndsOf)
        .SelectMany(minute => new[] { minute - 1, minute, minute + 1 })
        .Concat([0, MinutesOfDay - 1])
        .Where(minute => minute is >= 0 and < MinutesOfDay).Distinct()
        .Select(minute => new CallFacts { LocalTime = new DateTime(2026, 2, 1).AddMinutes(minute) });

    private static IEnumerable<CallFacts> Open(string name, IEnumerable<Term> terms)
    {
        var values = Texts(terms).ToList();
        var singles = values.Select(value => new CallFacts().Set(name, value));
        return FactWords.HasSeveral(name) ? singles.Concat(values.SelectMany(one => values.Select(other => new CallFacts().Set(name, one, other)))) : singles;
    }

    private static bool IsCounted(string name) => Is(name, FactNames.LookupCount) || Is(name, FactNames.Time) || Is(name, FactNames.Weekday);

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
