namespace Telephony.Domain.Settings;

/// <summary>A dial prefix that depends on the customer: <c>contact.new_region=west</c> gets the row's value dialled before the number.</summary>
/// <param name="Table">Logical name of the customer's table.</param>
/// <param name="Column">The column compared.</param>
/// <param name="Value">The text that it has to equal.</param>
/// <param name="Prefix">What is dialled before the number; empty for nothing, also where others get a prefix.</param>
public sealed record DialPrefix(string Table, string Column, string Value, string Prefix)
{
    private const int LongestPrefix = 20;

    /// <summary>Reads the key of a <c>Dynamic_Prefix</c> row; null when it is not <c>table.column=value</c>. The prefix stays empty.</summary>
    public static DialPrefix? ReadCondition(string key)
    {
        var dot = key.IndexOf('.');
        var sign = dot < 0 ? -1 : key.IndexOf('=', dot);
        if (dot < 1 || sign < dot + 2)
        {
            return null;
        }

        var (table, column) = (key.Substring(0, dot).Trim().ToLowerInvariant(), key.Substring(dot + 1, sign - dot - 1).Trim().ToLowerInvariant());
        return LogicalName.IsOne(table) && LogicalName.IsOne(column) ? new DialPrefix(table, column, key.Substring(sign + 1).Trim(), "") : null;
    }

    /// <summary>Whether a text may be dialled before a number: digits, <c>*</c>, <c>#</c>, few of them. Anything else could command the PBX.</summary>
    public static bool IsPrefix(string text) =>
        text.Trim().Length <= LongestPrefix && text.Trim().All(letter => letter is (>= '0' and <= '9') or '*' or '#');

    /// <summary>Whether a column with one of these texts (its value, its label) asks for this prefix. Letter case does not count.</summary>
    public bool Fits(IEnumerable<string> texts) => texts.Any(text => string.Equals(text.Trim(), Value, StringComparison.OrdinalIgnoreCase));
}
