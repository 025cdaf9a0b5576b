using System.Diagnostics.CodeAnalysis;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>
/// The rows of the calls in progress: what the tracker, an agent or Dataverse says of a call makes the row's next version. It owns keys, sequences, versions
/// and the wrap clock, and it tells nobody: what is new is taken out with <see cref="TryTake"/>. Not thread-safe: used under the desk's lock.
/// </summary>
/// <param name="before">The rows from before a restart.</param>
/// <param name="description">What rows say of their calls.</param>
/// <param name="agents">Who is an agent.</param>
/// <param name="options">The PBX, and the wrap time until Dataverse has told one.</param>
internal sealed partial class RowBook(IEnumerable<CallRow> before, RowDescription description, AgentDirectory agents, ConnectorOptions options, TimeProvider clock)
{
    // An end that nobody saw is wrapped up when it was found within this time.
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, CallRow> _rows = before.DistinctBy(row => row.Key).ToDictionary(row => row.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firstAgents = new(StringComparer.Ordinal);
    private readonly Queue<RowChange> _news = [];
    private string _asteriskStart = "";
    private CallTracker? _tracker;

    /// <summary>Raised when rows may be out of date: <see cref="TakeDefinitions"/> puts them right.</summary>
    public event Action? DefinitionsChanged
    {
        add => description.DefinitionsChanged += value;
        remove => description.DefinitionsChanged -= value;
    }

    /// <summary>Every row, ended ones of live calls included.</summary>
    public IReadOnlyCollection<CallRow> Rows => _rows.Values;

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>The agent's other active calls, oldest first; none for a call that waits for an agent.</summary>
    public IReadOnlyList<CallRow> OthersOf(CallRow row) => row.Extension.Length == 0
        ? []
        : [.. _rows.Values.Where(other => other.Extension == row.Extension && other.Key != row.Key && other.IsActive).OrderBy(other => other.StartedOn)];

    /// <summary>Takes out what is new, in the order in which it happened; false when nothing is left.</summary>
    public bool TryTake([NotNullWhen(true)] out RowChange? change) => _news.TryDequeue(out change);

    /// <summary>The calls are those of this tracker from now on.</summary>
    /// <param name="asteriskStart">Start time of the Asterisk that runs now: a part of every key.</param>
    /// <param name="tracker">Follows its calls.</param>
    public void Begin(string asteriskStart, CallTracker tracker) => (_asteriskStart, _tracker) = (asteriskStart, tracker);

    /// <summary>The first agent of a call has the call's own key, every other the key with the extension; who began the call is the first.</summary>
    public string KeyOf(TrackedCall call, string extension)
    {
        var key = BaseKeyOf(call);
        call.FirstExtension ??= _firstAgents.GetValueOrDefault(key.ToString()) ?? (call.Initiator.Length > 0 && agents.IsAgent(call.Initiator) ? call.Initiator : extension);
        return (call.FirstExtension == extension ? key : key with { Extension = extension }).ToString();
    }

    /// <summary>Takes what the tracker has concluded.</summary>
    public void Take(TrackedChange change)
    {
        switch (change.Kind)
        {
            case TrackedChangeKind.Ended:
                EndCall(change);
                break;
            case TrackedChangeKind.Waiting:
                Wait(change);
                break;
            default:
                TakeLeg(change, change.Leg!);
                break;
        }
    }

    /// <summary>The earlier calls belong to an Asterisk that no longer runs.</summary>
    /// <param name="lastSeen">When that Asterisk was last heard of: a call that was up then ended no sooner. The smallest time when it is not known.</param>
    public void CloseAll(DateTimeOffset lastSeen)
    {
        foreach (var row in _rows.Values.ToList())
        {
            if (row is { IsEndRecorded: true, State: not CallState.End })
            {
                TakeOff(row);
                continue;
            }

            if (row.IsActive || row.State == CallState.Waiting)
            {
                var since = row.StateSince > lastSeen ? row.StateSince : lastSeen;
                TellEnd(row with { State = CallState.Idle, StateSince = since, By = null, Reason = ReleaseReason.Unknown, Cause = 0 }, row.AnsweredOn is not null, inferred: true);
            }
            else if (row.State == CallState.End)
            {
                Forget(row);
            }
            else if (row.WrapEndsOn is null)
            {
                EndRow(row, inferred: true);
            }
        }
    }

    // A caller waits and no agent is rung.
    private void Wait(TrackedChange change)
    {
        // Whoever waits again, passed on to another queue, already has a row: that of the previous agent, or of the first waiting.
        var key = BaseKeyOf(change.Call).ToString();
        if (change.Call.FirstExtension is null && Find(key) is not { State: CallState.Waiting })
        {
            Tell(Describe(change.Call, null, key) with { State = CallState.Waiting, StateSince = change.At }, change.Inferred);
        }
    }

    // An agent's leg came into another state.
    private void TakeLeg(TrackedChange change, TrackedLeg leg)
    {
        // An administrator may have changed or taken away the agent's row in mid-call: the call is recorded to its end.
        if (!agents.IsAgent(leg.Extension) && !_rows.Values.Any(row => row.CallId == change.Call.Id && row.Extension == leg.Extension))
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
        };
        row = WithoutWrap(row) with
        {
            DemandsOutcome = row.DemandsOutcome && row.State is CallState.Talk or CallState.Hold or CallState.Idle,
            IsConsulting = row.IsConsulting && row.State == CallState.Hold,
            Participants = row.State == CallState.Talk ? row.Participants : [],
        };
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

    // The last party of a call is gone.
    private void EndCall(TrackedChange change)
    {
        foreach (var row in _rows.Values.Where(row => row.CallId == change.Call.Id).ToList())
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
                Forget(row);
            }
        }
    }

    private CallRow Describe(TrackedCall call, TrackedLeg? leg, string key)
    {
        var row = Find(key) ?? new CallRow { Key = key, CallId = call.Id, StartedOn = call.StartedAt };
        return description.Of(row, call, leg, name => _tracker?.VariableOf(call, name) ?? "") with
        {
            TransferredFrom = leg is { TransferredFrom: { Length: > 0 } from } ? KeyOf(call, from) : "",
            About = leg is not null && call.ConsultOf is { } held ? AboutOf(held, call.Initiator) : "",
        };
    }

    private CallKey BaseKeyOf(TrackedCall call) => new(options.Pbx, _asteriskStart, call.Id);

    // Ends a row. It is forgotten with its call: until then the same agent may be rung again.
    private void EndRow(CallRow row, bool inferred)
    {
        var now = clock.GetUtcNow();
        ForgetWithCall(Tell(WithoutWrap(row) with { State = CallState.End, StateSince = now > row.StateSince ? now : row.StateSince }, inferred));
    }

    // Ends a row whose end is recorded already.
    private void TakeOff(CallRow row) => ForgetWithCall(Show(WithoutWrap(row) with { State = CallState.End }));

    private void ForgetWithCall(CallRow ended)
    {
        if (_tracker?.FindCall(ended.CallId) is null)
        {
            Forget(ended);
        }
    }

    private void Forget(CallRow row)
    {
        if (_rows.Remove(row.Key))
        {
            _news.Enqueue(new RowChange(RowNews.Forgotten, row, []));
        }
    }

    // The row is in another state. What may be done with one call depends on whether the agent has a second one: those are shown anew.
    private CallRow Tell(CallRow row, bool inferred)
    {
        var told = NextOf(row with { Sequence = row.Sequence + 1, TrackedOn = clock.GetUtcNow(), IsEndRecorded = false });
        var others = OthersOf(told);
        _news.Enqueue(new RowChange(RowNews.Told, told, others, inferred));
        foreach (var other in others)
        {
            Show(other);
        }

        return told;
    }

    /// <summary>Shows every row anew, as a newer version: a screen that stayed open across a restart has this one already.</summary>
    public void ShowAgain()
    {
        foreach (var row in _rows.Values.Where(row => row.IsShown).ToList())
        {
            Show(row);
        }
    }

    private CallRow Show(CallRow row)
    {
        var next = NextOf(row);
        _news.Enqueue(new RowChange(RowNews.Shown, next, OthersOf(next)));
        return next;
    }

    private void Keep(CallRow row) => _news.Enqueue(new RowChange(RowNews.Kept, NextOf(row), []));

    // The row's next version: at least the call's age in hundredths of a second, so that versions go up across a restart and from one connector to the
    // other.
    private CallRow NextOf(CallRow row)
    {
        var age = Math.Clamp((clock.GetUtcNow() - row.StartedOn).TotalMilliseconds / 10, 0, int.MaxValue / 2);
        return _rows[row.Key] = row with { Version = Math.Max(row.Version + 1, (int)age) };
    }
}
