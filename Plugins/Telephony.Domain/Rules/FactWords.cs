using System.Globalization;
using Telephony.Domain.Calls;

namespace Telephony.Domain.Rules;

/// <summary>What values the names of conditions can have, as far as it is known before any call: closed lists of words, tables, ids, moments.</summary>
internal static class FactWords
{
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    private static readonly Dictionary<string, IReadOnlyList<string>> ClosedWords = new(Names)
    {
        [FactNames.Direction] = [.. Directions().SelectMany(RuleDirections.InConditions).Distinct(StringComparer.Ordinal)],
        ["state"] = [.. Enum.GetValues(typeof(CallState)).Cast<CallState>().Select(Words.Of)],
        ["type"] = ["phonecall"],
        ["agentType"] = ["systemuser"],
        ["isCallback"] = ["true", "false"],
    };

    private static readonly HashSet<string> Tables = new(["customerType", "ReType", "fromType", "toType", FactNames.FromPartyKey], Names);
    private static readonly HashSet<string> Ids = new(["id", "phoneCallID", "dtCallId", "customerID", "ReId", "fromId", "toId"], Names);
    private static readonly HashSet<string> MomentNames = new(["stateTime", "retryDatetime"], Names);
    private static readonly HashSet<string> Several = new([FactNames.Dnis, FactNames.QueueName, "telephoneNo", "phone", "agentId"], Names);

    /// <summary>Every direction of a call.</summary>
    public static IEnumerable<CallDirection> Directions() => Enum.GetValues(typeof(CallDirection)).Cast<CallDirection>();

    /// <summary>The names with a closed list of words.</summary>
    public static IEnumerable<string> ClosedNames => ClosedWords.Keys;

    /// <summary>The only words that a name can have; null for a name with an open list.</summary>
    public static IReadOnlyList<string>? Closed(string name) => ClosedWords.TryGetValue(name, out var words) ? words : null;

    /// <summary>Whether a call can have several values of the name at once, one of which has to fit.</summary>
    public static bool HasSeveral(string name) => Several.Contains(name);

    /// <summary>Whether values can be greater and less: what is not a word, table, id or moment.</summary>
    public static bool IsComparable(string name) => Closed(name) is null && !Tables.Contains(name) && !Ids.Contains(name) && !MomentNames.Contains(name);

    /// <summary>Why no value of the name can fit an alternative, as the end of "expected ..."; null when one can.</summary>
    public static string? Refuse(string name, string alternative)
    {
        if (Closed(name) is { } words)
        {
            return words.Any(word => Wildcard.Matches(alternative, word, caseSensitive: false)) ? null : string.Join(", ", words);
        }

        if (alternative.Length == 0 || alternative.IndexOf('*') >= 0)
        {
            return null;
        }

        return Tables.Contains(name) && !LogicalName.IsOne(alternative) ? "the logical name of one table, such as contact"
            : Ids.Contains(name) && !Guid.TryParseExact(alternative, "D", out _) ? "an id such as 11111111-2222-3333-4444-555555555555, without braces"
            : MomentNames.Contains(name) && !DateTime.TryParseExact(alternative, Moments.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "a moment such as 2026-01-31T09:00:00Z, or a part of one with *, such as 2026-01-31*"
            : null;
    }
}
