namespace Telephony.Domain.Settings;

/// <summary>A dial prefix that depends on the customer: <c>contact.new_region=west</c> gets the row's value dialled before the number.</summary>
/// <param name="Table">Logical name of the customer's table.</param>
/// <param name="Column">The column compared.</param>
/// <param name="Value">The text that it has to equal.</param>
/// <param name="Prefix">What is dialled before the number.</param>
public sealed record DialPrefix(string Table, string Column, string Value, string Prefix)
{
    /// <summary>Reads the key of a <c>Dynamic_Prefix</c> row; null when it is not <c>table.column=value</c>. The prefix stays empty.</summary>
    public static DialPrefix? ReadCondition(string key)
    {
        var dot = key.IndexOf('.');
        var sign = dot < 0 ? -1 : key.IndexOf('=', dot);
        return dot < 1 || sign < dot + 2
            ? null
            : new DialPrefix(
                key.Substring(0, dot).Trim().ToLowerInvariant(), key.Substring(dot + 1, sign - dot - 1).Trim().ToLowerInvariant(), key.Substring(sign + 1).Trim(), "");
    }
}
