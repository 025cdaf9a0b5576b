using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Json;

namespace Telephony.Plugins.Pops;

/// <summary>A pop decision as a call's row keeps it.</summary>
internal static class StoredDecision
{
    private const int LongestText = 20000;

    /// <summary>The text for the row: with the first matches only, and then without any, address and data, when that would not fit.</summary>
    public static string Write(PopDecision decision)
    {
        var shorter = decision with { Matches = [] };
        return Shortened(decision).Concat([shorter, shorter with { Url = "", Data = "" }]).Select(JsonText.Write).FirstOrDefault(text => text.Length <= LongestText) ?? "";
    }

    private static IEnumerable<PopDecision> Shortened(PopDecision decision)
    {
        yield return decision;
        for (var kept = decision.Matches.Count / 2; kept > 0; kept /= 2)
        {
            yield return decision with { Matches = [.. decision.Matches.Take(kept)] };
        }
    }

    /// <summary>Puts a decision and the page that it shows into a call's row.</summary>
    public static void WriteTo(Entity row, PopDecision decision)
    {
        row[DialerCall.PopDecision] = Write(decision);
        row[DialerCall.UrlDisplayed] = decision.Url.Length <= PopDecision.LongestUrl ? decision.Url : "";
    }

    /// <summary>Reads it back; null for a text that is not a JSON object, such as an empty one.</summary>
    public static PopDecision? Read(string text) => JsonText.TryReadObject(text) is { } node ? JsonContract.Read<PopDecision>(node) : null;
}
