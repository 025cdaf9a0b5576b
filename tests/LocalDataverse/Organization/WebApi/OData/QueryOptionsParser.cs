using System.Globalization;

namespace LocalDataverse.WebApi.OData;

/// <summary>Reads the query string of a request.</summary>
public static class QueryOptionsParser
{
    /// <summary>The options of a query string that is still percent-encoded, with or without its question mark.</summary>
    /// <exception cref="ODataSyntaxException">An option cannot be read or does not exist.</exception>
    public static QueryOptions Parse(string encodedQuery)
    {
        var pairs = encodedQuery.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decode).ToList();
        var aliases = pairs.Where(pair => pair.Name.StartsWith('@')).ToDictionary(pair => pair.Name[1..], pair => pair.Value);
        var custom = pairs.Where(pair => !pair.Name.StartsWith('@') && !pair.Name.StartsWith('$')).ToDictionary(pair => pair.Name, pair => pair.Value);
        return Read(pairs.Where(pair => pair.Name.StartsWith('$')), aliases) with { Aliases = aliases, Custom = custom };
    }

    /// <summary>The items of an <c>$expand</c> option.</summary>
    /// <exception cref="ODataSyntaxException">An item cannot be read, or they are nested too deep.</exception>
    public static IReadOnlyList<ExpandItem> ParseExpand(string text, IReadOnlyDictionary<string, string> aliases) => ParseExpand(text, aliases, 1);

    private static IReadOnlyList<ExpandItem> ParseExpand(string text, IReadOnlyDictionary<string, string> aliases, int depth) => depth > Nesting.Deepest
        ? throw Nesting.TooDeep()
        : [.. TextSplitter.Split(text, ',').Select(part => ParseExpandItem(part.Trim(), aliases, depth))];

    private static ExpandItem ParseExpandItem(string text, IReadOnlyDictionary<string, string> aliases, int depth)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? text : text[..open];
        var onlyReference = name.EndsWith("/$ref", StringComparison.Ordinal);
        name = onlyReference ? name[..^"/$ref".Length] : name;
        if (name.Length == 0 || (open >= 0 && !text.EndsWith(')')))
        {
            throw new ODataSyntaxException($"The $expand item '{Nesting.Short(text)}' is not a navigation property with options in parentheses.");
        }

        var options = open < 0
            ? QueryOptions.None
            : Read(TextSplitter.Split(text[(open + 1)..^1], ';').Where(part => part.Length > 0).Select(SplitPair), aliases, depth + 1);
        return new ExpandItem(name, options, onlyReference);
    }

    private static QueryOptions Read(IEnumerable<(string Name, string Value)> pairs, IReadOnlyDictionary<string, string> aliases, int depth = 1) =>
        pairs.Aggregate(QueryOptions.None, (options, pair) => pair.Name switch
        {
            "$select" => options with { Select = ParseSelect(pair.Value) },
            "$filter" => options with { Filter = FilterParser.Parse(pair.Value, aliases) },
            "$expand" => options with { Expand = ParseExpand(pair.Value, aliases, depth) },
            "$orderby" => options with { OrderBy = ParseOrderBy(pair.Value) },
            "$top" => options with { Top = ParseTop(pair.Value) },
            "$count" => options with { Count = pair.Value == "true" },
            "$apply" => options with { Apply = pair.Value },
            "$skiptoken" => options with { SkipToken = pair.Value },
            "$id" => options with { Id = pair.Value },
            "$format" => options,
            "$skip" => throw new ODataSyntaxException("Skip Clause is not supported in CRM"),
            _ => throw new ODataSyntaxException($"The query parameter '{pair.Name}' is not supported."),
        });

    private static string[]? ParseSelect(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 || names.Contains("*") ? null : names;
    }

    private static List<OrderItem> ParseOrderBy(string text)
    {
        var items = new List<OrderItem>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 2 || (words.Length == 2 && words[1] is not ("asc" or "desc")))
            {
                throw new ODataSyntaxException($"Syntax error in $orderby at '{part}': a property with 'asc' or 'desc' was expected.");
            }

            items.Add(new OrderItem(words[0], words.Length == 2 && words[1] == "desc"));
        }

        return items;
    }

    private static int ParseTop(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top)
            ? top
            : throw new ODataSyntaxException($"Invalid value '{text}' for $top query option found. The $top query option requires a non-negative integer value.");

    private static (string Name, string Value) Decode(string pair)
    {
        var (name, value) = SplitPair(pair);
        return (Uri.UnescapeDataString(name), Uri.UnescapeDataString(value.Replace('+', ' ')));
    }

    private static (string Name, string Value) SplitPair(string pair)
    {
        var sign = pair.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (pair.Trim(), "") : (pair[..sign].Trim(), pair[(sign + 1)..]);
    }
}
