using Microsoft.Xrm.Sdk.Query;
using Telephony.Domain.Directory;

namespace Telephony.Plugins.Directory;

/// <summary>
/// The condition of a name: a column begins with what was typed, or a first and a last name with a word each. Never a wildcard in front, which no index
/// serves, and never one of the agent's.
/// </summary>
internal static class NamePattern
{
    /// <summary>Adds the condition.</summary>
    /// <param name="whole">The column with the whole name.</param>
    /// <param name="first">The column with the first name; null where there is none.</param>
    /// <param name="last">The column with the last name; null where there is none.</param>
    public static void Add(FilterExpression criteria, DirectoryQuery query, string whole, string? first = null, string? last = null)
    {
        var any = criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in new[] { whole, first, last }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            any.AddCondition(column, ConditionOperator.BeginsWith, DirectoryQuery.Literal(query.Text));
        }

        foreach (var name in first is null || last is null ? [] : query.Names)
        {
            var both = any.AddFilter(LogicalOperator.And);
            both.AddCondition(first, ConditionOperator.BeginsWith, DirectoryQuery.Literal(name.First));
            both.AddCondition(last, ConditionOperator.BeginsWith, DirectoryQuery.Literal(name.Last));
        }
    }
}
