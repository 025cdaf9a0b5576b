using Telephony.Ami.Events;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Options;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Presence;

/// <summary>
/// Who takes calls: from the members of queues (login, pause, reason) and from the phones (registered or not). An agent is ready when one
/// membership at least is not paused.
/// </summary>
internal sealed class AgentPresence : IQueueMembers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PresentAgent> _agents = new(StringComparer.Ordinal);
    private readonly HashSet<PresentAgent> _touched = [];
    private readonly Dictionary<(string Kind, string Name, string Part), AmiEvent> _latest = [];
    private readonly ChannelNames _names;
    private readonly ConnectorOptions _options;
    private readonly AgentDirectory _directory;
    private readonly HubOutbound _hub;
    private readonly TimeProvider _clock;
    private AgentPhones? _notedFor;

    /// <summary>Nobody is there yet.</summary>
    public AgentPresence(ConnectorOptions options, AgentDirectory directory, HubOutbound hub, TimeProvider clock)
    {
        (_options, _directory, _hub, _clock) = (options, directory, hub, clock);
        _names = new ChannelNames(options.Calls.AgentChannelPattern, () => directory.Phones);
        _notedFor = directory.Phones;
        directory.Changed += TakeDirectory;
    }

    /// <summary>Raised when somebody's state has changed.</summary>
    public event Action? Changed;

    /// <summary>Every agent of this PBX.</summary>
    public IReadOnlyList<AgentMessage> Snapshot()
    {
        lock (_lock)
        {
            AddKnownAgents();
            return [.. _agents.Values.Where(agent => _directory.IsAgent(agent.Extension)).OrderBy(agent => agent.Extension, StringComparer.Ordinal).Select(MessageOf)];
        }
    }

    /// <summary>The names under which the queues know this agent; empty when no queue has the agent.</summary>
    public IReadOnlyList<string> InterfacesOf(string extension)
    {
        lock (_lock)
        {
            return _agents.TryGetValue(extension, out var agent) ? [.. agent.Members.Values.Select(member => member.Interface).Distinct()] : [];
        }
    }

    /// <summary>What to dial to ring this agent's phone.</summary>
    public string ChannelOf(string extension) => _options.Calls.ChannelOf(_directory.PhoneOf(extension));

    /// <inheritdoc/>
    public string MemberNameOf(string extension, string queue)
    {
        lock (_lock)
        {
            return _agents.GetValueOrDefault(extension) is { } agent
                && (agent.Members.GetValueOrDefault(queue) ?? agent.Members.Values.FirstOrDefault()) is { } member
                ? member.MemberName
                : "";
        }
    }

    /// <summary>Begins anew with the rows of a snapshot.</summary>
    public void Replace(IReadOnlyList<AmiEvent> rows)
    {
        lock (_lock)
        {
            _latest.Clear();
            NoteAnew(rows);
            AddKnownAgents();
            PublishChanged(_agents.Values);
            _touched.Clear();
        }
    }

    /// <summary>Takes live events.</summary>
    public void Take(IReadOnlyList<AmiEvent> events)
    {
        lock (_lock)
        {
            foreach (var next in events)
            {
                Note(next);
            }

            // Only those the events were about: with thousands of agents every event would be expensive.
            PublishChanged(_touched);
            _touched.Clear();
        }
    }

    private void NoteAnew(IReadOnlyList<AmiEvent> rows)
    {
        _notedFor = _directory.Phones;
        foreach (var agent in _agents.Values)
        {
            agent.Members.Clear();
            agent.Contacts.Clear();
            agent.DeviceState = "";
        }

        foreach (var row in rows)
        {
            Note(row);
        }
    }

    private void Note(AmiEvent next)
    {
        Keep(next);
        switch (next)
        {
            case QueueMemberEvent e:
                NoteMember(e.Member);
                break;
            case QueueMemberAddedEvent e:
                NoteMember(e.Member);
                break;
            case QueueMemberPauseEvent e:
                NoteMember(e.Member);
                break;
            case QueueMemberStatusEvent e:
                NoteMember(e.Member);
                break;
            case QueueMemberRemovedEvent e when AgentOf(e.Member) is { } agent:
                agent.Members.Remove(e.Member.Queue);
                break;
            case DeviceStateChangeEvent e when AgentOf(e.Device) is { } agent:
                agent.DeviceState = e.State;
                break;
            case ContactListEvent e when AgentOf("PJSIP/" + e.Endpoint) is { } agent:
                agent.NoteContact(e.Uri, e.Status);
                break;
            case ContactStatusEvent e when AgentOf("PJSIP/" + e.EndpointName) is { } agent:
                agent.NoteContact(e.Uri, e.ContactStatus);
                break;
        }
    }

    // It may become known only later whose a phone or a membership is: the last word about each is kept.
    private void Keep(AmiEvent next)
    {
        (string, string, string)? key = next switch
        {
            QueueMemberEvent { Member: var member } => ("member", member.Queue, member.Interface),
            QueueMemberAddedEvent { Member: var member } => ("member", member.Queue, member.Interface),
            QueueMemberPauseEvent { Member: var member } => ("member", member.Queue, member.Interface),
            QueueMemberStatusEvent { Member: var member } => ("member", member.Queue, member.Interface),
            QueueMemberRemovedEvent { Member: var member } => ("member", member.Queue, member.Interface),
            DeviceStateChangeEvent e => ("device", e.Device, ""),
            ContactListEvent e => ("contact", e.Endpoint, e.Uri),
            ContactStatusEvent e => ("contact", e.EndpointName, e.Uri),
            _ => null,
        };
        if (key is not { } known)
        {
            return;
        }

        if (next is QueueMemberRemovedEvent or ContactStatusEvent { ContactStatus: "Removed" })
        {
            _latest.Remove(known);
        }
        else
        {
            _latest[known] = next;
        }
    }

    private void NoteMember(QueueMemberSnapshot member)
    {
        if (AgentOf(member) is { } agent)
        {
            agent.Members[member.Queue] = member;
        }
    }

    private PresentAgent? AgentOf(QueueMemberSnapshot member) =>
        AgentOf(member.StateInterface) ?? AgentOf(_options.Calls.EndpointOfMember(member.Interface));

    private PresentAgent? AgentOf(string device)
    {
        var (kind, extension) = _names.Classify(device);
        if (kind != ChannelKind.Agent)
        {
            return null;
        }

        if (!_agents.TryGetValue(extension, out var agent))
        {
            agent = new PresentAgent(extension) { Since = _clock.GetUtcNow() };
            _agents.Add(extension, agent);
        }

        _touched.Add(agent);
        return agent;
    }

    private void AddKnownAgents()
    {
        foreach (var known in _directory.Agents.Where(known => !_agents.ContainsKey(known.Extension)))
        {
            _agents.Add(known.Extension, new PresentAgent(known.Extension) { Since = _clock.GetUtcNow() });
        }
    }

    private void PublishChanged(IEnumerable<PresentAgent> agents)
    {
        var hasChanged = false;
        foreach (var agent in agents.Where(agent => _directory.IsAgent(agent.Extension)))
        {
            var now = (agent.State, agent.Reason, agent.IsPhoneReachable, UserOf(agent));
            if (agent.Published != now)
            {
                agent.Since = agent.Published?.State == agent.State && agent.Published?.Reason == agent.Reason ? agent.Since : _clock.GetUtcNow();
                agent.Published = now;
                _hub.Changed(MessageOf(agent));
                hasChanged = true;
            }
        }

        if (hasChanged)
        {
            Changed?.Invoke();
        }
    }

    private void TakeDirectory()
    {
        lock (_lock)
        {
            if (_notedFor != _directory.Phones)
            {
                NoteAnew([.. _latest.Values]);
            }

            AddKnownAgents();
            PublishChanged(_agents.Values);
            _touched.Clear();
        }
    }

    private AgentMessage MessageOf(PresentAgent agent) => new()
    {
        Extension = agent.Extension,
        Pbx = _options.Pbx,
        State = agent.State,
        Reason = PbxText.Clean(agent.Reason),
        Since = agent.Since,
        PhoneReachable = agent.IsPhoneReachable,
        SystemUserId = UserOf(agent),
    };

    private string UserOf(PresentAgent agent) => _directory.Find(agent.Extension)?.SystemUserId ?? "";

    private sealed class PresentAgent(string extension)
    {
        public string Extension { get; } = extension;

        public Dictionary<string, QueueMemberSnapshot> Members { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Contacts { get; } = new(StringComparer.Ordinal);

        public string DeviceState { get; set; } = "";

        public DateTimeOffset Since { get; set; }

        public (AgentState State, string Reason, bool IsPhoneReachable, string SystemUserId)? Published { get; set; }

        public bool IsPhoneReachable => DeviceState.Length > 0 ? DeviceState is not ("UNAVAILABLE" or "INVALID") : Contacts.Count > 0 || Members.Values.Any(member => member.Status is not (0 or 4 or 5));

        public AgentState State => (Members.Count, IsPhoneReachable) switch
        {
            (0, false) => AgentState.LoggedOut,
            (0, true) => AgentState.LoggedIn,
            _ when Members.Values.Any(member => !member.Paused) => AgentState.Ready,
            _ when Reason.Equals("away", StringComparison.OrdinalIgnoreCase) => AgentState.Away,
            _ => AgentState.NotReady,
        };

        public string Reason => Members.Values.All(member => member.Paused)
            ? Members.Values.Select(member => member.PausedReason).FirstOrDefault(reason => reason.Length > 0) ?? ""
            : "";

        public void NoteContact(string uri, string status)
        {
            if (status is "Removed" or "Unreachable")
            {
                Contacts.Remove(uri);
            }
            else
            {
                Contacts.Add(uri);
            }
        }
    }
}
