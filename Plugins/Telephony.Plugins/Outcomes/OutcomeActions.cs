using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>Does what an outcome's definition says beside the call log.</summary>
internal sealed class OutcomeActions(IOrganizationService service)
{
    /// <summary>Acts on a call.</summary>
    /// <param name="row">The call's row, with the outcome.</param>
    /// <param name="definition">The outcome's definition; null for none, which does nothing.</param>
    public void Act(Entity row, OutcomeDefinition? definition)
    {
        var record = CallStore.Read(row);
        switch (definition?.Action)
        {
            case OutcomeAction.CreateTask:
                FollowUps.CreateTask(service, row, definition.Name, record.RetryOn);
                break;
            case OutcomeAction.CreateCallback:
                FollowUps.CreateCallback(service, row, definition.Name, record.RetryOn);
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
