namespace Telephony.Domain.Reports;

/// <summary>The columns of the call log that reports can use, by name.</summary>
public sealed class CallColumns
{
    /// <summary>The key that counts calls instead of summing a column.</summary>
    public const string Count = "count";

    private readonly Dictionary<string, CallColumn> _columns = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <summary>Knows some columns.</summary>
    /// <param name="prefix">What logical names begin with and rows may leave out, such as <c>cts_</c>.</param>
    public CallColumns(string prefix, IEnumerable<CallColumn> columns)
    {
        _prefix = prefix;
        foreach (var column in columns)
        {
            _columns[Plain(column.Name)] = column;
        }
    }

    /// <summary>The column of a key: its logical name or its name in words; <c>Talk Seconds</c>, <c>talkseconds</c> and <c>cts_talkseconds</c> are one.</summary>
    public CallColumn? Find(string key) => _columns.TryGetValue(Plain(key), out var column) ? column : null;

    /// <summary>The keys that fit, for sentences.</summary>
    public string Keys(Func<CallColumn, bool> fits) =>
        string.Join(", ", _columns.Where(pair => fits(pair.Value)).Select(pair => pair.Key).OrderBy(key => key, StringComparer.Ordinal));

    /// <summary>The form in which names of options and columns are compared.</summary>
    internal static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private string Plain(string key)
    {
        var name = key.Trim();
        return Letters(name.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(_prefix.Length) : name);
    }
}
