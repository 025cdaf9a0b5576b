using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>Lays a call out as the names that conditions know.</summary>
internal static class CallFactsOf
{
    /// <summary>The facts of a call.</summary>
    public static CallFacts Read(
        CallDescription call, Agent agent, TelephonySettings settings, IReadOnlyList<CallerRecord> records, CallerRecord? caller,
        CallDnis<DnisDefinition> dnis, CallTexts texts)
    {
        var facts = PartiesOf(call, agent, records, caller).AddTo(new CallFacts { LocalTime = settings.LocalTime(call.OccurredOn) })
            .Set(FactNames.Dnis, dnis.Text, call.Dnis, call.QueueName)
            .Set(FactNames.DnisName, CallResolver.NameOf(dnis))
            .Set(FactNames.QueueName, call.QueueName, call.QueueDn)
            .Set(FactNames.CallerName, call.CallerName)
            .Set("state", Words.Of(call.State)).Set("stateTime", Moments.Text(call.OccurredOn))
            .Set("type", "phonecall")
            .Set("id", call.PhoneCallId).Set("phoneCallID", call.PhoneCallId).Set("dtCallId", call.DtCallId)
            .Set("telephoneNo", call.PhoneNumber, NumberText(call, settings)).Set("phone", call.PhoneNumber, NumberText(call, settings))
            .Set("agentType", SystemUser.TableName).Set("agentId", agent.UserId.ToString("D"), call.CcAgentId)
            .Set("agent", agent.Name).Set("extension", agent.Extension)
            .Set("fullName", caller?.Match.Name ?? call.CallerName)
            .Set("subject", texts.Subject).Set("description", call.Written?.Description ?? texts.Description)
            .Set("customText", call.Written?.CustomText)
            .Set("outcome", call.Outcome).Set("isCallback", call.IsCallback ? "true" : "false")
            .Set("retryDatetime", call.RetryOn is { } retryOn ? Moments.Text(retryOn) : "").Set("queueDn", call.QueueDn);
        foreach (var variable in call.Variables)
        {
            facts.Set(FactNames.VariablePrefix + variable.Key, variable.Value);
        }

        return facts;
    }

    private static PartyFacts PartiesOf(CallDescription call, Agent agent, IReadOnlyList<CallerRecord> records, CallerRecord? caller) => new()
    {
        Direction = call.Direction,
        Count = records.Count,
        Table = records.Count > 0 ? records[0].Match.Table : "",
        Caller = caller is null ? null : new CallerFacts(caller.Match.RecordId, caller.Customer?.LogicalName ?? "", caller.Customer?.Id.ToString("D") ?? ""),
        AgentId = agent.UserId.ToString("D"),
    };

    private static string NumberText(CallDescription call, TelephonySettings settings) => CallResolver.NumberOf(call, settings).Number?.E164 ?? "";
}
