using System.Text.RegularExpressions;

namespace Telephony.Domain.Settings;

/// <summary>Keeps only those matches of a table whose column equals the call's queue name.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Column">Logical name of the column.</param>
/// <param name="Type">What the column is; <c>string</c>.</param>
public sealed record DnisFilter(string Table, string Column, string Type)
{
    private static readonly Regex Object = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant, PatternTime.Limit);

    private static readonly Regex Pair = new(
        "[\"“”](entity|attribute|type)[\"“”]\\s*:\\s*[\"“”]([^\"“”]*)[\"“”]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    private static readonly Regex Name = new("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, PatternTime.Limit);

    /// <summary>
    /// Reads <c>{"entity":"contact","attribute":"new_brand_name","type":"string"}</c>, also several of them; null when it is not one.
    /// </summary>
    public static IReadOnlyList<DnisFilter>? ReadAll(string text)
    {
        var filters = new List<DnisFilter>();
        foreach (Match found in Object.Matches(text))
        {
            var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (Match pair in Pair.Matches(found.Value))
            {
                pairs[pair.Groups[1].Value] = pair.Groups[2].Value.Trim();
            }

            if (!pairs.TryGetValue("entity", out var table) || !pairs.TryGetValue("attribute", out var column)
                || !Name.IsMatch(table) || !Name.IsMatch(column))
            {
                return null;
            }

            filters.Add(new DnisFilter(table, column, pairs.TryGetValue("type", out var type) ? type : "string"));
        }

        return filters.Count == 0 ? null : filters;
    }
}
