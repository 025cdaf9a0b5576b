using System.Text.RegularExpressions;

namespace Telephony.Domain.Settings;

/// <summary>Keeps only those matches of a table whose column equals the call's queue name.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Column">Logical name of the column.</param>
/// <param name="Type">What the column is; <c>string</c>.</param>
public sealed record DnisFilter(string Table, string Column, string Type)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    private static readonly Regex s_object = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant, s_limit);

    private static readonly Regex s_pair = new(
        "[\"“”](entity|attribute|type)[\"“”]\\s*:\\s*[\"“”]([^\"“”]*)[\"“”]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_limit);

    private static readonly Regex s_name = new("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, s_limit);

    /// <summary>
    /// Reads <c>{"entity":"contact","attribute":"new_brand_name","type":"string"}</c>, also several of them; null when it is not one.
    /// </summary>
    public static IReadOnlyList<DnisFilter>? ReadAll(string text)
    {
        var filters = new List<DnisFilter>();
        foreach (Match found in s_object.Matches(text))
        {
            var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (Match pair in s_pair.Matches(found.Value))
            {
                pairs[pair.Groups[1].Value] = pair.Groups[2].Value.Trim();
            }

            if (!pairs.TryGetValue("entity", out var table) || !pairs.TryGetValue("attribute", out var column)
                || !s_name.IsMatch(table) || !s_name.IsMatch(column))
            {
                return null;
            }

            filters.Add(new DnisFilter(table, column, pairs.TryGetValue("type", out var type) ? type : "string"));
        }

        return filters.Count == 0 ? null : filters;
    }
}
