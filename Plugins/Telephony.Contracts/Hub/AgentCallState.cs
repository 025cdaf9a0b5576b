namespace Telephony.Contracts.Hub;

/// <summary>Where an agent's call stands, in the words of the real-time display: those of the choice <c>cts_CallState</c>.</summary>
public enum AgentCallState
{
    /// <summary>No call.</summary>
    Idle,

    /// <summary>The agent's phone rings for somebody else's call.</summary>
    Incoming,

    /// <summary>A call of the agent's own begins: the agent's own phone rings first.</summary>
    Start,

    /// <summary>A call waits for the agent.</summary>
    Offering,

    /// <summary>A call of the dialer is shown before it is dialled.</summary>
    Preview,

    /// <summary>The other party is being called.</summary>
    Ring,

    /// <summary>The agent talks.</summary>
    Talk,

    /// <summary>The call is held.</summary>
    Hold,

    /// <summary>Preview or wrap time is stopped.</summary>
    Pause,

    /// <summary>The wrap time runs.</summary>
    Wrap,

    /// <summary>The call has just ended.</summary>
    End,

    /// <summary>The dialer has stopped.</summary>
    Stop,
}
