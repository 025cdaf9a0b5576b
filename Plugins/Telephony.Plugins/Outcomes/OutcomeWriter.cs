using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>
/// Gives a call an outcome: the row, the result, the computed outcome in its place, the action, the notice. The same outcome given
/// again changes nothing but retry time and notes. Retry minutes count from the end of the call.
/// </summary>
/// <param name="service">Writes as who gives the outcome, so that the right to write that call is needed.</param>
/// <param name="system">Tells the outcome.</param>
/// <param name="catalog">The outcomes that there are.</param>
internal sealed class OutcomeWriter(IOrganizationService service, IOrganizationService system, OutcomeCatalog catalog)
{
    /// <summary>Gives it.</summary>
    /// <param name="row">The call's row.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="given">How it was given.</param>
    /// <returns>Id of the result row.</returns>
    public Guid Give(Entity row, string outcome, GivenOutcome given)
    {
        CallStore.Lock(service, row);
        row = CallStore.ById(service, row.Id);
        var definition = catalog.Find(outcome);
        var existing = ResultStore.Find(service, row.Id, outcome);
        var before = CallStore.Read(row);
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteOutcome(change, OutcomeRules.Give(before, outcome, definition, before.EndedOn ?? before.StateTime, given.RetryOn, isChosen: true));
        service.Update(change);
        var result = existing ?? ResultStore.New(row, outcome, definition, given.Automatic, given.Notes);
        if (existing is null)
        {
            result.Id = service.Create(result);
        }
        else if (given.Notes.Length > 0)
        {
            service.Update(new Entity(DialerCallResult.TableName, existing.Id) { [DialerCallResult.Notes] = given.Notes });
        }

        Follow(row.Id, outcome, definition, given, existing is null);
        if (existing is null)
        {
            OutcomeNotice.TellAll(system, [result]);
        }

        return result.Id;
    }

    // A customiser's code may have computed another outcome, before this one or in a step on its result. That one counts and acts instead.
    private void Follow(Guid callId, string outcome, OutcomeDefinition? definition, GivenOutcome given, bool isNew)
    {
        var row = CallStore.ById(service, callId);
        var effective = OutcomeRules.Effective(outcome, row.Text(DialerCall.ComputedOutcome));
        if (effective != outcome)
        {
            if (effective != row.Text(DialerCall.Outcome))
            {
                Give(row, effective, given with { Automatic = true, Notes = "" });
            }
        }
        else if (isNew && !given.Automatic)
        {
            new OutcomeActions(service).Act(row, definition);
        }
    }
}
