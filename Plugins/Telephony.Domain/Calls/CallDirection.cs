namespace Telephony.Domain.Calls;

/// <summary>How a call began, as payloads and tables name it. Pop rules know only inbound and queue.</summary>
public enum CallDirection
{
    /// <summary>A caller from outside, to a queue or straight to an agent.</summary>
    Inbound,

    /// <summary>The agent dialled on the phone.</summary>
    Outbound,

    /// <summary>The agent dialled from a record or the softphone; spelled as its word <c>clicktocall</c> is.</summary>
    Clicktocall,

    /// <summary>Another agent passed the call on.</summary>
    Transfer,

    /// <summary>The dialer called.</summary>
    CcOutbound,
}
