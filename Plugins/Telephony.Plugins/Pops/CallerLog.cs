using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Pops;

/// <summary>The rows of a call that say who the caller is, when the agent has said it anew. A text that the agent has written stays.</summary>
/// <param name="service">Works with the agent's rights.</param>
/// <param name="row">The call as it is.</param>
/// <param name="agent">The agent.</param>
internal sealed class CallerLog(IOrganizationService service, Entity row, Agent agent)
{
    /// <summary>The texts with the name that the call had so far.</summary>
    public required CallTexts Before { get; init; }

    /// <summary>The texts with the new name.</summary>
    public required CallTexts After { get; init; }

    /// <summary>Writes the call itself.</summary>
    public void WriteCall(CallerRecord chosen, PopDecision decision)
    {
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteCaller(change, chosen);
        Follow(change, DialerCall.Subject, row, Before.Subject, After.Subject);
        StoredDecision.WriteTo(change, decision);
        service.Update(change);
    }

    /// <summary>Writes the phonecall, also one that is completed: the caller's record is often saved when the wrap-up is over.</summary>
    public void WritePhoneCall(EntityReference? regarding, EntityReference? customer)
    {
        if (row.Lookup(DialerCall.PhoneCallId) is not { } id || Written(id) is not { } written)
        {
            return;
        }

        var change = new Entity(PhoneCall.TableName, id);
        var isOutgoing = CallDirections.IsOutgoing(CallStore.DirectionOf(row));
        PhoneCallLog.WriteParties(change, isOutgoing, new EntityReference(SystemUser.TableName, agent.UserId), customer, row.Text(DialerCall.PhoneNumber));
        PhoneCallLog.WriteRegarding(change, regarding);
        Follow(change, PhoneCall.Subject, written, Before.Subject, After.Subject);
        Follow(change, PhoneCall.Description, written, Before.Description, After.Description);
        Update(change, isCompleted: written.Choice(PhoneCall.StateCode) is not (null or 0));
    }

    // No page of Microsoft's says that a completed activity takes changes, and none that it does not; a step of the organization may refuse them, too. A
    // refusal ends the transaction, so that the choice cannot be kept without the phonecall
    // (https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions); to reopen it would run every step and flow on its completion anew.
    private void Update(Entity change, bool isCompleted)
    {
        try
        {
            service.Update(change);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (isCompleted && !RefusedRequest.IsMissingRight(fault.Detail.ErrorCode))
        {
            throw new InvalidPluginExecutionException(
                $"The phone call is completed, and may not be changed any more, so the call stays with the caller that it had. {fault.Detail.Message}", PluginHttpStatusCode.BadRequest);
        }
    }

    private Entity? Written(Guid id) => service.All(Rows.From(PhoneCall.TableName, PhoneCall.Subject, PhoneCall.Description, PhoneCall.StateCode).Where(PhoneCall.Id, id)).FirstOrDefault();

    private static void Follow(Entity change, string column, Entity written, string before, string after)
    {
        if (written.Text(column) == before && before != after)
        {
            change[column] = after;
        }
    }
}
