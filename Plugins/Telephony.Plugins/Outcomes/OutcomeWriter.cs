using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>
/// Gives a call an outcome: the row, the result, the computed outcome in its place, the action, the notice. Every change is one, going back to
/// an earlier outcome too; the same outcome twice in a row changes nothing but retry time and notes. Retry minutes count from the end of the call.
/// </summary>
/// <param name="service">Writes as whoever gives the outcome, so that the right to write that call is needed.</param>
/// <param name="system">Tells the outcome, and withdraws what the one before has set going.</param>
/// <param name="catalog">The outcomes that there are.</param>
/// <param name="actions">Acts as whoever gives the outcome.</param>
internal sealed class OutcomeWriter(IOrganizationService service, IOrganizationService system, OutcomeCatalog catalog, OutcomeActions actions)
{
    /// <summary>Gives the call its outcome.</summary>
    /// <param name="row">The call's row.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="given">How it was given.</param>
    /// <returns>Id of the result row.</returns>
    public Guid Give(Entity row, string outcome, GivenOutcome given)
    {
        CallStore.Lock(service, row);
        row = CallStore.ById(service, row.Id);
        var results = ResultsOf(row.Id);
        if (SameAgain(row, outcome, given, results) is { } same)
        {
            Repeat(row, same, given);
            return same.Id;
        }

        Write(row, outcome, given.RetryOn);
        var result = ResultStore.Next(results, row, outcome, catalog.Find(outcome), given.Automatic, given.Notes);
        result.Id = service.Create(result);
        Replace(row.Id, outcome, given);
        Settle(row.Id, given);
        OutcomeNotice.TellAll(system, [result]);
        return result.Id;
    }

    private List<Entity> ResultsOf(Guid callId) => [.. ResultStore.Of(service, [callId])[callId]];

    // The result that a repeated click means: that of the outcome which the call has, or of the agent's last choice where a computed one stands for it.
    private static Entity? SameAgain(Entity row, string outcome, GivenOutcome given, List<Entity> results)
    {
        var current = row.Text(DialerCall.Outcome);
        if (current == outcome)
        {
            return results.LastOrDefault(result => result.Text(DialerCallResult.Result) == outcome);
        }

        var chosen = results.LastOrDefault(result => result.GetAttributeValue<bool?>(DialerCallResult.Automatic) is not true);
        return !given.Automatic && chosen?.Text(DialerCallResult.Result) == outcome && current == OutcomeRules.Effective(outcome, row.Text(DialerCall.ComputedOutcome)) ? chosen : null;
    }

    private void Repeat(Entity row, Entity same, GivenOutcome given)
    {
        Write(row, row.Text(DialerCall.Outcome), given.RetryOn ?? row.GetAttributeValue<DateTime?>(DialerCall.RetryOn));
        if (given.Notes.Length > 0)
        {
            service.Update(new Entity(DialerCallResult.TableName, same.Id) { [DialerCallResult.Notes] = given.Notes });
        }
    }

    private void Write(Entity row, string outcome, DateTime? retryOn)
    {
        var before = CallStore.Read(row);
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteOutcome(change, OutcomeRules.Give(before, outcome, catalog.Find(outcome), before.EndedOn ?? before.StateTime, retryOn, isChosen: true));
        service.Update(change);
    }

    // A customiser's code may have computed another outcome, before this one or in a step on its result. That one counts instead.
    private void Replace(Guid callId, string outcome, GivenOutcome given)
    {
        var row = CallStore.ById(service, callId);
        var effective = OutcomeRules.Effective(outcome, row.Text(DialerCall.ComputedOutcome));
        if (effective != outcome && effective != row.Text(DialerCall.Outcome))
        {
            Give(row, effective, given with { Automatic = true, Notes = "" });
        }
    }

    // Where another outcome counts than before, what that one has set going is withdrawn, and this one acts: a chosen one at once, one that nobody
    // chose in the background. A computed outcome that counted before and still does has acted.
    private void Settle(Guid callId, GivenOutcome given)
    {
        var row = CallStore.ById(service, callId);
        var results = ResultsOf(callId);
        var counts = row.Text(DialerCall.Outcome);
        var counted = results.FirstOrDefault(result => result.Number(DialerCallResult.Number) == row.Number(DialerCall.ResultNumber));
        var isNew = row.Number(DialerCall.ResultNumber) == 0 || counted?.Text(DialerCallResult.Result) != counts;
        if (!isNew || results.LastOrDefault(result => result.Text(DialerCallResult.Result) == counts) is not { } result)
        {
            return;
        }

        var change = new Entity(DialerCall.TableName, callId) { [DialerCall.ResultNumber] = result.Number(DialerCallResult.Number) };
        if (CallStore.FollowUpOf(row) is { } followUp)
        {
            FollowUps.Withdraw(system, [followUp]);
            CallStore.WriteFollowUp(change, null);
        }

        service.Update(change);
        if (!given.Automatic && result.GetAttributeValue<bool?>(DialerCallResult.Automatic) is not true)
        {
            actions.Act(CallStore.ById(service, callId), catalog.Find(counts));
        }
    }
}
