using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Outcomes;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>Writes what a batch made of its calls: one create or update per call, one create per event and outcome.</summary>
/// <param name="service">Writes as whoever records.</param>
/// <param name="system">Tells outcomes, and withdraws what those that no longer count have set going.</param>
/// <param name="serviceOf">Writes the note on the caller's record as the agent who talks.</param>
/// <param name="access">Says whom an agent may write a note on.</param>
/// <param name="state">What the batch needs to know.</param>
internal sealed class BatchWriter(IOrganizationService service, IOrganizationService system, Func<Guid, IOrganizationService> serviceOf, RecordAccess access, BatchState state)
{
    /// <summary>Writes the calls that have news; a replayed batch has none.</summary>
    public void Write(IReadOnlyList<CallWork> works)
    {
        var changed = works.Where(work => work.News.Count > 0).ToList();
        KeepChosenOutcomes(changed);

        // What an outcome has set going goes with it: a later talk takes a missed call back.
        FollowUps.Withdraw(system, changed.Where(work => work.LosesOutcome).Select(work => CallStore.FollowUpOf(work.Stored)).OfType<EntityReference>());
        var told = new List<Entity>();
        var known = ResultStore.Of(service, changed.Where(work => work.Stored is not null && work.AutomaticOutcomes.Count > 0).Select(work => work.Id));
        foreach (var work in changed)
        {
            CreatePhoneCall(work);
            List<Entity> results = [.. known[work.Id]];
            var row = WriteCall(work, ResultStore.NextNumber(results) - 1);
            if (work.NoteTexts is { } note)
            {
                var party = access.Notable(work.Agent!.UserId, PartyNote.RecordOf(work.Resolved?.Caller?.Reference ?? CallStore.RegardingOf(work.Stored), note));
                PartyNote.Write(serviceOf(work.Agent.UserId), party, note);
            }

            foreach (var news in work.News)
            {
                service.Create(EventRows.New(work, news));
            }

            foreach (var outcome in work.AutomaticOutcomes)
            {
                var result = ResultStore.Next(results, row, outcome, state.Outcomes.Find(outcome), true, "");
                service.Create(result);
                results.Add(result);
                told.Add(result);
            }
        }

        CompletePhoneCalls(changed);
        AgentPresence.Write(service, changed, state);
        OutcomeNotice.TellAll(system, told);
    }

    // An agent may have chosen an outcome since the batch was read; nobody's outcome is to take its place.
    private void KeepChosenOutcomes(IReadOnlyList<CallWork> changed)
    {
        var given = changed.Where(work => work.Stored is not null && work.AutomaticOutcomes.Count > 0).ToList();
        given.ForEach(work => CallStore.Lock(service, work.Stored!));
        var rows = CallStore.ByKey(service, given.Select(work => work.CallKey));
        foreach (var work in given)
        {
            var now = CallStore.Read(rows[work.CallKey]);
            if (now.Outcome != work.Before!.Outcome)
            {
                work.Keep(now);
            }
        }
    }

    private void CreatePhoneCall(CallWork work)
    {
        if (!work.CreatesPhoneCall || work.Resolved is not { } resolved || (work.Agent ?? work.Recorder) is not { } owner)
        {
            return;
        }

        var identity = state.IdentityOf(work);
        var row = PhoneCallLog.New(
            work.PhoneCallId!.Value, work.Direction, owner.UserId, identity.PhoneNumber, resolved.Dnis.Text, resolved.Texts.Subject, resolved.Texts.Description, work.Record!.StartedOn);
        PhoneCallLog.WriteParties(row, CallDirections.IsOutgoing(work.Direction), OurSideOf(work, identity), work.Customer, identity.PhoneNumber);
        PhoneCallLog.WriteRegarding(row, work.Regarding);
        service.Create(row);
    }

    // Where no phone of an agent rang, the queue was called.
    private EntityReference? OurSideOf(CallWork work, CallIdentity identity) =>
        work.Agent is { } agent ? new EntityReference(SystemUser.TableName, agent.UserId)
        : state.Queues.TryGetValue(identity.QueueName, out var queue) ? new EntityReference(Queue.TableName, queue.Id)
        : null;

    private Entity WriteCall(CallWork work, int knownResults)
    {
        var row = new Entity(DialerCall.TableName, work.Id);
        CallStore.Write(row, work.Record!, work.Before);
        WriteResultNumber(row, work, knownResults);
        WriteIdentity(row, work);
        if (work.Agent is { } agent && work.Stored?.Lookup(DialerCall.AgentId) != agent.UserId)
        {
            row[DialerCall.AgentId] = new EntityReference(SystemUser.TableName, agent.UserId);
            row[DialerCall.OwnerId] = new EntityReference(SystemUser.TableName, agent.UserId);
        }

        if (work.Resolved is { } resolved)
        {
            WriteResolved(row, work, resolved);
        }

        if (work.Stored is null)
        {
            row[DialerCall.CallKey] = work.CallKey;
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }

        if (work.Continues is not null)
        {
            service.Update(Retries.Close(work));
        }

        return Complete(row, work);
    }

    private static void WriteResultNumber(Entity row, CallWork work, int knownResults)
    {
        if (work.AutomaticOutcomes.Count > 0 || work.LosesOutcome)
        {
            row[DialerCall.ResultNumber] = work.AutomaticOutcomes.Count > 0 ? knownResults + work.AutomaticOutcomes.Count : 0;
        }

        if (work.LosesOutcome)
        {
            CallStore.WriteFollowUp(row, null);
        }
    }

    private void WriteIdentity(Entity row, CallWork work)
    {
        var identity = state.IdentityOf(work);
        var dnis = state.DnisOf(identity);
        row[DialerCall.Direction] = ChoiceMap.Of(work.Direction);
        row[DialerCall.PhoneNumber] = identity.PhoneNumber.Cut(50);
        row[DialerCall.QueueName] = identity.QueueName.Cut(100);
        row[DialerCall.QueueDn] = identity.QueueDn.Cut(50);
        row[DialerCall.Dnis] = dnis.Text.Cut(100);
        row[DialerCall.DnisId] = dnis.Definition is { } definition ? new EntityReference(DialerDnis.TableName, definition.Id) : null;
        row[DialerCall.Extension] = work.Text(read => read.Message.Extension, DialerCall.Extension);
        row[DialerCall.CcAgentId] = work.Text(read => read.Message.CcAgentId, DialerCall.CcAgentId);
        row[DialerCall.RecordingUrl] = work.Text(read => read.Message.RecordingUrl, DialerCall.RecordingUrl);
        row[DialerCall.TransferredFrom] = work.Text(read => read.Message.TransferredFrom, DialerCall.TransferredFrom);
        row[DialerCall.IsCallback] = work.IsCallback;
        if (work.Stored is null)
        {
            row[DialerCall.NormalizedNumber] = Retries.E164Of(work, state);
            row[DialerCall.To] = identity.CallerName.Cut(200);
            row[DialerCall.Name] = NameOf(identity.CallerName, identity.PhoneNumber);
        }
    }

    private static void WriteResolved(Entity row, CallWork work, ResolvedCall resolved)
    {
        row[DialerCall.PhoneCallId] = new EntityReference(PhoneCall.TableName, work.PhoneCallId!.Value);
        row[DialerCall.LookupCount] = resolved.Records.Count;
        row[DialerCall.NormalizedNumber] = resolved.Number.Number?.E164 ?? "";
        row[DialerCall.Subject] = resolved.Texts.Subject;
        if (work.Agent is not null)
        {
            StoredDecision.WriteTo(row, resolved.Decision);
        }

        if (resolved.Caller is { } caller)
        {
            CallStore.WriteCaller(row, caller);
            row[DialerCall.Name] = NameOf(caller.Match.Name, row.Text(DialerCall.PhoneNumber));
        }
    }

    private static string NameOf(string name, string number) =>
        (name.Length > 0 && number.Length > 0 ? $"{name}, {number}" : name + number is { Length: > 0 } text ? text : "Number withheld").Cut(200);

    // What a result row needs of its call, whether it was written now or before.
    private static Entity Complete(Entity row, CallWork work)
    {
        foreach (var column in new[] { DialerCall.AgentId, DialerCall.Subject })
        {
            if (!row.Contains(column) && work.Stored?.Contains(column) == true)
            {
                row[column] = work.Stored[column];
            }
        }

        return row;
    }

    private void CompletePhoneCalls(IReadOnlyList<CallWork> changed)
    {
        var ended = changed.Where(work => work.Record!.State == CallState.End && work.PhoneCallId is not null).ToList();
        var open = PhoneCallLog.Open(service, ended.Select(work => work.PhoneCallId!.Value));
        foreach (var work in ended.Where(work => open.Contains(work.PhoneCallId!.Value)))
        {
            service.Update(work.Record!.Outcome == OutcomeNames.AnsweredElsewhere
                ? PhoneCallLog.Cancel(work.PhoneCallId!.Value, work.Record)
                : PhoneCallLog.Complete(work.PhoneCallId!.Value, work.Direction, work.Record));
        }
    }
}
