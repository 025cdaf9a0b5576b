namespace Telephony.Domain.Calls;

/// <summary>Which side began a call.</summary>
public static class CallDirections
{
    /// <summary>True of a call that the agent, or the dialer for the agent, makes.</summary>
    public static bool IsOutgoing(CallDirection direction) => direction is not (CallDirection.Inbound or CallDirection.Transfer);
}
