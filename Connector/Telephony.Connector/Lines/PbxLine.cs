using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Lines;

/// <summary>The line to the PBX as commands see it: there, or away with a reason.</summary>
internal sealed class PbxLine(PbxStatus status)
{
    private volatile AmiConnection? _connection;
    private volatile TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Raised when the line is lost.</summary>
    public event Action? Closed;

    /// <summary>True while the PBX answers.</summary>
    public bool IsOpen => _connection is not null;

    /// <summary>The PBX answers by this connection and can do this; it may be open already.</summary>
    public void Open(AmiConnection connection, IReadOnlyList<AgentCommandName> capabilities)
    {
        Set(connection);
        status.Connected(capabilities);
    }

    /// <summary>There is no line any more.</summary>
    /// <param name="reason">Why, a sentence for agents' screens; null where it is this connector that stops.</param>
    public void Close(string? reason = null)
    {
        Set(null);
        if (reason is not null)
        {
            status.Away(reason);
        }
    }

    /// <summary>Completes when the line is opened or closed the next time.</summary>
    public Task WaitChangeAsync() => _change.Task;

    /// <summary>Sends an action and waits for the answer.</summary>
    /// <exception cref="PbxAwayException">There is no line.</exception>
    /// <exception cref="AmiException">Asterisk refused, did not answer, or the line dropped meanwhile.</exception>
    public Task<AmiResponse> SendAsync(AmiAction action, CancellationToken cancellationToken) =>
        (_connection ?? throw new PbxAwayException()).SendAsync(action, cancellationToken);

    private void Set(AmiConnection? connection)
    {
        var wasOpen = _connection is not null;
        _connection = connection;
        if (wasOpen && connection is null)
        {
            Closed?.Invoke();
        }

        var change = _change;
        _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        change.TrySetResult();
    }
}

/// <summary>There is no line to the PBX.</summary>
internal sealed class PbxAwayException() : Exception("The telephone system is not connected at the moment. Try again shortly.");
