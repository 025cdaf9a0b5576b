using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>One caller who waits for a call back: an item of the answer of <c>cts_GetWorklist</c> (JSON text <c>Callers</c>).</summary>
[DataContract]
public sealed record WorklistCaller
{
    /// <summary>The number, E.164.</summary>
    [DataMember(Name = "phoneNumber")]
    public string PhoneNumber { get; init; } = "";

    /// <summary>The caller's name; empty where it is not known, and where the agent may not read whose number it is. Hostile text.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Table of the caller's record; empty for none that the agent may read.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the caller's record; empty for none that the agent may read.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>The queue of the last call; empty for none.</summary>
    [DataMember(Name = "queueName")]
    public string QueueName { get; init; } = "";

    /// <summary>How many calls nobody answered.</summary>
    [DataMember(Name = "attempts")]
    public int Attempts { get; init; }

    /// <summary>When the first of these began, UTC: <c>2026-01-31T09:00:00Z</c>.</summary>
    [DataMember(Name = "firstOn")]
    public string FirstOn { get; init; } = "";

    /// <summary>When the last of these began, UTC.</summary>
    [DataMember(Name = "lastOn")]
    public string LastOn { get; init; } = "";

    /// <summary>Who calls them now; empty while nobody does.</summary>
    [DataMember(Name = "claimedBy")]
    public string ClaimedBy { get; init; } = "";

    /// <summary>Whether it is the asking agent who calls them now.</summary>
    [DataMember(Name = "isMine")]
    public bool IsMine { get; init; }
}
