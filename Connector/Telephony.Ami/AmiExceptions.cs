namespace Telephony.Ami;

/// <summary>Base of everything that this library itself throws.</summary>
public abstract class AmiException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when the same thing may succeed later without anybody changing a setting.</summary>
    public abstract bool IsTransient { get; }
}

/// <summary>No connection came about.</summary>
public sealed class AmiConnectException(AmiDisconnectReason reason, string message, Exception? inner = null) : AmiException(message, inner)
{
    /// <summary>What stood in the way.</summary>
    public AmiDisconnectReason Reason { get; } = reason;

    /// <inheritdoc/>
    public override bool IsTransient => Reason.IsTransient();
}

/// <summary>The connection dropped while an action waited for its answer, or before it was sent. Whether Asterisk did it is not known.</summary>
public sealed class AmiConnectionLostException(AmiDisconnectReason reason, string message, Exception? inner = null) : AmiException(message, inner)
{
    /// <summary>Why it dropped.</summary>
    public AmiDisconnectReason Reason { get; } = reason;

    /// <inheritdoc/>
    public override bool IsTransient => Reason.IsTransient();
}

/// <summary>Asterisk answered an action with an error.</summary>
public sealed class AmiActionRefusedException(string action, string reply)
    : AmiException($"Asterisk refused the action {action}: {reply}")
{
    /// <summary>The action's name.</summary>
    public string Action { get; } = action;

    /// <summary>Asterisk's words, for example <c>No such channel</c> or <c>Permission denied</c>.</summary>
    public string Reply { get; } = reply;

    /// <inheritdoc/>
    public override bool IsTransient => false;
}

/// <summary>Asterisk did not answer an action within its time limit; a later answer is ignored.</summary>
public sealed class AmiActionTimeoutException(string action, TimeSpan limit)
    : AmiException($"Asterisk did not answer the action {action} within {limit.TotalSeconds:0.###} s.")
{
    /// <summary>The action's name.</summary>
    public string Action { get; } = action;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Limit { get; } = limit;

    /// <inheritdoc/>
    public override bool IsTransient => true;
}

/// <summary>What came does not follow the protocol.</summary>
public sealed class AmiProtocolException(string message) : AmiException(message)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
