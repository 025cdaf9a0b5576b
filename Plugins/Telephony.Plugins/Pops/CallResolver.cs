using Telephony.Contracts.Api;
using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Pops;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>From a call to what pops: number, records as the agent sees them, facts, rules, decision.</summary>
internal sealed class CallResolver(CallerDirectory directory, IReadOnlyList<DnisDefinition> definitions)
{
    /// <summary>Resolves a call for an agent.</summary>
    /// <param name="agent">Whose screen it is.</param>
    /// <param name="settings">The agent's settings.</param>
    /// <param name="chosen">The record that is known to be the caller's, such as the agent's choice among several; null to look the number up.</param>
    public ResolvedCall Resolve(CallDescription call, Agent agent, TelephonySettings settings, CallerRecord? chosen = null)
    {
        var number = NumberOf(call, settings);
        var dnis = DnisOf(call);
        var records = chosen is not null ? [chosen] : Lookup(call, agent, settings);
        var caller = records.Count == 1 && records[0].Match.Strength == MatchStrength.Exact ? records[0] : null;
        var texts = CallTexts.Of(call, NameOf(dnis), caller?.Match.Name ?? "", agent, settings);
        var resolved = new ResolvedCall
        {
            Number = number,
            Dnis = dnis,
            Records = records,
            Caller = caller,
            Texts = texts,
            Decision = new PopDecision(),
            Question = new PopQuestion
            {
                Direction = call.Direction,
                Facts = CallFactsOf.Read(call, agent, settings, records, caller, dnis, texts),
                Matches = [.. records.Select(record => record.Match)],
                Rules = settings.Rules,
                Policy = settings.UrlPolicy,
                OpensNew = settings.Text(SettingNames.NoMatchPop) == "new",
                HasNumber = number.Number is not null,
                Problem = number.Problem,
                SearchedIn = call.SearchedIn,
                IsKnown = chosen is not null,
            },
        };
        return resolved with { Decision = DecisionWriter.Write(PopDecider.Decide(resolved.Question), resolved, call, agent, settings) };
    }

    /// <summary>How a call's number reads with an agent's settings. Only a caller's may still have the digit of an outside line before it.</summary>
    public static PhoneNumberReading NumberOf(CallDescription call, TelephonySettings settings) => CallDirections.IsOutgoing(call.Direction)
        ? PhoneNumberParser.Parse(call.PhoneNumber, settings.Text(SettingNames.DefaultCountry), settings.Number(SettingNames.InternalExtensionLength))
        : OutsideLine.ReadCaller(call.PhoneNumber, settings);

    /// <summary>A definition's label, else what there is.</summary>
    public static string NameOf(CallDnis<DnisDefinition> dnis) => dnis.Definition is { Label.Length: > 0 } definition ? definition.Label : dnis.Text;

    /// <summary>What a call asks of the directory; null for one without number, unless customisers may find it, and for one that is looked up elsewhere.</summary>
    public CallerLookup? LookupOf(CallDescription call, Agent agent, TelephonySettings settings)
    {
        if (call.SearchedIn.Length > 0)
        {
            return null;
        }

        var dnis = DnisOf(call).Definition;
        IReadOnlyList<DnisFilter> filters = [.. DnisFilter.ReadAll(dnis?.LookupFilter ?? "") ?? [], .. settings.DnisFilters];
        IReadOnlyList<string> queueNames = [.. new[] { call.QueueName, dnis?.Dnis ?? "", dnis?.Label ?? "" }.Where(name => name.Length > 0).Distinct()];
        var lookup = new CallerLookup(call, NumberOf(call, settings).Number, agent.UserId, settings, filters, queueNames);
        return lookup.Number is not null || lookup.AsksCustomisers ? lookup : null;
    }

    private CallDnis<DnisDefinition> DnisOf(CallDescription call) => CallDnis.Of(definitions, call.QueueName, call.Dnis);

    private IReadOnlyList<CallerRecord> Lookup(CallDescription call, Agent agent, TelephonySettings settings) =>
        LookupOf(call, agent, settings) is { } lookup ? directory.Find(lookup) : [];
}
