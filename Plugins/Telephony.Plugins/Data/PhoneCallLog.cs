using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Rules;

namespace Telephony.Plugins.Data;

/// <summary>Writes phonecall activities.</summary>
internal static class PhoneCallLog
{
    private const int Completed = 1;
    private const int Made = 2;
    private const int Received = 4;
    private const int CanceledState = 2;
    private const int CanceledStatus = 3;

    /// <summary>A new phonecall without parties.</summary>
    /// <param name="direction">How the call began.</param>
    /// <param name="owner">Who owns it: the agent, or whoever records a call that never rang one.</param>
    /// <param name="number">The other party's number.</param>
    /// <param name="dnis">The queue or number dialled.</param>
    /// <param name="subject">From the template.</param>
    /// <param name="description">From the template.</param>
    /// <param name="startedOn">The first event, UTC.</param>
    public static Entity New(Guid id, CallDirection direction, Guid owner, string number, string dnis, string subject, string description, DateTime startedOn) => new(PhoneCall.TableName, id)
    {
        [PhoneCall.Subject] = subject,
        [PhoneCall.Description] = description,
        [PhoneCall.PhoneNumber] = number.Cut(200),
        [PhoneCall.DirectionCode] = CallDirections.IsOutgoing(direction),
        [PhoneCall.Category] = dnis.Cut(250),
        [PhoneCall.ActualStart] = startedOn,
        [PhoneCall.OwnerId] = new EntityReference(SystemUser.TableName, owner),
    };

    /// <summary>Writes who takes part.</summary>
    /// <param name="isOutgoing">Whether our side calls.</param>
    /// <param name="ourSide">The agent, or the queue that nobody answered in; null for none.</param>
    /// <param name="customer">The other party's record; null for none.</param>
    /// <param name="number">The other party's number.</param>
    public static void WriteParties(Entity row, bool isOutgoing, EntityReference? ourSide, EntityReference? customer, string number)
    {
        var we = Party(ourSide, "");
        var they = Party(customer, number);
        row[PhoneCall.From] = isOutgoing ? we : they;
        row[PhoneCall.To] = isOutgoing ? they : we;
    }

    /// <summary>Writes what the call regards. Users have no timeline of activities.</summary>
    public static void WriteRegarding(Entity row, EntityReference? regarding)
    {
        if (regarding is not null && regarding.LogicalName != SystemUser.TableName)
        {
            row[PhoneCall.RegardingObjectId] = regarding;
        }
    }

    /// <summary>The change that completes a phonecall.</summary>
    public static Entity Complete(Guid id, CallDirection direction, CallRecord call) => new(PhoneCall.TableName, id)
    {
        [PhoneCall.ActualDurationMinutes] = (call.TalkSeconds + call.HoldSeconds + 59) / 60,
        [PhoneCall.ActualEnd] = call.EndedOn ?? call.StateTime,
        [PhoneCall.StateCode] = new OptionSetValue(Completed),
        [PhoneCall.StatusCode] = new OptionSetValue(CallDirections.IsOutgoing(direction) ? Made : Received),
    };

    /// <summary>The change that cancels a phonecall: the caller talked to a colleague.</summary>
    public static Entity Cancel(Guid id, CallRecord call) => new(PhoneCall.TableName, id)
    {
        [PhoneCall.ActualEnd] = call.EndedOn ?? call.StateTime,
        [PhoneCall.StateCode] = new OptionSetValue(CanceledState),
        [PhoneCall.StatusCode] = new OptionSetValue(CanceledStatus),
    };

    /// <summary>Which of some phonecalls exist and are not completed.</summary>
    public static HashSet<Guid> Open(IOrganizationService service, IEnumerable<Guid> ids) =>
        [.. service.AllIn(() => Rows.From(PhoneCall.TableName, PhoneCall.Subject).Where(PhoneCall.StateCode, 0), PhoneCall.Id, ids.Cast<object>()).Select(row => row.Id)];

    // A party without record keeps the number as its address, and so does a record of a table that takes part in no activity.
    private static EntityCollection Party(EntityReference? record, string number)
    {
        var party = new Entity(ActivityParty.TableName);
        if (record is not null && (record.LogicalName == Queue.TableName || CallerTables.IsPerson(record.LogicalName)))
        {
            party[ActivityParty.PartyId] = new EntityReference(record.LogicalName, record.Id);
        }
        else if (number.Length > 0)
        {
            party[ActivityParty.AddressUsed] = number.Cut(200);
        }

        return new EntityCollection(party.Attributes.Count > 0 ? [party] : []) { EntityName = ActivityParty.TableName };
    }
}
