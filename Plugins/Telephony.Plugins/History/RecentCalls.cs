using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.History;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.History;

/// <summary>The newest calls of one agent.</summary>
internal static class RecentCalls
{
    /// <summary>How many are answered at most.</summary>
    public const int Most = 250;

    /// <summary>Reads them, newest first, one more than <see cref="Most"/> where there are more.</summary>
    /// <param name="service">Works with the agent's rights.</param>
    /// <param name="from">Calls that began before are left out, UTC.</param>
    public static IReadOnlyList<Entity> Read(IOrganizationService service, Guid agentId, DateTime from)
    {
        var query = CallStore.Query().Where(DialerCall.AgentId, agentId);
        query.Criteria.AddCondition(DialerCall.StartedOn, ConditionOperator.GreaterEqual, from);
        query.AddOrder(DialerCall.StartedOn, OrderType.Descending);
        query.TopCount = Most + 1;
        return service.RetrieveMultiple(query).Entities;
    }

    /// <summary>A row as the softphone shows it.</summary>
    public static HistoryCall Of(Entity row)
    {
        var (call, direction) = (CallStore.Read(row), CallStore.DirectionOf(row));
        var record = CallStore.RegardingOf(row) ?? CallStore.CustomerOf(row);
        return new HistoryCall
        {
            CallKey = row.Text(DialerCall.CallKey),
            DtCallId = row.Id.ToString("D"),
            PhoneCallId = row.Lookup(DialerCall.PhoneCallId)?.ToString("D") ?? "",
            Direction = Words.Of(direction),
            Kind = Words.Of(CallKinds.Of(call, CallDirections.IsOutgoing(direction))),
            PhoneNumber = row.Text(DialerCall.NormalizedNumber) is { Length: > 0 } e164 ? e164 : row.Text(DialerCall.PhoneNumber),
            Name = row.Text(DialerCall.To),
            Table = record?.LogicalName ?? "",
            RecordId = record?.Id.ToString("D") ?? "",
            QueueName = row.Text(DialerCall.QueueName),
            StartedOn = Moments.Text(call.StartedOn),
            TalkSeconds = call.TalkSeconds + call.HoldSeconds,
            Outcome = call.Outcome,
        };
    }
}
