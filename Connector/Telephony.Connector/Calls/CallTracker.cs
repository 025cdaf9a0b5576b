using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Facts in, conclusions out. Every fact goes into the graph; then the components it touched are given their calls, and the legs of the
/// calls that changed are read from the graph again. So the order of events of different channels does not matter. Not thread-safe.
/// </summary>
public sealed class CallTracker
{
    private readonly CallGraph _graph;
    private readonly CallBook _book;
    private readonly LegWriter _writer;
    private readonly EndedChannels _ended = new();

    /// <param name="options">What to know of the PBX.</param>
    public CallTracker(CallTrackerOptions options)
    {
        _graph = new CallGraph(new ChannelNames(options.AgentChannelPattern));
        Names = new CallerNames(options.DnisPattern);
        _book = new CallBook(_graph, Names, options.ClickToDialIdPattern);
        _writer = new LegWriter(_graph, options.Flicker);
    }

    /// <summary>Every call that is not over, oldest first.</summary>
    public IReadOnlyList<TrackedCall> Calls => _book.Live;

    /// <summary>How names are split.</summary>
    public CallerNames Names { get; }

    /// <summary>When <see cref="Advance"/> has something to tell, in the events' own time; null when nothing is pending.</summary>
    public DateTimeOffset? NextDeadline => _writer.NextDeadline;

    /// <summary>The live channel with this id, or null.</summary>
    public GraphChannel? FindChannel(string uniqueid) => _graph.Find(uniqueid);

    /// <summary>Brings back a call that was live before a restart; the snapshot then says what became of it.</summary>
    public void Restore(TrackedCall call) => _book.Restore(call);

    /// <summary>Tells the states that have lasted long enough by now.</summary>
    public IReadOnlyList<TrackedChange> Advance(DateTimeOffset now)
    {
        _writer.Advance(now);
        return _writer.Take();
    }

    /// <summary>Takes a fact and tells what follows from it.</summary>
    public IReadOnlyList<TrackedChange> Apply(PbxFact fact)
    {
        _writer.Advance(fact.At);
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
                SettleAround(Note(fact), fact.At, changed);
                break;
        }

        Conclude(changed, fact.At, inferred: false);
        return _writer.Take();
    }

    /// <summary>Puts a fact into the graph; answers the channels around which something may have changed.</summary>
    private List<GraphChannel> Note(PbxFact fact) => fact switch
    {
        ChannelAppeared f => NoteChannel(f.Channel, f.At),
        ChannelChanged f => NoteChannel(f.Channel, f.At),
        ChannelListed f => NoteRow(f),
        DialBegan f => NoteDial(f),
        DialProgressed f => With(f.TargetUniqueid, target => target.Rings |= f.Status is "RINGING" or "PROGRESS"),
        DialEnded f => NoteDialEnd(f),
        BridgeEntered f => NoteBridge(f.Channel, f.At, f.Bridge, entered: true),
        BridgeLeft f => NoteBridge(f.Channel, f.At, f.Bridge, entered: false),
        HoldChanged f => With(f.Uniqueid, channel => channel.OnHold = f.Held),
        HoldListed f => With(_graph.FindByName(f.ChannelName)?.Uniqueid ?? "", channel => channel.OnHold = true),
        AgentRangOut f => With(f.Uniqueid, channel => channel.RangOut = true),
        HangupAsked f => With(f.Uniqueid, channel => NoteHangupAsked(channel, f.At)),
        QueueAbandoned f => With(f.Uniqueid, channel => NoteCall(channel, call => call.Abandoned = true)),
        TransferMade f => [.. f.TransfererUniqueids.SelectMany(id => With(id, NoteTransferer))],
        _ => throw new InvalidOperationException($"No rule for the fact {fact.GetType().Name}: CallTracker.Note has to be told of it."),
    };

    private List<GraphChannel> NoteChannel(ChannelFacts facts, DateTimeOffset at) =>
        _ended.Contains(facts.Uniqueid) ? [] : [_graph.Note(facts, at)];

    private List<GraphChannel> NoteRow(ChannelListed row)
    {
        if (_ended.Contains(row.Channel.Uniqueid))
        {
            return [];
        }

        var isNew = _graph.Find(row.Channel.Uniqueid) is null;
        var channel = _graph.Note(row.Channel, row.At);
        channel.Row = row;
        if (isNew)
        {
            channel.Since = row.At.AddSeconds(-row.Seconds);
            channel.First = Snapshots.FirstFactsOf(row);
        }

        if (row.Bridge.Length > 0)
        {
            _graph.EnterBridge(channel, row.Bridge);
        }
        else
        {
            _graph.LeaveBridge(channel);
        }

        return [];
    }

    private List<GraphChannel> NoteDial(DialBegan dial)
    {
        if (_ended.Contains(dial.Target.Uniqueid) || (dial.Source is not null && _ended.Contains(dial.Source.Uniqueid)))
        {
            return [];
        }

        var target = _graph.Note(dial.Target, dial.At);
        _graph.BeginDial(dial.Source is null ? null : _graph.Note(dial.Source, dial.At), target);
        return [target];
    }

    private List<GraphChannel> NoteDialEnd(DialEnded dial) => With(dial.TargetUniqueid, target =>
    {
        // It may come twice: the second, a CANCEL, says less than the first.
        target.DialStatus = target.DialStatus.Length > 0 && dial.Status == "CANCEL" ? target.DialStatus : dial.Status;
        _graph.EndDial(target);
    });

    private List<GraphChannel> NoteBridge(ChannelFacts facts, DateTimeOffset at, string bridge, bool entered)
    {
        if (_ended.Contains(facts.Uniqueid))
        {
            return [];
        }

        var channel = _graph.Note(facts, at);
        var before = _graph.ComponentOf(channel);
        if (!entered)
        {
            // A late leave of another bridge, after a snapshot, changes nothing.
            if (channel.Bridge == bridge)
            {
                _graph.LeaveBridge(channel);
            }
        }
        else
        {
            _graph.EnterBridge(channel, bridge);
        }

        return [channel, .. before];
    }

    private List<GraphChannel> With(string uniqueid, Action<GraphChannel> change)
    {
        if (_graph.Find(uniqueid) is not { } channel)
        {
            return [];
        }

        var around = _graph.ComponentOf(channel);
        change(channel);
        return around;
    }

    private void NoteHangupAsked(GraphChannel channel, DateTimeOffset at)
    {
        channel.HangupAskedAt ??= at;
        if (channel.IsParty)
        {
            NoteCall(channel, call => call.LastHangup = (channel.Party, at));
        }
    }

    private void NoteTransferer(GraphChannel channel)
    {
        foreach (var call in _book.Live)
        {
            if (call.Legs.TryGetValue(channel.AgentExtension, out var leg) && leg.Channels.Contains(channel.Uniqueid))
            {
                leg.HasTransferred = true;
            }
        }
    }

    private void NoteCall(GraphChannel channel, Action<TrackedCall> change)
    {
        if (_book.CallOf(channel.Uniqueid) is { } call)
        {
            change(call);
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
        var call = _book.CallOrOpen(channel, joined.At, changed);
        call.Queue = joined.Queue;
        call.Abandoned = false;
        _book.Describe(call, channel);
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
        if (known is null && (kind != ChannelKind.Agent || !_book.IsClickToDial(originate.Uniqueid)))
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
                _book.Describe(call, channel);
                Snapshots.RefreshLegs(_graph, call);
                if (row.Application == "Queue" && row.Bridge.Length == 0)
                {
                    _writer.Wait(call, at);
                }
            }
        }
    }

    /// <summary>Ends what the snapshot did not list: channels, and calls from before a restart that have no channel any more.</summary>
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
            Conclude([call], call.LastSeenAt, inferred: true);
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
            var isOver = !call.Members.Any(IsPartyOrExpected);
            if (isOver)
            {
                foreach (var leg in call.Legs.Values)
                {
                    leg.Channels.Clear();
                    leg.Suspended.Clear();
                }
            }

            _writer.Update(call, at, inferred);
            if (isOver)
            {
                _writer.End(call, at, inferred);
                _book.Close(call);
            }
        }

        bool IsPartyOrExpected(string uniqueid) =>
            _graph.Find(uniqueid) is { } channel ? channel.IsParty : _book.Dials.ContainsKey(uniqueid) && !_ended.Contains(uniqueid);
    }
}
