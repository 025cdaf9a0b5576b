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
        var isOutgoing = CallDirections.IsOutgoing(ChoiceMap.Direction(row.Choice(DialerCall.Direction)));
        PhoneCallLog.WriteParties(change, isOutgoing, new EntityReference(SystemUser.TableName, agent.UserId), customer, row.Text(DialerCall.PhoneNumber));
        PhoneCallLog.WriteRegarding(change, regarding);
        Follow(change, PhoneCall.Subject, written, Before.Subject, After.Subject);
        Follow(change, PhoneCall.Description, written, Before.Description, After.Description);
        service.Update(change);
    }

    private Entity? Written(Guid id) => service.All(Rows.From(PhoneCall.TableName, PhoneCall.Subject, PhoneCall.Description).Where(PhoneCall.Id, id)).FirstOrDefault();

    private static void Follow(Entity change, string column, Entity written, string before, string after)
    {
        if (written.Text(column) == before && before != after)
        {
            change[column] = after;
        }
    }
}
