using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Contracts.Hub;

/// <summary>One call of one agent as it stands now: connector to hub to browser. The whole call every time, so that the newest message is enough.</summary>
public sealed record CallMessage
{
    /// <summary>Key of the call, the same as in cts_dialercall.</summary>
    public required string CallKey { get; init; }

    /// <summary>Grows with every change of this call; an older message than the one at hand is to be ignored.</summary>
    public required int Version { get; init; }

    /// <summary>Extension of the agent.</summary>
    public required string Extension { get; init; }

    /// <summary>Where the call stands.</summary>
    public required CallState State { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>How the call began.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>The other party's number as the PBX gives it; empty when withheld.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>The caller's name from the phone network, prefix taken off; hostile text.</summary>
    public string CallerName { get; init; } = "";

    /// <summary>The other party's name in Dataverse, once known.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>True when the other party is a colleague: such a call is given no outcome.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whom a consultation is about: the customer's name, else the number. Empty for any other call; hostile text.</summary>
    public string About { get; init; } = "";

    /// <summary>What the PBX or its menu knows of the call and the organization wants shown; empty until Dataverse has the call.</summary>
    public IReadOnlyList<ShownVariable> ShownVariables { get; init; } = [];

    /// <summary>Everybody with whom the agent talks in a conference; empty in a call of two.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];

    /// <summary>The number that the customer dialled.</summary>
    public string Dnis { get; init; } = "";

    /// <summary>The queue's name.</summary>
    public string QueueName { get; init; } = "";

    /// <summary>The PBX's own name or number of the queue.</summary>
    public string QueueDn { get; init; } = "";

    /// <summary>Id of the cts_dialerdnis row that describes the queue or number that was called; empty for none. A row that was told stays while queue and number do.</summary>
    public string DnisId { get; init; } = "";

    /// <summary>What the call's DNIS is called: the name of that row, else the queue's, else the number dialled. Once there is a decision its Data says so.</summary>
    public string DnisText { get; init; } = "";

    /// <summary>When the call began, UTC.</summary>
    public required DateTimeOffset StartedOn { get; init; }

    /// <summary>When the talk began, UTC.</summary>
    public DateTimeOffset? AnsweredOn { get; init; }

    /// <summary>When the wrap time ends, UTC; only in the state idle.</summary>
    public DateTimeOffset? WrapEndsOn { get; init; }

    /// <summary>What is left of a wrap time whose clock is stopped, in seconds; null while it runs, and where none does.</summary>
    public int? WrapLeftSeconds { get; init; }

    /// <summary>True when the wrap time is not to run out before the call has an outcome.</summary>
    public bool DemandsOutcome { get; init; }

    /// <summary>True when the wrap time has run out and waits for the outcome.</summary>
    public bool WaitsForOutcome { get; init; }

    /// <summary>What is shown of a dialer's call before it is dialled; only in the state preview.</summary>
    public CallPreview? Preview { get; init; }

    /// <summary>Why the leg ended; only in the states idle and end.</summary>
    public ReleaseReason? Reason { get; init; }

    /// <summary>Commands that make sense now and that this PBX can carry out. A button for any other is not shown.</summary>
    public IReadOnlyList<AgentCommandName> Allowed { get; init; } = [];

    /// <summary>Id of the cts_dialercall row, once Dataverse has it.</summary>
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row, once Dataverse has it.</summary>
    public string PhoneCallId { get; init; } = "";

    /// <summary>Whether the call continues an earlier one that was to be tried again; false until Dataverse has it.</summary>
    public bool IsCallback { get; init; }

    /// <summary>What the screen was told to show, once decided.</summary>
    public PopDecision? Pop { get; init; }
}
