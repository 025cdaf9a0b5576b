using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Dataverse;

/// <summary>A row of cts_dialercall as Dataverse has it.</summary>
/// <param name="State">The state that was recorded last.</param>
internal sealed record RecordedCall(string Key, CallState State)
{
    /// <summary>Id of the row.</summary>
    public string DtCallId { get; init; } = "";

    /// <summary>Id of its phonecall, or empty.</summary>
    public string PhoneCallId { get; init; } = "";

    /// <summary>The agent's extension; empty while no agent is rung.</summary>
    public string Extension { get; init; } = "";

    /// <summary>Since when the state lasts, in whole seconds.</summary>
    public DateTimeOffset StateSince { get; init; }

    /// <summary>Sequence of the last event.</summary>
    public int LastSequence { get; init; }

    /// <summary>Name of the other party's record, or empty.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>True when the call continues an earlier one that was to be tried again.</summary>
    public bool IsCallback { get; init; }

    /// <summary>What the screen was told to show, or null.</summary>
    public PopDecision? Pop { get; init; }
}
