namespace Telephony.Domain.Rules;

/// <summary>What is allowed in pop rules and yet hardly what somebody wanted. Warnings only: no rule is left out for them.</summary>
public static class RuleLint
{
    /// <summary>Sentences about the rules of one user, which are in their order.</summary>
    public static IReadOnlyList<string> Warnings(IReadOnlyList<PopRule> rules)
    {
        var warnings = new List<string>();
        for (var i = 1; i < rules.Count; i++)
        {
            if (rules[i].Key == rules[i - 1].Key)
            {
                warnings.Add($"Two rules have the key {rules[i].Key}: which of them comes first is not certain. Give each its own key.");
            }
        }

        warnings.AddRange(MisplacedNumbers(rules.Select(rule => rule.Key).Distinct(StringComparer.Ordinal).ToList()));
        warnings.AddRange(rules.Select((rule, i) => (rule, earlier: rules.Take(i).FirstOrDefault(earlier => Covers(earlier, rule))))
            .Where(pair => pair.earlier is not null)
            .Select(pair => $"Rule {pair.rule.Key} never decides: whenever its condition is true, that of rule {pair.earlier!.Key} is true before."));
        return warnings;
    }

    /// <summary>Where the order of keys as text is not their order as numbers: <c>10</c> comes before <c>2</c>.</summary>
    /// <param name="keys">Keys in the order of text.</param>
    public static IEnumerable<string> MisplacedNumbers(IReadOnlyList<string> keys)
    {
        for (var i = 1; i < keys.Count; i++)
        {
            if (Numbers.TryRead(keys[i - 1], out var before) && Numbers.TryRead(keys[i], out var after) && before > after)
            {
                yield return $"Key {keys[i - 1]} comes before key {keys[i]}, because keys are sorted as text. Write both with as many digits, such as {keys[i].PadLeft(keys[i - 1].Length, '0')}.";
            }
        }
    }

    // Fewer of the same terms are true whenever all of them are.
    private static bool Covers(PopRule earlier, PopRule later) =>
        earlier.Terms.All(term => later.Terms.Any(other => string.Equals(Squeezed(term), Squeezed(other), StringComparison.Ordinal)));

    private static string Squeezed(Term term) => term.Text.Replace(" ", "");
}
