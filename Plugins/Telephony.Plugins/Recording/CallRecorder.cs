using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>Turns a batch into calls: applies the events that are news, finds agents and callers, decides pops. Writes nothing.</summary>
/// <param name="service">Reads as the recording user.</param>
/// <param name="state">What the batch needs to know.</param>
/// <param name="access">Says which records the recording user may name.</param>
/// <param name="recorder">The recording user, who owns the log of calls that never rang an agent.</param>
internal sealed class CallRecorder(IOrganizationService service, BatchState state, CallerDirectory directory, RecordAccess access, Agent recorder)
{
    private readonly CallResolver _resolver = new(directory, state.Dnis);

    /// <summary>Works the batch out.</summary>
    public IReadOnlyList<CallWork> Work(EventReader batch)
    {
        var works = batch.Events.GroupBy(read => read.Message.CallKey, StringComparer.OrdinalIgnoreCase).Select(WorkOf).ToList();
        Retries.Continue(service, state, works);
        foreach (var work in works)
        {
            work.Apply(state.Outcomes);
            GiveDefault(work);
            work.Recorder = NeedsLog(work) ? recorder : null;
        }

        Resolve(works, [.. works.Where(work => work.Recorder is not null || NeedsPop(work))]);
        foreach (var work in works.Where(work => work is { Agent: not null, BeginsToTalk: true }))
        {
            work.NoteTexts = work.Resolved?.Texts ?? TextsOf(work);
        }

        return works;
    }

    private CallWork WorkOf(IGrouping<string, RecordedEvent> events)
    {
        var stored = state.Calls.TryGetValue(events.Key, out var row) ? row : null;
        var from = events.Select(read => read.Message.TransferredFrom).FirstOrDefault(key => key.Length > 0) ?? stored?.Text(DialerCall.TransferredFrom) ?? "";
        var byNews = events.ToLookup(read => !state.KnownEvents.Contains(read.Message.Key));
        var work = new CallWork(events.Key, stored, [.. byNews[true]], [.. byNews[false]])
        {
            Source = from.Length > 0 && state.Calls.TryGetValue(from, out var source) ? source : null,
        };
        work.Agent = state.Agents.TryGetValue(work.Text(read => read.Message.Extension, DialerCall.Extension), out var agent) ? agent : null;
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

    // A caller who gave up or was sent away before an agent's phone rang: there is no screen, but the call can be returned. Of several
    // phones whose users nobody knows, only the first one's call is logged: its key has no extension.
    private static bool NeedsLog(CallWork work)
    {
        var extension = work.Text(read => read.Message.Extension, DialerCall.Extension);
        return work is { Agent: null, PhoneCallId: null, News.Count: > 0, IsOver: true, Record: { WasTalkedOn: false, Outcome: not OutcomeNames.AnsweredElsewhere } }
            && !CallDirections.IsOutgoing(work.Direction)
            && (extension.Length == 0
                || (CallKey.TryParse(work.CallKey)?.Extension != extension && work.News.Any(news => news.Event.Fact.Reason == ReleaseReason.Abandoned)));
    }

    private void Resolve(IReadOnlyList<CallWork> all, IReadOnlyList<CallWork> works)
    {
        directory.Prefetch([.. works.Select(work => _resolver.LookupOf(DescriptionOf(work), HandlerOf(work), SettingsOf(work))).OfType<CallerLookup>()]);
        var consultations = new Consultations(service, state, works);
        foreach (var work in works)
        {
            work.PhoneCallId ??= Guid.NewGuid();
            work.Source ??= SourceAmong(all, work);
            var source = work.Source ?? consultations.SourceOf(work);
            work.Resolved = consultations.ShowSenders(work, _resolver.Resolve(DescriptionOf(work), HandlerOf(work), SettingsOf(work), HandedOver(work, source)), SettingsOf(work));
            NameParties(work);
        }
    }

    // A table that an administrator added to the lookup is the agents' to read, and perhaps not enabled for activities or not the connector's to name.
    private void NameParties(CallWork work)
    {
        if (!work.CreatesPhoneCall || work.Resolved is not { Caller: { } caller } resolved)
        {
            return;
        }

        work.Regarding = access.Regardable(recorder.UserId, caller.Reference);
        work.Customer = access.Nameable(recorder.UserId, caller.Customer);
        if ((work.Regarding is null ? caller.Reference : work.Customer is null ? caller.Customer : null) is { } unnamed)
        {
            var reason = $"{resolved.Decision.Reason} {access.WhyUnnamed("the connector's user lacks", unnamed.LogicalName)}".Trim();
            work.Resolved = resolved with { Decision = resolved.Decision with { Reason = reason } };
        }
    }

    // The call that this one was transferred from, where both are told in one batch and neither is stored yet.
    private Entity? SourceAmong(IReadOnlyList<CallWork> all, CallWork work)
    {
        var key = work.Text(read => read.Message.TransferredFrom, DialerCall.TransferredFrom);
        if (key.Length == 0 || all.FirstOrDefault(other => other != work && string.Equals(other.CallKey, key, StringComparison.OrdinalIgnoreCase)) is not { } source)
        {
            return null;
        }

        var identity = state.IdentityOf(source);
        var row = new Entity(DialerCall.TableName, source.Id)
        {
            [DialerCall.PhoneNumber] = identity.PhoneNumber,
            [DialerCall.To] = identity.CallerName,
            [DialerCall.QueueName] = identity.QueueName,
            [DialerCall.QueueDn] = identity.QueueDn,
            [DialerCall.Dnis] = identity.Dialled,
        };
        if (source.Resolved?.Caller is { } caller)
        {
            CallStore.WriteCaller(row, caller);
        }

        return row;
    }

    private CallTexts TextsOf(CallWork work)
    {
        var dnis = state.DnisOf(state.IdentityOf(work));
        return CallTexts.Of(DescriptionOf(work), CallResolver.NameOf(dnis), work.Stored?.Text(DialerCall.To) ?? "", work.Agent!, SettingsOf(work));
    }

    // A transferred call brings its caller along, as far as the receiving agent may read the record.
    private CallerRecord? HandedOver(CallWork work, Entity? source) =>
        OtherOrganizations.AddressOf(work, state).Length == 0 && Guid.TryParse(source?.Text(DialerCall.RegardingRecordId), out var id)
            ? directory.Read(source!.Text(DialerCall.RegardingType), id, HandlerOf(work).UserId, SettingsOf(work))
            : null;

    private static Agent HandlerOf(CallWork work) => work.Agent ?? work.Recorder!;

    private TelephonySettings SettingsOf(CallWork work) => state.SettingsOf(work.Agent);

    private CallDescription DescriptionOf(CallWork work)
    {
        var first = (work.News.FirstOrDefault(news => news.Event.CanPop) ?? work.News[0]).Event;
        var identity = state.IdentityOf(work);
        return new CallDescription
        {
            PhoneNumber = identity.PhoneNumber,
            CallerName = identity.CallerName,
            Dnis = identity.Dialled,
            QueueName = identity.QueueName,
            QueueDn = identity.QueueDn,
            Direction = work.Direction,
            State = first.Fact.State,
            OccurredOn = first.Fact.OccurredOn,
            Variables = work.Variables,
            CallKey = work.CallKey,
            DtCallId = work.Id.ToString("D"),
            PhoneCallId = work.PhoneCallId?.ToString("D") ?? "",
            IsCallback = work.IsCallback,
            RetryOn = work.Record?.RetryOn,
            CcAgentId = work.Text(read => read.Message.CcAgentId, DialerCall.CcAgentId),
            Outcome = work.Record?.Outcome ?? "",
            SearchedIn = OtherOrganizations.AddressOf(work, state),
        };
    }
}
