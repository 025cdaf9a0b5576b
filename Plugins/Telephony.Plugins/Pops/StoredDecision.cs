using Telephony.Contracts.Api;

namespace Telephony.Plugins.Pops;

/// <summary>A pop decision as a call's row keeps it.</summary>
internal static class StoredDecision
{
    private const int LongestText = 20000;

    /// <summary>The text for the row; without matches, and then without address and data, when that would not fit.</summary>
    public static string Write(PopDecision decision)
    {
        var shorter = decision with { Matches = [] };
        return new[] { decision, shorter, shorter with { Url = "", Data = "" } }.Select(JsonText.Write)
            .FirstOrDefault(text => text.Length <= LongestText) ?? "";
    }

    /// <summary>Reads it back; null for an empty text.</summary>
    public static PopDecision? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var node = JsonText.ReadAny(text);
        return new PopDecision
        {
            Kind = node.Text("kind"),
            Url = node.Text("url"),
            Table = node.Text("table"),
            RecordId = node.Text("recordId"),
            Defaults = node.Pairs("defaults"),
            Matches = [.. node.Items("matches").Select(match => new MatchedRecord
            {
                Table = match.Text("table"), RecordId = match.Text("recordId"), Name = match.Text("name"), Column = match.Text("column"),
            })],
            Rule = node.Text("rule"),
            Reason = node.Text("reason"),
            CallKey = node.Text("callKey"),
            DtCallId = node.Text("dtCallId"),
            PhoneCallId = node.Text("phoneCallId"),
            Data = node.Text("data"),
        };
    }
}
