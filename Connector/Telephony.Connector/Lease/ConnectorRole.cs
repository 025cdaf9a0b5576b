namespace Telephony.Connector.Lease;

/// <summary>
/// Whether this connector is the active one of its PBX. Only the active one sends events, speaks to the hub and carries out commands; the
/// other one tracks the calls too and keeps its events. Without a lease a connector is active from the start. Thread-safe.
/// </summary>
internal sealed class ConnectorRole : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _lost = new();
    private TaskCompletionSource _activated = NewSignal();
    private TaskCompletionSource _quiet = NewSignal();
    private int _sends;

    /// <summary>A connector that is active from the start, or one that waits for the lease.</summary>
    public ConnectorRole(bool needsLease)
    {
        _quiet.SetResult();
        if (!needsLease)
        {
            Activate("");
        }
    }

    /// <summary>Raised after the role has changed.</summary>
    public event Action? Changed;

    /// <summary>True while this connector is the active one, as far as it knows.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Cancelled when this connector is no longer the active one.</summary>
    public CancellationToken Lost
    {
        get
        {
            lock (_lock)
            {
                return _lost.Token;
            }
        }
    }

    /// <summary>Waits until this connector is the active one.</summary>
    public Task WaitActiveAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _activated.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until no request of an earlier time as the active one is on its way.</summary>
    public Task WaitQuietAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _quiet.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Begins to send events; null when this connector is not the active one.</summary>
    public ActiveSend? TryBeginSend()
    {
        lock (_lock)
        {
            if (!IsActive)
            {
                return null;
            }

            if (_sends++ == 0)
            {
                _quiet = NewSignal();
            }

            return new ActiveSend(this, Token, _lost.Token);
        }
    }

    /// <summary>This connector is the active one from now on; said by whoever keeps the lease.</summary>
    public void Activate(string token)
    {
        lock (_lock)
        {
            (IsActive, Token) = (true, token);
            _lost.Dispose();
            _lost = new CancellationTokenSource();
            _activated.TrySetResult();
        }

        Changed?.Invoke();
    }

    /// <summary>Another connector is the active one, or none; said by whoever keeps the lease.</summary>
    public void Deactivate()
    {
        CancellationTokenSource lost;
        lock (_lock)
        {
            if (!IsActive)
            {
                return;
            }

            IsActive = false;
            _activated = NewSignal();
            lost = _lost;
        }

        lost.Cancel();
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose() => _lost.Dispose();

    private string Token { get; set; } = "";

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void EndSend()
    {
        lock (_lock)
        {
            if (--_sends == 0)
            {
                _quiet.TrySetResult();
            }
        }
    }

    /// <summary>One request with events, from its first try to its end.</summary>
    public sealed class ActiveSend(ConnectorRole role, string lease, CancellationToken lost) : IDisposable
    {
        /// <summary>The lease's token; empty without a lease.</summary>
        public string Lease => lease;

        /// <summary>Cancelled when the lease is lost.</summary>
        public CancellationToken Lost => lost;

        /// <inheritdoc/>
        public void Dispose() => role.EndSend();
    }
}
