using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>
/// The rows of the calls in progress: what the tracker says becomes a row's next state, an event for Dataverse and a message for the
/// screen. It owns keys, sequences and versions. Not thread-safe: used under the desk's lock.
/// </summary>
internal sealed partial class CallRows(
    ConnectorOptions options, AgentDirectory agents, HubOutbound audience, CallerNames names, DnisDefinitions definitions, IQueueMembers members, Func<CallTracker> tracker, ConnectorTelemetry telemetry,
    TimeProvider clock, ILogger logger)
{
    /// <summary>An end that nobody saw is wrapped up when it was found within this time.</summary>
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromMinutes(5);

    private readonly RowStore _rows = new();
    private readonly Dictionary<string, int> _wrapSeconds = new(StringComparer.Ordinal);
    private readonly RecordingTemplate _recordings = new(options.Calls.RecordingUrl);
    private OutboxChanges _changes = new();

    /// <summary>Every row, ended ones of live calls included.</summary>
    public IReadOnlyCollection<CallRow> All => _rows.Rows;

    /// <summary>Wrap times by extension, as Dataverse last told them.</summary>
    public Dictionary<string, int> WrapSeconds => _wrapSeconds;

    /// <summary>Waits of commands.</summary>
    public RowWatch Watch { get; } = new();

    /// <summary>What this PBX can carry out.</summary>
    public IReadOnlyList<AgentCommandName> Capabilities { get; set; } = [];

    /// <summary>By key of the call the agents whose rows have the calls' own keys, as another connector decided.</summary>
    public Dictionary<string, string> FirstAgents { get; } = new(StringComparer.Ordinal);

    /// <summary>Start time of the Asterisk that runs now: a part of every key.</summary>
    public string AsteriskStart { get; set; } = "";

    /// <summary>What is to become durable with the next commit.</summary>
    public StateChanges State => _changes.State;

    /// <summary>Reads the rows of before a restart.</summary>
    public void Load(ConnectorDatabase database) => _rows.Load(database, logger);

    /// <summary>Writes every row once more with the next commit: the file of before was lost.</summary>
    public void WriteAll() => _rows.WriteAll(_changes);

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key) => _rows.Find(key);

    /// <summary>Hands out what is to become durable.</summary>
    public OutboxChanges TakeChanges()
    {
        var changes = _changes;
        _changes = new OutboxChanges();
        return changes;
    }

    /// <summary>A caller waits and no agent is rung.</summary>
    public void Wait(TrackedChange change)
    {
        // Whoever waits again, passed on to another queue, has a row already: that of the agent before, or of the first waiting.
        if (change.Call.FirstExtension is not null || _rows.Find(BaseKeyOf(change.Call).ToString()) is { State: CallState.Waiting })
        {
            return;
        }

        var row = Describe(change.Call, null, BaseKeyOf(change.Call).ToString());
        Tell(row with { State = CallState.Waiting, StateSince = change.At }, change.Inferred);
    }

    /// <summary>An agent's leg came into another state.</summary>
    public void TakeLeg(TrackedChange change, TrackedLeg leg)
    {
        // Whose row an administrator changed or took away in mid-call: the call is recorded to its end.
        if (!agents.IsAgent(leg.Extension) && !_rows.Rows.Any(row => row.CallId == change.Call.Id && row.Extension == leg.Extension))
        {
            return;
        }

        var row = Describe(change.Call, leg, KeyOf(change.Call, leg.Extension)) with
        {
            State = change.State,
            StateSince = change.At,
            AnsweredOn = leg.AnsweredAt,
            By = change.By,
            Reason = change.Reason,
            Cause = change.Cause,
            WrapEndsOn = null,
            IsWrapPaused = false,
        };
        row = row with { IsConsulting = row.IsConsulting && row.State == CallState.Hold };
        if (change.State != CallState.Idle)
        {
            Tell(row, change.Inferred);
            return;
        }

        if (row.IsEndRecorded)
        {
            TakeOff(row);
            return;
        }

        // A consultation is part of the work on the call it was for.
        var wraps = change.Call.ConsultOf is null && (leg.HasTalked || (leg.Direction is not (CallDirection.Inbound or CallDirection.Transfer) && !change.Inferred));
        TellEnd(row, wraps, change.Inferred);
    }

    /// <summary>
    /// The agent's part is over: the wrap time begins, in which the outcome is chosen, or the row ends. An end that nobody saw has one too, unless it is so
    /// long ago that the agent has gone on: then a wrap time would only make the agent's figures wrong.
    /// </summary>
    private void TellEnd(CallRow row, bool wraps, bool inferred)
    {
        var isRecent = !inferred || clock.GetUtcNow() - row.StateSince < LongestUnseen;
        var seconds = wraps && isRecent ? row.WrapSeconds ?? _wrapSeconds.GetValueOrDefault(row.Extension, options.Calls.DefaultWrapSeconds) : 0;
        var told = Tell(seconds > 0 ? row with { WrapEndsOn = clock.GetUtcNow().AddSeconds(seconds) } : row, inferred);
        if (seconds == 0)
        {
            EndRow(told, inferred);
        }
    }

    /// <summary>The last party of a call is gone.</summary>
    public void EndCall(TrackedChange change)
    {
        foreach (var row in _rows.Rows.Where(row => row.CallId == change.Call.Id).ToList())
        {
            if (row is { State: CallState.Waiting, IsEndRecorded: true })
            {
                TakeOff(row);
            }
            else if (row.State == CallState.Waiting)
            {
                EndRow(Tell(row with { State = CallState.Idle, StateSince = change.At, By = change.By, Reason = change.Reason }, change.Inferred), change.Inferred);
            }
            else if (row.State == CallState.End)
            {
                _rows.Remove(row.Key, _changes);
            }
        }
    }

    /// <summary>Ends a row. It is forgotten with its call: until then the same agent may be rung again.</summary>
    public void EndRow(CallRow row, bool inferred)
    {
        var now = clock.GetUtcNow();
        var ended = Tell(row with { State = CallState.End, StateSince = now > row.StateSince ? now : row.StateSince, WrapEndsOn = null, IsWrapPaused = false }, inferred);
        Forget(ended);
    }

    /// <summary>Ends a row whose end is recorded already.</summary>
    public void TakeOff(CallRow row)
    {
        var ended = Put(row with { State = CallState.End, WrapEndsOn = null, IsWrapPaused = false });
        Publish(ended);
        Forget(ended);
    }

    private void Forget(CallRow ended)
    {
        if (!tracker().Calls.Any(call => call.Id == ended.CallId))
        {
            _rows.Remove(ended.Key, _changes);
        }
    }

    private CallRow Describe(TrackedCall call, TrackedLeg? leg, string key)
    {
        var row = _rows.Find(key) ?? new CallRow { Key = key, CallId = call.Id, StartedOn = call.StartedAt };
        var queue = names.QueueOf(call.NamePrefix);
        var inside = leg is { Direction: CallDirection.Inbound } && call.Initiator.Length > 0;
        return WithDnis(row, row with
        {
            Extension = leg?.Extension ?? "",
            Direction = leg?.Direction ?? call.Direction,
            Number = PbxText.Clean(leg?.Number ?? call.Number),
            Name = PbxText.Clean(NameOf(call, leg)),
            Dnis = inside ? "" : PbxText.Clean(call.Dnis),
            QueueName = PbxText.Clean(queue.Length > 0 ? queue : call.Queue),
            QueueDn = PbxText.Clean(call.Queue),
            CcAgentId = leg is null ? "" : PbxText.Clean(members.MemberNameOf(leg.Extension, call.Queue)),
            RecordingUrl = RecordingOf(call, leg, row.RecordingUrl),
            TransferredFrom = leg is { TransferredFrom: { Length: > 0 } from } ? KeyOf(call, from) : "",
            Variables = VariablesOf(call, row.Variables),
        });
    }

    /// <summary>The other party's name. A colleague has the directory's: a click-to-dial shows phones another one.</summary>
    private string NameOf(TrackedCall call, TrackedLeg? leg) =>
        leg is not null && leg.Extension != call.Initiator && leg.Number.Length > 0 && leg.Number == call.Initiator && agents.Find(call.Initiator) is { Name.Length: > 0 } colleague
            ? colleague.Name
            : leg?.Name ?? call.Name;

    /// <summary>The variables as they are now; the same object while they say the same, so that the row counts as unchanged.</summary>
    private static Dictionary<string, string> VariablesOf(TrackedCall call, Dictionary<string, string> known)
    {
        var now = Clean(call.Variables);
        return now.Count == known.Count && now.All(variable => known.TryGetValue(variable.Key, out var value) && value == variable.Value) ? known : now;
    }

    private static Dictionary<string, string> Clean(IReadOnlyDictionary<string, string> variables)
    {
        var clean = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            clean[PbxText.Clean(name)] = PbxText.Clean(value, PbxText.LongestVariable);
        }

        return clean;
    }

    /// <summary>A call is recorded from the talk on; once the customer's channel is gone the last address stays.</summary>
    private string RecordingOf(TrackedCall call, TrackedLeg? leg, string known)
    {
        if (leg is not { HasTalked: true })
        {
            return known;
        }

        var address = _recordings.Of(name => name switch
        {
            "pbx" => options.Pbx,
            "uniqueid" => call.Id,
            "extension" => leg.Extension,
            _ => tracker().VariableOf(call, name),
        });
        return address.Length > 0 ? address : known;
    }

    private CallKey BaseKeyOf(TrackedCall call) => new(options.Pbx, AsteriskStart, call.Id);

    /// <summary>The first agent of a call has the call's own key, every other the key with the extension; who began the call is the first.</summary>
    public string KeyOf(TrackedCall call, string extension)
    {
        var key = BaseKeyOf(call);
        call.FirstExtension ??= FirstAgents.GetValueOrDefault(key.ToString()) ?? (call.Initiator.Length > 0 && agents.IsAgent(call.Initiator) ? call.Initiator : extension);
        return (call.FirstExtension == extension ? key : key with { Extension = extension }).ToString();
    }

    /// <summary>The row's state becomes an event for Dataverse and a message for the screen.</summary>
    public CallRow Tell(CallRow row, bool inferred)
    {
        var told = Put(row with { Sequence = row.Sequence + 1, TrackedOn = clock.GetUtcNow(), IsEndRecorded = false });
        var message = RowMessages.EventOf(told, inferred);
        _changes.Events.Add(new NewEvent(WrittenEvent.Of(message), RowMessages.IsUrgent(told.State)));
        telemetry.Told(told.State, told.Direction, told.Sequence == 1, told.TrackedOn - told.StateSince);
        Log.CallState(logger, told.Key, told.Extension, told.State, Masked(told.Number));
        Publish(told);
        PublishOthersOf(told);
        return told;
    }

    /// <summary>The agent's other active calls, oldest first; none for a call that waits for an agent.</summary>
    public IReadOnlyList<CallRow> OthersOf(CallRow row) => row.Extension.Length == 0
        ? []
        : [.. _rows.Rows.Where(other => other.Extension == row.Extension && other.Key != row.Key && other.IsActive).OrderBy(other => other.StartedOn)];

    /// <summary>What may be done with one call depends on whether the agent has a second one.</summary>
    private void PublishOthersOf(CallRow row)
    {
        foreach (var other in OthersOf(row))
        {
            Publish(Put(other));
        }
    }

    /// <summary>Keeps a row's next version.</summary>
    public CallRow Put(CallRow row)
    {
        // At least the call's age in hundredths of a second: versions go up over a restart and from one connector to the other.
        var age = Math.Clamp((clock.GetUtcNow() - row.StartedOn).TotalMilliseconds / 10, 0, int.MaxValue / 2);
        var stored = row with { Version = Math.Max(row.Version + 1, (int)age) };
        _rows.Put(stored, _changes);
        Watch.Note(stored);
        return stored;
    }

    /// <summary>Shows a row on the agent's screen, or takes it off.</summary>
    public void Publish(CallRow row)
    {
        if (row.Extension.Length == 0)
        {
            return;
        }

        if (row.State == CallState.End)
        {
            audience.Gone(row.Extension, row.Key);
        }
        else
        {
            audience.Changed(MessageOf(row));
        }
    }

    /// <summary>A row as the screen shows it.</summary>
    public CallMessage MessageOf(CallRow row)
    {
        return RowMessages.MessageOf(row, AllowedCommands.Of(row, OthersOf(row), Capabilities));
    }

    private string Masked(string number) => options.ShowNumbersInLogs || number.Length < 3 ? number : $"…{number[^2..]}";
}
