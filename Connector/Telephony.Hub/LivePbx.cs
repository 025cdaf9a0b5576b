using Telephony.Contracts.Hub;

namespace Telephony.Hub;

/// <summary>
/// What the hub remembers of one PBX: the last word of its connector. Nothing here that the connector's next snapshot
/// does not rebuild.
/// </summary>
public sealed class LivePbx(string name)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AgentMessage> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Extension, string CallKey), CallMessage> _calls = [];
    private ConnectorMessage? _connector;
    private string? _connectionId;

    /// <summary>Name of the PBX.</summary>
    public string Name => name;

    /// <summary>The connection that commands go to; null while no connector is there.</summary>
    public string? ConnectionId
    {
        get
        {
            lock (_lock)
            {
                return _connectionId;
            }
        }
    }

    /// <summary>Takes a connector's connection as the one that speaks for this PBX. The newest wins.</summary>
    public void Attach(string connectionId)
    {
        lock (_lock)
        {
            _connectionId = connectionId;
        }
    }

    /// <summary>Forgets a connection; answers what to tell the agents, or null when another connection has taken over already.</summary>
    public ConnectorMessage? Detach(string connectionId, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_connectionId != connectionId)
            {
                return null;
            }

            _connectionId = null;
            _connector = new ConnectorMessage
            {
                Pbx = name,
                PbxConnected = false,
                Reason = "The connector beside the PBX is not connected. Calls go on at the phone and are logged when it is back.",
                Since = now,
            };
            return _connector;
        }
    }

    /// <summary>True when a message comes from the connection that speaks for this PBX.</summary>
    public bool IsSpeaker(string connectionId)
    {
        lock (_lock)
        {
            return _connectionId == connectionId;
        }
    }

    /// <summary>Replaces everything. Answers the extensions whose screens have to be drawn again: those that had something and those that have.</summary>
    public IReadOnlyCollection<string> Replace(ConnectorSnapshot snapshot)
    {
        lock (_lock)
        {
            var touched = _agents.Keys.Concat(_calls.Keys.Select(key => key.Extension)).ToHashSet(StringComparer.Ordinal);
            _agents.Clear();
            _calls.Clear();
            _connector = snapshot.Connector;
            foreach (var agent in snapshot.Agents)
            {
                _agents[agent.Extension] = agent;
            }

            foreach (var call in snapshot.Calls)
            {
                _calls[(call.Extension, call.CallKey)] = call;
            }

            touched.UnionWith(_agents.Keys);
            touched.UnionWith(_calls.Keys.Select(key => key.Extension));
            return touched;
        }
    }

    /// <summary>Takes a call; false when a newer version is at hand.</summary>
    public bool Change(CallMessage call)
    {
        lock (_lock)
        {
            if (_calls.TryGetValue((call.Extension, call.CallKey), out var known) && known.Version > call.Version)
            {
                return false;
            }

            _calls[(call.Extension, call.CallKey)] = call;
            return true;
        }
    }

    /// <summary>Forgets a call.</summary>
    public void Remove(string extension, string callKey)
    {
        lock (_lock)
        {
            _calls.Remove((extension, callKey));
        }
    }

    /// <summary>Takes an agent's presence.</summary>
    public void Change(AgentMessage agent)
    {
        lock (_lock)
        {
            _agents[agent.Extension] = agent;
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
            if (_calls.TryGetValue((pop.Extension, pop.CallKey), out var call))
            {
                _calls[(pop.Extension, pop.CallKey)] = call with
                {
                    Pop = pop.Decision,
                    DtCallId = pop.Decision.DtCallId,
                    PhoneCallId = pop.Decision.PhoneCallId,
                };
            }
        }
    }

    /// <summary>True when the agent has this call.</summary>
    public bool Has(string extension, string callKey)
    {
        lock (_lock)
        {
            return _calls.ContainsKey((extension, callKey));
        }
    }

    /// <summary>Everything that concerns one agent.</summary>
    public AgentSnapshot SnapshotOf(string extension, DateTimeOffset now)
    {
        lock (_lock)
        {
            return new AgentSnapshot
            {
                Agent = _agents.GetValueOrDefault(extension),
                Connector = _connector,
                Calls = [.. _calls.Values.Where(call => call.Extension == extension).OrderBy(call => call.StartedOn)],
                ServerTime = now,
            };
        }
    }
}
