using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>
/// One row of cts_dialercall as the connector knows it: one agent's part in one call, or a caller who waits. Stored as JSON, so that a
/// restart goes on with the same key and the next sequence.
/// </summary>
internal sealed record CallRow
{
    /// <summary>The row's alternate key.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the tracked call.</summary>
    public required string CallId { get; init; }

    /// <summary>The agent's extension; empty while no agent is rung.</summary>
    public string Extension { get; init; } = "";

    /// <summary>How the agent came into the call.</summary>
    public CallDirection Direction { get; init; }

    public CallState State { get; init; }

    public DateTimeOffset StateSince { get; init; }

    /// <summary>When the call began.</summary>
    public DateTimeOffset StartedOn { get; init; }

    /// <summary>When the talk began, or null.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>The other party's number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The other party's name from the phone network; hostile text.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when the other party is a colleague.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whom a consultation is about: the customer's name, else the number; empty for any other call. Hostile text.</summary>
    public string About { get; init; } = "";

    /// <summary>Everybody with whom the agent talks in a conference; empty in a call of two.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];

    /// <summary>The number that the customer dialled.</summary>
    public string Dnis { get; init; } = "";

    public string QueueName { get; init; } = "";

    /// <summary>The PBX's own name of the queue.</summary>
    public string QueueDn { get; init; } = "";

    /// <summary>Id of the definition of that queue or number, as the call was told it; empty for none.</summary>
    public string DnisId { get; init; } = "";

    /// <summary>What the call's DNIS is called.</summary>
    public string DnisText { get; init; } = "";

    /// <summary>The agent's name among the queue's members, or empty.</summary>
    public string CcAgentId { get; init; } = "";

    /// <summary>Address of the recording, or empty.</summary>
    public string RecordingUrl { get; init; } = "";

    /// <summary>Key of the call that this one was transferred from, or empty.</summary>
    public string TransferredFrom { get; init; } = "";

    /// <summary>Who ended it, or null.</summary>
    public CallParty? By { get; init; }

    /// <summary>Why it ended, or null.</summary>
    public ReleaseReason? Reason { get; init; }

    /// <summary>Q.850 cause, or 0.</summary>
    public int Cause { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Sequence of the last event.</summary>
    public int Sequence { get; init; }

    /// <summary>Version of the last hub message.</summary>
    public int Version { get; init; }

    /// <summary>When the wrap time ends; null while none runs.</summary>
    public DateTimeOffset? WrapEndsOn { get; init; }

    /// <summary>What is left of a wrap time whose clock is stopped, in seconds; null while it runs, and where none does.</summary>
    public int? WrapLeftSeconds { get; init; }

    /// <summary>True when the wrap time is not to run out before the call has an outcome.</summary>
    public bool DemandsOutcome { get; init; }

    /// <summary>True when the wrap time has run out and waits for the outcome. Its clock counts as stopped.</summary>
    public bool WaitsForOutcome { get; init; }

    /// <summary>True while the call is on hold for a consultation that the connector asked the PBX for; not for a hold of the agent's own.</summary>
    public bool IsConsulting { get; init; }

    /// <summary>The agent's wrap time as Dataverse told it; null before it did.</summary>
    public int? WrapSeconds { get; init; }

    /// <summary>Which variables Dataverse wants shown, with what they are called.</summary>
    public IReadOnlyList<ShownVariable> ShownVariables { get; init; } = [];

    /// <summary>Id of the cts_dialercall row, or empty.</summary>
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row, or empty.</summary>
    public string PhoneCallId { get; init; } = "";

    /// <summary>The other party's name in Dataverse, or empty.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>True when Dataverse said that the call continues an earlier one that was to be tried again.</summary>
    public bool IsCallback { get; init; }

    /// <summary>What the screen was told to show, or null.</summary>
    public PopDecision? Pop { get; init; }

    /// <summary>True when another connector has recorded the end already, which this one has yet to see.</summary>
    public bool IsEndRecorded { get; init; }

    /// <summary>When the connector learnt of the state.</summary>
    public DateTimeOffset TrackedOn { get; init; }

    /// <summary>What is left of the wrap time; null when none runs. Nothing is left when the clock was set back to before it began.</summary>
    public TimeSpan? WrapLeft(DateTimeOffset now) =>
        State != CallState.Idle || WrapEndsOn is not { } end ? null
        : TrackedOn - now > TimeSpan.FromSeconds(1) ? TimeSpan.Zero
        : end - now;

    /// <summary>True while an agent's screen shows it.</summary>
    public bool IsShown => Extension.Length > 0 && State != CallState.End;

    /// <summary>True while the agent's leg exists.</summary>
    public bool IsActive => State is not (CallState.Idle or CallState.End or CallState.Waiting);
}
