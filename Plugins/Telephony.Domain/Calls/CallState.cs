namespace Telephony.Domain.Calls;

/// <summary>Where one agent's call stands, as the softphone, the form scripts and the call log name it.</summary>
public enum CallState
{
    /// <summary>The caller waits in a queue; no agent's phone rings yet.</summary>
    Waiting,

    /// <summary>A call of the dialer is shown before it is dialled.</summary>
    Preview,

    /// <summary>Click-to-dial rings the agent's own phone; the other party is not called yet.</summary>
    Start,

    /// <summary>The agent's phone rings for somebody else's call.</summary>
    Incoming,

    /// <summary>The other party is being called.</summary>
    Ringing,

    /// <summary>The agent and another party hear each other.</summary>
    Talk,

    /// <summary>The agent's leg exists but nobody talks on it: held, consulted away or parked.</summary>
    Hold,

    /// <summary>The agent's leg is gone; the wrap time may run.</summary>
    Idle,

    /// <summary>The wrap time is over, or the agent moved on.</summary>
    End,
}
