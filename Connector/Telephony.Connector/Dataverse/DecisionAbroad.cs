using Telephony.Contracts.Api;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Another organization's decision as a page that opens from here: a record there is an address there. A list of matches opens the first,
/// since the choice between them is made where the records are.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
/// </summary>
internal static class DecisionAbroad
{
    /// <summary>The decision for the screen, with ids and Data of this organization's call.</summary>
    public static PopDecision Of(PopDecision there, string organization, PopDecision here)
    {
        var origin = organization.TrimEnd('/');
        var url = there.Kind switch
        {
            "form" => RecordAt(origin, there.Table, there.RecordId),
            "new" => NewAt(origin, there),
            "choose" when there.Matches is [var first, ..] => RecordAt(origin, first.Table, first.RecordId),
            "url" => there.Url.StartsWith('/') ? origin + there.Url : there.Url,
            _ => "",
        };
        return new PopDecision
        {
            Kind = url.Length > 0 ? "url" : "none",
            Url = url,
            Rule = there.Rule,
            Reason = there.Kind == "choose" ? $"{there.Matches.Count} records of {origin} have the number; the first is shown. {there.Reason}".TrimEnd() : there.Reason,
            CallKey = here.CallKey,
            DtCallId = here.DtCallId,
            PhoneCallId = here.PhoneCallId,
            Data = here.Data,
        };
    }

    private static string RecordAt(string origin, string table, string id) =>
        $"{origin}/main.aspx?etn={Uri.EscapeDataString(table)}&id={Uri.EscapeDataString(id)}&pagetype=entityrecord";

    private static string NewAt(string origin, PopDecision decision)
    {
        var defaults = string.Join('&', decision.Defaults.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var page = $"{origin}/main.aspx?etn={Uri.EscapeDataString(decision.Table)}&pagetype=entityrecord";
        return defaults.Length > 0 ? $"{page}&extraqs={Uri.EscapeDataString(defaults)}" : page;
    }
}
