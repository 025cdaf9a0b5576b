using Telephony.Contracts.Api;

namespace Telephony.Plugins.Pops;

/// <summary>A pop decision as a call's row keeps it.</summary>
internal static class StoredDecision
{
    private const int LongestText = 20000;

    /// <summary>The text for the row; without its list of matches when that would not fit.</summary>
    public static string Write(PopDecision decision)
    {
        var text = JsonText.Write(decision);
        return text.Length <= LongestText ? text : JsonText.Write(decision with { Matches = [] });
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
