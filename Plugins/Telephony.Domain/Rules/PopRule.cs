namespace Telephony.Domain.Rules;

/// <summary>One row <c>customURL_Rule</c> that could be read: the condition's terms, all of which must be true, and what to pop.</summary>
/// <param name="Key">The row's key: its place in the order, and its name in explanations.</param>
/// <param name="Target">The address, or <see cref="Default"/>. Everything behind the first <c>=&gt;</c>, untouched but for blanks around it.</param>
public sealed record PopRule(string Key, IReadOnlyList<Term> Terms, string Target)
{
    /// <summary>The target that pops the matched record's own form.</summary>
    public const string Default = "default";

    /// <summary>Name of the setting rows that hold rules; case sensitive.</summary>
    public const string SettingName = "customURL_Rule";

    /// <summary>Id of the row that holds it; empty for a rule that is not saved.</summary>
    public string RowId { get; init; } = "";

    /// <summary>The rule within a sentence.</summary>
    public string Named => Key.Length == 0 ? "the rule without a key" : $"rule {Key}";

    /// <summary>The rule at the beginning of a sentence.</summary>
    public string Title => char.ToUpperInvariant(Named[0]) + Named.Substring(1);

    /// <summary>Whether the target is the record's own form.</summary>
    public bool PopsDefault => string.Equals(Target, Default, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether every term is true.</summary>
    public bool IsTrueFor(CallFacts facts) => Terms.All(term => term.IsTrueFor(facts));

    /// <summary>Sorts rows by key as text, letter by letter, as the first of which a condition is true decides: <c>10</c> comes before <c>2</c>.</summary>
    public static IReadOnlyList<PopRule> InOrder(IEnumerable<PopRule> rules) =>
        [.. rules.OrderBy(rule => rule.Key, StringComparer.Ordinal)];
}
