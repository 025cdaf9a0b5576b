using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Outcomes;

/// <summary>Does what an outcome's definition says beside the call log.</summary>
/// <param name="service">Works as a user.</param>
/// <param name="access">Says which records activities of that user may regard.</param>
internal sealed class OutcomeActions(IOrganizationService service, RecordAccess access, Guid userId)
{
    /// <summary>Acts on a call; an activity that it creates is kept in the call's row, to be withdrawn with the outcome. One that is there is not created again.</summary>
    /// <param name="row">The call's row, with the outcome.</param>
    /// <param name="definition">The outcome's definition; null for none, which does nothing.</param>
    public void Act(Entity row, OutcomeDefinition? definition)
    {
        var record = CallStore.Read(row);
        switch (definition?.Action)
        {
            case OutcomeAction.CreateTask when CallStore.FollowUpOf(row) is null:
                Keep(row, FollowUps.CreateTask(service, row, RegardingOf(row), definition.Name, record.RetryOn));
                break;
            case OutcomeAction.CreateCallback when CallStore.FollowUpOf(row) is null:
                Keep(row, FollowUps.CreateCallback(service, row, RegardingOf(row), definition.Name, record.RetryOn));
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

    private EntityReference? RegardingOf(Entity row) => access.Regardable(userId, CallStore.RegardingOf(row));

    private void Keep(Entity row, EntityReference followUp)
    {
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteFollowUp(change, followUp);
        service.Update(change);
    }

    private void CompletePhoneCall(Entity row, CallRecord record)
    {
        if (row.Lookup(DialerCall.PhoneCallId) is { } id && PhoneCallLog.Open(service, [id]).Contains(id))
        {
            service.Update(PhoneCallLog.Complete(id, CallStore.DirectionOf(row), record));
        }
    }
}
