using System.Text;

namespace Telephony.Domain.Pops;

/// <summary>Texts with placeholders such as <c>&lt;&lt;dnis&gt;&gt;</c>. What is filled in is not looked at again, so a caller's name can smuggle in no placeholder.</summary>
public static class TextTemplate
{
    private const string Open = "<<";
    private const string Close = ">>";

    /// <summary>The placeholders that mean something: dnis, phone, name, queue, agent, direction.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["dnis", "phone", "name", "queue", "agent", "direction"];

    /// <summary>What stands between <c>&lt;&lt;</c> and <c>&gt;&gt;</c> in a template and means nothing.</summary>
    public static IReadOnlyList<string> UnknownIn(string template)
    {
        var unknown = new List<string>();
        var known = Placeholders.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
        var rest = Fill(template, known);
        for (var open = rest.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = rest.IndexOf(Open, open + Open.Length, StringComparison.Ordinal))
        {
            var close = rest.IndexOf(Close, open, StringComparison.Ordinal);
            if (close > open + Open.Length)
            {
                unknown.Add(rest.Substring(open + Open.Length, close - open - Open.Length));
            }
        }

        return unknown;
    }

    /// <summary>Fills in; a placeholder that <paramref name="values"/> has not stays as it is. Letter case does not matter.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf(Open, position, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            var name = template.Substring(open + Open.Length, close - open - Open.Length).Trim();
            var known = values.TryGetValue(name.ToLowerInvariant(), out var value);
            filled.Append(template, position, open - position);
            filled.Append(known ? value : Open);
            position = known ? close + Close.Length : open + Open.Length;
        }

        return filled.Append(template, position, template.Length - position).ToString();
    }
}
