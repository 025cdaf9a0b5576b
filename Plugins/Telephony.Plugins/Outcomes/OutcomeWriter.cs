using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>Gives a call an outcome: the row, the result, the action, the notice. The same outcome given again changes nothing but retry time and notes. Retry minutes count from the end of the call.</summary>
internal sealed class OutcomeWriter(IOrganizationService service, OutcomeCatalog catalog)
{
    /// <summary>Gives it.</summary>
    /// <param name="row">The call's row.</param>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="given">How it was given.</param>
    /// <returns>Id of the result row.</returns>
    public Guid Give(Entity row, string outcome, GivenOutcome given)
    {
        var definition = catalog.Find(outcome);
        var result = ResultStore.Find(service, row.Id, outcome);
        var before = CallStore.Read(row);
        var record = OutcomeRules.Give(before, outcome, definition, before.EndedOn ?? before.StateTime, given.RetryOn, result is not null);
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteOutcome(change, record);
        service.Update(change);
        if (result is null)
        {
            var written = ResultStore.New(row, outcome, definition, given.Automatic, given.Notes);
            var id = service.Create(written);
            Act(row, definition, record);
            OutcomeNotice.TellAll(service, [written]);
            return id;
        }

        if (given.Notes.Length > 0)
        {
            service.Update(new Entity(DialerCallResult.TableName, result.Id) { [DialerCallResult.Notes] = given.Notes });
        }

        return result.Id;
    }

    private void Act(Entity row, OutcomeDefinition? definition, CallRecord record)
    {
        switch (definition?.Action)
        {
            case OutcomeAction.CreateTask:
                FollowUps.CreateTask(service, row, definition.Name, record.RetryOn);
                break;
            case OutcomeAction.CompletePhonecall:
                CompletePhoneCall(row, record);
                break;
            case OutcomeAction.QualifyLead:
                FollowUps.QualifyLead(service, row);
                break;
            case OutcomeAction.RunWorkflow when definition.WorkflowId is { } workflow:
                FollowUps.RunWorkflow(service, row, workflow);
                break;
        }
    }

    private void CompletePhoneCall(Entity row, CallRecord record)
    {
        if (row.Lookup(DialerCall.PhoneCallId) is { } id && PhoneCallLog.Open(service, [id]).Contains(id))
        {
            service.Update(PhoneCallLog.Complete(id, ChoiceMap.Direction(row.Choice(DialerCall.Direction)), record));
        }
    }
}
