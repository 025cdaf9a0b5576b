using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Facts in, conclusions out. Every fact goes into the graph; then the components it touched are given their calls, and the legs of the
/// calls that changed are read from the graph again. So the order of events of different channels does not matter. Not thread-safe.
/// </summary>
internal sealed class CallTracker
{
    // Q.850 cause of a call that a party ended.
    private const int NormalClearing = 16;

    private readonly CallGraph _graph;
    private readonly CallOpenings _openings;
    private readonly CallBook _book;
    private readonly LegWriter _writer;
    private readonly FactNotes _notes;
    private readonly QueueMembers _members;
    private readonly EndedChannels _ended = new();

    // Ids of the calls of more than two in which somebody may have come or gone.
    private HashSet<string> _regrouped = new(StringComparer.Ordinal);

    // Until then all was seen: a call that a snapshot misses still was up.
    private DateTimeOffset _lastEventAt;

    /// <param name="options">What to know of the PBX.</param>
    /// <param name="names">Splits callers' names; null for the pattern of the options.</param>
    public CallTracker(CallTrackerOptions options, CallerNames? names = null)
    {
        var channels = new ChannelNames(options.AgentChannelPattern, options.Phones);
        _graph = new CallGraph(channels);
        _members = new QueueMembers(channels, options.EndpointOfMember);
        Names = names ?? new CallerNames(options.DnisPattern);
        _openings = new CallOpenings(Names, options.ClickToDialIdPattern);
        _book = new CallBook(_graph, _openings);
        _notes = new FactNotes(_graph, _book, _ended, _members);
        _writer = new LegWriter(_graph, options.Flicker);
    }

    /// <summary>Every call that is not over, oldest first.</summary>
    public IReadOnlyList<TrackedCall> Calls => _book.Live;

    /// <summary>The call with this id that is not over, or null.</summary>
    public TrackedCall? FindCall(string id) => _book.Live.FirstOrDefault(call => call.Id == id);

    /// <summary>How names are split.</summary>
    public CallerNames Names { get; }

    /// <summary>When <see cref="Advance"/> has something to tell, in the events' own time; null when nothing is pending.</summary>
    public DateTimeOffset? NextDeadline => _writer.NextDeadline;

    /// <summary>The live channel with this id, or null.</summary>
    public GraphChannel? FindChannel(string uniqueid) => _graph.Find(uniqueid);

    /// <summary>The parties whom an agent hears in a call, each once, who came first before who came later.</summary>
    public IReadOnlyList<GraphChannel> HeardBy(TrackedLeg leg) =>
    [
        .. leg.Channels.Where(id => !leg.Suspended.Contains(id)).Select(_graph.Find).OfType<GraphChannel>().Where(own => own.Bridge is not null)
            .SelectMany(_graph.HearingOf)
            .Where(heard => heard.IsParty && heard.IsUp && heard.Party != leg.Extension)
            .DistinctBy(heard => heard.Party)
            .OrderBy(heard => heard.Order),
    ];

    /// <summary>The ids of the calls of more than two in which somebody may have come or gone since this was last asked.</summary>
    public IReadOnlySet<string> TakeRegrouped()
    {
        var regrouped = _regrouped;
        if (regrouped.Count > 0)
        {
            _regrouped = new HashSet<string>(StringComparer.Ordinal);
        }

        return regrouped;
    }

    /// <summary>A variable of the customer's channel, as it was last told; empty when Asterisk did not send it.</summary>
    public string VariableOf(TrackedCall call, string name) =>
        (call.Customer is { } customer ? FindChannel(customer)?.Latest.Variables : null)?.GetValueOrDefault(name) is { Length: > 0 } newest
            ? newest
            : call.Variables.GetValueOrDefault(name, "");

    /// <summary>Brings back a call that was live before a restart; the snapshot then says what became of it.</summary>
    public void Restore(TrackedCall call) => _book.Restore(call);

    /// <summary>Tells the states that have lasted long enough by now.</summary>
    public IReadOnlyList<TrackedChange> Advance(DateTimeOffset now)
    {
        Pass(now);
        return _writer.Take();
    }

    /// <summary>Takes a fact and tells what follows from it.</summary>
    public IReadOnlyList<TrackedChange> Apply(PbxFact fact)
    {
        Pass(fact.At);
        if (fact is not (ChannelListed or HoldListed or ListCompleted or QueueMemberSeen))
        {
            _lastEventAt = fact.At;
        }

        var changed = new HashSet<TrackedCall>();
        switch (fact)
        {
            case ListCompleted:
                CompleteList(fact.At, changed);
                break;
            case ChannelEnded ended:
                End(ended, changed);
                break;
            case QueueJoined joined:
                JoinQueue(joined, changed);
                break;
            case ClickToDialBegan dial:
                BeginDial(dial, changed);
                break;
            case OriginateEnded originate:
                EndOriginate(originate, changed);
                break;
            default:
                var touched = _notes.Note(fact);
                if (fact is BridgeEntered { Room.Length: > 0 } entered && _graph.Find(entered.Channel.Uniqueid) is { IsOnBehalf: true } called)
                {
                    LeaveOutPaged(called, changed);
                }

                SettleAround(touched, fact.At, changed);
                LetTransferersGo(touched, fact.At, changed);
                break;
        }

        Conclude(changed, fact.At, inferred: false);
        return _writer.Take();
    }

    // Time passes: what has lasted long enough is told, and whom the other side has left is let go.
    private void Pass(DateTimeOffset now)
    {
        _writer.Advance(now);
        foreach (var leg in _writer.TakeLeft())
        {
            var changed = new HashSet<TrackedCall>();
            _book.LetGo(leg, changed);
            Conclude(changed, leg.ToldAt, inferred: false);
        }
    }

    // A phone that an application put into a room without ringing it is paged: nobody took a call there.
    private void LeaveOutPaged(GraphChannel channel, HashSet<TrackedCall> changed)
    {
        if (_book.CallOf(channel.Uniqueid) is { } call && call.Legs.TryGetValue(channel.AgentExtension, out var leg) && leg.Told is null && !leg.HasTalked)
        {
            _book.Leave(channel, changed);
            (channel.Kind, channel.AgentExtension) = (ChannelKind.Helper, "");
        }
    }

    private void End(ChannelEnded ended, HashSet<TrackedCall> changed)
    {
        _ended.Add(ended.Channel.Uniqueid);
        if (_graph.Find(ended.Channel.Uniqueid) is not { } channel)
        {
            return;
        }

        channel.Cause = ended.Cause;
        channel.TechCause = ended.TechCause;
        Remove(channel, ended.At, changed);
    }

    // A phone that passed its call on and hung up is free, though Asterisk keeps its channel until the target answers.
    private void LetTransferersGo(List<GraphChannel> touched, DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        foreach (var channel in touched.Where(channel => channel is { HasTransferred: true, HangupAskedAt: not null } && _graph.Find(channel.Uniqueid) is not null).ToList())
        {
            _ended.Add(channel.Uniqueid);
            channel.Cause = NormalClearing;
            Remove(channel, at, changed);
        }
    }

    private void Remove(GraphChannel channel, DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        var around = _graph.ComponentOf(channel).Where(other => other != channel).ToList();
        _graph.Remove(channel);
        _book.Leave(channel, changed);
        SettleAround(around, at, changed);
    }

    private void JoinQueue(QueueJoined joined, HashSet<TrackedCall> changed)
    {
        if (_ended.Contains(joined.Channel.Uniqueid))
        {
            return;
        }

        var channel = _graph.Note(joined.Channel, joined.At);
        channel.IsInQueue = true;
        channel.IsLeft = false;
        var call = _book.CallOrOpen(channel, joined.At, changed);
        if (call.Queue.Length > 0 && call.Queue != joined.Queue)
        {
            // The dialplan set the prefix for the queue before: it no longer counts unless it has been set anew.
            call.StalePrefix = call.NamePrefix.Length > 0 ? call.NamePrefix : call.StalePrefix;
            call.WaitingTold = false;
        }

        call.Queue = joined.Queue;
        call.Abandoned = false;
        _openings.Describe(call, channel);
        _writer.Wait(call, joined.At);
        SettleAround([channel], joined.At, changed);
    }

    private void BeginDial(ClickToDialBegan dial, HashSet<TrackedCall> changed)
    {
        var call = _book.OpenDial(dial);
        var leg = new TrackedLeg(call, dial.Extension, CallDirection.Clicktocall) { Number = dial.Number };
        leg.Channels.Add(dial.Uniqueid);
        call.Legs.Add(dial.Extension, leg);
        changed.Add(call);
        _writer.Announce(leg, CallState.Start, dial.At);
    }

    private void EndOriginate(OriginateEnded originate, HashSet<TrackedCall> changed)
    {
        if (originate.Succeeded || _graph.Find(originate.Uniqueid) is not null || _ended.Contains(originate.Uniqueid))
        {
            return;
        }

        var known = _book.CallOf(originate.Uniqueid);
        var (kind, extension) = _graph.Classify(originate.ChannelName);
        if (known is null && (kind != ChannelKind.Agent || !_openings.IsClickToDial(originate.Uniqueid)))
        {
            return;
        }

        // The phone is not registered: no channel ever was.
        if (known is null)
        {
            BeginDial(new ClickToDialBegan(originate.At, originate.Uniqueid, extension, originate.Number), changed);
        }

        _ended.Add(originate.Uniqueid);
        _book.Leave(_graph.Stillborn(originate), changed);
    }

    private void CompleteList(DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        Snapshots.InferDials(_graph);
        Snapshots.InferStandIns(_graph, _members);
        var listed = _graph.Channels.Where(channel => channel.Row is not null).OrderBy(channel => channel.Order).ToList();
        CloseUnlisted(changed);
        SettleAround(listed, at, changed);
        foreach (var channel in listed)
        {
            var row = channel.Row!;
            channel.Row = null;
            if (channel.Kind == ChannelKind.Customer && _book.CallOf(channel.Uniqueid) is { } call && call.Customer == channel.Uniqueid)
            {
                Snapshots.Describe(call, row);
                _openings.Describe(call, channel);
                Snapshots.RefreshLegs(_graph, call);
                if (row.Application == "Queue" && row.Bridge.Length == 0)
                {
                    _writer.Wait(call, at);
                }
            }
        }
    }

    // Ends what the snapshot did not list: channels, and calls from before a restart that have no channel any more.
    private void CloseUnlisted(HashSet<TrackedCall> changed)
    {
        var gone = new HashSet<TrackedCall>();
        foreach (var channel in _graph.Channels.Where(channel => channel.Row is null).ToList())
        {
            _graph.Remove(channel);
            _book.Leave(channel, gone);
        }

        foreach (var call in _book.Live.Where(call => call.Members.Any(id => _graph.Find(id) is null)).ToList())
        {
            _book.DropUnknown(call);
            gone.Add(call);
        }

        foreach (var call in gone)
        {
            Conclude([call], call.LastSeenAt > _lastEventAt ? call.LastSeenAt : _lastEventAt, inferred: true);
            changed.Add(call);
        }
    }

    private void SettleAround(List<GraphChannel> channels, DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var channel in channels)
        {
            if (_graph.Find(channel.Uniqueid) is null || seen.Contains(channel.Uniqueid))
            {
                continue;
            }

            var component = _graph.ComponentOf(channel);
            seen.UnionWith(component.Select(member => member.Uniqueid));
            _book.Settle(component, at, changed);
        }
    }

    private void Conclude(HashSet<TrackedCall> changed, DateTimeOffset at, bool inferred)
    {
        foreach (var call in changed.Where(call => !call.HasEnded).OrderBy(call => call.Order))
        {
            call.LastSeenAt = at;
            if (call.Members.Count > 2)
            {
                _regrouped.Add(call.Id);
            }

            if (_graph.Find(call.Customer) is { } customer)
            {
                CallOpenings.LearnVariables(call, customer);
            }

            var isOver = !call.Members.Any(IsPartyOrExpected) || OnlyStraysAreLeft(call);
            if (isOver)
            {
                foreach (var leg in call.Legs.Values)
                {
                    leg.Channels.Clear();
                    leg.Suspended.Clear();
                }
            }

            // A party that was only left over goes some time after the call has ended.
            var left = isOver && call.Customer is null ? call.Legs.Values.Where(leg => leg.Pending == CallState.Idle).Max(leg => (DateTimeOffset?)leg.PendingAt) : null;
            _writer.Update(call, at, inferred);
            if (isOver)
            {
                _writer.End(call, left ?? at, inferred);
                _book.Close(call);
            }
        }

        // What answered but never was put through (the mailbox of a mobile) has nobody to wait for once those who talked are gone.
        bool OnlyStraysAreLeft(TrackedCall call) =>
            call.HaveMet && call.Members.Select(_graph.Find).All(member => member is not { IsParty: true } or { IsUp: true, WasBridged: false, Originates: false });

        bool IsPartyOrExpected(string uniqueid) =>
            _graph.Find(uniqueid) is { } channel ? channel.IsParty : _openings.Dials.ContainsKey(uniqueid) && !_ended.Contains(uniqueid);
    }
}
