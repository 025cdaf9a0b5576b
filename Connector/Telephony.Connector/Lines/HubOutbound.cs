using Telephony.Contracts.Hub;

namespace Telephony.Connector.Lines;

/// <summary>
/// What waits to be told to the hub. Only the newest message of each call, each agent and the connector is kept, so that a slow line never
/// makes a queue; pops and failures are kept in order. The last state of a call that goes is told first: it says why. Nothing here waits or throws.
/// </summary>
internal sealed class HubOutbound
{
    private const int MostKept = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HubCall> _newest = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Queue<HubCall> _ordered = new();
    private bool _isOpen;
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A call began or changed.</summary>
    public void Changed(CallMessage message) =>
        Put($"call {message.Extension} {message.CallKey}", new HubCall(nameof(IConnectorHub.PublishCall), [message]), GoneKey(message.Extension, message.CallKey));

    /// <summary>A call is over for an agent.</summary>
    public void Gone(string extension, string callKey) =>
        Put(GoneKey(extension, callKey), new HubCall(nameof(IConnectorHub.PublishCallGone), [extension, callKey]));

    /// <summary>A pop was decided.</summary>
    public void Popped(PopMessage pop) => Add(new HubCall(nameof(IConnectorHub.PublishPop), [pop]));

    /// <summary>An agent's presence changed.</summary>
    public void Changed(AgentMessage agent) => Put($"agent {agent.Extension}", new HubCall(nameof(IConnectorHub.PublishAgent), [agent]));

    /// <summary>The PBX went away or came back.</summary>
    public void Changed(ConnectorMessage connector) => Put("connector", new HubCall(nameof(IConnectorHub.PublishConnector), [connector]));

    /// <summary>Whom the connector vouches for.</summary>
    public void Vouched(IReadOnlyList<VouchedUser> vouched) => Put("vouched", new HubCall(nameof(IConnectorHub.PublishVouched), [vouched]));

    /// <summary>A command that had been taken on failed later.</summary>
    public void CommandFailed(string extension, CommandResult result) => Add(new HubCall(nameof(IConnectorHub.PublishCommandFailed), [extension, result]));

    /// <summary>Completes when there is something to tell.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            return _signal.Task;
        }
    }

    /// <summary>Hands out what waits: states first, in the order in which they first changed, then pops and failures.</summary>
    public IReadOnlyList<HubCall> Take()
    {
        lock (_lock)
        {
            var taken = new List<HubCall>(_order.Count + _ordered.Count);
            taken.AddRange(_order.Select(key => _newest[key]));
            taken.AddRange(_ordered);
            Clear();
            return taken;
        }
    }

    /// <summary>A line opens. States that wait are forgotten: a snapshot that is about to be taken tells them all. Pops and failures stay.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _isOpen = true;
            _newest.Clear();
            _order.Clear();
        }
    }

    /// <summary>There is no line: states are not kept until the next snapshot tells them.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isOpen = false;
            _newest.Clear();
            _order.Clear();
        }
    }

    private static string GoneKey(string extension, string callKey) => $"gone {extension} {callKey}";

    private void Put(string key, HubCall call, string needless = "")
    {
        lock (_lock)
        {
            if (!_isOpen)
            {
                return;
            }

            if (_newest.Remove(needless))
            {
                _order.Remove(needless);
            }

            if (!_newest.ContainsKey(key))
            {
                _order.Add(key);
            }

            _newest[key] = call;
            _signal.TrySetResult();
        }
    }

    private void Add(HubCall call)
    {
        lock (_lock)
        {
            _ordered.Enqueue(call);
            if (_ordered.Count > MostKept)
            {
                _ordered.Dequeue();
            }

            _signal.TrySetResult();
        }
    }

    private void Clear()
    {
        _newest.Clear();
        _order.Clear();
        _ordered.Clear();
        if (_signal.Task.IsCompleted)
        {
            _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

/// <summary>One call of a hub method.</summary>
internal sealed record HubCall(string Method, IReadOnlyList<object> Arguments);
