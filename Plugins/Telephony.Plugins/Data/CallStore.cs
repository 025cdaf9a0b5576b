using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Reads and writes rows of <c>cts_dialercall</c>.</summary>
internal static class CallStore
{
    private static readonly string[] Columns =
    [
        DialerCall.Name, DialerCall.CallKey, DialerCall.AgentId, DialerCall.Direction, DialerCall.State, DialerCall.StateTime, DialerCall.Status,
        DialerCall.PhoneNumber, DialerCall.To, DialerCall.Subject, DialerCall.Dnis, DialerCall.QueueName, DialerCall.QueueDn,
        DialerCall.Extension, DialerCall.Calls, DialerCall.NoAnswers, DialerCall.Busies, DialerCall.Connects, DialerCall.Aborts,
        DialerCall.Outcome, DialerCall.ComputedOutcome, DialerCall.IsCallback, DialerCall.RetryOn, DialerCall.CustomerType,
        DialerCall.CustomerRecordId, DialerCall.RegardingType, DialerCall.RegardingRecordId, DialerCall.PhoneCallId, DialerCall.UrlDisplayed,
        DialerCall.RingSeconds, DialerCall.TalkSeconds, DialerCall.HoldSeconds, DialerCall.WrapSeconds, DialerCall.LastSequence,
        DialerCall.StartedOn, DialerCall.EndedOn, DialerCall.PopDecision, DialerCall.TransferredFrom, DialerCall.LookupCount,
        DialerCall.NormalizedNumber, DialerCall.CcAgentId, DialerCall.RecordingUrl, DialerCall.Attempt, DialerCall.LineResult, DialerCall.NextCallId, DialerCall.FollowUpType,
        DialerCall.FollowUpRecordId, DialerCall.ResultNumber,
    ];

    /// <summary>How a row's call began.</summary>
    public static CallDirection DirectionOf(Entity row) => ChoiceMap.Direction(row.Choice(DialerCall.Direction));

    /// <summary>Begins a query for rows that <see cref="Read"/> takes.</summary>
    public static QueryExpression Query() => Rows.From(DialerCall.TableName, Columns);

    /// <summary>The rows of some keys.</summary>
    public static Dictionary<string, Entity> ByKey(IOrganizationService service, IEnumerable<string> keys) =>
        service.AllIn(() => Rows.From(DialerCall.TableName, Columns), DialerCall.CallKey, keys.Where(key => key.Length > 0))
            .ToDictionary(row => row.Text(DialerCall.CallKey), StringComparer.OrdinalIgnoreCase);

    /// <summary>The newest call that some agents are on, by agent.</summary>
    public static Dictionary<Guid, Entity> ActiveOf(IOrganizationService service, IEnumerable<Guid> agentIds)
    {
        var rows = service.AllIn(
            () =>
            {
                var query = Rows.From(DialerCall.TableName, Columns).Where(DialerCall.Status, ChoiceMap.Of(CallStatus.Open).Value);
                query.Criteria.AddCondition(
                    DialerCall.State, ConditionOperator.In, ChoiceMap.Of(CallState.Talk).Value, ChoiceMap.Of(CallState.Hold).Value);
                return query;
            },
            DialerCall.AgentId,
            agentIds.Cast<object>());
        return rows.GroupBy(row => row.Lookup(DialerCall.AgentId) ?? Guid.Empty)
            .ToDictionary(group => group.Key, group => group.OrderBy(row => row.GetAttributeValue<DateTime>(DialerCall.StateTime)).Last());
    }

    /// <summary>One row by its id; refused with a sentence when there is none that the user may read, as a missing right is.</summary>
    public static Entity ById(IOrganizationService service, Guid id) =>
        service.All(Rows.From(DialerCall.TableName, Columns).Where(DialerCall.Id, id)).FirstOrDefault()
        ?? throw new InvalidPluginExecutionException($"There is no call {id:D} that you may read.", PluginHttpStatusCode.Forbidden);

    /// <summary>The row as the domain knows it.</summary>
    public static CallRecord Read(Entity row) => new()
    {
        State = ChoiceMap.State(row.Choice(DialerCall.State)),
        StateTime = row.GetAttributeValue<DateTime>(DialerCall.StateTime),
        StartedOn = row.GetAttributeValue<DateTime>(DialerCall.StartedOn),
        EndedOn = row.GetAttributeValue<DateTime?>(DialerCall.EndedOn),
        LastSequence = row.Number(DialerCall.LastSequence),
        Calls = row.Number(DialerCall.Calls),
        IsContinued = row.Lookup(DialerCall.NextCallId) is not null,
        Attempt = Math.Max(1, row.Number(DialerCall.Attempt)),
        Line = LineOf(row),
        Verdict = VerdictOf(row),
        RingSeconds = row.Number(DialerCall.RingSeconds),
        TalkSeconds = row.Number(DialerCall.TalkSeconds),
        HoldSeconds = row.Number(DialerCall.HoldSeconds),
        WrapSeconds = row.Number(DialerCall.WrapSeconds),
        Outcome = row.Text(DialerCall.Outcome),
        Status = ChoiceMap.Status(row.Choice(DialerCall.Status)),
        RetryOn = row.GetAttributeValue<DateTime?>(DialerCall.RetryOn),
    };

    /// <summary>
    /// A write that changes nothing but takes the row's lock, so that what is read afterwards holds until the transaction ends: the connector
    /// and the agent write the same row at the same moment.
    /// </summary>
    public static void Lock(IOrganizationService service, Entity row) =>
        service.Update(new Entity(DialerCall.TableName, row.Id) { [DialerCall.Name] = row.Text(DialerCall.Name) });

    /// <summary>Writes what the domain keeps into a row; of the outcome only what is not as it was read, since an agent may be changing it.</summary>
    public static void Write(Entity row, CallRecord call, CallRecord? before)
    {
        row[DialerCall.State] = ChoiceMap.Of(call.State);
        row[DialerCall.StateTime] = call.StateTime;
        row[DialerCall.StartedOn] = call.StartedOn;
        row[DialerCall.EndedOn] = call.EndedOn;
        row[DialerCall.LastSequence] = call.LastSequence;
        row[DialerCall.Calls] = call.Calls;
        row[DialerCall.Attempt] = call.Attempt;
        row[DialerCall.LineResult] = Words.Of(call.Line);
        row[DialerCall.RingSeconds] = call.RingSeconds;
        row[DialerCall.TalkSeconds] = call.TalkSeconds;
        row[DialerCall.HoldSeconds] = call.HoldSeconds;
        row[DialerCall.WrapSeconds] = call.WrapSeconds;
        if (before is null || (call.Line, call.Verdict) != (before.Line, before.Verdict))
        {
            WriteCounters(row, call);
        }

        if (before is null || call.Outcome != before.Outcome)
        {
            row[DialerCall.Outcome] = call.Outcome;
        }

        if (before is null || call.Status != before.Status || call.RetryOn != before.RetryOn)
        {
            row[DialerCall.Status] = ChoiceMap.Of(call.Status);
            row[DialerCall.RetryOn] = call.RetryOn;
        }
    }

    /// <summary>Writes only what an outcome changes.</summary>
    public static void WriteOutcome(Entity row, CallRecord call)
    {
        WriteCounters(row, call);
        row[DialerCall.Outcome] = call.Outcome;
        row[DialerCall.Status] = ChoiceMap.Of(call.Status);
        row[DialerCall.RetryOn] = call.RetryOn;
    }

    /// <summary>The calls to some numbers that wait for a retry. A number that could be read is compared as E.164, any other as it is.</summary>
    public static List<Entity> OpenRetries(IOrganizationService service, IReadOnlyList<string> e164, IReadOnlyList<string> asDialled)
    {
        QueryExpression Query() => Rows.From(DialerCall.TableName, Columns).Where(DialerCall.Status, ChoiceMap.Of(CallStatus.Retry).Value);
        return [.. service.AllIn(Query, DialerCall.NormalizedNumber, e164), .. service.AllIn(Query, DialerCall.PhoneNumber, asDialled)];
    }

    /// <summary>The record that a call regards; null for none.</summary>
    public static EntityReference? RegardingOf(Entity? row) => Reference(row, DialerCall.RegardingType, DialerCall.RegardingRecordId);

    /// <summary>Who is on the phone; null for nobody known.</summary>
    public static EntityReference? CustomerOf(Entity? row) => Reference(row, DialerCall.CustomerType, DialerCall.CustomerRecordId);

    /// <summary>What the action of the call's outcome has created and is still the outcome's; null for nothing.</summary>
    public static EntityReference? FollowUpOf(Entity? row) => Reference(row, DialerCall.FollowUpType, DialerCall.FollowUpRecordId);

    /// <summary>Writes what the action of the call's outcome has created; null for nothing.</summary>
    public static void WriteFollowUp(Entity row, EntityReference? followUp)
    {
        row[DialerCall.FollowUpType] = followUp?.LogicalName ?? "";
        row[DialerCall.FollowUpRecordId] = followUp?.Id.ToString("D") ?? "";
    }

    /// <summary>Writes who the caller is.</summary>
    public static void WriteCaller(Entity row, CallerRecord caller)
    {
        row[DialerCall.To] = caller.Match.Name.Cut(200);
        row[DialerCall.CustomerType] = caller.Customer?.LogicalName ?? "";
        row[DialerCall.CustomerRecordId] = caller.Customer?.Id.ToString("D") ?? "";
        row[DialerCall.RegardingType] = caller.Match.Table;
        row[DialerCall.RegardingRecordId] = caller.Match.RecordId;
    }

    /// <summary>The number dialled, as far as a row tells it; empty for none.</summary>
    public static string DialledOf(Entity? row) => row is null ? "" : CallDnis.DialledOf(row.Text(DialerCall.Dnis), row.Text(DialerCall.QueueName));

    private static EntityReference? Reference(Entity? row, string typeColumn, string idColumn) =>
        row is not null && Guid.TryParse(row.Text(idColumn), out var id) ? new EntityReference(row.Text(typeColumn), id) : null;

    private static void WriteCounters(Entity row, CallRecord call)
    {
        row[DialerCall.NoAnswers] = call.NoAnswers;
        row[DialerCall.Busies] = call.Busies;
        row[DialerCall.Connects] = call.Connects;
        row[DialerCall.DidConnect] = call.DidConnect;
        row[DialerCall.Aborts] = call.Aborts;
    }

    // Rows of an earlier version have no line result; their counters say it.
    private static LineResult LineOf(Entity row) =>
        Words.TryRead<LineResult>(row.Text(DialerCall.LineResult), out var line) ? line
        : row.Number(DialerCall.Connects) > 0 ? LineResult.Talk
        : row.Number(DialerCall.Busies) > 0 ? LineResult.Busy
        : row.Number(DialerCall.NoAnswers) > 0 ? LineResult.NoAnswer
        : LineResult.None;

    private static OutcomeVerdict VerdictOf(Entity row) =>
        row.Number(DialerCall.Aborts) > 0 ? OutcomeVerdict.Abort
        : row.Number(DialerCall.Connects) > 0 && LineOf(row) != LineResult.Talk ? OutcomeVerdict.Connect
        : OutcomeVerdict.None;
}
