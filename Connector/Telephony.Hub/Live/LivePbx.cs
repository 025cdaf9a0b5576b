using Telephony.Contracts.Hub;
using Telephony.Hub.Limits;

namespace Telephony.Hub.Live;

/// <summary>
/// What the hub remembers of one PBX: the last word of its connector. Nothing here that the connector's next snapshot
/// does not rebuild.
/// </summary>
internal sealed class LivePbx(string name, TokenBucket redeems)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LiveAgent> _agents = new(StringComparer.Ordinal);
    private ConnectorMessage? _connector;
    private readonly Dictionary<string, Action> _lines = new(StringComparer.Ordinal);
    private string? _connectionId;
    private readonly Dictionary<VouchedUser, DateTimeOffset> _redeemed = [];
    private HashSet<VouchedUser>? _vouched;

    public string Name => name;

    /// <summary>About how many tickets its connector may still be asked.</summary>
    public TokenBucket Redeems => redeems;

    /// <summary>The connection that commands go to; null while no connector is there.</summary>
    public string? ConnectionId => Locked(() => _connectionId);

    /// <summary>How the connector fares; null before the first one came.</summary>
    public ConnectorMessage? Connector => Locked(() => _connector);

    /// <summary>Every agent of whom the connector has told something.</summary>
    public IReadOnlyList<LiveAgent> Agents => Locked(() => (IReadOnlyList<LiveAgent>)[.. _agents.Values]);

    /// <summary>True once the connector has said, since the hub's start, whom it vouches for.</summary>
    public bool HasVouched => Locked(() => _vouched is not null);

    /// <summary>Takes a connector's connection as the one that speaks for this PBX. The newest wins.</summary>
    public void Attach(string connectionId, Action abort)
    {
        lock (_lock)
        {
            _connectionId = connectionId;
            _lines[connectionId] = abort;
        }
    }

    /// <summary>
    /// Forgets a connection; answers what to tell the agents, or null when another connection has taken over already. When the speaker goes
    /// and an older connection is still there, that one is ended: its connector comes back with everything it has and speaks again.
    /// </summary>
    public ConnectorMessage? Detach(string connectionId, DateTimeOffset now)
    {
        lock (_lock)
        {
            _lines.Remove(connectionId);
            if (_connectionId != connectionId)
            {
                return null;
            }

            _connectionId = null;
            foreach (var abort in _lines.Values)
            {
                abort();
            }

            _connector = new ConnectorMessage
            {
                Pbx = name,
                PbxConnected = false,
                Reason = "The connector beside the PBX is not connected, or it has lost the PBX. Calls go on at the phone and are logged when it is back.",
                Since = now,
            };
            return _connector;
        }
    }

    /// <summary>True when a message comes from the connection that speaks for this PBX.</summary>
    public bool IsSpeaker(string connectionId) => Locked(() => _connectionId == connectionId);

    /// <summary>Replaces everything. Answers the extensions whose screens have to be drawn again: those that had something and those that have.</summary>
    public IReadOnlyCollection<string> Replace(ConnectorSnapshot snapshot)
    {
        lock (_lock)
        {
            var touched = _agents.Keys.ToHashSet(StringComparer.Ordinal);
            _agents.Clear();
            _connector = snapshot.Connector;
            if (snapshot.Vouched is { } vouched)
            {
                Take(SetOf(vouched));
            }

            foreach (var agent in snapshot.Agents)
            {
                _agents[agent.Extension] = Agent(agent.Extension) with { Presence = agent };
            }

            foreach (var call in snapshot.Calls)
            {
                _agents[call.Extension] = Agent(call.Extension).With(call);
            }

            touched.UnionWith(_agents.Keys);
            return touched;
        }
    }

    /// <summary>Takes the list of everybody whom the connector vouches for.</summary>
    public void Change(IReadOnlyList<VouchedUser> vouched)
    {
        var set = SetOf(vouched);
        lock (_lock)
        {
            Take(set);
        }
    }

    /// <summary>
    /// Takes somebody for whom the connector has just redeemed a ticket, and whom its list does not have yet: good until its next list, and no longer than
    /// the time given. A list that stays as it was is not told again.
    /// </summary>
    /// <returns>True when the list does not have the user.</returns>
    public bool Change(VouchedUser redeemed, DateTimeOffset until)
    {
        var key = KeyOf(redeemed);
        lock (_lock)
        {
            if (_vouched?.Contains(key) ?? true)
            {
                return false;
            }

            _redeemed[key] = until;
            return true;
        }
    }

    /// <summary>True when the connector's last word has this user with this role and this phone.</summary>
    public bool VouchesFor(VouchedUser user, DateTimeOffset now)
    {
        var key = KeyOf(user);
        lock (_lock)
        {
            return (_vouched?.Contains(key) ?? false) || (_redeemed.TryGetValue(key, out var until) && now < until);
        }
    }

    /// <summary>Takes a call; false when a newer version is at hand.</summary>
    public bool Change(CallMessage call)
    {
        lock (_lock)
        {
            var agent = Agent(call.Extension);
            if (agent.Call(call.CallKey) is { } known && known.Version > call.Version)
            {
                return false;
            }

            _agents[call.Extension] = agent.With(call);
            return true;
        }
    }

    /// <summary>Forgets a call.</summary>
    public void Remove(string extension, string callKey, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_agents.TryGetValue(extension, out var agent))
            {
                _agents[extension] = agent.Without(callKey, now);
            }
        }
    }

    /// <summary>Takes an agent's presence.</summary>
    public void Change(AgentMessage agent)
    {
        lock (_lock)
        {
            _agents[agent.Extension] = Agent(agent.Extension) with { Presence = agent };
        }
    }

    /// <summary>Takes the connector's own state.</summary>
    public void Change(ConnectorMessage connector)
    {
        lock (_lock)
        {
            _connector = connector;
        }
    }

    /// <summary>Remembers the pop of a call, so that a reload can offer it again.</summary>
    public void Change(PopMessage pop)
    {
        lock (_lock)
        {
            if (_agents.GetValueOrDefault(pop.Extension) is { } agent && agent.Call(pop.CallKey) is { } call)
            {
                _agents[pop.Extension] = agent.With(call with { Pop = pop.Decision, DtCallId = pop.Decision.DtCallId, PhoneCallId = pop.Decision.PhoneCallId });
            }
        }
    }

    /// <summary>True when the agent has this call.</summary>
    public bool Has(string extension, string callKey) => Locked(() => _agents.GetValueOrDefault(extension)?.Call(callKey) is not null);

    /// <summary>One agent as it stands now; null while the connector has told nothing.</summary>
    public LiveAgent? AgentOf(string extension) => Locked(() => _agents.GetValueOrDefault(extension));

    /// <summary>Everything that concerns one agent.</summary>
    public AgentSnapshot SnapshotOf(string extension, DateTimeOffset now)
    {
        lock (_lock)
        {
            var agent = _agents.GetValueOrDefault(extension);
            return new AgentSnapshot { Agent = agent?.Presence, Connector = _connector, Calls = agent?.Calls ?? [], ServerTime = now };
        }
    }

    private static HashSet<VouchedUser> SetOf(IReadOnlyList<VouchedUser> vouched) => [.. vouched.Select(KeyOf)];

    // Ids of users are GUIDs, whose letters may be written large or small.
    private static VouchedUser KeyOf(VouchedUser user) => user with { SystemUserId = user.SystemUserId.ToUpperInvariant() };

    private void Take(HashSet<VouchedUser> vouched)
    {
        _vouched = vouched;
        _redeemed.Clear();
    }

    private LiveAgent Agent(string extension) => _agents.GetValueOrDefault(extension) ?? new LiveAgent(extension);

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
