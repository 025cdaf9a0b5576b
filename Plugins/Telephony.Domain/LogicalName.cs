using System.Text.RegularExpressions;

namespace Telephony.Domain;

/// <summary>Logical names of Dataverse's tables and columns, such as <c>contact</c> and <c>cts_phone</c>.</summary>
public static class LogicalName
{
    private static readonly Regex Name = new("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit);

    /// <summary>Whether a text can be the logical name of a table or column.</summary>
    public static bool IsOne(string text) => Name.IsMatch(text);
}
