namespace Telephony.Connector.Calls;

/// <summary>
/// The facts: which channels are there, who calls whom, who is in which bridge, which Local halves belong together.
/// It draws no conclusions; <see cref="CallTracker"/> does.
/// </summary>
internal sealed class CallGraph(ChannelNames names)
{
    private readonly Dictionary<string, GraphChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _bridges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _dialsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _localsByName = new(StringComparer.Ordinal);
    private long _order;

    /// <summary>All channels that live.</summary>
    public IReadOnlyCollection<GraphChannel> Channels => _channels.Values;

    /// <summary>The channel with this id, or null.</summary>
    public GraphChannel? Find(string? uniqueid) =>
        uniqueid is not null && _channels.TryGetValue(uniqueid, out var channel) ? channel : null;

    /// <summary>The channel with this name, or null.</summary>
    public GraphChannel? FindByName(string name) => _channels.Values.FirstOrDefault(channel => channel.Name == name);

    /// <summary>The channel that these facts are about, made if it was not known, brought up to date if it was.</summary>
    /// <param name="facts">What was told of it.</param>
    /// <param name="isBirth">True when the channel began with them. Else its name may carry a queue's prefix already, and does not count as the first one.</param>
    public GraphChannel Note(ChannelFacts facts, DateTimeOffset at, bool isBirth = false)
    {
        if (!_channels.TryGetValue(facts.Uniqueid, out var channel))
        {
            var (kind, extension) = names.Classify(facts.Name);
            channel = new GraphChannel
            {
                Uniqueid = facts.Uniqueid,
                Name = facts.Name,
                Kind = kind,
                AgentExtension = extension,
                Order = _order++,
                Since = at,
                First = isBirth ? facts : facts with { CallerName = "" },
                Latest = facts,
            };
            _channels.Add(facts.Uniqueid, channel);
        }

        Rename(channel, facts.Name);
        channel.Latest = facts.State < 0 ? facts with { State = channel.Latest.State } : facts;
        channel.WasRing |= facts.State == 4;
        channel.Rings |= facts.State == 5;
        channel.WasUp |= facts.State == 6;
        if (channel.Kind == ChannelKind.Local)
        {
            _localsByName[channel.Name] = channel.Uniqueid;
        }

        return channel;
    }

    /// <summary>Whose channel has this name.</summary>
    public (ChannelKind Kind, string Extension) Classify(string channelName) => names.Classify(channelName);

    /// <summary>The channel that an Originate would have made, had the phone been there.</summary>
    public GraphChannel Stillborn(OriginateEnded originate)
    {
        var (kind, extension) = names.Classify(originate.ChannelName);
        var facts = new ChannelFacts(originate.Uniqueid, originate.ChannelName, 0);
        return new GraphChannel
        {
            Uniqueid = originate.Uniqueid,
            Name = originate.ChannelName,
            Kind = kind,
            AgentExtension = extension,
            Order = _order++,
            Since = originate.At,
            First = facts,
            Latest = facts,
        };
    }

    /// <summary>Takes a channel out with all its edges.</summary>
    public void Remove(GraphChannel channel)
    {
        LeaveBridge(channel);
        EndDial(channel);
        _dialsOf.Remove(channel.Uniqueid);
        _channels.Remove(channel.Uniqueid);
        if (channel.Kind == ChannelKind.Local && _localsByName.GetValueOrDefault(channel.Name) == channel.Uniqueid)
        {
            _localsByName.Remove(channel.Name);
        }
    }

    /// <summary>Puts a channel into a bridge, out of any other. A hold ends with it: an attended transfer never takes its Hold back.</summary>
    /// <param name="room">The conference room that the bridge is; empty for none.</param>
    public void EnterBridge(GraphChannel channel, string bridge, string room = "")
    {
        if (channel.Bridge == bridge)
        {
            return;
        }

        LeaveBridge(channel);
        channel.Bridge = bridge;
        channel.WasBridged = true;
        channel.IsInQueue = false;
        channel.OnHold = false;
        if (room.Length > 0)
        {
            _rooms[room] = bridge;
        }

        if (!_bridges.TryGetValue(bridge, out var members))
        {
            _bridges.Add(bridge, members = new HashSet<string>(StringComparer.Ordinal));
        }

        members.Add(channel.Uniqueid);
    }

    /// <summary>Takes a channel out of its bridge, if it is in one.</summary>
    public void LeaveBridge(GraphChannel channel)
    {
        if (channel.Bridge is { } bridge && _bridges.TryGetValue(bridge, out var members))
        {
            members.Remove(channel.Uniqueid);
            if (members.Count == 0)
            {
                _bridges.Remove(bridge);
                RemoveRoom(bridge);
            }
        }

        channel.Bridge = null;
    }

    /// <summary>The parties in the conference room of this name; none where there is no such room.</summary>
    public IEnumerable<GraphChannel> PartiesInRoom(string room) =>
        _rooms.TryGetValue(room, out var bridge) ? _bridges[bridge].Select(Find).OfType<GraphChannel>().Where(channel => channel.IsParty) : [];

    /// <summary>Notes that <paramref name="target"/> is being called.</summary>
    public void BeginDial(GraphChannel? source, GraphChannel target)
    {
        EndDial(target);
        target.IsDialled = true;
        target.DialledBy = source?.Uniqueid;
        if (source is null)
        {
            return;
        }

        if (!_dialsOf.TryGetValue(source.Uniqueid, out var targets))
        {
            _dialsOf.Add(source.Uniqueid, targets = new HashSet<string>(StringComparer.Ordinal));
        }

        targets.Add(target.Uniqueid);
    }

    /// <summary>Notes that <paramref name="target"/> is no longer being called.</summary>
    public void EndDial(GraphChannel target)
    {
        if (target.DialledBy is { } source && _dialsOf.TryGetValue(source, out var targets))
        {
            targets.Remove(target.Uniqueid);
        }

        target.IsDialled = false;
        target.DialledBy = null;
    }

    /// <summary>True while this channel calls another by itself.</summary>
    public bool Dials(GraphChannel channel) =>
        _dialsOf.TryGetValue(channel.Uniqueid, out var targets) && targets.Any(id => Find(id) is { IsOnBehalf: false });

    /// <summary>The other half of a Local channel, or null.</summary>
    public GraphChannel? OtherHalfOf(GraphChannel channel) =>
        ChannelNames.OtherHalfOf(channel.Name) is { } name && _localsByName.TryGetValue(name, out var other) ? Find(other) : null;

    /// <summary>
    /// Makes a channel the line of the agent for whom it is dialled. A colleague's phone stays the colleague's; a Local channel hands it on to what its
    /// other half dials, or has dialled.
    /// </summary>
    public void GiveTo(GraphChannel channel, string extension)
    {
        if (channel is { Kind: ChannelKind.Local, StandsFor: "" })
        {
            channel.StandsFor = extension;
            foreach (var target in OtherHalfOf(channel) is { } other ? Called(other) : [])
            {
                GiveTo(target, extension);
            }
        }
        else if (channel is { Kind: ChannelKind.Customer, Originates: false })
        {
            (channel.Kind, channel.AgentExtension) = (ChannelKind.Agent, extension);
        }
    }

    /// <summary>Whom one channel calls the other calls from now on.</summary>
    public void PassDials(GraphChannel from, GraphChannel to)
    {
        foreach (var target in (_dialsOf.GetValueOrDefault(from.Uniqueid) ?? []).Select(Find).OfType<GraphChannel>().ToList())
        {
            BeginDial(to, target);
        }
    }

    /// <summary>Those whom a channel calls, and those who are in one bridge with it.</summary>
    public List<GraphChannel> Called(GraphChannel channel) =>
        [.. (channel.Bridge is { } bridge ? _bridges[bridge] : []).Concat(_dialsOf.GetValueOrDefault(channel.Uniqueid) ?? []).Where(id => id != channel.Uniqueid).Select(Find).OfType<GraphChannel>()];

    /// <summary>True while the channel hears a party that is another's.</summary>
    public bool HearsAnother(GraphChannel channel) => HearingOf(channel).Any(other => other.IsParty && other.Party != channel.Party);

    /// <summary>The connected component: everything that shares a bridge, an open dial or a Local pair with the channel.</summary>
    public List<GraphChannel> ComponentOf(GraphChannel channel) => Reach(channel, includeDials: true);

    /// <summary>All that the channel can hear: through bridges and Local pairs, not through dials.</summary>
    public List<GraphChannel> HearingOf(GraphChannel channel) => Reach(channel, includeDials: false);

    // A masquerade (pickup, some transfers) gives a channel another device's name; the zombie that is left over keeps what it was.
    private void Rename(GraphChannel channel, string name)
    {
        if (channel.Name == name || ChannelNames.IsPassing(name))
        {
            return;
        }

        channel.Name = name;
        (channel.Kind, channel.AgentExtension) = names.Classify(name);
    }

    private void RemoveRoom(string bridge)
    {
        if (_rooms.FirstOrDefault(room => room.Value == bridge) is { Key: { } name })
        {
            _rooms.Remove(name);
        }
    }

    private List<GraphChannel> Reach(GraphChannel start, bool includeDials)
    {
        var found = new List<GraphChannel> { start };
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Uniqueid };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var neighbour in NeighboursOf(found[i], includeDials))
            {
                if (seen.Add(neighbour) && _channels.TryGetValue(neighbour, out var channel))
                {
                    found.Add(channel);
                }
            }
        }

        return found;
    }

    private IEnumerable<string> NeighboursOf(GraphChannel channel, bool includeDials)
    {
        if (channel.Bridge is { } bridge)
        {
            foreach (var member in _bridges[bridge])
            {
                yield return member;
            }
        }

        if (ChannelNames.OtherHalfOf(channel.Name) is { } half && _localsByName.TryGetValue(half, out var other))
        {
            yield return other;
        }

        if (!includeDials)
        {
            yield break;
        }

        if (channel.DialledBy is { } source)
        {
            yield return source;
        }

        foreach (var target in _dialsOf.GetValueOrDefault(channel.Uniqueid) ?? [])
        {
            yield return target;
        }
    }
}
