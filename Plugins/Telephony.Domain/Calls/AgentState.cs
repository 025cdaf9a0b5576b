namespace Telephony.Domain.Calls;

/// <summary>The five states of an agent, whatever the PBX calls them.</summary>
public enum AgentState
{
    /// <summary>Signed in, not yet in a queue.</summary>
    LoggedIn,

    Ready,

    /// <summary>Away from the desk.</summary>
    Away,

    /// <summary>Takes no calls, usually with a reason.</summary>
    NotReady,

    LoggedOut,
}
