namespace Telephony.Domain.Rules;

/// <summary>What is odd about a rule.</summary>
/// <param name="Sentence">What is odd and what to do, as sentences that name the rule.</param>
public sealed record RuleNote(PopRule Rule, string Sentence);

/// <summary>What is allowed in pop rules and yet hardly what somebody wanted. Warnings only: no rule is left out for them.</summary>
public static class RuleLint
{
    // Names in whose values a comma is more likely a list than a part of the value.
    private static readonly HashSet<string> Lists = new([FactNames.Dnis, FactNames.DnisName, FactNames.QueueName, "telephoneNo", "phone", "extension", "queueDn"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NumberNames = new(["telephoneNo", "phone", "extension"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes about the rules of one user, which are in their order.</summary>
    public static IReadOnlyList<RuleNote> Notes(IReadOnlyList<PopRule> rules)
    {
        var notes = new List<RuleNote>();
        for (var i = 1; i < rules.Count; i++)
        {
            if (rules[i].Key == rules[i - 1].Key)
            {
                var what = rules[i].Key.Length == 0 ? "no key" : $"the key {rules[i].Key}";
                var sentence = $"Two rules have {what}: the one created last comes first. Give each its own key.";
                notes.AddRange([new(rules[i - 1], sentence), new(rules[i], sentence)]);
            }
        }

        List<string> keys = [.. rules.Select(rule => rule.Key).Distinct(StringComparer.Ordinal)];
        for (var i = 1; i < keys.Count; i++)
        {
            if (MisplacedNumbers(keys[i - 1], keys[i]) is { } sentence)
            {
                notes.AddRange(rules.Where(rule => rule.Key == keys[i - 1] || rule.Key == keys[i]).Select(rule => new RuleNote(rule, sentence)));
            }
        }

        notes.AddRange(rules.Zip(RuleTruth.CoveredBy(rules), (rule, earlier) => (rule, earlier)).Where(pair => pair.earlier is not null)
            .Select(pair => new RuleNote(pair.rule, $"{pair.rule.Title} never decides: whenever its condition is true, that of {pair.earlier!.Named} is true before.")));
        notes.AddRange(rules.SelectMany(OfOne));
        return notes;
    }

    /// <summary>The sentences of <see cref="Notes"/>, each once.</summary>
    public static IReadOnlyList<string> Warnings(IReadOnlyList<PopRule> rules) =>
        [.. Notes(rules).Select(note => note.Sentence).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<RuleNote> OfOne(PopRule rule)
    {
        if (rule.Key.Length == 0)
        {
            yield return new(rule, "The rule has no key, so it comes before all others. Give it one, such as 01.");
        }

        if (RuleTruth.NeverTrue(rule) is { } never)
        {
            yield return new(rule, $"{rule.Title} never decides. {never}");
        }

        foreach (var term in RuleTruth.AlwaysTrue(rule))
        {
            yield return new(rule, $"{rule.Title}: {term.Text} is true for every call. Leave it out, or correct it.");
        }

        foreach (var term in rule.Terms)
        {
            foreach (var odd in OddValues(term))
            {
                yield return new(rule, $"{rule.Title}: {odd}");
            }
        }
    }

    private static IEnumerable<string> OddValues(Term term)
    {
        if (term.Alternatives.Count > 1 && term.Alternatives.Contains(""))
        {
            yield return $"{term.Text} fits calls without {term.Name} too, since one side of | is empty.";
        }

        if (term.Alternatives.FirstOrDefault(text => text.IndexOfAny([',', ';']) >= 0 || text.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) >= 0) is { } several && Lists.Contains(term.Name))
        {
            yield return $"\"{several}\" is compared as one text; put | between several values.";
        }

        if (term.Alternatives.FirstOrDefault(text => text.IndexOfAny([' ', '(', ')', '/', '-']) >= 0) is { } written && NumberNames.Contains(term.Name))
        {
            yield return $"\"{written}\" is compared letter by letter with a number without blanks and other characters, such as +493023125111.";
        }
    }

    // Where the order of two keys as text is not their order as numbers: 10 comes before 2.
    private static string? MisplacedNumbers(string key, string next) => Numbers.TryRead(key, out var before) && Numbers.TryRead(next, out var after) && before > after
        ? $"Key {key} comes before key {next}, because keys are sorted as text. Write both with as many digits, such as {next.PadLeft(key.Length, '0')}."
        : null;
}
