using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>Turns a batch into calls: applies the events that are news, finds agents and callers, decides pops. Writes nothing.</summary>
internal sealed class CallRecorder(IOrganizationService service, BatchState state, CallerDirectory directory)
{
    private Dictionary<Guid, Entity> _colleaguesCalls = [];

    private readonly CallResolver _resolver = new(directory, state.Dnis);

    /// <summary>Works the batch out.</summary>
    public IReadOnlyList<CallWork> Work(EventReader batch)
    {
        var works = batch.Events.GroupBy(read => read.Message.CallKey, StringComparer.OrdinalIgnoreCase)
            .Select(group => Apply(new CallWork(group.Key, state.Calls.TryGetValue(group.Key, out var row) ? row : null), group)).ToList();
        var popping = works.Where(NeedsPop).ToList();
        directory.Prefetch([.. popping.Select(work => _resolver.LookupOf(DescriptionOf(work), work.Agent!, state.SettingsOf(work.Agent))).OfType<CallerLookup>()]);
        _colleaguesCalls = CallStore.ActiveOf(service, popping.Select(ColleagueOf).OfType<Agent>().Select(agent => agent.UserId));
        foreach (var work in popping)
        {
            Resolve(work);
        }

        return works;
    }

    private CallWork Apply(CallWork work, IEnumerable<RecordedEvent> events)
    {
        foreach (var read in events)
        {
            if (state.KnownEvents.Contains(read.Message.Key))
            {
                work.Known.Add(read);
            }
            else
            {
                work.Apply(read, state.Outcomes);
            }
        }

        work.Agent = state.Agents.TryGetValue(work.Text(read => read.Message.Extension, DialerCall.Extension), out var agent) ? agent : null;
        GiveDefault(work);
        return work;
    }

    // The end of a call that has no outcome: the default one, or None.
    private void GiveDefault(CallWork work)
    {
        var end = work.News.LastOrDefault(news => news.Event.Fact.State == CallState.End);
        if (end is not null && work.Record is { Outcome.Length: 0, State: CallState.End } && work.Agent is not null)
        {
            var setting = state.SettingsOf(work.Agent).Text(SettingNames.DefaultOutcome);
            work.Give(state.Outcomes.DefaultFor(work.Direction, setting), state.Outcomes, end.Event.Fact.OccurredOn);
        }
    }

    private static bool NeedsPop(CallWork work) =>
        work.Agent is not null && work.StoredDecision.Length == 0 && work.News.Any(news => news.Event.CanPop);

    private void Resolve(CallWork work)
    {
        work.PhoneCallId ??= Guid.NewGuid();
        var settings = state.SettingsOf(work.Agent);
        work.Resolved = _resolver.Resolve(DescriptionOf(work), work.Agent!, settings, HandedOver(work, settings));
    }

    // A transferred call brings its caller along, as far as the receiving agent may read the record; so does a colleague who calls
    // while talking to somebody: a consultation, which the PBX shows as a call between two extensions.
    private CallerRecord? HandedOver(CallWork work, TelephonySettings settings)
    {
        var from = work.Text(read => read.Message.TransferredFrom, DialerCall.TransferredFrom);
        var source = from.Length > 0 && state.Calls.TryGetValue(from, out var row) ? row : ConsultedAbout(work);
        return Guid.TryParse(source?.Text(DialerCall.RegardingRecordId), out var id)
            ? directory.Read(source!.Text(DialerCall.RegardingType), id, work.Agent!.UserId, settings)
            : null;
    }

    private Entity? ConsultedAbout(CallWork work) =>
        ColleagueOf(work) is { } colleague && _colleaguesCalls.TryGetValue(colleague.UserId, out var call) && call.Id != work.Id ? call : null;

    private Agent? ColleagueOf(CallWork work) =>
        !PhoneCallLog.IsOutgoing(work.Direction)
        && state.Agents.TryGetValue(work.Text(read => read.Message.PhoneNumber, DialerCall.PhoneNumber), out var colleague) ? colleague : null;

    private CallDescription DescriptionOf(CallWork work)
    {
        var first = work.News.First(news => news.Event.CanPop).Event;
        var prefix = state.Prefix(work.Text(read => read.Message.CallerName, DialerCall.To));
        return new CallDescription
        {
            PhoneNumber = work.Text(read => read.Message.PhoneNumber, DialerCall.PhoneNumber),
            CallerName = prefix.CallerName,
            Dnis = work.Text(read => read.Message.Dnis, DialerCall.Dnis),
            QueueName = prefix.QueueName.Length > 0 ? prefix.QueueName : work.Text(read => read.Message.QueueName, DialerCall.QueueName),
            QueueDn = work.Text(read => read.Message.QueueDn, DialerCall.QueueDn),
            Direction = work.Direction,
            State = first.Fact.State,
            OccurredOn = first.Fact.OccurredOn,
            Variables = work.News.Select(news => news.Event.Message.Variables).FirstOrDefault(variables => variables.Count > 0) ?? [],
            CallKey = work.CallKey,
            DtCallId = work.Id.ToString("D"),
            PhoneCallId = work.PhoneCallId?.ToString("D") ?? "",
            IsCallback = work.Stored?.GetAttributeValue<bool?>(DialerCall.IsCallback) ?? false,
            Outcome = work.Record?.Outcome ?? "",
        };
    }
}
