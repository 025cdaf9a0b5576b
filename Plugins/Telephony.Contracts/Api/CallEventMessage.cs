using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// One thing that happened to one agent's call. Every event repeats what is known of the call, so that a single
/// event is enough to create its row. Enums travel as the words of <c>Telephony.Domain.Words</c>.
/// </summary>
[DataContract]
public sealed record CallEventMessage
{
    /// <summary><c>callKey#sequence</c>: the alternate key of the cts_dialercallevent row. A repeated key changes nothing.</summary>
    [DataMember(Name = "key")]
    public string Key { get; init; } = "";

    /// <summary>
    /// The alternate key of the cts_dialercall row: <c>pbx:asterisk start:uniqueid of the customer's first channel</c>,
    /// and <c>:extension</c> behind it for the second and every further agent of the same customer call.
    /// </summary>
    [DataMember(Name = "callKey")]
    public string CallKey { get; init; } = "";

    /// <summary>Counts the events of one <see cref="CallKey"/> from 1.</summary>
    [DataMember(Name = "sequence")]
    public int Sequence { get; init; }

    /// <summary>The state that began: a word of <c>CallState</c>.</summary>
    [DataMember(Name = "state")]
    public string State { get; init; } = "";

    /// <summary>When it happened: ISO 8601, UTC, milliseconds.</summary>
    [DataMember(Name = "occurredOn")]
    public string OccurredOn { get; init; } = "";

    /// <summary>A word of <c>CallDirection</c>.</summary>
    [DataMember(Name = "direction")]
    public string Direction { get; init; } = "";

    /// <summary>The other party's number as the PBX gives it; empty when withheld.</summary>
    [DataMember(Name = "phoneNumber")]
    public string PhoneNumber { get; init; } = "";

    /// <summary>The caller's name with the queue prefix taken off; hostile text.</summary>
    [DataMember(Name = "callerName")]
    public string CallerName { get; init; } = "";

    /// <summary>The number that the customer dialled.</summary>
    [DataMember(Name = "dnis")]
    public string Dnis { get; init; } = "";

    /// <summary>The queue the call came through: the name from the caller-name prefix if there is one, else the PBX's own.</summary>
    [DataMember(Name = "queueName")]
    public string QueueName { get; init; } = "";

    /// <summary>The PBX's own name or number of the queue.</summary>
    [DataMember(Name = "queueDn")]
    public string QueueDn { get; init; } = "";

    /// <summary>The agent's extension; empty while no agent is rung.</summary>
    [DataMember(Name = "extension")]
    public string Extension { get; init; } = "";

    /// <summary>The agent's id in the contact centre, as the queue names its member; empty when not known.</summary>
    [DataMember(Name = "ccAgentId")]
    public string CcAgentId { get; init; } = "";

    /// <summary>Who ended it: a word of <c>CallParty</c>, or empty. Only with the state idle.</summary>
    [DataMember(Name = "by")]
    public string By { get; init; } = "";

    /// <summary>Why it ended: a word of <c>ReleaseReason</c>, or empty. Only with the state idle.</summary>
    [DataMember(Name = "reason")]
    public string Reason { get; init; } = "";

    /// <summary>The Q.850 cause of the hangup; 0 when not known.</summary>
    [DataMember(Name = "cause")]
    public int Cause { get; init; }

    /// <summary>The call this one was transferred from, or empty.</summary>
    [DataMember(Name = "transferredFrom")]
    public string TransferredFrom { get; init; } = "";

    /// <summary>The https address of the call's recording; empty while there is none.</summary>
    [DataMember(Name = "recordingUrl")]
    public string RecordingUrl { get; init; } = "";

    /// <summary>True for an event that the connector worked out after it had been away, not seen itself.</summary>
    [DataMember(Name = "inferred")]
    public bool Inferred { get; init; }

    /// <summary>
    /// When the connector saw it, by its own clock: ISO 8601, UTC, milliseconds. An event that is sent within a minute of it tells what its agent does
    /// now, whatever the PBX's clock says.
    /// </summary>
    [DataMember(Name = "trackedOn")]
    public string TrackedOn { get; init; } = "";

    /// <summary>Channel variables that the PBX sends along, by name; pop rules read them as <c>var.NAME</c>.</summary>
    [DataMember(Name = "variables")]
    public Dictionary<string, string> Variables { get; init; } = [];
}
