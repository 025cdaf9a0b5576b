using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.History;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.History;

/// <summary>The callers who wait, as the softphone shows them to one agent.</summary>
/// <param name="rows">The calls of <see cref="TeamCalls"/>.</param>
/// <param name="records">Reads records with the agent's rights.</param>
internal sealed class WorklistReader(IReadOnlyList<Entity> rows, AgentRecords records, Guid agentId, TelephonySettings settings)
{
    /// <summary>How far back calls are looked at.</summary>
    public const int Days = 7;

    /// <summary>How many callers are answered at most.</summary>
    public const int Most = 250;

    private readonly ILookup<string, Entity> _came = rows.Where(row => !CallDirections.IsOutgoing(CallStore.DirectionOf(row)))
        .ToLookup(row => row.Text(DialerCall.NormalizedNumber), StringComparer.Ordinal);

    /// <summary>Everybody who waits, newest first.</summary>
    public IReadOnlyList<WaitingCaller> Waiting { get; } = Worklist.Of(rows.Select(TeamCalls.Of));

    /// <summary>The first of them, with what the agent may know of each.</summary>
    public IReadOnlyList<WorklistCaller> Callers()
    {
        var shown = Waiting.Take(Most).ToList();
        var last = shown.ToDictionary(caller => caller.Number, LastOf, StringComparer.Ordinal);
        foreach (var table in last.Values.Select(CallStore.RegardingOf).OfType<EntityReference>().GroupBy(record => record.LogicalName, StringComparer.Ordinal))
        {
            records.Read(agentId, settings.LookupTable(table.Key), [], table.Select(record => record.Id.ToString("D")));
        }

        return [.. shown.Select(caller => Shown(caller, last[caller.Number]))];
    }

    private WorklistCaller Shown(WaitingCaller caller, Entity last)
    {
        var record = CallStore.RegardingOf(last);
        var found = record is null ? null : records.Read(agentId, settings.LookupTable(record.LogicalName), record.Id, "");
        return new WorklistCaller
        {
            PhoneNumber = caller.Number,
            // Without a record the name is the phone network's, which rang with the call.
            Name = found?.Match.Name ?? (record is null ? last.Text(DialerCall.To) : ""),
            Table = found?.Match.Table ?? "",
            RecordId = found?.Match.RecordId ?? "",
            QueueName = last.Text(DialerCall.QueueName),
            Attempts = caller.Attempts,
            FirstOn = Moments.Text(caller.FirstOn),
            LastOn = Moments.Text(caller.LastOn),
            ClaimedBy = NameOf(caller.ClaimedBy),
            IsMine = caller.ClaimedBy == agentId.ToString("D"),
        };
    }

    private Entity LastOf(WaitingCaller caller) => _came[caller.Number].OrderBy(row => row.GetAttributeValue<DateTime>(DialerCall.StartedOn)).Last();

    private string NameOf(string agent) => agent.Length == 0
        ? ""
        : rows.Select(row => row.GetAttributeValue<EntityReference>(DialerCall.AgentId)).FirstOrDefault(each => each?.Id.ToString("D") == agent)?.Name is { Length: > 0 } name ? name : agent;
}
