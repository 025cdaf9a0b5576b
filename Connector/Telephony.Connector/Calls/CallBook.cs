using Telephony.Domain.Calls;

namespace Telephony.Connector.Calls;

/// <summary>
/// Which call a channel belongs to. A call is a connected component; where components part or meet, the call stays with its anchor: the
/// customer's channel, or the other party where nobody is outside. An agent who goes off with somebody new consults: a call of its own.
/// </summary>
internal sealed class CallBook(CallGraph graph, CallOpenings openings)
{
    private readonly Dictionary<string, TrackedCall> _callOf = new(StringComparer.Ordinal);
    private readonly List<TrackedCall> _live = [];
    private readonly LegLines _lines = new(graph);

    /// <summary>Every call that is not over, oldest first.</summary>
    public IReadOnlyList<TrackedCall> Live => _live;

    /// <summary>The call of a channel, or null.</summary>
    public TrackedCall? CallOf(string uniqueid) => _callOf.GetValueOrDefault(uniqueid);

    /// <summary>Brings back a call that was live before a restart.</summary>
    public void Restore(TrackedCall call)
    {
        _live.Add(call);
        openings.SkipOrder(call.Order);
        foreach (var member in call.Members)
        {
            _callOf[member] = call;
        }
    }

    /// <summary>Gives every channel of a component its call, and adds the calls that changed.</summary>
    public void Settle(List<GraphChannel> component, DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        var parties = component.Where(channel => channel.IsParty).OrderBy(channel => channel.Order).ToList();
        if (parties.Count == 0)
        {
            return;
        }

        var call = AnchoredIn(parties) ?? AloneIn(component, parties, at) ?? (IsMeeting(parties) ? Keep(openings.OpenFor(component, parties, CallOf, at, _live)) : null);
        if (call is null)
        {
            return;
        }

        var customerBefore = call.Customer;
        foreach (var channel in component)
        {
            Join(call, channel, changed);
        }

        if (customerBefore is null && graph.Find(call.Customer) is { } customer)
        {
            openings.Describe(call, customer);
            Snapshots.RefreshLegs(graph, call);
        }

        if (graph.Find(call.Anchor) is not { IsParty: true })
        {
            call.Anchor = parties[0].Uniqueid;
        }

        call.CustomersMet |= parties.Count(party => party is { Kind: ChannelKind.Customer, Bridge: not null }) > 1;
        AnchorAtTheOtherSide(call, parties);
        LearnDialledNumber(call, parties);
        LearnColleague(call, parties);
        changed.Add(call);
    }

    /// <summary>The call of this channel, opened when there is none: a queue takes callers whom nobody announced.</summary>
    public TrackedCall CallOrOpen(GraphChannel channel, DateTimeOffset at, HashSet<TrackedCall> changed)
    {
        if (_callOf.TryGetValue(channel.Uniqueid, out var call))
        {
            return call;
        }

        // A Local channel in a queue waits for the one outside whom it stands for, such as a callback's customer.
        var caller = channel.Kind == ChannelKind.Local ? graph.ComponentOf(channel).Find(other => other.Kind == ChannelKind.Customer) : null;
        call = Keep(openings.Open(caller ?? channel, at, _live));
        Join(call, caller ?? channel, changed);
        Join(call, channel, changed);
        return call;
    }

    /// <summary>Opens the call of a click-to-dial whose channel does not exist yet.</summary>
    public TrackedCall OpenDial(ClickToDialBegan dial)
    {
        var call = Keep(openings.OpenDial(dial, _live));
        _callOf[dial.Uniqueid] = call;
        return call;
    }

    /// <summary>Takes a channel that ended out of its call and its legs, and adds the calls that changed.</summary>
    public void Leave(GraphChannel channel, HashSet<TrackedCall> changed)
    {
        if (_callOf.Remove(channel.Uniqueid, out var call))
        {
            call.Members.Remove(channel.Uniqueid);
            changed.Add(call);
            if (channel.IsParty && channel.AgentExtension != call.Initiator)
            {
                call.LastFarEnd = channel;
            }

            Reanchor(call, channel.Uniqueid);
        }

        foreach (var held in _live.Where(held => held.Legs.TryGetValue(channel.AgentExtension, out var leg) && leg.Channels.Remove(channel.Uniqueid)))
        {
            var leg = held.Legs[channel.AgentExtension];
            leg.Suspended.Remove(channel.Uniqueid);
            leg.LastEnded = channel;
            changed.Add(held);
        }
    }

    /// <summary>The agent's channels live on without the call that is over for the agent.</summary>
    public void LetGo(TrackedLeg leg, HashSet<TrackedCall> changed)
    {
        foreach (var channel in leg.Channels.Select(graph.Find).OfType<GraphChannel>().Where(channel => CallOf(channel.Uniqueid) == leg.Call))
        {
            channel.IsSpent = true;
            _callOf.Remove(channel.Uniqueid);
            leg.Call.Members.Remove(channel.Uniqueid);
            Reanchor(leg.Call, channel.Uniqueid);
        }

        leg.Channels.Clear();
        leg.Suspended.Clear();
        changed.Add(leg.Call);
    }

    /// <summary>Takes channels out that nobody knows any more: they ended while the connector was away.</summary>
    public void DropUnknown(TrackedCall call)
    {
        foreach (var member in call.Members.Where(id => graph.Find(id) is null).ToList())
        {
            call.Members.Remove(member);
            _callOf.Remove(member);
            Reanchor(call, member);
        }

        foreach (var leg in call.Legs.Values)
        {
            leg.Channels.RemoveWhere(id => graph.Find(id) is null);
            leg.Suspended.RemoveWhere(id => graph.Find(id) is null);
        }
    }

    /// <summary>Forgets a call that is over.</summary>
    public void Close(TrackedCall call)
    {
        call.HasEnded = true;
        _live.Remove(call);
        openings.Dials.Remove(call.Id);
        foreach (var member in call.Members)
        {
            _callOf.Remove(member);
        }

        call.Members.Clear();
    }

    private static bool IsMeeting(List<GraphChannel> parties) => parties.Any(party => party.Party != parties[0].Party);

    private TrackedCall? AnchoredIn(List<GraphChannel> parties)
    {
        var calls = parties.Select(party => CallOf(party.Uniqueid)).OfType<TrackedCall>()
            .Where(call => parties.Any(party => party.Uniqueid == call.Anchor))
            .OrderBy(call => call.Customer is null)
            .ThenBy(call => call.Order)
            .ToList();

        // An application rang the agent for a caller of whom nobody was told yet: the call that was told is that caller's.
        return calls is [{ IsTold: false }, ..]
            ? calls.Find(call => call is { IsTold: true, Direction: CallDirection.Inbound, Initiator: "", Customer: null }) ?? calls[0]
            : calls.FirstOrDefault();
    }

    private TrackedCall? AloneIn(List<GraphChannel> component, List<GraphChannel> parties, DateTimeOffset at)
    {
        if (IsMeeting(parties))
        {
            return null;
        }

        // A click-to-dial through a Local channel is known by the Local half before there is a party.
        var known = parties.Concat(component).Select(channel => CallOf(channel.Uniqueid)).FirstOrDefault(call => call is not null);
        var first = parties[0];
        var dial = component.Find(channel => openings.IsClickToDial(channel.Uniqueid));
        if (known is null && first.IsSpent)
        {
            return null;
        }

        var begins = first.Originates || (first.Kind == ChannelKind.Agent && (dial is not null || component.Exists(IsOriginated)));
        return known ?? RecallOf(first) ?? (dial is null ? RungFor(first) : null) ?? (begins ? Keep(openings.Open(first, at, _live, dial)) : null);
    }

    // The call that comes back to the agent who passed it on: Asterisk then rings the phone by itself and shows the customer's number. Null for any
    // other.
    private TrackedCall? RecallOf(GraphChannel phone) => phone.Kind != ChannelKind.Agent || phone.Originates
        ? null
        : _live.Find(call => call.Number.Length > 0 && call.Number == phone.Latest.ConnectedNumber
            && call.Legs.TryGetValue(phone.AgentExtension, out var leg) && leg is { HasTransferred: true, IsLive: false });

    // The caller for whom an application rings an agent: it shows the caller's number, or the room in which the caller is. Null where that fits none
    // or more than one.
    private TrackedCall? RungFor(GraphChannel phone)
    {
        if (phone.Kind != ChannelKind.Agent || !IsOriginated(phone) || phone.Latest.ConnectedNumber is not { Length: > 0 } shown)
        {
            return null;
        }

        var room = graph.PartiesInRoom(shown).Select(party => CallOf(party.Uniqueid)).OfType<TrackedCall>().Distinct().ToList();
        var fitting = room.Count > 0 ? room : [.. _live.Where(call => call is { Direction: CallDirection.Inbound, Initiator: "" } && call.Number == shown && graph.Find(call.Customer) is not null)];
        return fitting is [var only] && !(only.Legs.TryGetValue(phone.AgentExtension, out var leg) && leg.IsLive) ? only : null;
    }

    private static bool IsOriginated(GraphChannel channel) => channel is { IsDialled: true, DialledBy: null };

    private TrackedCall Keep(TrackedCall call)
    {
        _live.Add(call);
        return call;
    }

    private void Join(TrackedCall call, GraphChannel channel, HashSet<TrackedCall> changed)
    {
        var old = CallOf(channel.Uniqueid);
        if (old != call)
        {
            _callOf[channel.Uniqueid] = call;
            call.Members.Add(channel.Uniqueid);
            if (old is not null)
            {
                MoveOut(old, call, channel);
                changed.Add(old);
            }
        }

        if (channel.Kind == ChannelKind.Customer && (call.Customer is null || graph.Find(call.Customer) is null))
        {
            call.Customer = channel.Uniqueid;
            call.Anchor = channel.Uniqueid;
        }
        else if (channel.Kind == ChannelKind.Agent)
        {
            _lines.Attach(call, channel);
        }
    }

    private void MoveOut(TrackedCall old, TrackedCall call, GraphChannel channel)
    {
        old.Members.Remove(channel.Uniqueid);
        _lines.MoveOut(old, call, channel, CallOf);
        Reanchor(old, channel.Uniqueid);
    }

    private void Reanchor(TrackedCall call, string gone)
    {
        if (call.Customer == gone)
        {
            call.Customer = null;
        }

        if (call.Anchor != gone)
        {
            return;
        }

        var heir = call.Members.Select(graph.Find).Where(channel => channel is { IsParty: true })
            .OrderBy(channel => channel!.Kind != ChannelKind.Customer).ThenBy(channel => channel!.Order).FirstOrDefault();
        call.Anchor = heir?.Uniqueid;
        call.Customer = heir?.Kind == ChannelKind.Customer ? heir.Uniqueid : call.Customer;
    }

    // A click-to-dial that another connector began shows its number only on the agent's display.
    private static void LearnDialledNumber(TrackedCall call, List<GraphChannel> parties)
    {
        if (call.Direction == CallDirection.Clicktocall && call.Number.Length == 0
            && parties.Find(party => party.AgentExtension == call.Initiator) is { Latest.ConnectedNumber: { Length: > 0 } number })
        {
            call.Number = number;
            call.Legs[call.Initiator].Number = number;
        }
    }

    // A colleague whom an agent calls goes by the name of the colleague's phone.
    private static void LearnColleague(TrackedCall call, List<GraphChannel> parties)
    {
        if (call.Initiator.Length > 0 && call.Name.Length == 0 && call.Number.Length > 0
            && parties.Find(party => party.Kind == ChannelKind.Agent && party.AgentExtension == call.Number && !party.Originates) is { } colleague)
        {
            call.Name = colleague.First.CallerName.Length > 0 ? colleague.First.CallerName : colleague.Latest.CallerName;
            if (call.Legs.TryGetValue(call.Initiator, out var leg))
            {
                leg.Name = call.Name;
            }
        }
    }

    private void AnchorAtTheOtherSide(TrackedCall call, List<GraphChannel> parties)
    {
        if (call.Customer is not null || graph.Find(call.Anchor) is not { } anchor || anchor.AgentExtension != call.Initiator)
        {
            return;
        }

        var hearing = graph.HearingOf(anchor);
        call.Anchor = parties.Find(party => party.Party != anchor.Party && hearing.Contains(party))?.Uniqueid ?? call.Anchor;
    }
}
