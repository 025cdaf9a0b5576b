namespace Telephony.Domain.Rules;

/// <summary>Why a rule's value could not be read.</summary>
/// <param name="Position">Where, from 1, in the value.</param>
/// <param name="Expected">What was expected there, as the end of a sentence.</param>
public sealed record RuleProblem(int Position, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"At position {Numbers.Text(Position)}: expected {Expected}.";
}

/// <summary>
/// Reads <c>condition=&gt;url-to-pop</c>. A condition is one or more terms joined with <c>&amp;&amp;</c>; a term is a name, one of
/// <c>= != &lt; &gt;</c>, and a value with <c>*</c> for any text and <c>|</c> between alternatives.
/// </summary>
public static class PopRuleReader
{
    private const string Arrow = "=>";
    private const string And = "&&";

    /// <summary>Reads a value; gives the rule or, when it is null, the problem.</summary>
    public static PopRule? Read(string key, string? value, out RuleProblem? problem)
    {
        var text = value ?? "";
        var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            problem = new RuleProblem(text.Length + 1, "\"=>\" between the condition and the address to pop");
            return null;
        }

        var hidden = TermSigns.HiddenIn(text.Substring(0, arrow));
        if (hidden >= 0)
        {
            problem = new RuleProblem(hidden + 1, $"a visible character, found U+{(int)text[hidden]:X4}; delete it");
            return null;
        }

        var terms = ReadTerms(text.Substring(0, arrow), out problem);
        var target = text.Substring(arrow + Arrow.Length).Trim();
        if (problem is null && target.Length == 0)
        {
            problem = new RuleProblem(text.Length + 1, "an address to pop or the word default");
        }

        return problem is null ? new PopRule(key, terms, target) : null;
    }

    private static List<Term> ReadTerms(string condition, out RuleProblem? problem)
    {
        var terms = new List<Term>();
        var start = 0;
        do
        {
            var end = condition.IndexOf(And, start, StringComparison.Ordinal);
            end = end < 0 ? condition.Length : end;
            var term = ReadTerm(condition.Substring(start, end - start), start, out problem);
            if (term is null)
            {
                return terms;
            }

            terms.Add(term);
            start = end + And.Length;
        }
        while (start <= condition.Length);
        return terms;
    }

    private static Term? ReadTerm(string text, int offset, out RuleProblem? problem)
    {
        var sign = text.IndexOfAny(['=', '!', '<', '>']);
        var position = offset + 1 + text.Length - text.TrimStart().Length;
        if (sign < 0)
        {
            problem = new RuleProblem(position, $"a term such as direction=inbound, found \"{text.Trim()}\"");
            return null;
        }

        var name = text.Substring(0, sign).Trim();
        if (!FactNames.IsKnown(name))
        {
            problem = new RuleProblem(position, $"one of {string.Join(", ", FactNames.All)} or var.NAME, found \"{name}\"");
            return null;
        }

        var isNot = text[sign] == '!';
        if (isNot && (sign + 1 >= text.Length || text[sign + 1] != '='))
        {
            problem = new RuleProblem(offset + sign + 2, "\"=\" behind \"!\"");
            return null;
        }

        var value = text.Substring(sign + (isNot ? 2 : 1));
        var alternatives = value.Split('|').Select(alternative => alternative.Trim()).ToList();
        var comparison = isNot ? Comparison.NotEqual : text[sign] switch { '<' => Comparison.Less, '>' => Comparison.Greater, _ => Comparison.Equal };
        var valuePosition = offset + text.Length - value.Length + 1;
        problem = TermSigns.Check(value, valuePosition) ?? Check(name, comparison, alternatives, valuePosition);
        return problem is null ? new Term(text.Trim(), name, comparison, alternatives) : null;
    }

    private static RuleProblem? CheckLimit(string name, Func<string, bool> isName, List<string> alternatives, int position)
    {
        var found = $", found \"{string.Join("|", alternatives)}\"";
        if (isName(FactNames.Weekday))
        {
            return new RuleProblem(position - 1, "\"=\" or \"!=\" behind weekday: days have no first one");
        }

        if (!FactWords.IsComparable(name))
        {
            return new RuleProblem(position - 1, $"\"=\" or \"!=\" behind {name}: only numbers and times of day are less or more");
        }

        return isName(FactNames.Time)
            ? alternatives.Count == 1 && TermTimes.IsTime(alternatives[0]) ? null : new RuleProblem(position, "a time of day such as 17:30" + found)
            : alternatives.Count == 1 && Numbers.TryRead(alternatives[0], out _) ? null : new RuleProblem(position, "a whole number" + found);
    }

    private static RuleProblem? Check(string name, Comparison comparison, List<string> alternatives, int position)
    {
        bool Is(string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
        if (comparison is Comparison.Less or Comparison.Greater)
        {
            return CheckLimit(name, Is, alternatives, position);
        }

        if (Is(FactNames.Time) && !alternatives.All(TermTimes.IsTimeRange))
        {
            return new RuleProblem(position, $"times of day such as 09:00-17:30, found \"{string.Join("|", alternatives)}\"");
        }

        if (Is(FactNames.Weekday) && !alternatives.All(TermTimes.IsDayRange))
        {
            return new RuleProblem(position, $"days such as mon-fri or sat, found \"{string.Join("|", alternatives)}\"");
        }

        if (Is(FactNames.LookupCount) && !alternatives.All(alternative => alternative == "*" || Numbers.TryRead(alternative, out _)))
        {
            return new RuleProblem(position, $"a whole number of matches, found \"{string.Join("|", alternatives)}\"");
        }

        return alternatives.Find(alternative => FactWords.Refuse(name, alternative) is not null) is { } impossible
            ? new RuleProblem(position, $"{FactWords.Refuse(name, impossible)}, found \"{impossible}\"")
            : null;
    }
}
