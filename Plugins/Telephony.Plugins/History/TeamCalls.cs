using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.History;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.History;

/// <summary>
/// The calls that decide who of an agent's callers still waits for a call back. Which queues are the agent's no table says: they are those whose calls have
/// rung the agent's phone.
/// </summary>
/// <param name="caller">Works with the agent's rights.</param>
/// <param name="system">Reads the calls of the agent's queues, whoever had them.</param>
internal sealed class TeamCalls(IOrganizationService caller, IOrganizationService system, Guid agentId)
{
    private const int QueueDays = 30;

    private static readonly string[] Columns =
    [
        DialerCall.CallKey, DialerCall.AgentId, DialerCall.Direction, DialerCall.State, DialerCall.StartedOn, DialerCall.EndedOn, DialerCall.NormalizedNumber,
        DialerCall.QueueName, DialerCall.To, DialerCall.RegardingType, DialerCall.RegardingRecordId, DialerCall.Connects, DialerCall.Aborts, DialerCall.LineResult,
    ];

    /// <summary>
    /// The rows since a moment: of every number that called in vain, whatever says that it was reached or is being called. Calls in vain of other queues than
    /// the agent's are not among them.
    /// </summary>
    public IReadOnlyList<Entity> Read(DateTime from)
    {
        var vain = Vain(from);
        var ids = new HashSet<Guid>(vain.Select(row => row.Id));
        var numbers = vain.Select(row => row.Text(DialerCall.NormalizedNumber)).Where(number => number.Length > 0);
        var others = system.AllIn(() => Since(from), DialerCall.NormalizedNumber, numbers).Where(row => !ids.Contains(row.Id) && Of(row) is { IsOutgoing: true } or { IsReached: true });
        return [.. vain, .. others];
    }

    /// <summary>A row as the domain takes it; the agent is its id.</summary>
    public static LoggedCall Of(Entity row)
    {
        var (call, key) = (CallStore.Read(row), row.Text(DialerCall.CallKey));
        return new LoggedCall
        {
            Number = row.Text(DialerCall.NormalizedNumber),
            Call = CallKey.TryParse(key)?.Base.ToString() ?? key,
            IsOutgoing = CallDirections.IsOutgoing(CallStore.DirectionOf(row)),
            IsOver = call.IsOver,
            IsReached = call.DidConnect,
            StartedOn = call.StartedOn,
            EndedOn = call.EndedOn,
            Agent = row.Lookup(DialerCall.AgentId)?.ToString("D") ?? "",
        };
    }

    private List<Entity> Vain(DateTime from)
    {
        QueryExpression Unanswered()
        {
            var query = Since(from).Where(DialerCall.DidConnect, false);
            query.Criteria.AddCondition(DialerCall.Direction, ConditionOperator.In, ChoiceMap.Of(CallDirection.Inbound).Value, ChoiceMap.Of(CallDirection.Transfer).Value);
            return query;
        }

        var own = caller.All(Unanswered().Where(DialerCall.AgentId, agentId));
        var known = new HashSet<Guid>(own.Select(row => row.Id));
        return [.. own, .. system.AllIn(Unanswered, DialerCall.QueueName, Queues(from)).Where(row => known.Add(row.Id))];
    }

    private IEnumerable<string> Queues(DateTime from)
    {
        var query = Rows.From(DialerCall.TableName, DialerCall.QueueName).Where(DialerCall.AgentId, agentId);
        query.Criteria.AddCondition(DialerCall.StartedOn, ConditionOperator.GreaterEqual, from.AddDays(WorklistReader.Days - QueueDays));
        query.Criteria.AddCondition(DialerCall.QueueName, ConditionOperator.NotNull);
        query.Distinct = true;
        return caller.All(query).Select(row => row.Text(DialerCall.QueueName)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static QueryExpression Since(DateTime from)
    {
        var query = Rows.From(DialerCall.TableName, Columns);
        query.Criteria.AddCondition(DialerCall.StartedOn, ConditionOperator.GreaterEqual, from);
        return query;
    }
}
