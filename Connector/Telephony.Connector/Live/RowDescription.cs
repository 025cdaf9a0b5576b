using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>What a row says of its call beside the state: number and names, queue and DNIS, the recording's address, variables.</summary>
internal sealed class RowDescription(ConnectorOptions options, AgentDirectory agents, CallerNames names, DnisDefinitions definitions, IQueueMembers members)
{
    private readonly RecordingTemplate _recordings = new(options.Calls.RecordingUrl);

    /// <summary>Raised when the definitions of queues and numbers have changed: rows without one may have one now.</summary>
    public event Action? DefinitionsChanged
    {
        add => definitions.Changed += value;
        remove => definitions.Changed -= value;
    }

    /// <summary>The row as the call and the agent's leg are now.</summary>
    /// <param name="row">The row as it was.</param>
    /// <param name="leg">The agent's leg; null while no agent is rung.</param>
    /// <param name="variableOf">The newest value of one of the call's variables; empty when there is none.</param>
    public CallRow Of(CallRow row, TrackedCall call, TrackedLeg? leg, Func<string, string> variableOf)
    {
        var queue = names.QueueOf(call.NamePrefix);
        var colleague = ColleagueOf(call, leg);
        var inside = leg is { Direction: CallDirection.Inbound } && call.Initiator.Length > 0;
        return WithDnis(row, row with
        {
            Extension = leg?.Extension ?? "",
            Direction = leg?.Direction ?? call.Direction,
            Number = PbxText.Clean(leg?.Number ?? call.Number),
            Name = PbxText.Clean(colleague is { Name.Length: > 0 } ? colleague.Name : leg?.Name ?? call.Name),
            IsInternal = colleague is not null,
            Dnis = inside ? "" : PbxText.Clean(call.Dnis),
            QueueName = PbxText.Clean(queue.Length > 0 ? queue : call.Queue),
            QueueDn = PbxText.Clean(call.Queue),
            CcAgentId = leg is null ? "" : PbxText.Clean(members.MemberNameOf(leg.Extension, call.Queue)),
            RecordingUrl = leg is { HasTalked: true } ? RecordingOf(call, leg, row.RecordingUrl, variableOf) : row.RecordingUrl,
            Variables = VariablesOf(call, row.Variables),
        });
    }

    /// <summary>A row that was told no definition with the one that the list has for it now.</summary>
    public CallRow WithDnis(CallRow row) => WithDnis(row, row);

    // A definition that the call was told stays while its queue and number do, across a restart and whatever becomes of the list: what the agent sees
    // and says does not change in mid-call.
    private CallRow WithDnis(CallRow before, CallRow now)
    {
        if (before.DnisId.Length > 0 && (before.QueueName, before.Dnis) == (now.QueueName, now.Dnis))
        {
            return now;
        }

        var dnis = definitions.Of(now.QueueName, now.Dnis);
        return now with { DnisId = dnis.Definition?.Id ?? "", DnisText = dnis.Text };
    }

    /// <summary>One whom the agent hears in a conference.</summary>
    public CallParticipant ParticipantOf(TrackedCall call, GraphChannel channel)
    {
        var isCustomer = channel.Uniqueid == call.Customer;
        var (name, number) = channel.Kind == ChannelKind.Agent
            ? (agents.Find(channel.AgentExtension)?.Name ?? "", channel.AgentExtension)
            : isCustomer ? (call.Name, call.Number) : (channel.Latest.CallerName, channel.Latest.CallerNumber);
        return new CallParticipant { Id = channel.Uniqueid, Name = PbxText.Clean(name), Number = PbxText.Clean(number), IsCustomer = isCustomer };
    }

    // The colleague at the other end of a call that an agent began, or null. His name is the directory's: a click-to-dial shows phones another one.
    private DialerAgent? ColleagueOf(TrackedCall call, TrackedLeg? leg) =>
        leg is { Number.Length: > 0 } && call.Initiator.Length > 0 && leg.Number != leg.Extension && (leg.Extension == call.Initiator || leg.Number == call.Initiator)
            ? agents.Find(leg.Number)
            : null;

    // A call is recorded from the talk on; once the customer's channel is gone the last address stays.
    private string RecordingOf(TrackedCall call, TrackedLeg leg, string known, Func<string, string> variableOf)
    {
        var address = _recordings.Of(name => name switch
        {
            "pbx" => options.Pbx,
            "uniqueid" => call.Id,
            "extension" => leg.Extension,
            _ => variableOf(name),
        });
        return address.Length > 0 ? address : known;
    }

    // The variables as they are now; the same object while they say the same, so that the row counts as unchanged.
    private static Dictionary<string, string> VariablesOf(TrackedCall call, Dictionary<string, string> known)
    {
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in call.Variables)
        {
            now[PbxText.Clean(name)] = PbxText.Clean(value, PbxText.LongestVariable);
        }

        return now.Count == known.Count && now.All(variable => known.TryGetValue(variable.Key, out var value) && value == variable.Value) ? known : now;
    }
}
