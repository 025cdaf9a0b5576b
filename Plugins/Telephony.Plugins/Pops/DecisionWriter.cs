using Telephony.Contracts.Api;
using Telephony.Domain;
using Telephony.Domain.Pops;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>Writes a decision as the message that goes to the screen.</summary>
internal static class DecisionWriter
{
    public static PopDecision Write(PopAnswer answer, ResolvedCall resolved, CallDescription call, Agent agent, TelephonySettings settings)
    {
        var data = DataOf(resolved, call, agent).Pairs();
        var newTable = settings.Text(SettingNames.NewRecordTable).Trim().ToLowerInvariant();
        return new PopDecision
        {
            Kind = Words.Of(answer.Kind),
            Url = answer.Kind == PopKind.Url ? DataParameter.AppendTo(answer.Address, data) : "",
            Table = answer.Kind == PopKind.New ? newTable : answer.Match?.Table ?? "",
            RecordId = answer.Match?.RecordId ?? "",
            Defaults = answer.Kind == PopKind.New ? DefaultsOf(newTable, resolved, call, settings) : [],
            Matches = [.. resolved.Records.Select(record => new MatchedRecord
            {
                Table = record.Match.Table, RecordId = record.Match.RecordId, Name = ListedAs(record), Column = record.Match.Column,
            })],
            Rule = answer.RuleKey,
            Reason = answer.Reason,
            CallKey = call.CallKey,
            DtCallId = call.DtCallId,
            PhoneCallId = call.PhoneCallId,
            Data = data,
        };
    }

    // A record whose name column is empty is a line all the same.
    private static string ListedAs(CallerRecord record) => string.IsNullOrWhiteSpace(record.Match.Name) ? $"({record.Match.Table} without a name)" : record.Match.Name;

    private static Dictionary<string, string> DefaultsOf(string table, ResolvedCall resolved, CallDescription call, TelephonySettings settings)
    {
        var number = resolved.Number.Number is { E164.Length: > 0 } read ? read.E164 : call.PhoneNumber;
        var lookup = settings.LookupTable(table);
        var defaults = CallerName.ColumnsOf(call.CallerName, call.PhoneNumber, table, lookup.NameColumn).ToDictionary(column => column.Key, column => column.Value);
        if (lookup.PhoneColumns.Count > 0)
        {
            defaults[lookup.PhoneColumns[0]] = number;
        }

        return defaults;
    }

    private static DataParameter DataOf(ResolvedCall resolved, CallDescription call, Agent agent) => new()
    {
        State = Words.Of(call.State),
        PhoneCallId = call.PhoneCallId,
        Direction = RuleDirections.InAddress(call.Direction),
        TelephoneNo = call.PhoneNumber,
        Dnis = resolved.Dnis.Text,
        DnisName = CallResolver.NameOf(resolved.Dnis),
        AgentId = agent.UserId.ToString("D"),
        CustomerType = resolved.Caller?.Customer?.LogicalName ?? "",
        CustomerId = resolved.Caller?.Customer?.Id.ToString("D") ?? "",
        RegardingType = resolved.Caller?.Match.Table ?? "",
        RegardingId = resolved.Caller?.Match.RecordId ?? "",
        DtCallId = call.DtCallId,
        Agent = agent.Name,
        FullName = resolved.Caller?.Match.Name ?? call.CallerName,
        Description = call.Written?.Description ?? resolved.Texts.Description,
        CustomText = call.Written?.CustomText ?? "",
        Subject = resolved.Texts.Subject,
    };
}
