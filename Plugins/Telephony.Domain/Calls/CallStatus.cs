namespace Telephony.Domain.Calls;

/// <summary>Whether a call is done with, as the row's <c>cts_status</c> has it.</summary>
public enum CallStatus
{
    /// <summary>Not over, or over without an outcome so far.</summary>
    Open,

    /// <summary>To be called again.</summary>
    Retry,

    Closed,
}
