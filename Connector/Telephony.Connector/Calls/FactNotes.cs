namespace Telephony.Connector.Calls;

/// <summary>Writes facts about channels into the graph, each by its own rule. An event that comes after a channel's end changes nothing.</summary>
internal sealed class FactNotes(CallGraph graph, CallBook book, EndedChannels ended, QueueMembers members)
{
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(50);

    // The party left behind hangs up within this time; a hangup that comes later ends what came after.
    private static readonly TimeSpan AfterBeingLeft = TimeSpan.FromSeconds(2);

    /// <summary>Puts a fact into the graph; answers the channels around which something may have changed.</summary>
    public List<GraphChannel> Note(PbxFact fact) => fact switch
    {
        ChannelAppeared f => NoteChannel(f.Channel, f.At, isBirth: true),
        ChannelChanged f => NoteChannel(f.Channel, f.At),
        ChannelListed f => NoteRow(f),
        DialBegan f => NoteDial(f),
        DialProgressed f => With(f.TargetUniqueid, target => target.Rings |= f.Status is "RINGING" or "PROGRESS"),
        DialEnded f => NoteDialEnd(f),
        BridgeEntered f => NoteBridgeEntered(f),
        BridgeLeft f => NoteBridgeLeft(f),
        HoldChanged f => NoteHold(f),
        HoldListed f => With(graph.FindByName(f.ChannelName)?.Uniqueid ?? "", channel => channel.OnHold = true),
        PbxStopped => [],
        CallPickedUp f => With(f.TargetUniqueid, channel => channel.PickedUp = true),
        AgentRangOut f => With(f.Uniqueid, channel => channel.RangOut = true),
        HangupAsked f => With(f.Uniqueid, channel => NoteHangupAsked(channel, f.At)),
        QueueAbandoned f => With(f.Uniqueid, NoteAbandoned),
        QueueMemberSeen f => NoteMember(f),
        TransferMade f => NoteTransfer(f),
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
            channel.WasBridged = channel.IsUp;
            channel.IsInQueue = row is { Application: "Queue", Bridge: "" };
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
        var source = dial.Source is null ? AsksFor(target) : graph.Note(dial.Source, dial.At);
        graph.BeginDial(source, target);
        if (source is not null)
        {
            source.IsLeft = false;
            StandIn(source, target, dial.DialString);
        }

        return [target];
    }

    // An application that dials for a channel tells nobody of it, but gives what it dials that channel's linked id. Whatever is dialled for itself
    // begins with its own.
    private GraphChannel? AsksFor(GraphChannel target)
    {
        target.IsOnBehalf = target.Latest.Linkedid.Length > 0 && target.Latest.Linkedid != target.Uniqueid;
        return target.IsOnBehalf && graph.Find(target.Latest.Linkedid) is { IsParty: true } asking ? asking : null;
    }

    // Whatever a queue's member dials for the queue's caller is the agent's own line, also a mobile outside.
    private void StandIn(GraphChannel source, GraphChannel target, string dialString)
    {
        var half = source.Kind == ChannelKind.Local && source.StandsFor.Length == 0 ? graph.OtherHalfOf(source) : source;
        var extension = source.IsInQueue ? members.ExtensionOf(dialString) : half?.StandsFor ?? "";
        if (extension.Length > 0)
        {
            graph.GiveTo(target, extension);
        }
    }

    private List<GraphChannel> NoteDialEnd(DialEnded dial) => With(dial.TargetUniqueid, target =>
    {
        // It may come twice: the second, a CANCEL, says less than the first.
        target.DialStatus = target.DialStatus.Length > 0 && dial.Status == "CANCEL" ? target.DialStatus : dial.Status;
        graph.EndDial(target);
        if (target.IsParty && target.DialStatus is not ("" or "ANSWER" or "CANCEL"))
        {
            NoteCall(target, call => call.LastFarEnd = target.AgentExtension == call.Initiator ? call.LastFarEnd : target);
        }
    });

    private List<GraphChannel> NoteBridgeEntered(BridgeEntered entered)
    {
        if (ended.Contains(entered.Channel.Uniqueid))
        {
            return [];
        }

        var channel = graph.Note(entered.Channel, entered.At);
        var before = graph.ComponentOf(channel);
        graph.EnterBridge(channel, entered.Bridge, entered.Room);
        if (graph.HearsAnother(channel))
        {
            graph.HearingOf(channel).ForEach(other => other.IsLeft = false);
        }

        return [channel, .. before];
    }

    private List<GraphChannel> NoteBridgeLeft(BridgeLeft left)
    {
        if (ended.Contains(left.Channel.Uniqueid))
        {
            return [];
        }

        var channel = graph.Note(left.Channel, left.At);
        var before = graph.ComponentOf(channel);

        // A late leave of another bridge, after a snapshot, changes nothing.
        if (channel.Bridge == left.Bridge)
        {
            graph.LeaveBridge(channel);
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
        if (!channel.IsParty || (channel.Kind != ChannelKind.Customer && !channel.WasUp && !channel.Originates))
        {
            return;
        }

        var others = graph.HearingOf(channel).Where(other => other.IsParty && other.Party != channel.Party && other.HangupAskedAt is null).ToList();
        others.ForEach(other => other.IsLeft = true);
        NoteCall(channel, call =>
        {
            // The first hangup of a talk ends it; who is alone already follows.
            if (others.Count > 0 || !channel.IsLeft || call.LastHangup is not { } last || at - last.At >= AfterBeingLeft)
            {
                call.LastHangup = new HangupRequest(channel.Party, at);
            }
        });
    }

    // An attended transfer takes the holds of both calls of its maker back before it joins them, in one moment, also one that never was. Nobody talks
    // then who did not before.
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

    private List<GraphChannel> NoteMember(QueueMemberSeen member)
    {
        members.Note(member);
        return [];
    }

    private void NoteAbandoned(GraphChannel channel)
    {
        channel.IsInQueue = false;
        NoteCall(channel, call => call.Abandoned = true);
    }

    private List<GraphChannel> NoteTransfer(TransferMade transfer)
    {
        var around = transfer.TransfererUniqueids.SelectMany(id => With(id, NoteTransferer)).ToList();
        if (graph.Find(transfer.HeirUniqueid) is not { } heir || graph.Find(transfer.TransfererUniqueids[^1]) is not { } transferer || transferer == heir)
        {
            return around;
        }

        graph.PassDials(transferer, heir);
        if (transferer.IsInQueue)
        {
            (transferer.IsInQueue, heir.IsInQueue) = (false, true);
            NoteCall(heir, call => call.Queue = book.CallOf(transferer.Uniqueid)?.Queue ?? call.Queue);
        }

        return [heir, .. around];
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
