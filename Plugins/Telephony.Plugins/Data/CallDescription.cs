using Telephony.Domain.Calls;

namespace Telephony.Plugins.Data;

/// <summary>A call as far as a pop decision depends on it.</summary>
internal sealed record CallDescription
{
    /// <summary>The other party's number as the PBX gives it; of an outgoing call without the prefix that was dialled before it.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>The caller's name without queue prefix.</summary>
    public string CallerName { get; init; } = "";

    /// <summary>The number that the customer dialled.</summary>
    public string Dnis { get; init; } = "";

    /// <summary>The queue's name.</summary>
    public string QueueName { get; init; } = "";

    /// <summary>The PBX's own name of the queue.</summary>
    public string QueueDn { get; init; } = "";

    /// <summary>How the call began.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>Where it stands.</summary>
    public CallState State { get; init; } = CallState.Incoming;

    /// <summary>The moment, UTC.</summary>
    public DateTime OccurredOn { get; init; }

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Key of the call, or empty.</summary>
    public string CallKey { get; init; } = "";

    /// <summary>Id of the cts_dialercall row, or empty.</summary>
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row, or empty.</summary>
    public string PhoneCallId { get; init; } = "";

    /// <summary>Whether the customer asked to be called back.</summary>
    public bool IsCallback { get; init; }

    /// <summary>When to call again, UTC; null for never.</summary>
    public DateTime? RetryOn { get; init; }

    /// <summary>The contact centre's id of the agent.</summary>
    public string CcAgentId { get; init; } = "";

    /// <summary>What the phonecall row says; null before there is one.</summary>
    public PhoneCallTexts? Written { get; init; }

    /// <summary>The outcome so far.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Address of the other organization in which the caller is looked up; empty for this one.</summary>
    public string SearchedIn { get; init; } = "";
}
