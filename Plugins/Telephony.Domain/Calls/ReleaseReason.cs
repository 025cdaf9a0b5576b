namespace Telephony.Domain.Calls;

/// <summary>Why an agent's leg ended, as far as the PBX can tell.</summary>
public enum ReleaseReason
{
    /// <summary>Not known, such as a call that ended while the connector was away.</summary>
    Unknown,

    /// <summary>A talk that came to its end.</summary>
    Completed,

    /// <summary>The ringing stopped before anybody answered; the call went on without this agent.</summary>
    NoAnswer,

    /// <summary>Another agent answered first.</summary>
    AnsweredElsewhere,

    /// <summary>The caller gave up before an answer.</summary>
    Abandoned,

    /// <summary>The called side was busy.</summary>
    Busy,

    /// <summary>The agent refused the call.</summary>
    Declined,

    /// <summary>The call was passed on to somebody else.</summary>
    Transferred,

    /// <summary>The number or the agent's own phone could not be reached: error on dial.</summary>
    Failed,
}
