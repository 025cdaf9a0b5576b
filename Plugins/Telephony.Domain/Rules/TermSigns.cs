using System.Globalization;
using System.Text.RegularExpressions;

namespace Telephony.Domain.Rules;

/// <summary>Finds in a condition what people write who know other languages: quotes, <c>==</c>, <c>or</c>, one <c>&amp;</c>, invisible characters.</summary>
internal static class TermSigns
{
    private static readonly char[] Quotes = ['"', '\'', '`', '\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '\u201A', '\u00AB', '\u00BB'];

    private static readonly Regex NextTermSigns = new(
        $@"[\s&|,;]\s*(?:{string.Join("|", FactNames.All.Select(Regex.Escape))}|var\.[^\s=!<>&|,;]+)\s*(?:=|!=|<|>)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.Limit);

    /// <summary>The first invisible character of a condition, such as a zero-width space of a web page; -1 for none. Blanks and line breaks do not count.</summary>
    public static int HiddenIn(string condition)
    {
        for (var i = 0; i < condition.Length; i++)
        {
            var isHidden = char.GetUnicodeCategory(condition, i) is UnicodeCategory.Format or UnicodeCategory.Control;
            if (isHidden && !char.IsWhiteSpace(condition[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is wrong with the value behind a sign; null when nothing is.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="position">Where it begins, from 1.</param>
    public static RuleProblem? Check(string value, int position)
    {
        var text = value.TrimStart();
        if (text.Length > 0 && text[0] is '=' or '!' or '<' or '>')
        {
            return new RuleProblem(position, $"a value: the signs are =, !=, < and >, each alone, found \"{text}\"");
        }

        var twice = value.IndexOf("||", StringComparison.Ordinal);
        if (twice >= 0)
        {
            return new RuleProblem(position + twice, "| between the values of one name, or a rule of its own for each of two conditions, found \"||\"");
        }

        var next = NextTerm(value);
        if (next >= 0)
        {
            return new RuleProblem(position + next, $"&& before the next term, or a rule of its own when either condition is enough, found \"{value.Substring(next).Trim()}\"");
        }

        return value.Split('|').Select(alternative => alternative.Trim()).FirstOrDefault(alternative => alternative.Length > 0 && Quotes.Contains(alternative[0])) is { } quoted
            ? new RuleProblem(position, $"a value without quotes, found {quoted}")
            : null;
    }

    // A value long enough to be slow is not a value that anybody wrote.
    private static int NextTerm(string value)
    {
        try
        {
            var found = NextTermSigns.Match(value);
            return found.Success ? found.Index : -1;
        }
        catch (RegexMatchTimeoutException)
        {
            return -1;
        }
    }
}
