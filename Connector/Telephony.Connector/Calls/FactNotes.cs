namespace Telephony.Connector.Calls;

/// <summary>Writes facts about channels into the graph, each by its own rule. An event that comes after a channel's end changes nothing.</summary>
public sealed class FactNotes(CallGraph graph, CallBook book, EndedChannels ended)
{
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(50);

    /// <summary>Puts a fact into the graph; answers the channels around which something may have changed.</summary>
    public List<GraphChannel> Note(PbxFact fact) => fact switch
    {
        ChannelAppeared f => NoteChannel(f.Channel, f.At, isBirth: true),
        ChannelChanged f => NoteChannel(f.Channel, f.At),
        ChannelListed f => NoteRow(f),
        DialBegan f => NoteDial(f),
        DialProgressed f => With(f.TargetUniqueid, target => target.Rings |= f.Status is "RINGING" or "PROGRESS"),
        DialEnded f => NoteDialEnd(f),
        BridgeEntered f => NoteBridge(f.Channel, f.At, f.Bridge, entered: true),
        BridgeLeft f => NoteBridge(f.Channel, f.At, f.Bridge, entered: false),
        HoldChanged f => NoteHold(f),
        HoldListed f => With(graph.FindByName(f.ChannelName)?.Uniqueid ?? "", channel => channel.OnHold = true),
        PbxStopped => [],
        CallPickedUp f => With(f.TargetUniqueid, channel => channel.PickedUp = true),
        AgentRangOut f => With(f.Uniqueid, channel => channel.RangOut = true),
        HangupAsked f => With(f.Uniqueid, channel => NoteHangupAsked(channel, f.At)),
        QueueAbandoned f => With(f.Uniqueid, channel => NoteCall(channel, call => call.Abandoned = true)),
        TransferMade f => [.. f.TransfererUniqueids.SelectMany(id => With(id, NoteTransferer))],
        _ => throw new InvalidOperationException($"No rule for the fact {fact.GetType().Name}: FactNotes.Note has to be told of it."),
    };

    private List<GraphChannel> NoteChannel(ChannelFacts facts, DateTimeOffset at, bool isBirth = false) =>
        ended.Contains(facts.Uniqueid) ? [] : [graph.Note(facts, at, isBirth)];

    private List<GraphChannel> NoteRow(ChannelListed row)
    {
        if (ended.Contains(row.Channel.Uniqueid))
        {
            return [];
        }

        var isNew = graph.Find(row.Channel.Uniqueid) is null;
        var channel = graph.Note(row.Channel, row.At);
        channel.Row = row;
        if (isNew)
        {
            channel.Since = row.At.AddSeconds(-row.Seconds);
            channel.First = Snapshots.FirstFactsOf(row);
        }

        if (row.Bridge.Length > 0)
        {
            graph.EnterBridge(channel, row.Bridge);
        }
        else
        {
            graph.LeaveBridge(channel);
        }

        return [];
    }

    private List<GraphChannel> NoteDial(DialBegan dial)
    {
        if (ended.Contains(dial.Target.Uniqueid) || (dial.Source is not null && ended.Contains(dial.Source.Uniqueid)))
        {
            return [];
        }

        var target = graph.Note(dial.Target, dial.At);
        graph.BeginDial(dial.Source is null ? null : graph.Note(dial.Source, dial.At), target);
        return [target];
    }

    private List<GraphChannel> NoteDialEnd(DialEnded dial) => With(dial.TargetUniqueid, target =>
    {
        // It may come twice: the second, a CANCEL, says less than the first.
        target.DialStatus = target.DialStatus.Length > 0 && dial.Status == "CANCEL" ? target.DialStatus : dial.Status;
        graph.EndDial(target);
    });

    private List<GraphChannel> NoteBridge(ChannelFacts facts, DateTimeOffset at, string bridge, bool entered)
    {
        if (ended.Contains(facts.Uniqueid))
        {
            return [];
        }

        var channel = graph.Note(facts, at);
        var before = graph.ComponentOf(channel);
        if (!entered)
        {
            // A late leave of another bridge, after a snapshot, changes nothing.
            if (channel.Bridge == bridge)
            {
                graph.LeaveBridge(channel);
            }
        }
        else
        {
            graph.EnterBridge(channel, bridge);
        }

        return [channel, .. before];
    }

    private List<GraphChannel> With(string uniqueid, Action<GraphChannel> change)
    {
        if (graph.Find(uniqueid) is not { } channel)
        {
            return [];
        }

        var around = graph.ComponentOf(channel);
        change(channel);
        return around;
    }

    private void NoteHangupAsked(GraphChannel channel, DateTimeOffset at)
    {
        channel.HangupAskedAt ??= at;

        // A phone that refuses to ring ends nobody's call but its own part.
        if (channel.IsParty && (channel.Kind == ChannelKind.Customer || channel.WasUp || channel.Originates))
        {
            NoteCall(channel, call => call.LastHangup = (channel.Party, at));
        }
    }

    /// <summary>
    /// An attended transfer takes the holds of both calls of its maker back before it joins them, in one moment, also one that never was.
    /// Nobody talks then who did not before.
    /// </summary>
    private List<GraphChannel> NoteHold(HoldChanged hold)
    {
        if (graph.Find(hold.Uniqueid) is not { } channel)
        {
            return [];
        }

        List<GraphChannel> alsoUnheld = hold.Held || channel.Kind != ChannelKind.Agent
            ? []
            : [.. graph.Channels.Where(other => other != channel && other.Party == channel.Party && hold.At - other.UnheldAt < OneMoment)];
        channel.UnheldAt = hold.Held ? null : hold.At;
        if (alsoUnheld.Count == 0)
        {
            channel.WasOnHold = channel.OnHold;
            channel.OnHold = hold.Held;
        }

        alsoUnheld.ForEach(other => other.OnHold = other.WasOnHold);
        return [.. graph.ComponentOf(channel), .. alsoUnheld];
    }

    private void NoteTransferer(GraphChannel channel)
    {
        channel.HasTransferred = true;
        foreach (var call in book.Live)
        {
            if (call.Legs.TryGetValue(channel.AgentExtension, out var leg) && leg.Channels.Contains(channel.Uniqueid))
            {
                leg.HasTransferred = true;
            }
        }
    }

    private void NoteCall(GraphChannel channel, Action<TrackedCall> change)
    {
        if (book.CallOf(channel.Uniqueid) is { } call)
        {
            change(call);
        }
    }
}
