using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Data;

/// <summary>Writes phonecall activities.</summary>
internal static class PhoneCallLog
{
    private const int Completed = 1;
    private const int Made = 2;
    private const int Received = 4;

    /// <summary>Whether an agent called, as the activity's direction has it.</summary>
    public static bool IsOutgoing(CallDirection direction) => direction is not (CallDirection.Inbound or CallDirection.Transfer);

    /// <summary>A new phonecall, owned by the agent.</summary>
    public static Entity New(Guid id, CallDirection direction, Agent agent, string number, string dnis, string subject, string description, DateTime startedOn)
    {
        var row = new Entity(PhoneCall.TableName, id)
        {
            [PhoneCall.Subject] = subject,
            [PhoneCall.Description] = description,
            [PhoneCall.PhoneNumber] = number.Cut(200),
            [PhoneCall.DirectionCode] = IsOutgoing(direction),
            [PhoneCall.Category] = dnis.Cut(250),
            [PhoneCall.ActualStart] = startedOn,
            [PhoneCall.OwnerId] = new EntityReference(SystemUser.TableName, agent.UserId),
        };
        WriteParties(row, direction, agent.UserId, number, null);
        return row;
    }

    /// <summary>Writes who takes part and what the call regards.</summary>
    public static void WriteParties(Entity row, CallDirection direction, Guid agentId, string number, CallerRecord? caller)
    {
        var agent = Party(new EntityReference(SystemUser.TableName, agentId), "");
        var customer = caller?.Customer is null && number.Length == 0 ? new EntityCollection() : Party(caller?.Customer, number);
        row[PhoneCall.From] = IsOutgoing(direction) ? agent : customer;
        row[PhoneCall.To] = IsOutgoing(direction) ? customer : agent;
        if (caller is not null)
        {
            row[PhoneCall.RegardingObjectId] = caller.Reference;
        }
    }

    /// <summary>The change that completes a phonecall.</summary>
    public static Entity Complete(Guid id, CallDirection direction, CallRecord call) => new(PhoneCall.TableName, id)
    {
        [PhoneCall.ActualDurationMinutes] = (call.TalkSeconds + call.HoldSeconds + 59) / 60,
        [PhoneCall.ActualEnd] = call.EndedOn ?? call.StateTime,
        [PhoneCall.StateCode] = new OptionSetValue(Completed),
        [PhoneCall.StatusCode] = new OptionSetValue(IsOutgoing(direction) ? Made : Received),
    };

    /// <summary>Which of some phonecalls are there and not completed.</summary>
    public static HashSet<Guid> Open(IOrganizationService service, IEnumerable<Guid> ids) =>
        [.. service.AllIn(() => Rows.From(PhoneCall.TableName, PhoneCall.Subject).Where(PhoneCall.StateCode, 0), PhoneCall.Id, ids.Cast<object>()).Select(row => row.Id)];

    // A party without record keeps the number as its address.
    private static EntityCollection Party(EntityReference? record, string number)
    {
        var party = new Entity(ActivityParty.TableName);
        if (record is not null)
        {
            party[ActivityParty.PartyId] = new EntityReference(record.LogicalName, record.Id);
        }
        else
        {
            party[ActivityParty.AddressUsed] = number.Cut(200);
        }

        return new EntityCollection([party]) { EntityName = ActivityParty.TableName };
    }
}
