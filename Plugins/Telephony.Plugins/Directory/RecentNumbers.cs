using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Directory;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Directory;

/// <summary>The numbers of an agent's last calls.</summary>
internal static class RecentNumbers
{
    private const int Calls = 100;

    /// <summary>Those that are meant, the last one first, each once.</summary>
    /// <param name="service">The agent's rights.</param>
    /// <param name="agentId">Whose calls.</param>
    public static IReadOnlyList<RecentNumber> Find(IOrganizationService service, Guid agentId, DirectoryQuery query, int most)
    {
        var rows = Rows.From(DialerCall.TableName, DialerCall.PhoneNumber, DialerCall.To, DialerCall.CustomerType, DialerCall.CustomerRecordId).Where(DialerCall.AgentId, agentId);
        rows.Criteria.AddCondition(DialerCall.PhoneNumber, ConditionOperator.NotNull);
        rows.AddOrder(DialerCall.StartedOn, OrderType.Descending);
        rows.TopCount = Calls;
        return [.. service.RetrieveMultiple(rows).Entities
            .Where(call => call.Text(DialerCall.PhoneNumber).Length > 0)
            .GroupBy(call => call.Text(DialerCall.PhoneNumber), StringComparer.Ordinal)
            .Select(calls => NumberOf(calls.First()))
            .Where(number => query.Fits(number.Number, number.Name))
            .Take(most)];
    }

    private static RecentNumber NumberOf(Entity call) => new()
    {
        Number = call.Text(DialerCall.PhoneNumber),
        Name = call.Text(DialerCall.To),
        Table = call.Text(DialerCall.CustomerType),
        RecordId = call.Text(DialerCall.CustomerRecordId),
    };
}
