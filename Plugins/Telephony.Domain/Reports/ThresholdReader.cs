namespace Telephony.Domain.Reports;

/// <summary>
/// Reads the value of a rule: <c>&lt; 60 =&gt; red; &lt; 80 =&gt; amber; =&gt; green</c>. The first step that fits decides; a step without a
/// condition fits everything and comes last.
/// </summary>
public static class ThresholdReader
{
    private const string Arrow = "=>";

    // No colour of CSS; whoever shows a report knows it.
    private const string Amber = "amber";

    private static readonly KeyValuePair<string, ConditionSign>[] Signs =
    [
        new("!=", ConditionSign.NotEqual), new("<=", ConditionSign.LessOrEqual), new(">=", ConditionSign.GreaterOrEqual),
        new("<", ConditionSign.Less), new(">", ConditionSign.Greater), new("=", ConditionSign.Equal),
    ];

    /// <summary>Reads the steps; null with the problem.</summary>
    /// <param name="takesWords">Whether the column has words, as a livestate column has, beside numbers.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public static IReadOnlyList<Threshold>? Read(string? text, bool takesWords, out Unreadable? problem)
    {
        var steps = new List<Threshold>();
        var start = 0;
        problem = null;
        foreach (var part in (text ?? "").TrimEnd().TrimEnd(';').Split(';'))
        {
            if (steps.Count > 0 && steps[steps.Count - 1].Sign is null)
            {
                problem = new Unreadable(start + 1, "nothing behind a step that fits everything");
                return null;
            }

            if (ReadStep(part, start, takesWords, out problem) is not { } step)
            {
                return null;
            }

            steps.Add(step);
            start += part.Length + 1;
        }

        return steps;
    }

    private static Threshold? ReadStep(string part, int start, bool takesWords, out Unreadable? problem)
    {
        var arrow = part.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            problem = new Unreadable(start + part.TrimEnd().Length + 1, "\"=>\" and a colour, such as < 60 => red");
            return null;
        }

        var color = part.Substring(arrow + Arrow.Length).Trim();
        if (!Colors.IsOne(color) && !string.Equals(color, Amber, StringComparison.OrdinalIgnoreCase))
        {
            problem = new Unreadable(start + arrow + Arrow.Length + 1, Colors.Expected + ", or amber");
            return null;
        }

        var condition = part.Substring(0, arrow).Trim();
        var position = start + 1 + part.Length - part.TrimStart().Length;
        problem = null;
        return condition.Length == 0 ? new Threshold(null, "", color) : ReadCondition(condition, color, position, takesWords, out problem);
    }

    private static Threshold? ReadCondition(string condition, string color, int position, bool takesWords, out Unreadable? problem)
    {
        problem = null;
        foreach (var sign in Signs.Where(sign => condition.StartsWith(sign.Key, StringComparison.Ordinal)))
        {
            var limit = condition.Substring(sign.Key.Length).Trim();
            var isWord = takesWords && sign.Value is ConditionSign.Equal or ConditionSign.NotEqual && limit.Length > 0 && limit.All(char.IsLetter);
            if (isWord || Decimals.TryRead(limit, out _))
            {
                return new Threshold(sign.Value, limit, color);
            }

            problem = new Unreadable(position + sign.Key.Length, takesWords ? "a number, or a word behind = or !=" : "a number such as 60 or 12.5");
            return null;
        }

        problem = new Unreadable(position, "one of <, <=, >, >=, =, != before the limit");
        return null;
    }
}
