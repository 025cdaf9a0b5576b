using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>One call of an agent's history: an item of the answer of <c>cts_GetCallHistory</c> (JSON text <c>Calls</c>).</summary>
[DataContract]
public sealed record HistoryCall
{
    /// <summary>Key of the call, the same as in cts_dialercall.</summary>
    [DataMember(Name = "callKey")]
    public string CallKey { get; init; } = "";

    /// <summary>Id of the cts_dialercall row.</summary>
    [DataMember(Name = "dtCallId")]
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row; empty for none.</summary>
    [DataMember(Name = "phoneCallId")]
    public string PhoneCallId { get; init; } = "";

    /// <summary>How the call began, in words of <c>CallDirection</c>.</summary>
    [DataMember(Name = "direction")]
    public string Direction { get; init; } = "";

    /// <summary>What became of it: open, talked, missed, rejected, elsewhere or notReached.</summary>
    [DataMember(Name = "kind")]
    public string Kind { get; init; } = "";

    /// <summary>The other party's number, to be dialled again; empty when withheld.</summary>
    [DataMember(Name = "phoneNumber")]
    public string PhoneNumber { get; init; } = "";

    /// <summary>The other party's name; hostile text, empty when not known.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Table of the other party's record; empty for none.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the other party's record; empty for none.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>The queue that it came through; empty for none.</summary>
    [DataMember(Name = "queueName")]
    public string QueueName { get; init; } = "";

    /// <summary>When it began, UTC: <c>2026-01-31T09:00:00Z</c>.</summary>
    [DataMember(Name = "startedOn")]
    public string StartedOn { get; init; } = "";

    /// <summary>How long the two were connected, in seconds, holding included.</summary>
    [DataMember(Name = "talkSeconds")]
    public int TalkSeconds { get; init; }

    /// <summary>The outcome that counts; empty for none yet.</summary>
    [DataMember(Name = "outcome")]
    public string Outcome { get; init; } = "";
}
