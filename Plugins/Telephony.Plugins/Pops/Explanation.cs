using Telephony.Domain;
using Telephony.Domain.Pops;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;

namespace Telephony.Plugins.Pops;

/// <summary>
/// Why a decision came out as it did, as JSON: <c>{"number":{"text","e164","key","problem"},"dnis":"…","decision":"form","reason":"…",
/// "rules":[{"key","target","isTrue","decides","terms":[{"text","isTrue","actual"}]}],"warnings":["…"],"rights":["…"],"queries":[{"what","count","milliseconds"}]}</c>.
/// </summary>
internal static class Explanation
{
    /// <summary>Writes the explanation of a decision.</summary>
    /// <param name="resolved">What came of it.</param>
    /// <param name="warnings">What is odd about the rows that it depended on.</param>
    /// <param name="queries">What was asked.</param>
    /// <param name="rights">What the connector may not do with the lookup's tables; among the warnings, too.</param>
    public static string Write(CallDescription call, ResolvedCall resolved, IEnumerable<string> warnings, IEnumerable<QueryNote> queries, List<string> rights) => JsonText.Write(new Dictionary<string, object>
    {
        ["number"] = new Dictionary<string, object>
        {
            ["text"] = call.PhoneNumber,
            ["e164"] = resolved.Number.Number?.E164 ?? "",
            ["key"] = resolved.Number.Number?.Key ?? "",
            ["problem"] = resolved.Number.Number is null ? Words.Of(resolved.Number.Problem) : "",
        },
        ["dnis"] = resolved.Dnis.Text,
        ["decision"] = resolved.Decision.Kind,
        ["reason"] = resolved.Decision.Reason,
        ["rules"] = PopDecider.Explain(resolved.Question).Select(RuleOf).ToList(),
        ["warnings"] = warnings.Concat(rights).Distinct(StringComparer.Ordinal).ToList(),
        ["rights"] = rights,
        ["queries"] = queries.Select(note => new Dictionary<string, object>
        {
            ["what"] = note.What,
            ["count"] = note.Count,
            ["milliseconds"] = Math.Round(note.Milliseconds, 3),
        }).ToList(),
    });

    private static Dictionary<string, object> RuleOf(RuleVerdict rule) => new()
    {
        ["key"] = rule.Key,
        ["target"] = rule.Target,
        ["isTrue"] = rule.IsTrue,
        ["decides"] = rule.Decides,
        ["terms"] = rule.Terms.Select(term => new Dictionary<string, object>
        {
            ["text"] = term.Text,
            ["isTrue"] = term.IsTrue,
            ["actual"] = term.Actual,
        }).ToList(),
    };
}
